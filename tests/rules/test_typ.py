"""What the rules of types say where the cases, which lie over the whole library, cannot show it."""

import datetime as dt

import pytest

from coppbuilder.model import (
    Act,
    Age,
    Catalog,
    CompetencyRef,
    CompetencyTarget,
    Education,
    Hours,
    LearnerGroup,
    Module,
    Norm,
    Parameter,
    Placement,
    Profession,
    ProfessionGoal,
    Program,
    ProgramType,
    Request,
    Severity,
    Text,
    Version,
)
from coppbuilder.rules import RULES, validate
from coppbuilder.rules.typ.basis import same_profession

V1 = Version.parse("1.0")


def request(**fields):
    target = CompetencyTarget(competency=CompetencyRef("own-2026", "1"))
    return Request(**{"id": "r", "program_type": ProgramType.PO_TRAINING, "targets": (target,), **fields})


def report_of(code, *documents):
    return validate([documents[-1]], Catalog.of(documents), rules={code: RULES[code]})


def admission(*norms):
    learners = (LearnerGroup(count=1, education=Education.NONE),)
    (finding,) = report_of("TYP101", *norms, request(program_type=ProgramType.DPO_PK, learners=learners)).findings
    return finding


def norm(*, verified):
    parameters = {"dpo.admission.education": Parameter(value="spo-student", clause="ст. 76")}
    return Norm(id="own", act=Act(title="Закон", number="1"), verified=verified, parameters=parameters)


class TestWeight:
    def test_a_confirmed_norm_makes_an_error_and_is_cited(self):
        finding = admission(norm(verified=True))

        assert finding.severity is Severity.ERROR
        assert finding.citation.text == "Закон № 1, ст. 76"

    def test_an_unconfirmed_norm_only_warns(self):
        assert admission(norm(verified=False)).severity is Severity.WARNING

    def test_a_norm_that_the_catalogue_lacks_only_warns(self):
        finding = admission()

        assert finding.severity is Severity.WARNING
        assert finding.citation is None


class TestSameProfession:
    catalog = Catalog.of(
        [
            Profession(id="1-2020:1", code="12680"),
            Profession(id="2-2025:7", code="12680"),
            Profession(id="2-2025:8", code="19756"),
            Profession(id="2-2025:9"),
        ]
    )

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("1-2020:1", "1-2020:1", True),
            ("2-2025:7", "2-2025:8", False),
            ("2-2025:7", "2-2025:77", False),
            ("1-2020:1", "2-2025:7", True),
            ("1-2020:1", "2-2025:8", False),
            ("1-2020:1", "2-2025:9", None),
            ("1-2020:1", "3-2030:1", None),
        ],
    )
    def test_by_row_within_an_edition_and_by_code_across(self, one, other, same):
        assert same_profession(self.catalog, one, other) is same
        assert same_profession(self.catalog, other, one) is same


class TestNotChecked:
    def test_the_list_on_an_unknown_day(self):
        row = Profession(id="1-2020:1", title=Text.plain("Каменщик"))
        asked = request(profession=ProfessionGoal(ref="1-2020:1"))

        report = report_of("TYP205", row, asked)

        assert [skipped.key for skipped in report.not_checked] == ["TYP205.no-day"]
        assert report_of("TYP205", row, request(profession=asked.profession, approval_date=dt.date(2026, 12, 1))).ok

    def test_minors_without_a_norm(self):
        practice = Module(id="a.m", version=V1, owner="a", hours=Hours(work_practice=36))
        learners = (LearnerGroup(count=1, age=Age(min=15)),)
        program = Program(id="p", demand=request(learners=learners), modules=(Placement(module="a.m", version=V1),))

        report = report_of("TYP105", practice, program)

        assert report.findings == ()
        assert [skipped.key for skipped in report.not_checked] == ["TYP105.no-norm"]


@pytest.mark.parametrize(
    ("type_", "title", "found"),
    [
        (ProgramType.PO_TRAINING, "Курсы повышения квалификации", True),
        (ProgramType.DPO_PK, "Курсы повышения квалификации", False),
        (ProgramType.PO_UPGRADE, "ПОВЫШЕНИЕ КВАЛИФИКАЦИИ каменщиков", False),
        (ProgramType.DPO_PP, "Повышение квалификации и переподготовка", False),
        (ProgramType.PO_TRAINING, "Центр опережающей профессиональной подготовки: сварщик", False),
        (ProgramType.DPO_PK, "Центр опережающей профессиональной подготовки: сварщик", False),
        (ProgramType.DPO_PK, "Профессиональная подготовка сварщиков", True),
        (ProgramType.PO_RETRAINING, "Профессиональная переподготовка", False),
        (ProgramType.DPO_PK, "Дополнительная общеразвивающая программа", True),
        (ProgramType.GENERAL, "Дополнительная общеразвивающая программа", False),
        (ProgramType.OTHER, "Повышение квалификации", False),
        (ProgramType.PO_TRAINING, "Сварщик", False),
    ],
)
def test_a_title_contradicts_a_type_only_if_none_of_its_words_fits(type_, title, found):
    report = report_of("TYP303", request(program_type=type_, title=Text.plain(title)))

    assert bool(report.findings) is found
