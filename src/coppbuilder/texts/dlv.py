"""Texts of deliveries (DLV): numbers, dates, and nothing of single persons."""

TEXTS: dict[str, tuple[str, str]] = {
    "DLV101": (
        "обучение закончили {completed:count:слушатель|слушателя|слушателей}, а зачислено было {enrolled:number}",
        "{completed:count:learner|learners} finished, but {enrolled:number} were enrolled",
    ),
    "DLV101.help": (
        "проверьте, не перепутаны ли числа: зачислено (enrolled) ≥ закончили (completed) ≥ сдали (passed)",
        "check whether numbers are swapped: enrolled ≥ completed ≥ passed",
    ),
    "DLV101.passed": (
        "аттестацию сдали {passed:count:слушатель|слушателя|слушателей}, а закончили обучение {completed:number}",
        "{passed:count:learner|learners} passed, but {completed:number} finished",
    ),
    "DLV101.passed.help": (
        "проверьте, не перепутаны ли числа: зачислено (enrolled) ≥ закончили (completed) ≥ сдали (passed)",
        "check whether numbers are swapped: enrolled ≥ completed ≥ passed",
    ),
    "DLV102": (
        "обучение закончилось {last:date}, раньше, чем началось ({first:date})",
        "the delivery ended on {last:date}, before it began ({first:date})",
    ),
    "DLV102.help": ("поменяйте местами from и to или исправьте год", "swap from and to, or correct the year"),
    "DLV103": (
        "обучение ещё не закончилось: последний день — {last:date}",
        "the delivery is not over yet: its last day is {last:date}",
    ),
    "DLV103.help": (
        "исправьте дату; если обучение идёт, запишите его итоги после окончания (сегодня {today:date})",
        "correct the date; if training goes on, write its results down when it is over (today is {today:date})",
    ),
    "DLV103.no-day": ("не задан день, на который проверяют", "no day to judge by is given"),
    "DLV104": (
        "«{provider}» не предлагает модуль «{module}» и не владеет им",
        "“{provider}” neither offers nor owns the module “{module}”",
    ),
    "DLV104.help": (
        "исправьте provider или добавьте модуль в предложения организации (offers)",
        "correct provider, or add the module to the offers of the organisation",
    ),
    "DLV105": (
        "то же обучение уже записано в документе {other}: модуль, версия, организация и даты совпадают",
        "this delivery already stands in {other}: module, version, provider and dates are the same",
    ),
    "DLV105.help": (
        "оставьте один документ; две группы сложите в нём вместе",
        "keep one document; add two groups up in it",
    ),
    "DLV106": ("в этом обучении никого не было: зачислено 0", "nobody was in this delivery: 0 enrolled"),
    "DLV106.help": (
        "впишите число зачисленных или удалите документ",
        "write how many were enrolled, or delete the document",
    ),
    "DLV106.score": (
        "указан средний результат {score:number} %, а обучение никто не закончил",
        "the average score is {score:number} %, but nobody finished",
    ),
    "DLV106.score.help": (
        "уберите score или исправьте число закончивших (completed)",
        "remove score, or correct how many finished (completed)",
    ),
    "DLV201": (
        "похоже на СНИЛС: «{found}» — персональным данным здесь не место",
        "this looks like an insurance number: “{found}” — personal data do not belong here",
    ),
    "DLV201.help": (
        "уберите номер; если файл уже опубликован, удалите номер и из истории хранилища",
        "remove the number; if the file has been published, remove it from the history of the repository as well",
    ),
    "DLV201.passport": (
        "похоже на номер паспорта («{found}») — персональным данным здесь не место",
        "this looks like the number of a passport (“{found}”): personal data do not belong here",
    ),
    "DLV201.passport.help": (
        "уберите номер; если файл уже опубликован, удалите номер и из истории хранилища",
        "remove the number; if the file has been published, remove it from the history of the repository as well",
    ),
    "DLV202": (
        "похоже на номер телефона: «{found}» — контактам людей в каталоге не место",
        "this looks like a phone number: “{found}” — contacts of people do not belong in a catalogue",
    ),
    "DLV202.help": ("уберите номер или назовите организацию", "remove the number, or name the organisation"),
    "DLV202.email": (
        "похоже на адрес электронной почты: «{found}» — контактам людей в каталоге не место",
        "this looks like an e-mail address: “{found}” — contacts of people do not belong in a catalogue",
    ),
    "DLV202.email.help": ("уберите адрес или назовите организацию", "remove the address, or name the organisation"),
    "DLV203": (
        "похоже, назван человек: «{found}» — здесь только сводные сведения и роли",
        "this seems to name a person: “{found}” — only aggregates and roles belong here",
    ),
    "DLV203.help": (
        "замените имя должностью или ролью: «мастер», «представитель работодателя», «слушатель»",
        "write a post or role instead of the name: a master, a representative of the employer, a learner",
    ),
    "DLV204": (
        "учился один человек: его результат — не сводные данные",
        "there was a single learner: the result is that person's, not an aggregate",
    ),
    "DLV204.help": (
        "сложите несколько обучений в один документ или не храните это обучение",
        "add several deliveries up in one document, or do not keep this one",
    ),
}
