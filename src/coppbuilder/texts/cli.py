"""Texts of the command line."""

from .options import TEXTS as _OPTIONS

TEXTS: dict[str, tuple[str, str]] = {
    **_OPTIONS,
    "cli.help": (
        "Собирает программы обучения из модулей колледжей: лучшая законная программа по заказу — с доказательством, "
        "или причины, почему её нет.",
        "Assembles training programs out of colleges' modules: the best legal program for a request, with a proof, "
        "or the causes why there is none.",
    ),
    "cli.epilog": (
        "Коды выхода: 0 — всё в порядке, 1 — есть ошибки или программы нет, 2 — неверный вызов, 3 — внутренняя ошибка.",
        "Exit codes: 0 clean or assembled, 1 findings or impossible, 2 usage, 3 internal error.",
    ),
    "cli.commands": ("Команды", "Commands"),
    "cli.bad-url": (
        "«{value}» — не адрес: он начинается с https:// и не содержит пробелов",
        "{value} is no address: it begins with https:// and has no spaces",
    ),
    "cli.preview.output": (
        "Записать вид в файл вместо показа: текст, картинку (.svg), страницу (.html) или данные (.json).",
        "Write the view into a file instead: text, a picture (.svg), a page (.html) or facts (.json).",
    ),
    "cli.written": ("Записано: {path}", "Written: {path}"),
    "cli.assemble.help": ("Собрать лучшую программу по заказу", "Assemble the best program for a request"),
    "cli.assemble.long": (
        "Собрать из модулей каталога лучшую программу по заказу и показать, почему она лучшая. "
        "Если программы нет — показать причины. Файл пишется только с -o.",
        "Assemble the best program for a request from the modules of the catalogue, and show why it is the best; "
        "if there is none, show the causes. A file is written with -o only.",
    ),
    "cli.assemble.allow-drafts": ("Разрешить модули в состоянии «черновик».", "Allow modules that are drafts."),
    "cli.assemble.time-limit": (
        "Сколько секунд искать (чтение каталога не в счёт); по истечении — лучшая найденная программа и её граница.",
        "Seconds to search (reading the catalogue not counted); then the best program found, with its bound.",
    ),
    "cli.assemble.apply": (
        "Если программы нет: применить предложенное изменение с этим номером и собрать.",
        "If there is no program: apply the suggested change of this number and assemble.",
    ),
    "cli.assemble.save": (
        "Куда записать изменённый заказ (вместе с --apply).",
        "Where to write the changed request (with --apply).",
    ),
    "cli.assemble.draft-module": (
        "Если программы нет: куда записать заготовку недостающего модуля.",
        "If there is no program: where to write a skeleton of the module that is missing.",
    ),
    "cli.assemble.applied": ("Применено: {change}", "Applied: {change}"),
    "cli.assemble.saved": ("Изменённый заказ записан: {path}", "Changed request written: {path}"),
    "cli.assemble.drafted": ("Заготовка модуля записана: {path}", "Skeleton of the module written: {path}"),
    "cli.assemble.written": ("Программа записана: {path}", "Program written: {path}"),
    "cli.assemble.not-written": (
        "Сохранить программу: coppbuilder assemble … -o программа.yaml",
        "To keep the program: coppbuilder assemble … -o program.yaml",
    ),
    "cli.check.help": ("Проверить документы каталога и программы", "Check documents of a catalogue and programs"),
    "cli.check.long": (
        "Проверить файлы и папки (без них — текущую папку): форма, ссылки, часы, охват, нормы. "
        "Код выхода 1, если есть ошибки. Ответ о неизменённых файлах помнится в ~/.cache/coppbuilder.",
        "Check files and folders (the current folder, if none is named): shape, references, hours, coverage, norms. "
        "Exit code 1 if there are errors. The answer on unchanged files is remembered in ~/.cache/coppbuilder.",
    ),
    "cli.check.fail-on": ("С какой строгости код выхода 1: error или warning.", "What makes the exit code 1."),
    "cli.check.fixed": (
        "Исправлено: {count:number} в {files:count:файле|файлах|файлах}.",
        "Mended: {count:number} in {files:count:file|files}.",
    ),
    "cli.check.would-fix": (
        "Будет исправлено: {count:number} в {files:count:файле|файлах|файлах} (--fix).",
        "Would be mended: {count:number} in {files:count:file|files} (--fix).",
    ),
    "cli.check.refused": (
        "Не исправлено, иначе ошибок стало бы больше: {count:number}.",
        "Not mended, as there would be more errors: {count:number}.",
    ),
    "cli.check.changed-meanwhile": (
        "{path} за это время изменился и не записан; повторите --fix",
        "{path} was changed in the meantime and is not written; run --fix again",
    ),
    "cli.check.baseline-written": (
        "{path}: известных замечаний — {count:number} (добавлено {added:number}, убрано {removed:number}).",
        "{path}: {count:count:known finding|known findings} ({added:number} added, {removed:number} removed).",
    ),
    "cli.check.phase": (
        "Только правила состава (composition) или только дела до утверждения (approval).",
        "Only the rules of composition, or only what is left to do until approval.",
    ),
    "cli.preview.help": ("Показать программу", "Show a program"),
    "cli.preview.long": (
        "Показать программу: паспорт, модули с часами, охват целей, порядок, стоимость, доказательство, замечания — "
        "или виды, которые названы.",
        "Show a program: passport, modules with hours, coverage of targets, order, cost, proof, findings; or the views "
        "that are named.",
    ),
    "cli.preview.view": (
        "Что показать, через запятую или повторяя опцию: passport, modules, targets, matrix (компетенции × модули), "
        "worldskills, skills (надпрофессиональные), order, layers, calendar, cost, colleges, risks, proof, findings, "
        "todo (дела до утверждения), difference (вместе с --against). Без неё — passport, modules, targets, order, "
        "cost, proof, findings.",
        "What to show, separated by commas or with the option repeated: passport, modules, targets, matrix "
        "(competencies × modules), worldskills, skills (supra-professional), order, layers, calendar, cost, colleges, "
        "risks, proof, findings, todo (until approval), difference (with --against). Without it: passport, modules, "
        "targets, order, cost, proof, findings.",
    ),
    "cli.preview.against": (
        "Другая программа, с которой сравнивает вид difference.",
        "Another program that the view difference compares with.",
    ),
    "cli.preview.watch": (
        "Показывать заново после каждого изменения программы или каталога, пока не нажато Ctrl-C.",
        "Show again after every change of the program or the catalogue, until Ctrl-C.",
    ),
    "cli.preview.watching": (
        "Показано в {time}; жду изменений файлов, Ctrl-C — закончить.",
        "Shown at {time}; waiting for changes of files, Ctrl-C ends this.",
    ),
    "cli.preview.svg": ("Записать тот же вид картинкой SVG.", "Write the same view as an SVG picture."),
    "cli.preview.html": ("Записать тот же вид страницей HTML.", "Write the same view as a page of HTML."),
    "cli.preview.text": (
        "Записать тот же вид текстом: 80 колонок, без цветов.",
        "Write the same view as text: 80 columns, no colours.",
    ),
    "cli.export.help": ("Выгрузить документы программы: Word, Excel", "Export documents of a program: Word, Excel"),
    "cli.export.long": (
        "Выгрузить программу в документ ФОРМАТА `docx` (вся программа для утверждения) или `xlsx` (учебный план, "
        "учебно-тематический план, календарный график, компетенции и модули, стоимость по колледжам); `annex` — "
        "приложение к договору о сетевой форме, `order` — приказ об утверждении, `card` — карточка для сайта. Если "
        "программе чего-то не хватает, код выхода 1 и документа нет. Одинаковые программы дают одинаковые файлы; "
        "если выгрузка не удалась, прежний файл остаётся. "
        "Каталог — ближайшая папка, где есть `modules`, если он не указан.",
        "Export a program as a document of the FORMAT `docx` (the whole program, for approval) or `xlsx` (curriculum, "
        "topics, calendar, competencies and modules, cost by college); `annex` is that of the network agreement, "
        "`order` the order of approval, `card` the card for a site. If the program lacks something, the exit code is 1 "
        "and there is no document. Equal programs give equal files; if the export fails, the old file stays. "
        "The catalogue is the nearest folder with `modules`, unless it is named.",
    ),
    "cli.export.output": ("куда записать документ", "where to write the document"),
    "cli.export.draft": (
        "записать и неполную программу: пропуски в документе видны",
        "write the document of an incomplete program, too: what is missing is marked in it",
    ),
    "cli.export.no-worldskills-name": (
        "не печатать название WorldSkills",
        "do not print the name of WorldSkills",
    ),
    "cli.export.people": (
        "закрытый файл с именами людей: кто утверждает, разрабатывал, преподаёт, подписывает",
        "private file with names of people: who approves, developed, teaches, signs",
    ),
    "cli.export.templates": (
        "папка своих шаблонов: program.docx (или po-training.docx и другие по виду программы), annex.docx, order.docx, "
        "card.docx, card.html, card.md; чего в ней нет, берётся из наших",
        "folder of your own templates: program.docx (or po-training.docx and others by type of program), annex.docx, "
        "order.docx, card.docx, card.html, card.md; ours are taken for what it lacks",
    ),
    "cli.export.incomplete": (
        "Документ не записан: программа неполна. Дополните её или выгрузите проект с пометками: --draft.",
        "The document is not written: the program is incomplete. Complete it, or export a draft with marks: --draft.",
    ),
    "cli.export.format": ("ФОРМАТ", "FORMAT"),
    "cli.export.unknown": (
        "В каталоге нет модулей: {modules:list}. В документе лишь то, что сказано о них в программе; укажите каталог: "
        "--catalog ПАПКА.",
        "The catalogue does not have: {modules:list}. The document holds only what the program says of them; name the "
        "catalogue: --catalog FOLDER.",
    ),
    "cli.template.help": ("Шаблоны Excel и Word", "Templates of Excel and Word"),
    "cli.template.long": (
        "Записать шаблон, который заполняют в Excel или правят в Word.",
        "Write a template that is filled in with Excel or edited in Word.",
    ),
    "cli.template.xlsx": (
        "Записать пустую книгу Excel для ЧЕГО: `modules` (модули), `program` (программа), `request` (заказ), "
        "`provider` (организация) или `learners` (слушатели). В ней заголовки с пояснениями, списки допустимых "
        "значений, все компетенции известных стандартов и строка-пример. Заполненную книгу загружает "
        "coppbuilder import xlsx.",
        "Write an empty workbook of Excel for WHAT: `modules`, `program`, `request`, `provider` or `learners`. It has "
        "headings with comments, lists of allowed values, all competencies of the known standards and an example row. "
        "coppbuilder import xlsx reads it when it is filled in.",
    ),
    "cli.template.what": ("ЧЕГО", "WHAT"),
    "cli.template.output": ("Куда записать книгу.", "Where to write the workbook."),
    "cli.template.docx": (
        "Записать наш шаблон Word, чтобы править его по-своему. ДЛЯ_ЧЕГО: вид программы (`dpo-pk`, `dpo-pp`, "
        "`po-training`, `po-retraining`, `po-upgrade`, `general`, `other`), `annex` (приложение к договору о сетевой "
        "форме), `order` (приказ) или `card` (карточка для сайта: .docx, .html или .md). Свои шаблоны лежат в одной "
        "папке: coppbuilder export … --templates ПАПКА.",
        "Write our Word template, to edit it as you like. KIND: a type of program (`dpo-pk`, `dpo-pp`, `po-training`, "
        "`po-retraining`, `po-upgrade`, `general`, `other`), `annex` (of the network agreement), `order` (of approval) "
        "or `card` (for a site: .docx, .html or .md). Keep your templates in one folder: "
        "coppbuilder export … --templates FOLDER.",
    ),
    "cli.template.kind": ("ДЛЯ_ЧЕГО", "KIND"),
    "cli.template.docx-output": ("Куда записать шаблон.", "Where to write the template."),
    "cli.template.check": (
        "Проверить шаблон: имена, которых нет, и метки с ошибками — с абзацем, где они стоят; имена, которые не "
        "используются. Код выхода 1, если шаблон не сработает.",
        "Check a template: unknown names and malformed tags, each with its paragraph, and names that are not used. "
        "The exit code is 1 if the template would not work.",
    ),
    "cli.template.type": (
        "Для чего шаблон; иначе — то, чьих имён в нём больше.",
        "What the template is for; else that whose names it uses most.",
    ),
    "cli.template.kind.program": ("программы", "a program"),
    "cli.template.kind.annex": ("приложения к договору о сетевой форме", "the annex of a network agreement"),
    "cli.template.kind.order": ("приказа об утверждении", "the order of approval"),
    "cli.template.kind.card": ("карточки программы", "the card of a program"),
    "cli.template.checked": ("Шаблон {kind}.", "A template of {kind}."),
    "cli.template.unused": (
        "Не используются {count:count:имя|имени|имён}: {names:list}.",
        "Not used: {count:count:name|names}, {names:list}.",
    ),
    "cli.import.help": ("Загрузить документы из Excel", "Import documents from Excel"),
    "cli.import.long": (
        "Загрузить документы из файлов других программ.",
        "Import documents from files of other programs.",
    ),
    "cli.import.xlsx": (
        "Загрузить заполненные книги Excel в документы папки. Повторная загрузка обновляет то, что изменилось, и "
        "сохраняет то, что дописано в файлах. Если хоть в одной книге есть ошибка, ничего не записывается, а лист и "
        "ячейка названы. Коды выхода: 0 — загружено, 1 — есть ошибки, 2 — неверный вызов.",
        "Import filled workbooks of Excel into the documents of a folder. Importing again updates what has changed and "
        "keeps what was added in the files. If there is an error in any workbook, nothing is written, and sheet and "
        "cell are named. Exit codes: 0 imported, 1 errors, 2 usage.",
    ),
    "cli.import.files": ("ФАЙЛ…", "FILE…"),
    "cli.import.owner": (
        "Код колледжа, если книга чужого вида его не называет.",
        "Id of the college, if a workbook of another layout does not name it.",
    ),
    "cli.import.id": (
        "Код программы, с которого начинаются коды модулей, для книг чужого вида.",
        "Id of the program, with which ids of modules begin, for workbooks of another layout.",
    ),
    "cli.import.version": ("Версия модулей для книг чужого вида.", "Version of modules of other layouts."),
    "cli.import.type": (
        "Вид программы для книг чужого вида; без него загружаются только модули.",
        "Type of the program of other layouts; without it only modules are imported.",
    ),
    "cli.import.standard": (
        "Стандарт, коды которого есть в книге чужого вида; можно повторять.",
        "A standard whose codes a workbook of another layout uses; may be repeated.",
    ),
    "cli.import.output": ("Папка каталога, куда записать документы.", "Folder of a catalogue for the documents."),
    "cli.schedule.help": (
        "Распределить модули программы по неделям или периодам",
        "Place the modules of a program over weeks or periods",
    ),
    "cli.catalog.help": (
        "Каталог: список, документ, статистика, пробелы, поиск",
        "Catalogue: list, show, stats, gaps, search",
    ),
    "cli.catalog.long": (
        "Что есть в каталоге: список документов, один документ, статистика, пробелы, поиск.",
        "What the catalogue holds: documents, one document, statistics, gaps, search.",
    ),
    "cli.catalog.list": ("Перечислить документы.", "List documents."),
    "cli.catalog.show": (
        "Показать документ по идентификатору; id@версия — одну версию модуля, стандарт:код — пункт стандарта.",
        "Show a document by its id; id@version is one version of a module, standard:key an item of a standard.",
    ),
    "cli.catalog.stats": (
        "Сколько документов и какая часть стандартов обеспечена модулями.",
        "Numbers of documents, and how much of the standards is trained.",
    ),
    "cli.catalog.gaps": (
        "Компетенции, которых не даёт ни один модуль.",
        "Competencies that no module trains.",
    ),
    "cli.catalog.search": (
        "Найти документы и компетенции по коду, идентификатору или словам названия.",
        "Find documents and competencies by code, id or words of the title.",
    ),
    "cli.catalog.kind": ("Только документы этого вида.", "Only documents of this kind."),
    "cli.catalog.standard": ("Только этот стандарт.", "Only this standard."),
    "cli.why.help": ("Объяснить, зачем в программе каждый модуль", "Why each module is in a program"),
    "cli.why.long": (
        "Зачем в программе каждый модуль (или один из них): какие цели он даёт и через какие соответствия стандартов, "
        "кому нужен раньше других, что потеряется без него и сколько он стоит.",
        "What each module of a program (or one of them) is there for: the targets that it serves, and through which "
        "crosswalks; the modules that need it; what would be lost without it; what it costs.",
    ),
    "cli.diff.help": ("Показать, чем отличаются два документа", "What differs between two documents"),
    "cli.diff.long": (
        "Чем отличаются две программы по существу: модули, часы, цели, стоимость, порядок, риски; "
        "или два других документа одного вида — по полям. С --lock — что из закреплённого в программе устарело: "
        "модули, редакции стандартов, нормы.",
        "What differs between two programs in substance: modules, hours, targets, cost, order, risks; or between two "
        "other documents of one kind, field by field. With --lock: which pins of a program are stale.",
    ),
    "cli.diff.lock": (
        "Сравнить одну программу с нынешним каталогом.",
        "Compare one program with the catalogue as it is now.",
    ),
    "cli.diff.exit-code": ("Код выхода 1, если отличия есть.", "Exit code 1 if there is a difference."),
    "cli.diff.format": ("Вид вывода: text, markdown или json.", "Form of the output: text, markdown or json."),
    "cli.compare.help": ("Сравнить программы рядом", "Programs side by side"),
    "cli.compare.long": (
        "Показать рядом от двух до пяти программ: часы, практика, стоимость, организации, модули, цели, недели, риски. "
        "Лучшее значение в строке отмечено звёздочкой.",
        "Show two to five programs side by side: hours, practice, cost, providers, modules, targets, weeks, risks. "
        "A star marks the best value of a row.",
    ),
    "cli.assemble.learners": (
        "Файл слушателей с тем, что они уже освоили: составить индивидуальные планы; с -o — строки JSON (.jsonl).",
        "A file of learners with their prior learning: make individual plans; with -o, JSON lines (.jsonl).",
    ),
    "cli.assemble.workers": (
        "Сколько процессов считают планы слушателей (обычно — сколько ядер).",
        "How many processes work on plans of learners (as many as cores, if not said).",
    ),
    "cli.progress.learners": ("Планы слушателей", "Plans of learners"),
    "cli.update.help": ("Обновить программу по каталогу", "Bring a program up to the catalogue of today"),
    "cli.update.long": (
        "Собрать программу заново по нынешнему каталогу с наименьшими изменениями: сначала как можно меньше других "
        "модулей, потом — то, что просил заказ. Закреплённые модули, исключённые темы и собственные модули программы "
        "остаются. Файл пишется только с -o.",
        "Assemble a program again over the catalogue of today with the least change: first as few changed modules as "
        "possible, then the objectives of the request. Pinned modules, units left out and the program's own modules "
        "stay. A file is written with -o only.",
    ),
    "cli.update.only": (
        "Менять только этот модуль (даже закреплённый) и то, что придётся изменить вслед за ним.",
        "Change only this module, even if it is pinned, and what has to follow.",
    ),
    "cli.update.apply": (
        "Если обновить нельзя: применить предложенное изменение с этим номером и обновить.",
        "If there is no update: apply the suggested change of this number and update.",
    ),
    "cli.update.output": (
        "Куда записать программу (.yaml или .json); без этого она только показывается.",
        "Where to write the program (.yaml or .json); without it, the program is only shown.",
    ),
    "cli.update.written": ("Записано: {path}", "Written: {path}"),
    "cli.edit.help": ("Изменить программу вручную", "Change a program by hand"),
    "cli.edit.long": (
        "Изменить состав программы вручную и сразу увидеть, что это нарушает. Изменённые модули закрепляются, "
        "доказательство сборки снимается. Каждый параметр можно повторять. Файл пишется только с -o.",
        "Change the modules of a program by hand, and see at once what that breaks. Changed modules are pinned, the "
        "assembler's proof is dropped. Each option may be repeated. A file is written with -o only.",
    ),
    "cli.edit.comments-lost": (
        "Внимание: файл {path} записан заново, комментарии исходного файла в него не попали.",
        "Note: {path} was written anew, without the comments of the file that it was made from.",
    ),
    "cli.edit.drop": ("Убрать модуль.", "Take a module out."),
    "cli.edit.swap": (
        "Взять другой модуль или другую версию вместо имеющегося.",
        "Take another module or version in place of one.",
    ),
    "cli.edit.add": (
        "Добавить модуль; если не сказано иное — новейшей утверждённой версии, у самой дешёвой организации из тех, "
        "кто может.",
        "Put a module in; by default its newest approved version, at the cheapest provider that can teach it.",
    ),
    "cli.edit.trim": ("Не изучать темы модуля.", "Leave units of a module out."),
    "cli.edit.restore": ("Вернуть исключённые темы.", "Teach units that were left out."),
    "cli.explain.help": ("Объяснить правило по его коду", "Explain a rule by its code"),
    "cli.explain.long": (
        "Показать страницу правила: зачем оно, что его нарушает, что проходит, как исправить. "
        "Без кода — список правил.",
        "Print the page of a rule: why, what fails, what passes. Without a code, list the rules.",
    ),
    "cli.schema.help": ("Схемы документов для редакторов", "Schemas of documents for editors"),
    "cli.schema.long": ("Схемы JSON Schema всех видов документов.", "JSON Schemas of all kinds of documents."),
    "cli.schema.export": (
        "Записать все схемы в папку: подсказки редактора — на языке --lang, второй язык ниже.",
        "Write all schemas into a folder: hints of the editor are in the language of --lang, the other one below.",
    ),
    "cli.init.help": ("Создать репозиторий каталога с примерами", "Make a repository of a catalogue, with examples"),
    "cli.init.long": (
        "Создать в папке репозиторий каталога: по одному примеру документа каждого вида, схемы и настройки для "
        "редактора, настройки проверки и файл CI. Проверка на нём чиста; файлы, которые уже есть, не заменяются.",
        "Make a repository of a catalogue in a folder: an example of each kind of document, schemas and settings for "
        "editors, settings of the check, and a file for CI. The check of it is clean; no file is overwritten.",
    ),
    "cli.init.ci": (
        "Где будет проверка: github, gitlab, gitverse, gitflic; можно повторить.",
        "Where the check will run: github, gitlab, gitverse, gitflic; may be repeated.",
    ),
    "cli.init.done": (
        "Создано: {count:count:файл|файла|файлов} в {folder}",
        "Made: {count:count:file|files} in {folder}",
    ),
    "cli.init.next": (
        "Дальше: coppbuilder check {catalog}",
        "Next: coppbuilder check {catalog}",
    ),
    "cli.schema.exported": (
        "Записано: {count:count:схема|схемы|схем} в {folder}",
        "Written: {count:count:schema|schemas} to {folder}",
    ),
    "cli.demo.help": ("Показать сборку на встроенных примерах", "Show an assembly on the bundled examples"),
    "cli.demo.long": (
        "Собрать программу сварщиков по встроенному заказу, затем показать заказ, который выполнить нельзя, и причины.",
        "Assemble the welders' program for a bundled request, then show a request that cannot be met, and the causes.",
    ),
    "cli.demo.next": (
        "Колледжи, цены и модули — примеры; стандарты — настоящие. Дальше: coppbuilder --help",
        "Colleges, prices and modules are examples; the standards are genuine. Next: coppbuilder --help",
    ),
    "cli.progress.reading": ("Чтение файлов", "Reading files"),
    "cli.progress.solving": ("Поиск лучшей программы", "Searching for the best program"),
    "cli.no-modules": (
        "В каталоге нет ни одного модуля — укажите папку: --catalog",
        "The catalogue has no module; name its folder: --catalog",
    ),
    "cli.broken-catalog": (
        "Внимание: в каталоге {path} не прочитано документов: {count:number}. Подробности: coppbuilder check {path}",
        "Note: {count:count:document|documents} of the catalogue {path} could not be read: coppbuilder check {path}",
    ),
    "cli.bad-date": (
        "«{value}» — не дата; напишите, например, 2026-12-01",
        "“{value}” is not a date; write, for example, 2026-12-01",
    ),
    "cli.usage-error": ("Ошибка: {problem}", "Error: {problem}"),
    "cli.internal": (
        "Внутренняя ошибка coppbuilder: {problem}. Сообщите о ней; подробности — с COPP_DEBUG=1.",
        "Internal error of coppbuilder: {problem}. Please report it; COPP_DEBUG=1 shows the details.",
    ),
    "cli.progress.verifying": (
        "Проверка вторым решателем",
        "Verifying by a second engine",
    ),
    "cli.alternatives.help": (
        "Лучшие программы, которые отличаются друг от друга",
        "The best programs that differ from each other",
    ),
    "cli.alternatives.long": (
        "Показать несколько лучших программ по заказу: чем каждая отличается от лучшей и чего это стоит. Про каждую "
        "доказано, что лучше неё только те, что выше.",
        "Show several best programs for a request: what each changes against the best, and the price. Each is proven "
        "to be beaten only by those above it.",
    ),
    "cli.alternatives.count": (
        "Сколько программ показать.",
        "How many programs to show.",
    ),
    "cli.alternatives.distance": (
        "Скольких модулей каждой из лучших программ не должно быть в следующей; 0 — довольно другой версии модуля "
        "или другой организации.",
        "How many modules of each better program the next must do without; with 0 another version or another "
        "provider is enough.",
    ),
    "cli.alternatives.pick": (
        "Какую по счёту программу записать в файл.",
        "Which of the programs to write.",
    ),
    "cli.alternatives.output": (
        "Файл, в который записать программу, выбранную --pick (.yaml или .json).",
        "File for the program chosen by --pick (.yaml or .json).",
    ),
    "cli.alternatives.time-limit": (
        "Сколько секунд искать каждую программу.",
        "Seconds to search for each program.",
    ),
    "cli.front.help": (
        "Чем платят за дешевизну, часы, число организаций",
        "What one objective costs in another",
    ),
    "cli.front.long": (
        "Показать все программы, в которых один показатель нельзя улучшить, не проиграв в другом: таблица, график, "
        "разница по шагам. Каждая точка доказана.",
        "Show all programs in which one objective cannot be improved without losing in another: table, chart, steps. "
        "Every point is proven.",
    ),
    "cli.front.by": (
        "Два показателя через запятую: cost, hours, providers, modules, overlap, experience.",
        "Two objectives: cost, hours, providers, modules, overlap, experience.",
    ),
    "cli.front.limit": (
        "Сколько программ показать; есть ли ещё, сказано в конце.",
        "At most so many points; whether there are more is told at the end.",
    ),
    "cli.why-not.help": (
        "Почему модуль не взят и чего он будет стоить",
        "Why a module is not taken, and what it would cost",
    ),
    "cli.why-not.long": (
        "Поставить модуль в программу (а если он в ней есть — обойтись без него), собрать заново и показать разницу "
        "или причины, почему так нельзя.",
        "Force a module into the program (or out of it, if it is in), assemble again, and show the difference or the "
        "causes why it cannot be.",
    ),
    "cli.what-if.help": (
        "Что изменится при других условиях",
        "What changes under other conditions",
    ),
    "cli.what-if.long": (
        "Собрать программу при других условиях и показать разницу или причины, почему программы тогда нет. Файлы не "
        "меняются.",
        "Assemble under other conditions, and show the difference or the causes why there is no program. No file is "
        "changed.",
    ),
    "cli.what-if.hours": (
        "Предел часов программы.",
        "At most so many academic hours.",
    ),
    "cli.what-if.cost": (
        "Предел стоимости на слушателя, рублей.",
        "At most so many roubles per learner.",
    ),
    "cli.what-if.provider": (
        "Организация больше не участвует.",
        "This provider drops out.",
    ),
    "cli.what-if.retire": (
        "Модуль (или его версия) снят с использования.",
        "This module, or one version of it, is retired.",
    ),
    "cli.what-if.entry": (
        "Слушатели уже владеют этой компетенцией; уровень без указания — 3.",
        "Learners have this competency already, at level 3 if not said otherwise.",
    ),
    "cli.what-if.replace": (
        "Вместо старой редакции стандарта действует новая.",
        "A new edition of a standard takes the place of the old one.",
    ),
    "cli.impact.help": (
        "Каких программ коснётся изменение каталога",
        "Which programs a change of the catalogue concerns",
    ),
    "cli.impact.long": (
        "Показать по всем программам папки, что будет, если снять модуль или заменить редакцию стандарта: какие цели "
        "перестают достигаться, можно ли собрать заново и чего это стоит. Файлы не меняются.",
        "For all programs of a folder: what happens if a module is retired or an edition replaced, which targets "
        "fall, whether the program can be assembled anew, and at what price. No file is changed.",
    ),
    "cli.verify.help": (
        "Проверить программу и её доказательство заново",
        "Verify a program and its proof independently",
    ),
    "cli.verify.long": (
        "Проверить программу независимо от того, как она собрана: отвечает ли она заказу, и доказать вторым "
        "решателем, что лучше нельзя.",
        "Check a program independently of how it was assembled: whether it answers its demand, and prove by a second "
        "engine that nothing is better.",
    ),
}
