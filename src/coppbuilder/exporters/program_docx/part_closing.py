"""Conditions, assessment, risks and developers of our templates."""

from __future__ import annotations

from .part import Part
from .table import Column


class Closing(Part):
    """What a program needs and how it is judged."""

    def conditions(self) -> None:
        """Write rooms and equipment, books, staff, the network form, distance learning, other conditions."""
        sheet = self.sheet
        sheet.heading(self.say("heading.conditions"), 1)
        sheet.bullets("conditions")
        with sheet.when("colleges"):
            sheet.heading(self.say("heading.equipment"), 2)
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
            sheet.heading(self.say("heading.literature"), 2)
            with sheet.when("literature"):
                sheet.line(self.say("literature"), "Label")
                sheet.bullets("literature")
            with sheet.when("digital_resources"):
                sheet.line(self.say("digital"), "Label")
                text = "{{ each.title }}{% if each.url %}: {{ each.url }}{% endif %}"
                sheet.bullets("digital_resources", text)
        with sheet.when("staff or teachers"):
            sheet.heading(self.say("heading.staff"), 2)
            self._staff()
        with sheet.when("network"):
            sheet.heading(self.say("heading.network"), 2)
            sheet.line(self.say("network"), "Body Lead")
            columns = [
                Column(head="organisation", text=self.say("organisation")),
                Column(head="mode", text="{{ row.mode }}", width=40),
                Column(head="modules", text="{{ row.modules }}", width=24, style="Table Number"),
                Column(head="hours", text="{{ row.hours }}", width=18, style="Table Number"),
            ]
            sheet.table(columns, [("for row in network.parts", ()), ("", ()), ("endfor", ())])
            with sheet.each("row in network.parts"), sheet.when("row.terms"):
                sheet.line(self.say("terms"), "Label")
                sheet.bullets("row.terms")
        with sheet.when("distance"):
            sheet.heading(self.say("heading.distance"), 2)
            sheet.labelled(self.say("distance.hours"), "{{ distance.hours }}.")
            for name in ("technologies", "place", "identification"):
                with sheet.when(f"distance.{name}"):
                    sheet.labelled(self.say(f"distance.{name}"), f"{{{{ distance.{name} }}}}")

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
            sheet.line(self.say("teachers"), "Label")
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
            sheet.heading(self.say("heading.assessment"), 1)
        for name, key in (("assessments", "interim"), ("final_assessments", "final")):
            with sheet.when(name):
                sheet.heading(self.say(f"heading.{key}"), 2)
                with sheet.each(f"each in {name}"):
                    sheet.line(self.say("assessment-title"), "Label")
                    sheet.labelled(self.say("assessment-form"), "{{ each.form }}.", "Body Lead")
                    for part in ("task", "parts"):
                        with sheet.when(f"each.{part}"):
                            sheet.labelled(self.say(part), self.say(f"{part}-text"), "Body Lead")
                    with sheet.when("each.criteria"):
                        columns = [
                            Column(head="criterion", text="{{ row.text }}", style="Table Together"),
                            Column(head="points", text="{{ row.points }}", width=30, style="Table Points"),
                        ]
                        total = [f"*{self.say('points-sum')}", "*{{ each.points }}"]
                        rows = [("for row in each.criteria", ()), ("", ()), ("endfor", ())]
                        sheet.table(columns, [*rows, ("if each.points", ()), ("", total), ("endif", ())])
                    with sheet.when("each.min_score"):
                        sheet.labelled(self.say("min-score"), self.say("min-score-text"), "Note")

    def risks(self) -> None:
        """Write the risks, the gravest first."""
        sheet = self.sheet
        with sheet.when("risks"):
            sheet.heading(self.say("heading.risks"), 1)
            sheet.line(self.say("risks-note"), "Note Lead")
            columns = [
                Column(head="risk", text=self.say("risk"), width=36, style="Table Dense"),
                Column(head="chain", text=self.say("risk-chain"), style="Table Dense"),
                Column(
                    head="measures",
                    text="{%p for each in row.measures %}\n{{ each.kind }}: {{ each.action }}\n{%p endfor %}",
                    width=46,
                    style="Table Dense",
                ),
                Column(head="owner", text=self.say("risk-owner"), width=36, style="Table Dense"),
            ]
            sheet.table(columns, [("for row in risks", ()), ("", ()), ("endfor", ())])

    def developers(self) -> None:
        """Write who worked the program out."""
        sheet = self.sheet
        with sheet.when("developers"):
            sheet.heading(self.say("heading.developers"), 1)
            with sheet.each("each in developers"):
                sheet.line("{% if each.name %}{{ each.name }}, {% endif %}{{ each.position }}", "List Bullet")
