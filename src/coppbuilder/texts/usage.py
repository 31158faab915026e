"""Texts of usage errors."""

TEXTS: dict[str, tuple[str, str]] = {
    "usage.no-path": ("Нет такого файла или папки: {path}", "No such file or folder: {path}"),
    "usage.is-folder": ("{path} — папка, а нужен файл", "{path} is a folder; name a file"),
    "usage.several": (
        "Нужен один документ, а в файле {path} их {count}: {ids:list}",
        "One document is needed, and {path} holds {count}: {ids:list}",
    ),
    "usage.no-document": (
        "В файле {path} нет документа вида «{kind:term:kind}», который удалось бы прочитать",
        "{path} holds no {kind:term:kind} that could be read",
    ),
    "usage.unread-document": (
        "В файле {path} нет документа вида «{kind:term:kind}», который удалось бы прочитать. {problem}",
        "{path} holds no {kind:term:kind} that could be read. {problem}",
    ),
    "usage.unsafe-alone": (
        "--unsafe-fixes нужен вместе с --fix (исправить) или --diff (показать)",
        "--unsafe-fixes goes with --fix (to mend) or --diff (to show)",
    ),
    "usage.no-folder": ("Нет такой папки: {path}", "No such folder: {path}"),
    "usage.cannot-write": ("Не удалось записать {path}: {reason}", "Cannot write {path}: {reason}"),
    "usage.nothing-to-apply": (
        "Применять нечего: заказ {request} выполним и без изменений",
        "Nothing to apply: the request {request} is possible as it is",
    ),
    "usage.no-relaxation": (
        "Изменения № {number} нет: найдено изменений — {count}",
        "There is no change {number}: {count} were found",
    ),
    "usage.save-needs-apply": (
        "--save записывает изменённый заказ: назовите изменение, --apply 1",
        "--save writes the changed request: name the change, --apply 1",
    ),
    "usage.unknown-suffix": (
        "Не знаю, в каком формате записать {path}: имя файла должно оканчиваться на {known:list}",
        "Cannot tell the format of {path}: the name must end with {known:list}",
    ),
    "usage.unknown-id": (
        "В каталоге нет документа {id}; поиск — coppbuilder catalog search",
        "The catalogue has no document {id}; try `coppbuilder catalog search`",
    ),
    "usage.files-exist": (
        "Уже есть {count:count:файл|файла|файлов} из тех, что нужно создать: {paths:list}. Ничего не изменено — "
        "выберите другую папку или уберите эти файлы.",
        "{count:count:file|files} of those to be made already {count:plural:exists|exist}: {paths:list}. Nothing was "
        "changed; choose another folder, or move them away.",
    ),
    "usage.ending": (
        "Имя файла {path} должно заканчиваться так: {known:list}",
        "The name of the file {path} must end like this: {known:list}",
    ),
    "usage.unreadable-file": ("Не удалось прочитать {path}", "Cannot read {path}"),
    "usage.templates-outside": (
        "Шаблон {path} ведёт за пределы папки шаблонов: положите в неё сам файл",
        "The template {path} leads out of the folder of templates: put the file itself there",
    ),
    "usage.incomplete-program": (
        "Для документа в программе не хватает {count:count:сведения|сведений|сведений}",
        "The program lacks {count:count:thing|things} that the document needs",
    ),
    "usage.unknown-format": (
        "Нет формата {format}. Есть: {known:list}",
        "There is no format {format}; there are {known:list}",
    ),
    "usage.unknown-code": (
        "Нет правила с кодом {code}; список кодов — coppbuilder explain",
        "No rule has the code {code}; `coppbuilder explain` lists them",
    ),
    "usage.broken-promise": (
        "Собранная программа нарушает правила — это ошибка coppbuilder, сообщите о ней: {findings:list}",
        "The assembled program breaks rules; this is a defect of coppbuilder, please report it: {findings:list}",
    ),
    "usage.different-kinds": (
        "Сравнить можно только документы одного вида, а здесь {old:term:kind} и {new:term:kind}",
        "Only documents of one kind can be compared; these are a {old:term:kind} and a {new:term:kind}",
    ),
    "usage.not-in-program": ("В программе нет модуля {name}", "The program does not hold the module {name}"),
    "usage.not-in-program.near": (
        "В программе нет модуля {name}; возможно, имелось в виду: {near:list}",
        "The program does not hold the module {name}; perhaps you meant {near:list}",
    ),
    "usage.already-in-program": (
        "Модуль {module} уже есть в программе",
        "The program already holds the module {module}",
    ),
    "usage.unknown-module": (
        "В каталоге нет модуля {name}; поиск — coppbuilder catalog search",
        "The catalogue has no module {name}; try `coppbuilder catalog search`",
    ),
    "usage.unknown-module.near": (
        "В каталоге нет модуля {name}; возможно, имелось в виду: {near:list}",
        "The catalogue has no module {name}; perhaps you meant {near:list}",
    ),
    "usage.unknown-version": (
        "У модуля {module} нет версии {version}; есть {known:list}",
        "The module {module} has no version {version}; there is {known:list}",
    ),
    "usage.version-gone": (
        "В каталоге больше нет модуля {module} версии {version}: его темы неизвестны",
        "The catalogue no longer has the module {module} in version {version}: its units are unknown",
    ),
    "usage.unknown-unit.trim": (
        "В модуле «{module}» нет темы {name}; исключить можно: {known}",
        "The module “{module}” has no unit {name}; those that can be left out: {known}",
    ),
    "usage.unknown-unit.trim.none": (
        "В модуле «{module}» нет темы {name}, а исключить из него больше нечего",
        "The module “{module}” has no unit {name}, and nothing else of it can be left out",
    ),
    "usage.unknown-unit.restore": (
        "В модуле «{module}» нет темы {name}; вернуть можно: {known}",
        "The module “{module}” has no unit {name}; those that can be put back: {known}",
    ),
    "usage.unknown-unit.restore.none": (
        "В модуле «{module}» нет темы {name}, а возвращать нечего: он изучается целиком",
        "The module “{module}” has no unit {name}, and nothing can be put back: all of it is taught",
    ),
    "usage.unit-omitted": (
        "Тема {unit} модуля «{module}» и так не изучается",
        "The unit {unit} of the module “{module}” is left out already",
    ),
    "usage.unit-taught": (
        "Тема {unit} модуля «{module}» и так изучается",
        "The unit {unit} of the module “{module}” is taught already",
    ),
    "usage.not-offered": (
        "{provider} не предлагает модуль {module}; предлагают: {known:list}",
        "{provider} does not offer the module {module}; those who do: {known:list}",
    ),
    "usage.bad-change": (
        "Не понимаю {option} {value}; нужно {form}",
        "Cannot read {option} {value}; write {form}",
    ),
    "usage.no-change": (
        "Нечего менять: укажите --swap, --drop, --add, --trim или --restore",
        "Nothing to change: give --swap, --drop, --add, --trim or --restore",
    ),
    "usage.one-or-two": (
        "Нужны два файла, а с --lock — один файл программы",
        "Give two files; with --lock, one program file",
    ),
    "usage.lock-markdown": (
        "С --lock вывод бывает text или json",
        "With --lock the output is text or json",
    ),
    "usage.compare-count": (
        "Сравнить можно от двух до пяти программ",
        "Two to five programs can be compared",
    ),
    "usage.same-objective": (
        "Назовите два разных показателя, а не дважды {name}",
        "Name two different objectives, not {name} twice",
    ),
    "usage.objectives": (
        "Не понимаю «{value}»: нужны два показателя через запятую, например cost,hours; есть {known:list}",
        "Cannot read “{value}”: write two objectives, for example cost,hours; there are {known:list}",
    ),
    "usage.not-module": (
        "Не понимаю «{value}»: нужен модуль или модуль@версия, например college-a.safety@1.2",
        "Cannot read “{value}”: write a module or module@version, for example college-a.safety@1.2",
    ),
    "usage.not-competency": (
        "Не понимаю «{value}»: нужен стандарт:код, уровень — после @, например ps-40.002-2013:A/01.2@2",
        "Cannot read “{value}”: write standard:key, the level after @, for example ps-40.002-2013:A/01.2@2",
    ),
    "usage.not-editions": (
        "Не понимаю «{value}»: нужно СТАРЫЙ=НОВЫЙ, идентификаторы двух стандартов",
        "Cannot read “{value}”: write OLD=NEW, the ids of two standards",
    ),
    "usage.nothing-supposed": (
        "Скажите, что меняется: например --hours 96 или --retire МОДУЛЬ (см. --help)",
        "Say what changes, for example --hours 96 or --retire MODULE (see --help)",
    ),
    "usage.no-change-supposed": (
        "Скажите, что меняется: --retire МОДУЛЬ[@ВЕРСИЯ] или --replace-standard СТАРЫЙ=НОВЫЙ",
        "Say what changes: --retire MODULE[@VERSION] or --replace-standard OLD=NEW",
    ),
    "usage.no-such-alternative": (
        "Программы № {number} нет: найдено {count}",
        "There is no program No. {number}: {count} were found",
    ),
    "usage.unknown-view": (
        "Вида {name} нет; есть: {known}",
        "There is no view {name}; there are: {known}",
    ),
    "usage.unknown-view.near": (
        "Вида {name} нет; возможно, имелось в виду: {near:list}. Все виды: {known}",
        "There is no view {name}; did you mean {near:list}? All views: {known}",
    ),
    "usage.view-against": (
        "Для вида difference нужна вторая программа: --against ФАЙЛ",
        "The view difference needs a second program: --against FILE",
    ),
    "usage.watch-terminal": (
        "--watch показывает программу в терминале: без перенаправления вывода, -o и --format json",
        "--watch shows the program in a terminal: not redirected, without -o and --format json",
    ),
}
