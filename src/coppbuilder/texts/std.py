"""Texts of standards (STD): codes, numbers, levels, editions, alignments."""

TEXTS: dict[str, tuple[str, str]] = {
    "STD101": (
        "код «{code}» не похож на код такого стандарта ({family:term:family}): ожидается вид «{example}»",
        "the code “{code}” is not like a code of such a standard ({family:term:family}): it should look like "
        "“{example}”",
    ),
    "STD101.help": (
        "сверьте код и вид стандарта (family) с опубликованным документом",
        "compare the code and the family with the published document",
    ),
    "STD102": (
        "код «{code}» записан не так, как принято: ожидается вид «{example}»",
        "the code “{code}” is not written as is usual: it should look like “{example}”",
    ),
    "STD102.help": (
        "исправьте code; если так опубликовано, оставьте код и поставьте пометку # coppbuilder: ignore[STD102] с "
        "пояснением",
        "correct code; if it was published so, keep it and add the remark # coppbuilder: ignore[STD102] with the "
        "reason",
    ),
    "STD103.latin": (
        "в {count:count:коде|кодах|кодах} кириллица вместо латинских букв: {codes}",
        "{count:count:code holds|codes hold} Cyrillic letters instead of Latin ones: {codes}",
    ),
    "STD103.cyrillic": (
        "в {count:count:коде|кодах|кодах} латиница вместо русских букв: {codes}",
        "{count:count:code holds|codes hold} Latin letters instead of Cyrillic ones: {codes}",
    ),
    "STD103.help": (
        "наберите буквы заново; если так опубликовано, исправьте только key, а у code поставьте пометку "
        "# coppbuilder: ignore[STD103]",
        "type the letters anew; if it was published so, correct key only and add # coppbuilder: ignore[STD103] to code",
    ),
    "STD104": (
        "в {count:plural:слове|словах|словах} {words} перемешаны русские и латинские буквы",
        "the {count:plural:word|words} {words} {count:plural:mixes|mix} Latin and Cyrillic letters",
    ),
    "STD104.help": ("наберите слово заново в одной раскладке", "type the word anew in one layout"),
    "STD105.code": (
        "в id «{id}» указан код {named}, а в поле code — «{field}»",
        "the id “{id}” names the code {named}, but the field code says “{field}”",
    ),
    "STD105.code.help": (
        "сверьте код с опубликованным документом и исправьте code или id (тогда и все ссылки на стандарт)",
        "compare the code with the published document and correct code, or id with all references to it",
    ),
    "STD105.edition": (
        "в id «{id}» указан {named} год, а в поле edition — «{field}»",
        "the id “{id}” names the year {named}, but the field edition says “{field}”",
    ),
    "STD105.edition.help": (
        "сверьте год редакции и исправьте edition или id (тогда и все ссылки на стандарт)",
        "compare the year of the edition and correct edition, or id with all references to it",
    ),
    "STD201": (
        "в нумерации {count:plural:пропущен|пропущены|пропущены} {codes}",
        "the numbering leaves {count:count:number|numbers} out: {codes}",
    ),
    "STD201.help": (
        "сверьте с опубликованным документом: допишите пропущенное или укажите complete: no; если номера нет и там, "
        "поставьте пометку # coppbuilder: ignore[STD201]",
        "compare with the published document: add what is missing or say complete: no; if the number is missing there, "
        "too, add # coppbuilder: ignore[STD201]",
    ),
    "STD202": (
        "код «{code}» уже есть у другого элемента: ключи {first} и {key}",
        "another item already has the code “{code}”: keys {first} and {key}",
    ),
    "STD202.help": (
        "исправьте номер; если так опубликовано, оставьте разные ключи и поставьте пометку "
        "# coppbuilder: ignore[STD202]",
        "correct the number; if it was published so, keep different keys and add # coppbuilder: ignore[STD202]",
    ),
    "STD203": (
        "«{code}» стоит внутри «{parent}», хотя по коду относится к другому разделу",
        "“{code}” stands below “{parent}”, though its code belongs elsewhere",
    ),
    "STD203.help": (
        "перенесите элемент или исправьте его код: доли считаются по месту в дереве",
        "move the item or correct its code: shares are counted by the place in the tree",
    ),
    "STD204": (
        "{count:count:элемент|элемента|элементов} с одним и тем же названием: {keys}",
        "{count:count:item|items} with the same title: {keys}",
    ),
    "STD204.help": (
        "удалите повтор, исправьте название или разведите элементы по вариантам (variant)",
        "remove the repetition, correct the title, or give the items different variants (variant)",
    ),
    "STD301": (
        "в коде «{code}» уровень квалификации {in_code}, а в поле — {level}",
        "the code “{code}” says qualification level {in_code}, the field says {level}",
    ),
    "STD301.help": (
        "сверьте с опубликованным стандартом и исправьте qualification_level или код",
        "compare with the published standard and correct qualification_level or the code",
    ),
    "STD302": (
        "у обобщённой функции «{code}» уровень {level}, а у её {count:plural:функции|функций|функций} {codes} — другой",
        "the generalized function “{code}” has level {level}, but its {count:plural:function|functions} {codes} "
        "{count:plural:has|have} another",
    ),
    "STD302.help": (
        "сверьте уровни с опубликованным стандартом; если так и есть, поставьте пометку # coppbuilder: ignore[STD302]",
        "compare the levels with the published standard; if it says so, add # coppbuilder: ignore[STD302]",
    ),
    "STD401": (
        "{what:term:standard_date} ({day:date}) раньше, чем {before:term:standard_date} ({than:date})",
        "{what:term:standard_date} ({day:date}) is earlier than {before:term:standard_date} ({than:date})",
    ),
    "STD401.help": (
        "проверьте, не переставлены ли день и месяц и верен ли год: приказ подписывают, регистрируют, потом он "
        "вступает "
        "в силу",
        "check whether day and month changed places and the year is right: an order is signed, registered, then comes "
        "in force",
    ),
    "STD402": (
        "редакция перестала действовать {day:date}, а что пришло ей на смену, не указано",
        "the edition ended on {day:date}, and what follows it is not said",
    ),
    "STD402.help": (
        "найдите новую редакцию и укажите её в replaced_by; если замены нет, напишите об этом в notes и поставьте "
        "пометку # coppbuilder: ignore[STD402]",
        "find the new edition and name it in replaced_by; if there is none, say so in notes and add "
        "# coppbuilder: ignore[STD402]",
    ),
    "STD402.absent": (
        "новая редакция известна ({newer}), но в каталоге её нет",
        "the new edition is known ({newer}), but the catalogue does not have it",
    ),
    "STD402.absent.help": (
        "добавьте новую редакцию в каталог, чтобы программы могли на неё перейти",
        "add the new edition to the catalogue, so that programs can move to it",
    ),
    "STD403.other": (
        "стандарт заменяет {older}, а в той редакции преемником названа {named}",
        "the standard replaces {older}, but that edition names {named} as its successor",
    ),
    "STD403.overlap": (
        "стандарт действует с {begins:date}, а заменённая им редакция {older} — ещё до {ends:date}",
        "the standard is in force from {begins:date}, but the edition {older} that it replaces lasts until {ends:date}",
    ),
    "STD403.unaware": (
        "преемником названа редакция {newer}, но в ней не сказано, что она заменяет эту",
        "the successor is said to be {newer}, but that edition does not say that it replaces this one",
    ),
    "STD403.help": (
        "сделайте так, чтобы replaces, replaced_by и сроки действия обеих редакций говорили одно и то же",
        "make replaces, replaced_by and the periods of both editions say the same",
    ),
    "STD404": (
        "одновременно действует ещё одна редакция с кодом {code}: «{other}» ({id})",
        "another edition with the code {code} is in force at the same time: “{other}” ({id})",
    ),
    "STD404.help": (
        "укажите, какая редакция какую заменяет (replaced_by или replaces), или срок действия прежней (in_force)",
        "say which edition replaces which (replaced_by or replaces), or until when the former one lasts (in_force)",
    ),
    "STD405": (
        "не указано, откуда взят текст стандарта",
        "it is not said where the text of the standard was taken from",
    ),
    "STD405.help": (
        "добавьте source: адрес страницы (url) или название документа (document)",
        "add source: the address of the page (url) or the name of the document (document)",
    ),
    "STD405.order": (
        "не указан приказ, которым утверждён стандарт: нужны номер и дата",
        "the order that approved the standard is not given: number and date are needed",
    ),
    "STD405.order.help": (
        "добавьте registration: номер приказа (order) и его дату (date)",
        "add registration: the number of the order (order) and its date (date)",
    ),
    "STD501": (
        "эта пара уже сопоставлена выше: {one} и {other}",
        "this pair was already aligned above: {one} and {other}",
    ),
    "STD501.help": ("удалите повтор", "remove the repetition"),
    "STD501.other": (
        "эта пара уже сопоставлена выше иначе: {one} и {other}",
        "this pair was already aligned otherwise above: {one} and {other}",
    ),
    "STD501.other.help": (
        "оставьте одну строку с верным отношением: exact, broader, narrower или related",
        "keep one line with the right relation: exact, broader, narrower or related",
    ),
    "STD502": (
        "{one} приравнивается и к {first}, и к {other}: тогда эти двое тоже одно и то же",
        "{one} is said to be the same as both {first} and {other}: then these two would be the same, too",
    ),
    "STD502.help": (
        "оставьте exact для одной пары, для другой укажите broader, narrower или related",
        "keep exact for one pair; for the other say broader, narrower or related",
    ),
    "STD503": (
        "ключ добавленного центром элемента «{key}» выглядит как официальный код",
        "the key of the item that the center adds, “{key}”, looks like an official code",
    ),
    "STD503.help": (
        "дайте ключ, по которому видно, что элемент свой, например «{better}»",
        "give a key that shows whose item it is, for example “{better}”",
    ),
    "STD504": (
        "элемент {parent} разбит на единственную часть: она подменит его целиком",
        "the item {parent} is split into a single part, which takes its place as a whole",
    ),
    "STD504.help": (
        "добавьте остальные части или привяжите модуль прямо к элементу стандарта",
        "add the other parts, or let the module train the item of the standard itself",
    ),
}
