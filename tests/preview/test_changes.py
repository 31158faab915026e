"""Views of differences, changes by hand, stale pins, comparison and purposes."""

import datetime as dt
import io
import re

import pytest
from rich.console import Console

from coppbuilder.change import Add, Drop, Swap, Trim
from coppbuilder.convert import structure
from coppbuilder.loading import field_labels
from coppbuilder.measure.fields import FieldChange
from coppbuilder.preview.change import diff_markdown, diff_view, edited_view
from coppbuilder.preview.change_words import Teller, short
from coppbuilder.preview.comparison import comparison_view
from coppbuilder.preview.stale import stale_view
from coppbuilder.preview.why import why_view
from coppbuilder.revision import compare, diff, edit, stale, why
from coppbuilder.workflow import validate
from small_world import CATALOG, MODULES, STANDARDS, catalog_of, locked, place, program_of, usual


def teller(lang="ru", catalog=CATALOG, kind="program"):
    return Teller(catalog, lang, field_labels(kind, lang))


def shown(view):
    console = Console(file=io.StringIO(), width=80, highlight=False, markup=False, emoji=False)
    console.print(view)
    lines = console.file.getvalue().splitlines()
    assert max(map(len, lines), default=0) <= 80
    return "\n".join(line.rstrip() for line in lines)


def words(text):
    """Join the lines that a narrow column broke."""
    return re.sub(r"\s+", " ", text)


def lines_with(text, word):
    return [line for line in text.splitlines() if word in line]


NEIGHBOURS = program_of(
    place("c.prep", "2.0", units_omitted=["tubes"]),
    place("d.main", provider="d"),
    place("c.exam"),
    risks=["net", "odd"],
    title="Другая",
    network={"base": "center", "parts": [{"provider": "d", "mode": "full-delivery"}]},
)


def test_equal_documents_have_no_difference():
    assert shown(diff_view(diff(usual(), usual(), CATALOG), teller())).strip() == "Отличий нет."
    assert diff_markdown(diff(usual(), usual(), CATALOG), teller("en")) == "There is no difference.\n"


def test_marks_are_not_colours_alone():
    text = shown(diff_view(diff(usual(), NEIGHBOURS, CATALOG), teller()))
    assert lines_with(text, "Программа → Другая")
    assert lines_with(text, "+ Сварка у соседей")
    assert lines_with(text, "- Ручная сварка")
    assert lines_with(text, "~ Подготовка деталей")
    (version,) = lines_with(text, "версия")
    assert version.split() == ["версия", "1.0", "→", "2.0"]
    assert lines_with(text, "+ Договор не подписан.")[0].endswith("6 баллов")
    assert lines_with(text, "+ odd")
    assert lines_with(text, "без тем")[0].split()[-1] == "Трубы"


def test_plain_values_of_fields():
    tell = teller()
    assert tell.field(FieldChange(path=("notes", "Пример"), new="Пример")) == tell.field(FieldChange(path=("notes",)))
    assert tell.plain({"mode": "full-delivery", "title": "A"}, ()) == "A; Форма участия: реализация программы целиком"
    assert tell.plain(["cost", "hours"], ("minimize",)) == "стоимость, объём в часах"
    assert [tell.plain(value, ("x",)) for value in (True, False, None, 1.5)] == ["да", "нет", "", "1.5"]


def test_hours_of_limits_are_those_of_the_program():
    limit = FieldChange(path=("limits", "hours", "max"), old=72, new=96)
    assert "Часы программы › Не больше" in teller(kind="request").field(limit)
    assert "Hours of the program › " in teller("en", kind="request").field(limit)
    assert "Hours of the program" not in teller("en", kind="module").field(FieldChange(path=("hours",), old=1, new=2))


def test_only_what_changed_is_shown():
    text = shown(diff_view(diff(usual(), usual(demand={"employer": "Завод"}), CATALOG), teller()))
    assert lines_with(text, "+ ")[0].endswith("Завод")
    assert "Модули" not in text
    assert len(text.strip().splitlines()) == 3


def test_every_fact_of_a_module():
    old = locked(program_of(place("c.prep", weeks=[1], workshop="room"), place("c.main"), place("c.exam")))
    new = program_of(place("c.main"), place("c.prep", provider=None, recognized=True), place("c.exam"))
    text = words(shown(diff_view(diff(old, new, CATALOG), teller())))
    for expected in (
        "место в программе 2 → 1",
        "содержание с отпечатком → без отпечатка",
        "кто ведёт Колледж → не указано",
        "мастерская room",
        "недели 1",
        "зачтён, не изучается нет → да",
        "закреплён вручную да → нет",
        "стоимость 10 000 ₽ → 0 ₽",
    ):
        assert expected in text.replace("\u00a0", " ")


def test_hours_of_equal_sum_are_told_by_kind():
    old = usual()
    spoken = MODULES[2] | {"hours": {"lecture": 10, "practice": 10}}
    changed = usual(modules=[place("c.prep"), place("c.main", "1.1"), place("c.exam")])
    catalog = catalog_of(spoken | {"version": "1.1"})
    text = words(shown(diff_view(diff(old, changed, catalog), teller(catalog=catalog))))
    assert "часы 20 ч → 20 ч лекции 2 ч → 10 ч практические занятия 18 ч → 10 ч" in text


def test_titles_and_digests_that_changed():
    old = locked(usual())
    later = catalog_of(MODULES[2] | {"title": "Сварка"}, without=("c.main",))
    text = words(shown(diff_view(diff(old, locked(usual(), later), later), teller(catalog=later))))
    assert "содержание прежний отпечаток → другой отпечаток" in text
    gone = catalog_of(without=("c.main",))
    text = words(shown(diff_view(diff(old, locked(usual(), later), gone), teller(catalog=gone))))
    assert "название Ручная сварка → Сварка" in text


def test_targets_of_all_kinds():
    asked = [
        {"standard": "s", "share": 0.75, "kinds": ["function"], "under": "A", "variant": "v"},
        {"any_of": ["s:A", "s:B"], "at_least": 2},
        {"competency": "t:X", "level": 2},
        "none:Z",
    ]
    less = program_of(place("c.exam"), demand={"targets": [*asked[:2], {"competency": "t:Y", "level": 1}, asked[3]]})
    text = words(shown(diff_view(diff(usual(demand={"targets": asked}), less, CATALOG), teller())))
    assert "~ на выбор: s:A, s:B ур. 3: 2 из нужных 2, → ур. 3: 0 из нужных 2, достигнута не достигнута" in text
    assert "- t:X Шов ур. 2: 100 %, достигнута" in text
    assert "+ t:Y ур. 1: 0 %, не достигнута" in text
    english = teller("en")
    names = [english.target(target) for target in structure_targets(asked)]
    assert names == ["share of s (A, work function, v)", "a choice of s:A, s:B", "t:X Шов", "none:Z"]


def structure_targets(asked):
    return usual(demand={"targets": asked}).demand.targets


def test_a_share_says_how_much_was_asked():
    demand = {"targets": [{"competency": "s:A", "share": 0.5}]}
    text = words(
        shown(diff_view(diff(usual(demand=demand), program_of(place("c.exam"), demand=demand), CATALOG), teller()))
    )
    assert "доля s:A ур. 3: 100 % из 50 %, → ур. 3: 0 % из 50 %, не достигнута достигнута" in text


def test_an_order_that_breaks_requirements_and_one_that_mends_them():
    wrong = program_of(place("c.main"), place("d.main", provider="d"), place("c.prep"), place("c.exam"))
    right = program_of(place("c.prep"), place("c.main"), place("d.main", provider="d"), place("c.exam"))
    text = words(shown(diff_view(diff(right, wrong, CATALOG), teller())))
    assert "+ «Ручная сварка» требует: s:A" in text
    assert "+ «Сварка у соседей» требует: выполнено или не нужно → стоит позже модуль «Подготовка деталей»" in text
    assert "- «Ручная сварка» требует" in words(shown(diff_view(diff(wrong, right, CATALOG), teller())))
    missing = program_of(place("c.main"), place("c.exam"))
    assert "не выполнено" in shown(diff_view(diff(usual(), missing, CATALOG), teller()))


def test_long_lists_are_counted():
    wide = {
        "kind": "standard",
        "id": "w",
        "family": "corporate",
        "items": [{"key": "W", "kind": "section", "items": [{"key": f"W{n}", "kind": "skill"} for n in range(13)]}],
    }
    broad = {"kind": "module", "id": "c.wide", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    catalog = catalog_of(wide, broad | {"outcomes": ["w:W"]})
    few, many = usual(), usual(modules=[place("c.prep"), place("c.main"), place("c.wide"), place("c.exam")])
    tell = teller(catalog=catalog)
    assert "…добавлено или повышено в уровне ещё 3 компетенции" in words(
        shown(diff_view(diff(few, many, catalog), tell))
    )
    assert "…утрачено или понижено в уровне ещё 3 компетенции" in words(
        shown(diff_view(diff(many, few, catalog), tell))
    )
    risky = usual(risks=[f"risk-{number}" for number in range(12)])
    assert "…и ещё 2 новых риска" in shown(diff_view(diff(usual(), risky, CATALOG), teller()))
    assert "…и ещё 2 риска больше нет" in shown(diff_view(diff(risky, usual(), CATALOG), teller()))


def test_pinned_standards():
    old, new = usual(standards=["s", "gone"]), usual(standards=[{"standard": "s", "digest": "sha256-1:" + "0" * 64}])
    text = words(shown(diff_view(diff(old, new, CATALOG), teller())))
    assert "~ s Сварка без отпечатка → с отпечатком" in text
    assert "- gone закреплён" in text


def test_the_digest_of_another_version_is_no_news():
    text = shown(diff_view(diff(locked(usual()), edit(locked(usual()), CATALOG, [SWAP]).program, CATALOG), teller()))
    assert "версия" in text
    assert "отпечаток" not in text


SWAP = Swap(old="c.prep", new="c.prep")


def test_weeks_and_money():
    slow = usual(demand={"limits": {"weekly_hours": {"max": 8}}})
    text = words(shown(diff_view(diff(usual(), slow, CATALOG), teller())))
    assert "~ не короче 1 недели → 4 недель" in text
    english = words(shown(diff_view(diff(usual(), NEIGHBOURS, CATALOG), teller("en"))))
    assert "~ per learner 4,200 RUB → 3,200 RUB" in english


def test_other_documents_field_by_field():
    old, new = structure(MODULES[0]), structure(MODULES[1] | {"distance": 0.5, "notes": ["a\x1b[31m"]})
    tell = teller(kind="module")
    text = words(shown(diff_view(diff(old, new, CATALOG), tell)))
    assert "~ Версия модуля 1.0 → 2.0" in text
    assert "\x1b" not in text
    request = structure({"kind": "request", **usual_demand()})
    later = structure(
        {"kind": "request", **usual_demand(), "minimize": ["hours", "providers"], "study_form": "part-time"}
    )
    text = words(shown(diff_view(diff(request, later, CATALOG), teller(kind="request"))))
    assert "объём в часах, число организаций" in text
    assert "очно-заочная" in text


def usual_demand():
    return {"id": "r", "title": "Заказ", "program_type": "other", "targets": []}


def test_names_of_documents():
    standards = [structure(STANDARDS[1] | {"id": id_, "edition": id_}) for id_ in ("t1", "t2")]
    assert diff_markdown(diff(*standards, CATALOG), teller(kind="standard")).startswith("# t1 → t2\n")
    same = [structure(STANDARDS[0] | {"id": id_, "edition": id_}) for id_ in ("s1", "s2")]
    assert diff_markdown(diff(*same, CATALOG), teller(kind="standard")).startswith(
        "# Сварка \\(s1\\) → Сварка \\(s2\\)\n"
    )


def test_markdown_is_a_table_for_each_heading():
    text = diff_markdown(diff(usual(), NEIGHBOURS, CATALOG), teller())
    assert text.startswith(
        "# Программа → Другая\n\n## Модули\n\n|  | Что | Было | Стало |\n| --- | --- | --- | --- |\n"
    )
    assert "| `+` | Сварка у соседей |  | 1.0, 16 ч, Соседи, 20\u00a0000\u00a0₽ |" in text
    assert "|  | версия | 1.0 | 2.0 |" in text
    assert all(line.count("|") == 5 for line in text.splitlines() if line.startswith("|"))


def test_markup_of_documents_stays_text():
    old, new = usual(title="a|b"), usual(title="<b>*x*")
    assert "# a\\|b → \\<b\\>\\*x\\*" in diff_markdown(diff(old, new, CATALOG), teller())


def test_a_change_by_hand_says_what_it_breaks():
    program = usual(assembly={"status": "optimal"}, stage="approved")
    text = words(shown(edited_view(edit(program, CATALOG, [Drop(module="c.prep")]), teller(), written=False)))
    assert "Изменение нарушает: ошибка COV201" in text
    assert "Доказательство сборки снято" in text
    assert "Программа снова проект" in text
    assert "Файл не записан" in text


def test_a_change_by_hand_that_breaks_nothing_and_mends_something():
    broken = program_of(place("c.main"), place("c.exam"))
    text = words(shown(edited_view(edit(broken, CATALOG, [Add(module="c.prep")]), teller(), written=True)))
    assert "Новых замечаний изменение не вызывает. Изменение исправляет: ошибка COV201" in text
    assert "Файл не записан" not in text
    assert "Доказательство" not in text


def test_findings_cite_their_norm():
    strict = usual(demand={"program_type": "dpo-pp", "approval_date": "2026-12-01"})
    norm = {"kind": "norm", "id": "n", "act": {"title": "Порядок"}, "in_force": {}}
    norm["parameters"] = {"dpo-pp.hours.min": {"value": 31, "unit": "hours"}}
    catalog = catalog_of(norm)
    text = words(
        shown(edited_view(edit(strict, catalog, [Drop(module="c.exam")]), teller(catalog=catalog), written=True))
    )
    assert "HRS211" in text
    assert "(Порядок)" in text


def test_stale_pins():
    program = locked(program_of(place("c.prep"), place("c.main"), place("c.spare", "0.9"), standards=["t", "gone"]))
    later = catalog_of(
        MODULES[2] | {"hours": {"lecture": 2, "practice": 8}},
        {"kind": "standard", "id": "t2", "family": "corporate", "replaces": ["t"]},
        without=("c.spare",),
    )
    text = words(shown(stale_view(stale(program, later), teller(catalog=later))))
    assert "1 Подготовка деталей 1.0, 10 ч есть новая версия 2.0" in text
    assert "2 Ручная сварка 1.0, 20 ч содержание изменено 1.0, 10 ч" in text
    assert "3 История сварки 0.9, 6 ч нет такого" in text
    assert "t закреплён заменён: t2" in text
    assert "gone закреплён нет такого" in text


def test_a_lock_that_holds_and_a_demand_that_does_not():
    assert "совпадает с каталогом" in words(shown(stale_view(stale(usual(), CATALOG), teller())))
    changed = usual(assembly={"status": "optimal", "demand": "sha256-1:" + "0" * 64})
    assert "Заказ в файле изменён после сборки" in words(shown(stale_view(stale(changed, CATALOG), teller())))
    lost = program_of(place("c.main"), standards=["none"])
    assert "Модуль" not in shown(stale_view(stale(lost, CATALOG), teller()))
    no_hours = program_of(place("c.gone", provider=None))
    assert "1 c.gone 1.0 нет такого" in words(shown(stale_view(stale(no_hours, CATALOG), teller())))


def test_norms_that_changed_since_approval():
    old = {"kind": "norm", "id": "n1", "act": {"title": "Старый порядок"}, "in_force": {"to": "2026-12-31"}}
    new = {"kind": "norm", "id": "n2", "act": {"title": "Новый порядок"}, "in_force": {"from": "2027-01-01"}}
    old["parameters"] = {"dpo-pk.hours.min": {"value": 16, "unit": "hours"}}
    new["parameters"] = {"dpo-pk.hours.min": {"value": 40, "unit": "hours"}}
    catalog = catalog_of(old, new)
    program = usual(demand={"program_type": "dpo-pk", "approval_date": "2026-12-01"})
    report = stale(program, catalog, today=dt.date(2027, 2, 1))
    assert [finding.code for finding in report.findings] == ["HRS211"]
    text = words(shown(stale_view(report, teller(catalog=catalog))))
    assert "по сегодняшним нормам появились замечания: ошибка HRS211" in text
    assert "(Новый порядок)" in text
    assert stale(program, catalog, today=dt.date(2026, 12, 1)).findings == ()
    later = usual(approval={"date": "2027-02-01"}, demand={"program_type": "dpo-pk"})
    assert stale(later, catalog, today=dt.date(2027, 3, 1)).findings == ()


def test_recognized_modules_and_those_that_nobody_teaches():
    known = usual(modules=[place("c.prep", recognized=True), place("c.main", provider=None), place("c.exam")])
    text = words(shown(diff_view(diff(program_of(place("c.exam")), known, CATALOG), teller())))
    assert "+ Подготовка деталей 1.0, 10 ч, зачтён" in text
    assert "+ Ручная сварка 1.0, 20 ч" in text


def test_programs_side_by_side():
    text = shown(comparison_view(compare([usual(), NEIGHBOURS], CATALOG), teller()))
    (hours,) = lines_with(text, "Часы")
    assert hours.split() == ["Часы", "32", "30", "*"]
    (cost,) = lines_with(text, "Стоимость на слушателя")
    assert cost.replace("\u00a0", "").split() == ["Стоимость", "на", "слушателя", "4200₽", "3200₽", "*"]
    assert lines_with(text, "Подготовка деталей")[0].split()[-2:] == ["1.0", "2.0"]
    assert lines_with(text, "Ручная сварка")[0].split()[-2:] == ["1.0", "-"]
    assert lines_with(text, "Соседи")[0].split()[-2:] == ["нет", "да"]
    assert "t:X" in text
    assert "* — лучшее значение в строке" in text


def test_an_unknown_price_is_told():
    text = shown(comparison_view(compare([usual(), program_of(place("c.exam", provider=None))], CATALOG), teller()))
    assert lines_with(text, "Стоимость на слушателя")[0].endswith("неизв.")


def test_a_choice_that_is_met_is_told_as_met_and_by_what():
    demand = {"targets": [{"any_of": ["s:A", "s:B", "s:D"], "at_least": 2}, {"standard": "s", "share": 0.4}]}
    poor = program_of(place("c.prep"), place("c.exam"), demand=demand)
    text = shown(comparison_view(compare([usual(demand=demand), poor], CATALOG), teller()))
    (choice,) = lines_with(text, "не меньше 2 из 3")
    assert choice.split()[-4:] == ["2", "*", "нет,", "1"]
    assert lines_with(text, "  s:A Подготовка")[0].split()[-2:] == ["да", "да"]
    assert lines_with(text, "  s:B Сварка швов")[0].split()[-2:] == ["да", "нет"]
    assert "да, 50 % *" in lines_with(text, "доля s")[0].replace("\u00a0", " ")
    assert "нет, 25 %" in lines_with(text, "доля s")[0].replace("\u00a0", " ")


def test_what_the_catalogue_has_lost_has_no_price_and_trains_nobody_knows_what():
    gone = catalog_of(without=("c.prep",))
    changed = diff(usual(), program_of(place("c.main"), place("c.exam")), gone)
    text = words(shown(diff_view(changed, teller(catalog=gone)))).replace("\u00a0", " ")
    assert "- c.prep 1.0, 0 ч, Колледж, стоимость неизвестна" in text
    assert "~ за всех слушателей неизвестна → 32 000 ₽" in text
    assert "стоимость неизвестна: модуля c.prep@1.0 нет в каталоге" in text
    back = diff(program_of(place("d.main", provider="d")), usual(), gone)
    assert "чему учит модуль c.prep@1.0, неизвестно: его нет в каталоге" in words(
        shown(diff_view(back, teller(catalog=gone)))
    )
    english = diff_markdown(changed, teller("en", gone))
    assert "the cost is unknown: the catalogue has no module c.prep@1.0" in english
    assert "| in all" not in english
    assert "| `~` | for all learners | unknown | 32,000 RUB |" in english.replace("\u00a0", " ")


def test_what_a_pin_silences_is_not_mended():
    catalog = catalog_of(MODULES[1] | {"version": "3.0"})
    old = program_of(place("c.prep", "2.0"), place("c.main"), place("c.exam"))
    newer = [finding.code for finding in edit(old, catalog, [Swap(old="c.prep", new="c.prep")]).mended]
    assert "LCK204" in newer
    trimmed = edit(old, catalog, [Trim(module="c.prep", units=("tubes",))])
    assert trimmed.program.modules[0].pinned
    assert "LCK204" not in [finding.code for finding in (*trimmed.mended, *trimmed.broken)]


def test_what_the_lost_proof_and_approval_bring_is_neither_mended_nor_broken():
    catalog = catalog_of(MODULES[1] | {"version": "3.0"})
    record = {"status": "optimal", "objectives": [{"name": "modules", "value": 9, "bound": 9}]}
    places = (place("c.prep", "2.0"), place("c.main"), place("c.exam"))
    approved = program_of(*places, assembly=record, stage="approved", approval={"date": "2026-01-12"})
    assert "LCK104" in {finding.code for finding in validate(approved, catalog).findings}
    changed = edit(approved, catalog, [Trim(module="c.prep", units=("tubes",))])
    assert (changed.unproven, changed.unapproved) == (True, True)
    assert not {"LCK102", "LCK104", "LCK201", "LCK202"} & {finding.code for finding in changed.mended}
    assert "LCK204" not in {finding.code for finding in changed.broken}


def test_why():
    text = words(shown(why_view(why(usual(), CATALOG), teller()))).replace("\u00a0", " ")
    assert "1 Подготовка деталей 1.0 Цель 1: s:A Подготовка, уровень 3 — больше ничто" in text
    assert "Нужен до модуля «Ручная сварка»: s:A Подготовка, уровень 2." in text
    assert "через соответствие стандартов: s:B → t:X" in text
    assert "Если убрать: не достигается цель 1; нельзя начать «Ручная сварка»." in text
    assert "Занимает 20 ч (62,5 % программы), стоит 3 000 ₽ на слушателя (71,4 % стоимости)." in text
    assert "Завершает программу" in text
    assert "Если убрать: нет итоговой аттестации, которой требует заказ: его вид программы" in text


def test_why_of_what_nothing_needs():
    program = program_of(
        place("c.prep"), place("c.main"), place("d.main", provider="d"), place("c.spare", "0.9", provider=None)
    )
    text = words(shown(why_view(why(program, CATALOG, "c.spare"), teller())))
    assert "Ничему в программе не нужен" in text
    assert "цена неизвестна" in text
    text = words(shown(why_view(why(program, CATALOG, "c.main"), teller())))
    assert "то же даёт и другое в программе" in text
    assert "программа обходится без него" in text


def test_why_of_minimums_names_and_recognition():
    demand = {
        "limits": {
            "hours": {"min": 35},
            "practice_share": {"min": 0.5},
            "modules": {"min": 3},
            "providers": {"min": 1},
        },
        "require_modules": ["c.main"],
    }
    program = program_of(place("c.prep", recognized=True), place("c.main"), place("c.spare", "0.9"), demand=demand)
    text = words(shown(why_view(why(program, CATALOG), teller())))
    assert "Зачтён: не изучается и ничего не стоит." in text
    assert "Назван в заказе обязательным." in text
    gone = program_of(place("c.gone", provider=None))
    assert "Модуля в этой версии нет в каталоге" in words(shown(why_view(why(gone, CATALOG), teller())))


@pytest.mark.parametrize(
    ("limits", "told", "name"),
    [
        ({"hours": {"min": 25}}, "Без него 20 часов — меньше, чем нужно: 25 часов.", "объём"),
        ({"practice_share": {"min": 0.91}}, "Без него практики 90 % — меньше, чем нужно: 91 %.", "доля практики"),
        ({"modules": {"min": 2}}, "Без него 1 модуль — меньше, чем нужно: 2.", "число модулей"),
        ({"providers": {"min": 2}}, "Без него 1 организация — меньше, чем нужно: 2.", "число организаций"),
    ],
)
def test_why_of_a_module_that_only_fills_up(limits, told, name):
    filler = {"kind": "module", "id": "d.fill", "version": "1.0", "owner": "d", "hours": {"practice": 6}}
    catalog = catalog_of(filler, {"kind": "provider", "id": "e", "offers": [{"module": "d.fill"}]})
    demand = {"targets": [], "limits": limits, "final_assessment": None}
    program = program_of(place("c.main"), place("d.fill", provider="e"), demand=demand)
    text = words(shown(why_view(why(program, catalog, "d.fill"), teller(catalog=catalog))))
    assert f"{told} Если убрать: ниже нижнего предела — {name}." in text.replace("\u00a0", " ")


def test_why_of_choices_and_of_many_needs():
    demand = {"targets": [{"any_of": ["s:A", "s:B"], "at_least": 1}]}
    text = words(shown(why_view(why(usual(demand=demand), CATALOG, "c.main"), teller())))
    assert "Цель 1 (на выбор, нужно не менее 1): s:B Сварка швов, уровень 3." in text
    needy = [
        {
            "kind": "module",
            "id": f"c.n{n}",
            "version": "1.0",
            "owner": "c",
            "hours": {"lecture": 2},
            "requires": {"modules": ["c.prep"]},
        }
        for n in range(4)
    ]
    catalog = catalog_of(*needy)
    program = program_of(place("c.prep"), *(place(f"c.n{n}", provider=None) for n in range(4)))
    text = words(shown(why_view(why(program, catalog, "c.prep"), teller(catalog=catalog))))
    assert "…и ещё 2 требования следующих модулей." in text
    again = program_of(place("c.prep"), place("c.prep", "2.0"), place("c.main"))
    assert "(даёт не только этот модуль)" in words(shown(why_view(why(again, CATALOG, "c.prep"), teller())))


def test_why_of_a_part_that_only_this_module_gives():
    half = {"kind": "module", "id": "c.half", "version": "1.0", "owner": "c", "hours": {"lecture": 2}}
    catalog = catalog_of(half | {"outcomes": ["s:A1"]})
    program = program_of(place("c.prep"), place("c.half", provider=None))
    text = words(shown(why_view(why(program, catalog, "c.prep"), teller(catalog=catalog))))
    assert "1 из 2 составляющих даёт только этот модуль" in text


def test_why_of_a_norm():
    norm = {"kind": "norm", "id": "n", "act": {"title": "Порядок"}, "in_force": {}}
    norm["parameters"] = {"dpo-pk.hours.min": {"value": 31, "unit": "hours"}}
    catalog = catalog_of(norm)
    program = program_of(
        place("c.spare", "0.9"), place("c.main"), place("c.prep"), demand={"program_type": "dpo-pk", "targets": []}
    )
    text = words(shown(why_view(why(program, catalog, "c.spare"), teller(catalog=catalog))))
    assert "Без него 30 часов — меньше, чем нужно: 31 час. (Порядок)" in text


def test_both_languages_say_everything():
    parts = [
        diff_view(diff(usual(), NEIGHBOURS, CATALOG), teller("en")),
        edited_view(edit(usual(), CATALOG, [Swap(old="c.main", new="d.main")]), teller("en"), written=False),
        comparison_view(compare([usual(), NEIGHBOURS], CATALOG), teller("en")),
        why_view(why(usual(), CATALOG), teller("en")),
    ]
    text = words(" ".join(shown(part) for part in parts))
    assert "Must come before “Ручная сварка”: s:A Подготовка at level 2." in text
    assert "* marks the best value of a row" in text


def test_short():
    assert short("one two three", 9) == "one two…"
    assert short("x" * 12, 9) == "x" * 9 + "…"
    assert short("one") == "one"
