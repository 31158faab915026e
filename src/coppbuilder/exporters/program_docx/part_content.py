"""Plans, working programs of modules and the calendar of our templates."""

from __future__ import annotations

from .part import Part
from .table import Column


class Content(Part):
    """What is taught, and when."""

    def content(self) -> None:
        """Write learners, hours, plans, working programs of modules and the calendar."""
        sheet = self.sheet
        sheet.turn(landscape=True)
        sheet.heading(self.say("heading.content"), 1)
        with sheet.when("learners or learner_count"):
            sheet.labelled(self.say("learners"), "", "Body Lead")
            sheet.bullets("learners")
        with sheet.when("entry"):
            sheet.labelled(self.say("entry"), "", "Body Lead")
            sheet.bullets("entry")
        sheet.labelled(self.say("volume"), "{{ total_hours }}.")
        sheet.labelled(self.say("duration"), "{{ weeks }}.")
        sheet.labelled(self.say("form"), "{{ study_form }}.")
        sheet.line(self.say("hour-note"))
        sheet.heading(self.say("heading.curriculum"), 2)
        self._curriculum()
        sheet.heading(self.say("heading.topics"), 2)
        self._topics()
        sheet.turn(landscape=False)
        sheet.heading(self.say("heading.modules"), 2)
        self._modules()
        sheet.turn(landscape=True)
        sheet.heading(self.say("heading.calendar"), 2)
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
            f"*{self.say('sum')}",
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
            self.sheet.line(self.say("recognized"), "Label")
            self.sheet.table(columns, [("for row in curriculum.recognized", ()), ("", ()), ("endfor", ())])
        with self.sheet.when("curriculum.components"):
            self.sheet.line(self.say("components"), "Label")
            with self.sheet.each("each in curriculum.components"):
                self.sheet.line(self.say("component"), "List Bullet")

    def _topics(self) -> None:
        columns = [
            Column(head="number", text="{{ row.number }}", width=14, style="Table Number"),
            Column(head="topic", text="{{ row.title }}"),
            *self._hours("topics"),
            Column(head="forms", text="{{ row.forms }}", width=44),
        ]
        bold = ["+{{ row.number }}", "+{{ row.title }}", "+{{ row.total }}", "hours in row.cells|+{{ hours }}", None]
        total = [
            "",
            f"*{self.say('sum')}",
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
            sheet.heading(self.say("module-title"), 3)
            sheet.labelled(self.say("volume"), self.say("module-hours"), "Body Lead")
            with sheet.when("module.provider"):
                sheet.labelled(self.say("taught-by"), "{{ module.provider }}.", "Body Lead")
            with sheet.when("module.requires"):
                sheet.labelled(self.say("requires"), self.say("requires-list"), "Body Lead")
            with sheet.when("module.competencies"):
                sheet.line(self.say("module-competencies"), "Label")
                sheet.bullets("module.competencies")
            with sheet.when("module.units"):
                columns = [
                    Column(head="number", text="{{ unit.number }}", width=14, style="Table Number"),
                    Column(head="unit", text="*{{ unit.title }}\n~{{ unit.by_kind }}", width=58),
                    Column(head="content", text="{{ unit.content }}"),
                    Column(head="hours", text="{{ unit.hours }}", width=16, style="Table Number"),
                ]
                sheet.line(self.say("module-units"), "Label")
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
            total = ["", f"*{self.say('load')}", "hours in block.loads|*{{ hours }}", "*{{ block.total }}"]
            sheet.table(columns, [("for row in block.rows", ()), ("", ()), ("endfor", ()), ("", total)])
            sheet.line("", "Note")
