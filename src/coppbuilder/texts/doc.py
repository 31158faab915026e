"""Texts of the syntax of documents (DOC1xx): what is wrong, and under `.help` what to do."""

from .doc_shape import TEXTS as SHAPE_TEXTS

TEXTS: dict[str, tuple[str, str]] = {
    "DOC130": (
        "пометка «coppbuilder: ignore» ничего не скрывает: {codes:list}",
        "the remark “coppbuilder: ignore” hides nothing: {codes:list}",
    ),
    "DOC130.help": (
        "уберите пометку или поставьте её в строке замечания либо строкой выше",
        "remove the remark, or put it on the line of the finding or on the line above",
    ),
    "DOC131": (
        "у пометки «coppbuilder: ignore» не написана причина",
        "the remark “coppbuilder: ignore” gives no reason",
    ),
    "DOC131.help": (
        "напишите после скобки, почему замечание здесь допустимо",
        "write behind the bracket why the finding is meant",
    ),
    "DOC132": (
        "в файле нет строки, по которой редактор находит схему и подсказывает поля",
        "the file does not tell editors its schema, so they cannot explain its fields",
    ),
    "DOC132.help": (
        "начните файл строкой: # yaml-language-server: $schema={schema}",
        "begin the file with the line: # yaml-language-server: $schema={schema}",
    ),
    **SHAPE_TEXTS,
    "DOC101.yaml": (
        "файл не читается как YAML: с этого места неясно, что написано",
        "the file cannot be read as YAML from here on",
    ),
    "DOC101.json": (
        "файл не читается как JSON: с этого места неясно, что написано",
        "the file cannot be read as JSON from here on",
    ),
    "DOC101.help": (
        "проверьте эту строку и строку перед ней: отступы, двоеточия, кавычки и скобки",
        "check this line and the one before it: indentation, colons, quotes and brackets",
    ),
    "DOC101.colon": (
        "второе двоеточие в строке: непонятно, где название поля, а где его значение",
        "a second colon in the line: it is unclear where the field ends and its value begins",
    ),
    "DOC101.colon.help": (
        'возьмите значение с двоеточием в кавычки: "…"',
        'put the value that holds a colon in quotes: "…"',
    ),
    "DOC101.no-colon": (
        "в строке нет двоеточия после названия поля",
        "the line has no colon after its field name",
    ),
    "DOC101.no-colon.help": (
        "поставьте двоеточие и пробел; если это продолжение строки выше, сделайте больший отступ",
        "add a colon and a space; if the line goes on from the one above, indent it further",
    ),
    "DOC101.indent": (
        "строка стоит не на своём месте: её отступ не подходит к строкам выше",
        "the line is out of place: its indentation does not fit the lines above",
    ),
    "DOC101.indent.help": (
        "выровняйте строку пробелами по соседним; проверьте двоеточие и кавычки в строке выше",
        "align the line with its neighbours with spaces; check the colon and the quotes in the line above",
    ),
    "DOC101.mixed": (
        "строка начинается с дефиса, как часть списка, а выше на этом месте стоят поля",
        "the line begins with a dash, as an item of a list, but fields stand at this level above",
    ),
    "DOC101.mixed.help": (
        "поставьте дефис и перед первой частью списка или выровняйте строку по списку, к которому она относится",
        "put a dash before the first item as well, or align the line with the list it belongs to",
    ),
    "DOC101.inner-quote": (
        "кавычка посреди значения закрыла его раньше времени",
        "a quote in the middle of the value has ended it too early",
    ),
    "DOC101.inner-quote.help": (
        "внутри значения поставьте «ёлочки», а прямые кавычки оставьте только в начале и в конце",
        "inside the value put another kind of quotes, and leave straight ones only at its beginning and end",
    ),
    "DOC101.second-value": (
        "после значения в кавычках стоит запятая, а здесь может быть только одно значение",
        "a comma follows the value in quotes, but only one value may stand here",
    ),
    "DOC101.second-value.help": (
        'удалите лишнее; там, где нужен список, возьмите его в квадратные скобки: ["…", "…"]',
        'remove what is too much; where a list is due, put it in square brackets: ["…", "…"]',
    ),
    "DOC101.dash": (
        "список начат в той же строке, что и название поля",
        "a list begins in the line of its field name",
    ),
    "DOC101.dash.help": (
        "начните список с новой строки либо возьмите значение, которое начинается с дефиса, в кавычки",
        "begin the list in a new line, or put a value that begins with a dash in quotes",
    ),
    "DOC101.character": (
        "значение не может начинаться со знака «{character}»",
        "a value cannot begin with the character “{character}”",
    ),
    "DOC101.character.help": (
        'возьмите значение целиком в кавычки: "…"',
        'put the whole value in quotes: "…"',
    ),
    "DOC101.quote": ("кавычка открыта, но не закрыта", "a quote is opened and never closed"),
    "DOC101.quote.help": (
        "поставьте закрывающую кавычку в конце значения",
        "close the quote at the end of the value",
    ),
    "DOC101.list": (
        "квадратная скобка открыта, но список не закрыт или между его частями нет запятой",
        "a square bracket is opened, but the list is not closed or a comma is missing in it",
    ),
    "DOC101.list.help": (
        "закройте список скобкой «]» и проверьте запятые; часть списка с запятой или двоеточием возьмите в кавычки",
        "close the list with “]” and check its commas; put items that hold a comma or a colon in quotes",
    ),
    "DOC101.mapping": (
        "фигурная скобка открыта, но не закрыта, или между полями нет запятой",
        "a curly bracket is opened, but it is not closed or a comma is missing between fields",
    ),
    "DOC101.mapping.help": (
        "поставьте закрывающую фигурную скобку и проверьте запятые; значение с запятой возьмите в кавычки",
        "add the closing curly bracket and check the commas; put values that hold a comma in quotes",
    ),
    "DOC101.escape": (
        "обратная косая черта внутри двойных кавычек стоит перед знаком, с которым она ничего не значит",
        "a backslash in double quotes stands before a character with which it means nothing",
    ),
    "DOC101.escape.help": (
        "удвойте черту: \\\\; в YAML можно вместо этого взять значение в одинарные кавычки",
        "double the backslash: \\\\; in YAML you may put the value in single quotes instead",
    ),
    "DOC101.line-break": (
        "строка в кавычках перенесена на другую строку файла или содержит табуляцию",
        "a text in quotes goes on in the next line of the file, or holds a tab",
    ),
    "DOC101.line-break.help": (
        "запишите текст в одну строку; перенос внутри текста пишется как \\n, табуляция — как \\t",
        "write the text in one line; a line break in it is written \\n, a tab \\t",
    ),
    "DOC101.trailing-comma": ("лишняя запятая перед закрывающей скобкой", "a comma before a closing bracket"),
    "DOC101.trailing-comma.help": ("удалите запятую", "remove the comma"),
    "DOC101.json-comma": (
        "между полями или частями списка нет запятой либо закрыта не та скобка",
        "a comma is missing between fields or items, or the wrong bracket is closed",
    ),
    "DOC101.json-comma.help": (
        "поставьте запятую перед этим местом или проверьте, какая скобка открыта",
        "put a comma before this place, or check which bracket is open",
    ),
    "DOC101.json-colon": ("после названия поля нет двоеточия", "there is no colon after the field name"),
    "DOC101.json-colon.help": ("поставьте двоеточие между полем и значением", "put a colon between field and value"),
    "DOC101.json-key": (
        "название поля записано без двойных кавычек",
        "a field name is not in double quotes",
    ),
    "DOC101.json-key.help": (
        "возьмите название поля в двойные кавычки",
        "put the field name in double quotes",
    ),
    "DOC101.single-quote": (
        "в JSON одинарные кавычки не допускаются",
        "JSON does not allow single quotes",
    ),
    "DOC101.single-quote.help": ("замените их двойными", "use double quotes"),
    "DOC101.json-comment": ("в JSON нельзя писать комментарии", "JSON does not allow comments"),
    "DOC101.json-comment.help": (
        "уберите комментарий, перенесите его в поле notes или ведите файл в формате YAML",
        "remove the comment, move it to the field notes, or keep the file as YAML",
    ),
    "DOC101.unfinished": ("файл обрывается: не все скобки закрыты", "the file breaks off: brackets are left open"),
    "DOC101.unfinished.help": (
        "допишите недостающее; возможно, файл сохранён или скачан не полностью",
        "complete it; the file may have been saved or downloaded only in part",
    ),
    "DOC102": (
        "поле «{name}» указано повторно: впервые оно стоит в строке {first_line}",
        "the field “{name}” is given again; it is first given in line {first_line}",
    ),
    "DOC102.help": (
        "оставьте одно из двух значений, иначе другое потеряется",
        "keep one of the two values, or the other is lost",
    ),
    "DOC102.item": (
        "поля начинаются заново: «{name}» уже есть в строке {first_line}",
        "the fields begin anew: “{name}” is given in line {first_line} already",
    ),
    "DOC102.item.help": (
        "если это следующая часть списка, поставьте перед ней дефис; иначе удалите повтор",
        "if this is the next item of the list, put a dash before it; else remove what is repeated",
    ),
    "DOC102.all": (
        "поля начинаются заново: «{name}» уже есть в строке {first_line}",
        "the fields begin anew: “{name}” is given in line {first_line} already",
    ),
    "DOC102.all.help": (
        "если это другой документ, перенесите его в свой файл; если повторена строка, удалите её",
        "if this is another document, move it to a file of its own; if a line is repeated, remove it",
    ),
    "DOC103.alias": (
        "ссылка YAML «*{name}» на другое место файла не допускается",
        "the YAML alias “*{name}” to another place of the file is not allowed",
    ),
    "DOC103.alias.help": (
        "запишите значение целиком; если это обычный текст со звёздочкой, возьмите его в кавычки",
        "write the value in full; if it is plain text with an asterisk, put it in quotes",
    ),
    "DOC103.anchor": (
        "метка YAML «{name}» не допускается",
        "the YAML anchor “{name}” is not allowed",
    ),
    "DOC103.anchor.help": (
        "уберите метку; если это обычный текст со знаком «&», возьмите его в кавычки",
        "remove the anchor; if it is plain text with an “&”, put it in quotes",
    ),
    "DOC105": (
        "указание типа YAML «{name}» не допускается",
        "the YAML tag “{name}” is not allowed",
    ),
    "DOC105.help": (
        "уберите указание типа; если это обычный текст с восклицательным знаком, возьмите его в кавычки",
        "remove the tag; if it is plain text with an exclamation mark, put it in quotes",
    ),
    "DOC106.yaml": (
        "в файле начинается второй документ",
        "a second document begins in the file",
    ),
    "DOC106.yaml.help": (
        "в одном файле — один документ: перенесите остальное в другой файл или уберите строку «---»",
        "one document a file: move the rest to another file, or remove the line “---”",
    ),
    "DOC106.json": (
        "после конца документа в файле есть что-то ещё",
        "something follows the end of the document",
    ),
    "DOC106.json.help": (
        "в одном файле — один документ: проверьте скобки; много документов, по одному в строке, — это файл .jsonl",
        "one document a file: check the brackets; many documents, one a line, make a .jsonl file",
    ),
    "DOC107": (
        "вложенность глубже {limit:count:уровня|уровней|уровней}",
        "nesting is deeper than {limit:count:level|levels}",
    ),
    "DOC107.help": (
        "проверьте скобки и отступы: ни одному документу столько уровней не нужно",
        "check brackets and indentation: no document needs that many levels",
    ),
    "DOC108": (
        "в документе больше {limit:count:значения|значений|значений}",
        "the document holds more than {limit:count:value|values}",
    ),
    "DOC108.help": (
        "разделите его на несколько файлов",
        "split it into several files",
    ),
    "DOC109": (
        "файл слишком велик: {size:number} МБ при пределе {limit} МБ",
        "the file is too large: {size:number} MB, the limit is {limit} MB",
    ),
    "DOC109.help": (
        "разделите его на несколько файлов; большой каталог ведите в файле .jsonl, по одному документу в строке",
        "split it into several files; keep a large catalogue as .jsonl, one document a line",
    ),
    "DOC109.line": (
        "строка файла слишком велика: {size:number} МБ при пределе {limit} МБ",
        "the line is too large: {size:number} MB, the limit is {limit} MB",
    ),
    "DOC109.line.help": (
        "в файле .jsonl каждый документ занимает одну строку; проверьте, не слились ли строки",
        "each document of a .jsonl file takes one line; check whether lines have run together",
    ),
    "DOC110": (
        "файл не в кодировке UTF-8: первый непонятный байт — {byte}",
        "the file is not UTF-8: the first byte that does not fit is {byte}",
    ),
    "DOC110.encoding": (
        "файл сохранён не в UTF-8, а, судя по буквам, в кодировке {encoding}",
        "the file is not saved as UTF-8; judging by its letters it is {encoding}",
    ),
    "DOC110.utf16": (
        "файл сохранён не в UTF-8, а в кодировке UTF-16 («Юникод» в старых программах)",
        "the file is not saved as UTF-8, but as UTF-16 (“Unicode” in older programs)",
    ),
    "DOC110.help": (
        "сохраните файл как UTF-8: «Файл → Сохранить как → Кодировка: UTF-8»",
        "save the file as UTF-8: File → Save as → Encoding: UTF-8",
    ),
    "DOC111": (
        "«{text}» — не число, с которым можно считать",
        "“{text}” is not a number that one can count with",
    ),
    "DOC111.help": (
        "укажите обычное число; код или номер возьмите в кавычки",
        "give an ordinary number; put a code in quotes",
    ),
    "DOC112": ("файл пуст: в нём нет документа", "the file is empty: it holds no document"),
    "DOC112.help": (
        "заполните файл, начиная с поля kind, или удалите его",
        "fill in the file, beginning with the field kind, or delete it",
    ),
    "DOC113.list": (
        "на верхнем уровне документа стоит список, а нужны поля",
        "the document is a list, where fields are needed",
    ),
    "DOC113.scalar": (
        "документ состоит из одного значения, а нужны поля",
        "the document is a single value, where fields are needed",
    ),
    "DOC113.help": (
        "начните документ с полей kind и id; каждый документ — в своём файле",
        "begin the document with the fields kind and id; each document has its own file",
    ),
    "DOC114": (
        "отступ сделан табуляцией, а YAML допускает в отступах только пробелы",
        "the line is indented with a tab; YAML allows only spaces for that",
    ),
    "DOC114.help": (
        "замените табуляцию пробелами; в редакторе включите «вставлять пробелы вместо табуляции»",
        "replace the tab by spaces; let your editor insert spaces for tabs",
    ),
    "DOC115": (
        "код \\uD… обозначает половину знака, а не знак",
        "the code \\uD… stands for half a character",
    ),
    "DOC115.help": (
        "вставьте сам знак вместо кода",
        "write the character itself instead of the code",
    ),
    "DOC116": (
        "невидимый управляющий знак {character}",
        "an invisible control character, {character}",
    ),
    "DOC116.escaped": (
        "в значении есть код невидимого управляющего знака {character}",
        "the value holds the code of an invisible control character, {character}",
    ),
    "DOC116.direction": (
        "в значении есть невидимый знак, который меняет порядок букв на экране: {character}",
        "the value holds an invisible mark that changes the order of letters on the screen: {character}",
    ),
    "DOC116.direction.help": (
        "удалите знак и проверьте, что значение написано так, как показано",
        "delete it, and check that the value is written as it is shown",
    ),
    "DOC116.help": (
        "удалите знак: обычно он попадает в текст при копировании из другой программы",
        "delete it: such characters usually come with text copied from another program",
    ),
    "DOC117": (
        "вместо названия поля стоит список или группа полей",
        "a list or a group of fields stands where a field name is expected",
    ),
    "DOC117.help": (
        "название поля — это текст; значение, которое начинается со скобки, возьмите в кавычки",
        "a field name is text; put a value that begins with a bracket in quotes",
    ),
    "DOC120": ("файл не открывается: {reason}", "the file cannot be opened: {reason}"),
    "DOC120.help": (
        "закройте файл в других программах и проверьте права доступа",
        "close the file in other programs and check its permissions",
    ),
    "DOC120.rights": (
        "на чтение файла нет прав",
        "there is no permission to read the file",
    ),
    "DOC120.rights.help": (
        "откройте доступ к файлу или уберите его из каталога",
        "grant access to the file, or take it out of the catalogue",
    ),
    "DOC120.gone": (
        "файла больше нет: его удалили во время проверки или ссылка ведёт в пустоту",
        "the file has gone: it was deleted meanwhile, or a link leads nowhere",
    ),
    "DOC120.gone.help": ("верните файл или удалите ссылку на него", "restore the file or delete the link to it"),
    "DOC120.kind": (
        "это не обычный файл, читать нечего",
        "this is no regular file, there is nothing to read",
    ),
    "DOC120.kind.help": ("уберите его из каталога", "take it out of the catalogue"),
    "DOC120.outward": (
        "ссылка ведёт за пределы проверяемой папки",
        "the link leads out of the folder that is checked",
    ),
    "DOC120.outward.help": (
        "положите в папку сам файл или назовите его в команде отдельно",
        "put the file itself into the folder, or name it in the command",
    ),
    "DOC120.size": (
        "файл так велик, что документом быть не может",
        "the file is far too large to be a document",
    ),
    "DOC120.size.help": (
        "проверьте, тот ли это файл; большой каталог ведите в файле .jsonl, по одному документу в строке",
        "check whether it is the right file; keep a large catalogue as .jsonl, one document a line",
    ),
}
