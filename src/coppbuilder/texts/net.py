"""Texts of work together (NET): base organisation, partners, parts, hours, licenses, agreements."""

TEXTS: dict[str, tuple[str, str]] = {
    "NET101": (
        "базовой организацией названа «{provider}», но её лицензия не даёт вести программы этого вида: "
        "{type:term:program_type}",
        "the base organisation is “{provider}”, but its license does not cover this type: {type:term:program_type}",
    ),
    "NET101.help": (
        "назовите базовой организацию с такой лицензией (network: base) или дополните её лицензию (license: covers)",
        "name a base organisation with this license (network: base), or complete its license (license: covers)",
    ),
    "NET101.role": (
        "базовой организацией назван ресурсный партнёр «{provider}»: он не зачисляет слушателей и не выдаёт документов",
        "the base organisation is the resource partner “{provider}”: it neither enrols nor certifies learners",
    ),
    "NET101.role.help": (
        "назовите базовой организацией центр или колледж (network: base), а партнёра укажите частью с mode: resource",
        "name the center or a college as the base (network: base), and the partner as a part with mode: resource",
    ),
    "NET102": (
        "указана сетевая форма, но, кроме базовой организации («{base}»), участников нет",
        "the network form is stated, but there is no participant besides the base organisation (“{base}”)",
    ),
    "NET102.help": (
        "добавьте участников (network: parts) или уберите network, если программу ведёт одна организация",
        "add participants (network: parts), or remove network if one organisation teaches everything",
    ),
    "NET103": (
        "модули ведут разные организации ({providers:list}), а как они работают вместе, не записано",
        "several organisations teach ({providers:list}), but how they work together is not written down",
    ),
    "NET103.help": (
        "добавьте network: базовую организацию (base) и части участников (parts) с формой участия (mode)",
        "add network: the base organisation (base) and the parts of the participants (parts) with their modes (mode)",
    ),
    "NET104": (
        "часть программы поручена организации «{provider}», а её лицензия не охватывает {cover:term:license_cover}",
        "a part is taught by “{provider}”, whose license does not cover {cover:term:license_cover}",
    ),
    "NET104.help": (
        "передайте модули организации с такой лицензией или дополните лицензию (license: covers)",
        "give the modules to an organisation with this license, or complete the license (license: covers)",
    ),
    "NET104.lender": (
        "часть программы поручена ресурсному партнёру «{provider}», а лицензии на образовательную деятельность "
        "({cover:term:license_cover}) у него нет",
        "a part is taught by the resource partner “{provider}”, which has no license to educate "
        "({cover:term:license_cover})",
    ),
    "NET104.lender.help": (
        "передайте модули колледжу, а партнёру оставьте помещения и оборудование (mode: resource)",
        "give the modules to a college, and leave rooms and equipment to the partner (mode: resource)",
    ),
    "NET105": (
        "у организации «{provider}» не указан номер или дата лицензии",
        "number or date of the license of “{provider}” are not given",
    ),
    "NET105.help": (
        "возьмите номер и дату из реестра лицензий и впишите их в license организации",
        "take number and date from the register of licenses and write them into license of the organisation",
    ),
    "NET106": (
        "организация «{provider}» записана дважды с одной формой участия: {mode:term:part_mode}",
        "“{provider}” stands twice in the same mode: {mode:term:part_mode}",
    ),
    "NET106.help": (
        "объедините обе записи в одну и перечислите в ней все модули",
        "join both entries and list all modules in one",
    ),
    "NET201": (
        "модуль «{module}» поручен сразу двум организациям: «{provider}» и «{other}»",
        "the module “{module}” is given to two organisations: “{provider}” and “{other}”",
    ),
    "NET201.help": (
        "оставьте его в одной части; если модуль ведут вместе, назовите его в network: joint",
        "leave it in one part; if they teach it together, name it in network: joint",
    ),
    "NET202": (
        "по плану модуль «{module}» ведёт «{planned}», а в сети он поручен организации «{provider}»",
        "the plan gives the module “{module}” to “{planned}”, the network gives it to “{provider}”",
    ),
    "NET202.help": (
        "исправьте provider модуля или перенесите модуль в часть другой организации",
        "correct the provider of the module, or move the module into the part of the other organisation",
    ),
    "NET203": (
        "модуль «{module}» ведёт «{provider}», но ни в одну часть сети он не входит",
        "the module “{module}” is taught by “{provider}”, but no part of the network holds it",
    ),
    "NET203.help": (
        "добавьте модуль в часть этой организации (network: parts)",
        "add the module to the part of this organisation (network: parts)",
    ),
    "NET204": (
        "участник «{provider}» ничего не ведёт: в его части нет ни одного модуля программы",
        "the participant “{provider}” teaches nothing: its part holds no module of the program",
    ),
    "NET204.help": (
        "перечислите его модули (modules); если он даёт помещения и оборудование, укажите mode: resource",
        "list its modules (modules); if it lends rooms and equipment, write mode: resource",
    ),
    "NET205": (
        "модуль «{module}» назван общим, но стоит не больше чем в одной части",
        "the module “{module}” is called joint, but stands in no more than one part",
    ),
    "NET205.help": (
        "добавьте модуль в часть второй организации или уберите его из joint",
        "add the module to the part of the second organisation, or take it out of joint",
    ),
    "NET205.stranger": (
        "общим назван модуль {module}, которого в программе нет",
        "the module {module} is called joint, but the program does not hold it",
    ),
    "NET205.stranger.help": (
        "исправьте идентификатор модуля или уберите его из joint",
        "correct the id of the module, or take it out of joint",
    ),
    "NET301": (
        "«{provider}» участвует без преподавания ({mode:term:part_mode}), но ему поручены модули",
        "“{provider}” takes part without teaching ({mode:term:part_mode}), but has modules",
    ),
    "NET301.help": (
        "передайте модули тому, кто их ведёт, или измените форму участия (mode)",
        "give the modules to those who teach them, or change the mode",
    ),
    "NET301.hours": (
        "«{provider}» участвует без преподавания ({mode:term:part_mode}), но ему записано {hours:count:час|часа|часов}",
        "“{provider}” takes part without teaching ({mode:term:part_mode}), but has {hours:count:hour|hours}",
    ),
    "NET301.hours.help": (
        "уберите hours: занятия в помещениях партнёра — это часы колледжа, который их ведёт",
        "remove hours: lessons in the rooms of a partner are hours of the college that teaches them",
    ),
    "NET301.role": (
        "ресурсному партнёру «{provider}» записано преподавание ({mode:term:part_mode}), а он занятий не ведёт",
        "the resource partner “{provider}” is to teach ({mode:term:part_mode}), but it does not teach",
    ),
    "NET301.role.help": (
        "укажите mode: resource и помещения (workshops), а модули передайте колледжу",
        "write mode: resource and the rooms (workshops), and give the modules to a college",
    ),
    "NET302": (
        "в части «{provider}» записано {stated:count:час|часа|часов}, а её модули занимают {hours:hours}",
        "the part of “{provider}” states {stated:count:hour|hours}, but its modules take {hours:hours}",
    ),
    "NET302.help": (
        "исправьте hours части или перечень её модулей (modules)",
        "correct hours of the part, or the list of its modules (modules)",
    ),
    "NET303": (
        "части участников дают вместе {sum:count:час|часа|часов}, а в программе {hours:hours}",
        "the parts of the participants make {sum:count:hour|hours}, but the program has {hours:hours}",
    ),
    "NET303.help": (
        "распределите недостающие модули по частям или уберите лишние",
        "assign the modules that are missing to parts, or remove those that are too many",
    ),
    "NET303.own": (
        "части участников и модули базовой организации ({own:hours} ч) дают вместе {sum:count:час|часа|часов}, "
        "а в программе {hours:hours}",
        "the parts of the participants and the modules of the base ({own:hours} h) make {sum:count:hour|hours}, "
        "but the program has {hours:hours}",
    ),
    "NET303.own.help": (
        "распределите недостающие модули по частям или уберите лишние",
        "assign the modules that are missing to parts, or remove those that are too many",
    ),
    "NET304": (
        "«{provider}» предоставляет ресурсы, но какие именно, не записано",
        "“{provider}” lends something, but it is not written down what",
    ),
    "NET304.help": (
        "опишите мастерские партнёра в его документе и перечислите их в части (workshops)",
        "describe the workshops of the partner in its document, and list them in the part (workshops)",
    ),
    "NET304.known": (
        "«{provider}» предоставляет ресурсы, но какие именно, не записано; в каталоге у него есть: {rooms}",
        "“{provider}” lends something, but it is not written down what; the catalogue knows: {rooms}",
    ),
    "NET304.known.help": (
        "перечислите в части нужные помещения (workshops)",
        "list the rooms that are needed in the part (workshops)",
    ),
    "NET305": (
        "не указан адрес {count:plural:помещения|помещений|помещений} партнёра «{provider}»: {rooms}",
        "the {count:plural:room|rooms} of “{provider}” {count:plural:has|have} no address: {rooms}",
    ),
    "NET305.help": (
        "впишите address мастерской: он нужен для приложения к договору",
        "write the address of the workshop: the annex of the agreement needs it",
    ),
    "NET306": (
        "«{provider}» ведёт программу целиком, но часть занятий проводит «{other}»",
        "“{provider}” delivers the whole program, but “{other}” teaches a part of it",
    ),
    "NET306.help": (
        "если организаций несколько, укажите каждой mode: network и её модули; если одна — уберите вторую",
        "with several organisations give each mode: network and its modules; with one, remove the other",
    ),
    "NET401": (
        "нет договора с участником сети «{provider}»",
        "there is no agreement with the participant “{provider}”",
    ),
    "NET401.help": (
        "заключите договор о сетевой форме и впишите его в network: agreements",
        "conclude an agreement on the network form and write it into network: agreements",
    ),
    "NET401.contract": (
        "нет договора с партнёром «{provider}» ({mode:term:part_mode})",
        "there is no contract with the partner “{provider}” ({mode:term:part_mode})",
    ),
    "NET401.contract.help": (
        "заключите договор и впишите его в network: agreements",
        "conclude a contract and write it into network: agreements",
    ),
    "NET402": (
        "договор с организацией «{provider}» не подписан",
        "the agreement with “{provider}” is not signed",
    ),
    "NET402.help": (
        "подпишите договор до начала занятий, затем впишите number, date и signed: true",
        "sign it before training starts, then write number, date and signed: true",
    ),
    "NET402.details": (
        "договор с организацией «{provider}» подписан, но у него не указан номер или дата",
        "the agreement with “{provider}” is signed, but has no number or no date",
    ),
    "NET402.details.help": (
        "впишите number (в кавычках) и date договора",
        "write number (in quotes) and date of the agreement",
    ),
    "NET403": (
        "есть договор с организацией «{provider}», но её части в программе нет",
        "there is an agreement with “{provider}”, but it has no part in the program",
    ),
    "NET403.help": (
        "добавьте её часть (network: parts) или уберите договор",
        "add its part (network: parts), or remove the agreement",
    ),
    "NET403.own": (
        "договор записан с самой базовой организацией — «{provider}»",
        "the agreement is with the base organisation itself, “{provider}”",
    ),
    "NET403.own.help": (
        "укажите в договоре участника, а не базовую организацию",
        "name the participant in the agreement, not the base organisation",
    ),
    "NET404": (
        "договор с организацией «{provider}» датирован {date:date}, а обучение начинается {start:date}",
        "the agreement with “{provider}” is dated {date:date}, but training starts on {start:date}",
    ),
    "NET404.help": (
        "перенесите начало обучения или проверьте дату договора",
        "move the start of training, or check the date of the agreement",
    ),
    "NET405": (
        "в договоре с организацией «{provider}» не оговорено: {terms}",
        "the agreement with “{provider}” leaves open: {terms}",
    ),
    "NET405.help": (
        "договоритесь об этом с участником и впишите в terms договора",
        "agree on this with the participant and write it into terms of the agreement",
    ),
    "NET406.student_list_days": (
        "«{provider}» получит список слушателей за {days:count:рабочий день|рабочих дня|рабочих дней} до своей части, "
        "обычно — за {usual:number}",
        "“{provider}” gets the list of learners {days:count:working day|working days} before its part; "
        "{usual:number} is usual",
    ),
    "NET406.student_list_days.help": (
        "увеличьте student_list_days или задайте свой срок в профиле центра",
        "raise student_list_days, or set a deadline of your own in the profile of the center",
    ),
    "NET406.report_days": (
        "«{provider}» ответит о посещаемости и успеваемости через {days:count:рабочий день|рабочих дня|рабочих дней}, "
        "обычно — за {usual:number}",
        "“{provider}” reports attendance and progress in {days:count:working day|working days}; "
        "{usual:number} is usual",
    ),
    "NET406.report_days.help": (
        "уменьшите report_days или задайте свой срок в профиле центра",
        "lower report_days, or set a deadline of your own in the profile of the center",
    ),
    "NET407": (
        "документ о квалификации выдаёт «{provider}», а зачислены слушатели в базовую организацию — «{base}»",
        "“{provider}” issues the certificate, but learners are enrolled by the base organisation, “{base}”",
    ),
    "NET407.help": (
        "укажите в document_by базовую организацию или проверьте, кто базовый (network: base)",
        "write the base organisation into document_by, or check who the base is (network: base)",
    ),
    "NET407.register": (
        "сведения в реестр документов вносит «{provider}», а слушатели зачислены в базовую организацию — «{base}»",
        "“{provider}” enters the certificate into the register, but learners are enrolled by the base, “{base}”",
    ),
    "NET407.register.help": (
        "укажите в register_by базовую организацию или проверьте, кто базовый (network: base)",
        "write the base organisation into register_by, or check who the base is (network: base)",
    ),
}
