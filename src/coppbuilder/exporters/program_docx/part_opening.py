"""Title page, goal and planned results of our templates."""

from __future__ import annotations

from .part import Part
from .table import Column


class Opening(Part):
    """What a program is and what it gives."""

    def title_page(self) -> None:
        """Write title page and contents."""
        sheet = self.sheet
        sheet.page_numbers()
        with sheet.when("draft"):
            sheet.line(self.say("draft"), "Title Page").runs[0].bold = True
        with sheet.when("organisation"):
            sheet.line("{{ organisation }}", "Title Page").runs[0].bold = True
        sheet.line("", "Title Page")
        sheet.line(self.say("approved"), "Approval").runs[0].bold = True
        with sheet.when("approver.position"):
            sheet.line("{{ approver.position }}", "Approval")
        with sheet.when("not approver.position"):
            sheet.line(self.say("signature-blank"), "Approval")
        sheet.line(self.say("signature"), "Approval")
        with sheet.when("approval.date"):
            sheet.line(self.say("approved-on"), "Approval")
        with sheet.when("not approval.date"):
            sheet.line(self.say("approved-blank"), "Approval")
        with sheet.when("approval.body"):
            sheet.line("{{ approval.body }}", "Approval")
        with sheet.when("approval.document"):
            sheet.line("{{ approval.document }}", "Approval")
        for _ in range(7):
            sheet.line("", "Title Page")
        sheet.line(self.own("family"), "Title Page").runs[0].bold = True
        sheet.line(self.say(f"type.{self.type}"), "Subtitle")
        sheet.line("{{ title }}", "Title")
        with sheet.when("profession"):
            sheet.line(self.say("title-profession"), "Subtitle")
        with sheet.when("qualification"):
            sheet.line(self.say("title-qualification"), "Subtitle")
        for _ in range(2):
            sheet.line("", "Title Page")
        for key in ("title-hours", "title-form"):
            sheet.line(self.say(key), "Title Page")
        sheet.page_break()
        sheet.contents()
        sheet.page_break()

    def goal(self) -> None:
        """Write what the program is for."""
        sheet = self.sheet
        sheet.heading(self.say("heading.goal"), 1)
        with sheet.when("goal"):
            sheet.line("{{ goal }}")
        with sheet.when("employer"):
            sheet.line(self.say("employer"))
        with sheet.when("funding"):
            sheet.line(self.say("funding"))

    def results(self) -> None:
        """Write what learners will be able to do."""
        sheet = self.sheet
        sheet.heading(self.say("heading.results"), 1)
        with sheet.when("profession or qualification or standards or admission or medical or age_min"):
            sheet.heading(self.own("heading.qualification"), 2)
        with sheet.when("profession"):
            sheet.line(self.say("profession"))
        with sheet.when("qualification"):
            sheet.line(self.own("qualification"))
        with sheet.when("standards"):
            sheet.line(self.say("standards"), "Body Lead")
            with sheet.each("each in standards"):
                sheet.line(self.say("standard"), "List Bullet")
        with sheet.when("admission"):
            sheet.line(self.say("admission"), "Label")
            sheet.bullets("admission")
        with sheet.when("medical"):
            sheet.line(self.say("medical"))
        with sheet.when("age_min"):
            sheet.line(self.say("age"))
        with sheet.when("competencies"):
            sheet.heading(self.own("heading.competencies"), 2)
            sheet.line(self.say("competencies-note"), "Body Lead")
            self._competencies()
        with sheet.when("knowledge or skills or experience"):
            sheet.heading(self.say("heading.learned"), 2)
            sheet.line(self.say("learned"), "Body Lead")
            for kind in ("knowledge", "skills", "experience"):
                with sheet.when(kind):
                    sheet.line(self.say(kind), "Label")
                    with sheet.each(f"each in {kind}"):
                        sheet.line(self.say("result"), "Result")

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
