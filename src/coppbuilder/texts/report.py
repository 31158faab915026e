"""Texts of reports of checks, whatever their format."""

TEXTS: dict[str, tuple[str, str]] = {
    "report.cell": ("лист «{sheet}», ячейка {cell}", "sheet “{sheet}”, cell {cell}"),
    "report.cell.heading": (
        "лист «{sheet}», ячейка {cell} («{heading}»)",
        "sheet “{sheet}”, cell {cell} (“{heading}”)",
    ),
    "report.sheet": ("лист «{sheet}»", "sheet “{sheet}”"),
    "report.unverified": ("{text} (не подтверждено)", "{text} (not verified)"),
    "report.norm": ("норма: {text}", "norm: {text}"),
    "report.summary": (
        "{errors:count:ошибка|ошибки|ошибок}, {warnings:count:предупреждение|предупреждения|предупреждений}.",
        "{errors:count:error|errors}, {warnings:count:warning|warnings}.",
    ),
    "report.files": (
        "Проверено: {files:count:файл|файла|файлов}.",
        "{files:count:file|files} checked.",
    ),
    "report.todo": (
        "До утверждения: {count:count:дело|дела|дел} (--phase approval).",
        "Until approval: {count:count:thing|things} to do (--phase approval).",
    ),
    "report.not-checked": (
        "Не проверено из-за нехватки данных: {count:number}.",
        "Not checked for lack of data: {count:number}.",
    ),
    "report.fixable": ("Можно исправить: {count:number} (--fix).", "{count:number} can be mended by --fix."),
    "report.fixable-unsafe": (
        "С вашей проверкой: {count:number} (--fix --unsafe-fixes).",
        "{count:number} by --fix --unsafe-fixes, to be looked at.",
    ),
    "report.hidden": (
        "Известных замечаний скрыто: {count:number}.",
        "{count:count:known finding|known findings} hidden.",
    ),
    "report.gone": (
        "Из списка известных исправлено: {count:number} — уберите их: --update-baseline.",
        "{count:count:known finding is|known findings are} gone; --update-baseline takes {count:plural:it|them} off.",
    ),
    "report.not-checked-prefix": ("не проверено: ", "not checked: "),
    "report.not-checked-more": ("и ещё {count}: --format json", "and {count} more: --format json"),
    "report.fix": ("исправить: coppbuilder check --fix", "mend: coppbuilder check --fix"),
    "report.unsafe-fix": (
        "исправить, проверив результат: coppbuilder check --fix --unsafe-fixes",
        "mend, then look at the result: coppbuilder check --fix --unsafe-fixes",
    ),
    "report.explain": (
        "Правило с примерами: coppbuilder explain {code}",
        "The rule, with examples: coppbuilder explain {code}",
    ),
    "report.heading": ("Проверка каталога", "Check of the catalogue"),
    "report.clean": ("Замечаний нет.", "Nothing was found."),
    "report.no-file": ("Без файла", "No file"),
    "report.column.line": ("Строка", "Line"),
    "report.column.severity": ("Строгость", "Severity"),
    "report.column.rule": ("Правило", "Rule"),
    "report.column.finding": ("Замечание", "Finding"),
    "report.column.help": ("Что сделать", "What to do"),
    "report.omitted": (
        "И ещё {count:count:замечание|замечания|замечаний}: они в журнале задания.",
        "And {count:count:finding|findings} more: they are in the log of the job.",
    ),
    "report.not-checked-heading": ("Не проверено", "Not checked"),
    "report.skipped": ("не проверено", "not checked"),
    "report.all": (
        "Все замечания: {count}",
        "All findings: {count}",
    ),
}
