"""Texts of findings about files of learners."""

_FORM = "id: s-001, competencies: [стандарт:ключ], modules: [модуль], units: [модуль:тема,тема]"

TEXTS: dict[str, tuple[str, str]] = {
    "LRN101.help": (
        "слушатель пишется так — " + _FORM,
        "a learner is written id: s-001, competencies: [standard:key], modules: [module], units: [module:unit,unit]",
    ),
    "LRN101.mapping": ("слушатель — это набор полей", "a learner is a mapping of fields"),
    "LRN101.field": (
        "у слушателя нет такого поля; есть: {known}",
        "a learner has no such field; there are: {known}",
    ),
    "LRN101.head": ("в файле слушателей нет такого поля", "a file of learners has no such field"),
    "LRN101.learners": (
        "в файле должен быть список learners",
        "the file must hold a list, learners",
    ),
    "LRN101.no-id": ("у слушателя нет id", "a learner has no id"),
    "LRN101.id": (
        "id слушателя — псевдоним из латинских букв, цифр, точек и дефисов, хотя бы с одной цифрой, например s-001",
        "the id of a learner is a pseudonym of Latin letters, digits, dots and hyphens, with a digit, such as s-001",
    ),
    "LRN101.twice": ("слушатель {id} уже был", "the learner {id} occurs twice"),
    "LRN101.list": ("{field} — это список", "{field} is a list"),
    "LRN101.competencies": (
        "компетенция пишется «стандарт:ключ» или «стандарт:ключ @уровень»",
        "a competency is written standard:key or “standard:key @level”",
    ),
    "LRN101.modules": (
        "модуль пишется «идентификатор» или «идентификатор@версия»",
        "a module is written id or id@version",
    ),
    "LRN101.units": (
        "темы модуля пишутся «модуль:тема,тема»",
        "units of a module are written module:unit,unit",
    ),
    "LRN101.csv": ("строка CSV не читается: {reason}", "a line of the CSV cannot be read: {reason}"),
    "LRN102": (
        "похоже на сведения о человеке: имя, СНИЛС, телефон, почта или паспорт",
        "this looks like data of a person: a name, insurance number (СНИЛС), telephone, e-mail or passport",
    ),
    "LRN102.field": (
        "поле для сведений о человеке; здесь допустимы только {known}",
        "a field for data of a person; only {known} are allowed here",
    ),
    "LRN102.help": (
        "храните такие сведения отдельно, а слушателя называйте псевдонимом, например s-001",
        "keep such data elsewhere and call the learner by a pseudonym, such as s-001",
    ),
    "LRN103.competency": ("компетенции {name} нет в каталоге", "the catalogue has no competency {name}"),
    "LRN103.module": ("модуля {name} (или его версии) нет в каталоге", "the catalogue has no such module: {name}"),
    "LRN103.unit": ("в модуле {module} нет темы {name}", "the module {module} has no unit {name}"),
    "LRN104": (
        "итоговую аттестацию {name} зачесть нельзя: её проходят все",
        "the final assessment {name} is never recognized: everyone takes it",
    ),
}
