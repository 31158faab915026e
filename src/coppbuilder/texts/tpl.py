"""Texts of findings about templates of documents."""

_HERE_RU = " — в абзаце «{paragraph}»"
_HERE_EN = " — in the paragraph “{paragraph}”"

TEXTS: dict[str, tuple[str, str]] = {
    "TPL101.help": (
        "возьмите за основу наш шаблон: coppbuilder template docx",
        "start from our template: coppbuilder template docx",
    ),
    "TPL101.word": (
        "это не документ Word (.docx): откройте файл в Word или LibreOffice и сохраните как .docx",
        "this is no Word document (.docx): open the file in Word or LibreOffice and save it as .docx",
    ),
    "TPL101.text": ("шаблон страницы записан не в UTF-8", "the template of a page is not written in UTF-8"),
    "TPL101.outside": (
        "при открытии документа Word загрузил бы {target}: вставьте это в сам шаблон или уберите",
        "Word would load {target} when the document is opened: put it into the template itself, or remove it",
    ),
    "TPL101.field": (
        "поле {field} запускает программу или вставляет другой файл: уберите его из шаблона",
        "the field {field} starts a program or inserts another file: remove it from the template",
    ),
    "TPL102": ("метка написана с ошибкой ({reason})" + _HERE_RU, "a tag is malformed ({reason})" + _HERE_EN),
    "TPL102.help": (
        "метки пишутся так: {{{{ title }}}} — значение, {{% for … %}} … {{% endfor %}} — повтор, "
        "{{% if … %}} … {{% endif %}} — условие",
        "tags are written {{{{ title }}}} for a value, {{% for … %}} … {{% endfor %}} for a repetition, "
        "{{% if … %}} … {{% endif %}} for a condition",
    ),
    "TPL102.tag": (
        "метка «{name}» неизвестна или стоит не на месте" + _HERE_RU,
        "the tag “{name}” is unknown or out of place" + _HERE_EN,
    ),
    "TPL102.unclosed": (
        "метка начата и не закончена: не хватает скобок, endfor или endif" + _HERE_RU,
        "a tag is begun and not ended: brackets, endfor or endif are missing" + _HERE_EN,
    ),
    "TPL103": ("нет такого имени: {name}" + _HERE_RU, "there is no such name: {name}" + _HERE_EN),
    "TPL103.help": (
        "имена перечислены в docs/word-templates.md; проверить весь шаблон — coppbuilder template check",
        "docs/word-templates.md lists the names; coppbuilder template check looks at the whole template",
    ),
    "TPL103.near": (
        "нет такого имени: {name}; похожее — {near}" + _HERE_RU,
        "there is no such name: {name}; {near} is like it" + _HERE_EN,
    ),
    "TPL103.near.help": (
        "исправьте имя в шаблоне; все имена — в docs/word-templates.md",
        "mend the name in the template; docs/word-templates.md lists all names",
    ),
    "TPL104": ("в шаблонах нельзя «{what}»" + _HERE_RU, "templates may not use “{what}”" + _HERE_EN),
    "TPL104.help": (
        "в шаблоне бывают имена, for, if, set, сравнения и простые фильтры, например join и upper",
        "a template holds names, for, if, set, comparisons, and simple filters such as join and upper",
    ),
    "TPL105.time": (
        "шаблон заполнялся дольше {seconds:count:секунды|секунд|секунд} и остановлен",
        "the template took more than {seconds:count:second|seconds} and was stopped",
    ),
    "TPL105.memory": ("шаблону не хватило памяти", "the template took too much memory"),
    "TPL105.depth": ("метки вложены слишком глубоко", "tags are nested too deeply"),
    "TPL105.size": ("документ получился слишком большим", "the document became too large"),
    "TPL105.help": (
        "сделайте шаблон проще: меньше вложенных повторов",
        "make the template simpler: fewer repetitions inside one another",
    ),
    "TPL106": (
        "метки повтора или условия стоят так, что документ Word распался бы" + _HERE_RU,
        "tags of a repetition or condition stand so that the Word document would fall apart" + _HERE_EN,
    ),
    "TPL106.help": (
        "начало и конец ставьте в одном абзаце; строки таблицы повторяйте метками {{%tr for … %}} и {{%tr endfor %}} "
        "в отдельных строках, абзацы — {{%p for … %}} и {{%p endfor %}} в отдельных абзацах",
        "put begin and end into one paragraph; repeat rows of a table by {{%tr for … %}} and {{%tr endfor %}} in rows "
        "of their own, paragraphs by {{%p for … %}} and {{%p endfor %}} in paragraphs of their own",
    ),
    "TPL107": ("метку нельзя заполнить ({reason})" + _HERE_RU, "a tag cannot be filled ({reason})" + _HERE_EN),
    "TPL107.help": (
        "складывать и сравнивать можно только числа с числами, тексты с текстами",
        "numbers are added to and compared with numbers only, texts with texts",
    ),
    "TPL107.list": (
        "это список: его строки выводит повтор for" + _HERE_RU,
        "this is a list: for repeats its rows" + _HERE_EN,
    ),
    "TPL107.list.help": (
        "например: {{% for module in modules %}}{{{{ module.title }}}}{{% endfor %}}",
        "for example: {{% for module in modules %}}{{{{ module.title }}}}{{% endfor %}}",
    ),
}
