"""Our Word template of each type of program: the parts in the order in which a program is approved."""

from __future__ import annotations

from functools import lru_cache

from ...model import ProgramType
from .sheet import Column, Sheet


@lru_cache(maxsize=8)
def build_template(program_type: ProgramType, lang: str) -> bytes:
    """Return the template of a type of program, in Russian or English; equal calls give equal bytes.

    Example:
        >>> build_template(ProgramType.GENERAL, "ru")[:2]
        b'PK'

    """
    page = Template(program_type, lang)
    page.title_page()
    page.goal()
    page.results()
    page.content()
    page.conditions()
    page.assessment()
    page.risks()
    page.developers()
    return page.sheet.data()


class Template:
    """The parts of a template."""

    def __init__(self, program_type: ProgramType, lang: str) -> None:
        """Begin with the first page."""
        self.sheet = Sheet(lang)
        self._type = program_type

    def _say(self, key: str) -> str:
        return self.sheet.say(key)

    def _own(self, key: str) -> str:
        """Return words that depend on the type of program."""
        kind = str(self._type)
        return self._say(f"{key}.{kind.partition('-')[0] if kind.startswith('po-') else kind}")

    def title_page(self) -> None:
        """Write title page and contents."""
        sheet = self.sheet
        sheet.page_numbers()
        with sheet.when("draft"):
            sheet.line(self._say("draft"), "Title Page").runs[0].bold = True
        with sheet.when("organisation"):
            sheet.line("{{ organisation }}", "Title Page").runs[0].bold = True
        sheet.line("", "Title Page")
        sheet.line(self._say("approved"), "Approval").runs[0].bold = True
        with sheet.when("approver.position"):
            sheet.line("{{ approver.position }}", "Approval")
        with sheet.when("not approver.position"):
            sheet.line(self._say("signature-blank"), "Approval")
        sheet.line(self._say("signature"), "Approval")
        with sheet.when("approval.date"):
            sheet.line(self._say("approved-on"), "Approval")
        with sheet.when("not approval.date"):
            sheet.line(self._say("approved-blank"), "Approval")
        with sheet.when("approval.body"):
            sheet.line("{{ approval.body }}", "Approval")
        with sheet.when("approval.document"):
            sheet.line("{{ approval.document }}", "Approval")
        for _ in range(7):
            sheet.line("", "Title Page")
        sheet.line(self._own("family"), "Title Page").runs[0].bold = True
        sheet.line(self._say(f"type.{self._type}"), "Subtitle")
        sheet.line("{{ title }}", "Title")
        with sheet.when("profession"):
            sheet.line(self._say("title-profession"), "Subtitle")
        with sheet.when("qualification"):
            sheet.line(self._say("title-qualification"), "Subtitle")
        for _ in range(2):
            sheet.line("", "Title Page")
        for key in ("title-hours", "title-form"):
            sheet.line(self._say(key), "Title Page")
        sheet.page_break()
        sheet.contents()
        sheet.page_break()

    def goal(self) -> None:
        """Write what the program is for."""
        sheet = self.sheet
        sheet.heading(self._say("heading.goal"), 1)
        with sheet.when("goal"):
            sheet.line("{{ goal }}")
        with sheet.when("employer"):
            sheet.line(self._say("employer"))
        with sheet.when("funding"):
            sheet.line(self._say("funding"))

    def results(self) -> None:
        """Write what learners will be able to do."""
        sheet = self.sheet
        sheet.heading(self._say("heading.results"), 1)
        with sheet.when("profession or qualification or standards or admission or medical or age_min"):
            sheet.heading(self._own("heading.qualification"), 2)
        with sheet.when("profession"):
            sheet.line(self._say("profession"))
        with sheet.when("qualification"):
            sheet.line(self._own("qualification"))
        with sheet.when("standards"):
            sheet.line(self._say("standards"), "Body Lead")
            with sheet.each("each in standards"):
                sheet.line(self._say("standard"), "List Bullet")
        with sheet.when("admission"):
            sheet.line(self._say("admission"), "Label")
            sheet.bullets("admission")
        with sheet.when("medical"):
            sheet.line(self._say("medical"))
        with sheet.when("age_min"):
            sheet.line(self._say("age"))
        with sheet.when("competencies"):
            sheet.heading(self._own("heading.competencies"), 2)
            sheet.line(self._say("competencies-note"), "Body Lead")
            self._competencies()
        with sheet.when("knowledge or skills or experience"):
            sheet.heading(self._say("heading.learned"), 2)
            sheet.line(self._say("learned"), "Body Lead")
            for kind in ("knowledge", "skills", "experience"):
                with sheet.when(kind):
                    sheet.line(self._say(kind), "Label")
                    with sheet.each(f"each in {kind}"):
                        sheet.line(self._say("result"), "Result")

    def _competencies(self) -> None:
        columns = [
            Column(head="code", text="{{ row.code }}", width=20),
            Column(head="competency", text="{{ row.title }}\n~{{ row.standard }}"),
            *(
                Column(head=kind, text=f"{{{{ row.{kind} }}}}", width=17, style="Table Number")
                for kind in ("knowledge", "skills", "experience")
            ),
            Column(head="modules", text="{{ row.modules }}", width=18, style="Table Number"),
        ]
        self.sheet.table(columns, [("for row in competencies", ()), ("", ()), ("endfor", ())])

    def content(self) -> None:
        """Write learners, hours, plans, working programs of modules and the calendar."""
        sheet = self.sheet
        sheet.turn(landscape=True)
        sheet.heading(self._say("heading.content"), 1)
        with sheet.when("learners or learner_count"):
            sheet.labelled(self._say("learners"), "", "Body Lead")
            sheet.bullets("learners")
        with sheet.when("entry"):
            sheet.labelled(self._say("entry"), "", "Body Lead")
            sheet.bullets("entry")
        sheet.labelled(self._say("volume"), "{{ total_hours }}.")
        sheet.labelled(self._say("duration"), "{{ weeks }}.")
        sheet.labelled(self._say("form"), "{{ study_form }}.")
        sheet.line(self._say("hour-note"))
        sheet.heading(self._say("heading.curriculum"), 2)
        self._curriculum()
        sheet.heading(self._say("heading.topics"), 2)
        self._topics()
        sheet.turn(landscape=False)
        sheet.heading(self._say("heading.modules"), 2)
        self._modules()
        sheet.turn(landscape=True)
        sheet.heading(self._say("heading.calendar"), 2)
        self._calendar()
        sheet.turn(landscape=False)

    def _hours(self, source: str) -> list[Column]:
        return [
            Column(head="total", text="{{ row.total }}", width=16, style="Table Number", upright=True),
            Column(
                head="{{ head }}",
                heads=f"head in {source}.columns",
                text="hours in row.cells|{{ hours }}",
                width=16,
                style="Table Number",
                upright=True,
            ),
        ]

    def _curriculum(self) -> None:
        columns = [
            Column(head="number", text="{{ row.number }}", width=11, style="Table Number"),
            Column(head="section", text="{{ row.title }}"),
            *self._hours("curriculum"),
            Column(head="forms", text="{{ row.forms }}", width=44),
            Column(head="provider", text="{{ row.provider }}", width=48),
        ]
        bold = ["", "+{{ row.title }}", "+{{ row.total }}", "hours in row.cells|+{{ hours }}", "", ""]
        total = [
            "",
            f"*{self._say('sum')}",
            "*{{ curriculum.total.total }}",
            "hours in curriculum.total.cells|*{{ hours }}",
            "",
            "",
        ]
        self.sheet.table(
            columns,
            [
                ("for row in curriculum.rows", ()),
                ("if row.kind == 'section'", ()),
                ("", bold),
                ("else", ()),
                ("", ()),
                ("endif", ()),
                ("endfor", ()),
                ("", total),
            ],
        )
        with self.sheet.when("curriculum.recognized"):
            self.sheet.line(self._say("recognized"), "Label")
            self.sheet.table(columns, [("for row in curriculum.recognized", ()), ("", ()), ("endfor", ())])
        with self.sheet.when("curriculum.components"):
            self.sheet.line(self._say("components"), "Label")
            with self.sheet.each("each in curriculum.components"):
                self.sheet.line(self._say("component"), "List Bullet")

    def _topics(self) -> None:
        columns = [
            Column(head="number", text="{{ row.number }}", width=14, style="Table Number"),
            Column(head="topic", text="{{ row.title }}"),
            *self._hours("topics"),
            Column(head="forms", text="{{ row.forms }}", width=42),
        ]
        bold = ["+{{ row.number }}", "+{{ row.title }}", "+{{ row.total }}", "hours in row.cells|+{{ hours }}", None]
        total = [
            "",
            f"*{self._say('sum')}",
            "*{{ topics.total.total }}",
            "hours in topics.total.cells|*{{ hours }}",
            "",
        ]
        self.sheet.table(
            columns,
            [
                ("for row in topics.rows", ()),
                ("if row.kind == 'module'", ()),
                ("", bold),
                ("else", ()),
                ("", ()),
                ("endif", ()),
                ("endfor", ()),
                ("", total),
            ],
        )

    def _modules(self) -> None:
        sheet = self.sheet
        with sheet.each("module in modules"):
            sheet.heading(self._say("module-title"), 3)
            sheet.labelled(self._say("volume"), self._say("module-hours"), "Body Lead")
            with sheet.when("module.provider"):
                sheet.labelled(self._say("taught-by"), "{{ module.provider }}.", "Body Lead")
            with sheet.when("module.requires"):
                sheet.labelled(self._say("requires"), self._say("requires-list"), "Body Lead")
            with sheet.when("module.competencies"):
                sheet.line(self._say("module-competencies"), "Label")
                sheet.bullets("module.competencies")
            with sheet.when("module.units"):
                columns = [
                    Column(head="number", text="{{ unit.number }}", width=14, style="Table Number"),
                    Column(head="unit", text="*{{ unit.title }}\n~{{ unit.by_kind }}", width=58),
                    Column(head="content", text="{{ unit.content }}"),
                    Column(head="hours", text="{{ unit.hours }}", width=16, style="Table Number"),
                ]
                sheet.line(self._say("module-units"), "Label")
                sheet.table(columns, [("for unit in module.units", ()), ("", ()), ("endfor", ())])
            with sheet.when("module.text"):
                sheet.line("{{ module.text }}")

    def _calendar(self) -> None:
        sheet = self.sheet
        with sheet.each("note in calendar.notes"):
            sheet.line("{{ note }}", "Note Lead")
        with sheet.each("block in calendar.blocks"):
            columns = [
                Column(head="number", text="{{ row.number }}", width=10, style="Table Number"),
                Column(head="module", text="{{ row.title }}"),
                Column(
                    head="{{ week.number }}{% if week.dates %} ({{ week.dates }}){% endif %}",
                    heads="week in block.weeks",
                    text="hours in row.cells|{{ hours }}",
                    width=10,
                    style="Table Number",
                    upright=True,
                ),
                Column(head="hours", text="{{ row.total }}", width=16, style="Table Number"),
            ]
            total = ["", f"*{self._say('load')}", "hours in block.loads|*{{ hours }}", "*{{ block.total }}"]
            sheet.table(columns, [("for row in block.rows", ()), ("", ()), ("endfor", ()), ("", total)])
            sheet.line("", "Note")

    def conditions(self) -> None:
        """Write rooms and equipment, books, staff, the network form, distance learning, other conditions."""
        sheet = self.sheet
        sheet.heading(self._say("heading.conditions"), 1)
        sheet.bullets("conditions")
        with sheet.when("colleges"):
            sheet.heading(self._say("heading.equipment"), 2)
            with sheet.each("college in colleges"):
                sheet.line("{{ college.title }}{% if college.hours %} ({{ college.hours }}){% endif %}", "Label")
                columns = [
                    Column(head="room", text="*{{ room.title }}\n{{ room.address }}", width=62),
                    Column(
                        head="equipment",
                        text="{%p for each in room.equipment %}\n– {{ each }}\n{%p endfor %}",
                    ),
                    Column(head="modules", text="{{ room.modules }}", width=24, style="Table Number"),
                ]
                sheet.table(columns, [("for room in college.rooms", ()), ("", ()), ("endfor", ())])
        with sheet.when("literature or digital_resources"):
            sheet.heading(self._say("heading.literature"), 2)
            with sheet.when("literature"):
                sheet.line(self._say("literature"), "Label")
                sheet.bullets("literature")
            with sheet.when("digital_resources"):
                sheet.line(self._say("digital"), "Label")
                text = "{{ each.title }}{% if each.url %}: {{ each.url }}{% endif %}"
                sheet.bullets("digital_resources", text)
        with sheet.when("staff or teachers"):
            sheet.heading(self._say("heading.staff"), 2)
            self._staff()
        with sheet.when("network"):
            sheet.heading(self._say("heading.network"), 2)
            sheet.line(self._say("network"), "Body Lead")
            columns = [
                Column(head="organisation", text=self._say("organisation")),
                Column(head="mode", text="{{ row.mode }}", width=40),
                Column(head="modules", text="{{ row.modules }}", width=24, style="Table Number"),
                Column(head="hours", text="{{ row.hours }}", width=18, style="Table Number"),
            ]
            sheet.table(columns, [("for row in network.parts", ()), ("", ()), ("endfor", ())])
            with sheet.each("row in network.parts"), sheet.when("row.terms"):
                sheet.line(self._say("terms"), "Label")
                sheet.bullets("row.terms")
        with sheet.when("distance"):
            sheet.heading(self._say("heading.distance"), 2)
            sheet.labelled(self._say("distance.hours"), "{{ distance.hours }}.")
            for name in ("technologies", "place", "identification"):
                with sheet.when(f"distance.{name}"):
                    sheet.labelled(self._say(f"distance.{name}"), f"{{{{ distance.{name} }}}}")

    def _staff(self) -> None:
        sheet = self.sheet
        with sheet.when("staff"):
            columns = [
                Column(head="role", text="{{ row.role }}", width=50),
                Column(head="qualification", text="{{ row.qualification }}"),
                Column(head="count", text="{{ row.count }}", width=24, style="Table Number"),
                Column(head="modules", text="{{ row.modules }}", width=24, style="Table Number"),
            ]
            sheet.table(columns, [("for row in staff", ()), ("", ()), ("endfor", ())])
        with sheet.when("teachers"):
            sheet.line(self._say("teachers"), "Label")
            columns = [
                Column(head="name", text="{{ row.name }}", width=50),
                Column(head="position", text="{{ row.position }}"),
                Column(head="qualification", text="{{ row.qualification }}", width=45),
                Column(head="module", text="{{ row.module }}", width=30),
            ]
            sheet.table(columns, [("for row in teachers", ()), ("", ()), ("endfor", ())])

    def assessment(self) -> None:
        """Write forms and means of assessment, those of the final one apart."""
        sheet = self.sheet
        with sheet.when("assessments or final_assessments"):
            sheet.heading(self._say("heading.assessment"), 1)
        for name, key in (("assessments", "interim"), ("final_assessments", "final")):
            with sheet.when(name):
                sheet.heading(self._say(f"heading.{key}"), 2)
                with sheet.each(f"each in {name}"):
                    sheet.line(self._say("assessment-title"), "Label")
                    sheet.labelled(self._say("assessment-form"), "{{ each.form }}.", "Body Lead")
                    for part in ("task", "parts"):
                        with sheet.when(f"each.{part}"):
                            sheet.labelled(self._say(part), self._say(f"{part}-text"), "Body Lead")
                    with sheet.when("each.criteria"):
                        columns = [
                            Column(head="criterion", text="{{ row.text }}", style="Table Together"),
                            Column(head="points", text="{{ row.points }}", width=30, style="Table Points"),
                        ]
                        total = [f"*{self._say('points-sum')}", "*{{ each.points }}"]
                        rows = [("for row in each.criteria", ()), ("", ()), ("endfor", ())]
                        sheet.table(columns, [*rows, ("if each.points", ()), ("", total), ("endif", ())])
                    with sheet.when("each.min_score"):
                        sheet.labelled(self._say("min-score"), self._say("min-score-text"), "Note")

    def risks(self) -> None:
        """Write the risks, the gravest first."""
        sheet = self.sheet
        with sheet.when("risks"):
            sheet.heading(self._say("heading.risks"), 1)
            sheet.line(self._say("risks-note"), "Note Lead")
            columns = [
                Column(head="risk", text=self._say("risk"), width=36, style="Table Dense"),
                Column(head="chain", text=self._say("risk-chain"), style="Table Dense"),
                Column(
                    head="measures",
                    text="{%p for each in row.measures %}\n{{ each.kind }}: {{ each.action }}\n{%p endfor %}",
                    width=46,
                    style="Table Dense",
                ),
                Column(head="owner", text=self._say("risk-owner"), width=36, style="Table Dense"),
            ]
            sheet.table(columns, [("for row in risks", ()), ("", ()), ("endfor", ())])

    def developers(self) -> None:
        """Write who worked the program out."""
        sheet = self.sheet
        with sheet.when("developers"):
            sheet.heading(self._say("heading.developers"), 1)
            with sheet.each("each in developers"):
                sheet.line("{% if each.name %}{{ each.name }}, {% endif %}{{ each.position }}", "List Bullet")
