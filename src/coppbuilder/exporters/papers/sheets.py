"""Our templates of papers in Word."""

from __future__ import annotations

from typing import Final

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn

from ...texts import has_text, render
from ..program_docx.sheet import Column, Sheet

_MODULE: Final = "*{{ row.title }}{% if row.units %}\n{{ row.units|join('; ') }}{% endif %}"
_PRICES: Final = "{%p for each in row.prices %}\n{{ each }}\n{%p endfor %}"


class PaperSheet(Sheet):
    """A sheet with the words of papers, whose headings have no numbers."""

    def __init__(self, lang: str) -> None:
        """Begin an empty document."""
        super().__init__(lang)
        self.document.core_properties.title = "{{ program.title }}"
        for style in self.document.styles:
            properties = style.element.find(qn("w:pPr"))
            for found in () if properties is None else properties.findall(qn("w:numPr")):
                if style.name.startswith("Heading"):
                    properties.remove(found)

    def say(self, key: str) -> str:
        """Return words of papers, else of the program."""
        return render(f"paper.{key}", {}, self.lang) if has_text(f"paper.{key}") else super().say(key)

    def numbered(self) -> None:
        """Number all pages in the middle below."""
        self.page_numbers()
        section = self.document.sections[0]
        section.first_page_footer.is_linked_to_previous = True
        section.different_first_page_header_footer = False

    def right(self, text: str) -> None:
        """Add a line at the right."""
        self.line(text, "Normal").alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def title(self, text: str) -> None:
        """Add the title."""
        self.line(text, "Title")

    def labelled_rows(self, *keys: str) -> None:
        """Add lines with a label, each only where it has a value."""
        for key in keys:
            name = f"program.{key}"
            with self.when(name):
                self.labelled(self.say(f"label.{key}"), f"{{{{ {name} }}}}", "Normal")

    def signature(self, prefix: str, title: str) -> None:
        """Add the lines where somebody signs for an organisation."""
        self.line(title, "Label")
        self.line(f"{{{{ {prefix}.signs_position or '_______________' }}}}", "Normal")
        self.line(f"_______________ / {{{{ {prefix}.signs_name or '_______________' }}}} /", "Normal")
        self.line(self.say("stamp"), "Note")


def annex(lang: str) -> bytes:
    """Return the template of the annex: a partner after another, each on pages of its own."""
    sheet = PaperSheet(lang)
    with sheet.each("partner in partners"):
        sheet.right(sheet.say("annex.head"))
        sheet.right(sheet.say("annex.agreement"))
        sheet.title(sheet.say("annex.title"))
        sheet.line(sheet.say("annex.parties"))
        sheet.labelled(sheet.say("label.title"), "{{ program.title }}", "Normal")
        sheet.labelled_rows("type", "hours", "form", "learner_count", "start", "weeks")
        _task(sheet)
        _rooms(sheet)
        _whole(sheet)
        with sheet.when("partner.terms"):
            sheet.heading(sheet.say("annex.terms"), 1)
            sheet.bullets("partner.terms")
        sheet.heading(sheet.say("annex.signatures"), 1)
        sheet.signature("base", "{{ base.title }}")
        sheet.signature("partner", "{{ partner.title }}")
        with sheet.when("not partner.last"):
            sheet.page_break()
    sheet.numbered()
    return sheet.data()


def _task(sheet: PaperSheet) -> None:
    with sheet.when("partner.modules"):
        sheet.heading(sheet.say("annex.task"), 1)
        columns = [
            Column(head="number", text="{{ row.number }}", width=10, style="Table Number"),
            Column(head="module", text=_MODULE),
            Column(
                head="{{ kind }}",
                heads="kind in columns",
                text="hours in row.cells|{{ hours }}",
                width=12,
                style="Table Number",
                upright=True,
            ),
            Column(head="hours", text="{{ row.hours }}", width=14, style="Table Number"),
            Column(head="weeks", text="{{ row.weeks }}", width=18, style="Table Number"),
        ]
        total = ["", f"*{sheet.say('sum')}", "hours in partner.cells|*{{ hours }}", "*{{ partner.hours }}", ""]
        sheet.table(columns, [("for row in partner.modules", ()), ("", ()), ("endfor", ()), ("", total)])
        sheet.heading(sheet.say("annex.price"), 1)
        columns = [
            Column(head="number", text="{{ row.number }}", width=10, style="Table Number"),
            Column(head="module", text="{{ row.title }}"),
            Column(head="price-parts", text=_PRICES, width=62),
            Column(head="price", text="{{ row.price }}", width=30, style="Table Number"),
        ]
        total = ["", f"*{sheet.say('sum')}", "", "*{{ partner.price }}"]
        sheet.table(columns, [("for row in partner.modules", ()), ("", ()), ("endfor", ()), ("", total)])


def _rooms(sheet: PaperSheet) -> None:
    with sheet.when("partner.rooms"):
        sheet.heading(sheet.say("annex.rooms"), 1)
        columns = [
            Column(head="room", text="*{{ room.title }}\n{{ room.address }}", width=58),
            Column(head="seats", text="{{ room.seats }}", width=14, style="Table Number"),
            Column(head="equipment", text="{%p for each in room.equipment %}\n– {{ each }}\n{%p endfor %}"),
            Column(head="modules", text="{{ room.modules }}", width=20, style="Table Number"),
        ]
        sheet.table(columns, [("for room in partner.rooms", ()), ("", ()), ("endfor", ())])


def _whole(sheet: PaperSheet) -> None:
    sheet.heading(sheet.say("annex.whole"), 1)
    columns = [
        Column(head="organisation", text="{{ row.title }}"),
        Column(head="role", text="{{ row.role }}", width=46),
        Column(head="hours", text="{{ row.hours }}", width=18, style="Table Number"),
        Column(head="share", text="{{ row.share }}", width=18, style="Table Number"),
        Column(head="price", text="{{ row.price }}", width=30, style="Table Number"),
    ]
    total = [f"*{sheet.say('sum')}", "", "*{{ total.hours }}", "", "*{{ total.price }}"]
    sheet.table(columns, [("for row in parties", ()), ("", ()), ("endfor", ()), ("", total)])


def order(lang: str) -> bytes:
    """Return the template of the order."""
    sheet = PaperSheet(lang)
    sheet.line("{{ organisation }}", "Title Page")
    sheet.title(sheet.say("order.title"))
    sheet.line(sheet.say("order.number"), "Normal")
    with sheet.when("city"):
        sheet.line("{{ city }}", "Normal")
    sheet.line("", "Normal")
    sheet.line(sheet.say("order.about"), "Label")
    sheet.line("", "Normal")
    sheet.line(sheet.say("order.ground"))
    sheet.line(sheet.say("order.orders"), "Label")
    sheet.line(sheet.say("order.approve"), "List Number")
    with sheet.when("program.profession"):
        sheet.line(sheet.say("order.profession"), "List Number")
    with sheet.when("program.qualification"):
        sheet.line(sheet.say("order.qualification"), "List Number")
    with sheet.when("program.start"):
        sheet.line(sheet.say("order.start"), "List Number")
    with sheet.when("partners"):
        sheet.line(sheet.say("order.network"), "List Number")
    with sheet.when("lenders"):
        sheet.line(sheet.say("order.lenders"), "List Number")
    with sheet.when("commission"):
        sheet.line(sheet.say("order.commission"), "List Number")
        columns = [
            Column(head="function", text="{{ row.role }}", width=42),
            Column(head="name", text="{{ row.name }}", width=58),
            Column(head="position", text="{{ row.position }}"),
        ]
        sheet.table(columns, [("for row in commission", ()), ("", ()), ("endfor", ())])
        sheet.line("", "Note")
    sheet.line(sheet.say("order.control"), "List Number")
    sheet.line("", "Normal")
    sheet.line(sheet.say("order.signature"), "Normal")
    with sheet.when("developers"):
        sheet.line("", "Normal")
        sheet.line(sheet.say("order.seen"), "Label")
        with sheet.each("each in developers"):
            sheet.line(
                "_______________ {{ each.name }}{% if each.position %}, {{ each.position }}{% endif %}", "Normal"
            )
    return sheet.data()


def card(lang: str) -> bytes:
    """Return the template of the card."""
    sheet = PaperSheet(lang)
    sheet.title("{{ program.title }}")
    with sheet.when("program.type"):
        sheet.line("{{ program.type }}", "Subtitle")
    with sheet.when("program.goal"):
        sheet.line("{{ program.goal }}")
    sheet.labelled_rows("hours", "form", "weeks", "start", "price_each", "employer", "qualification")
    sheet.labelled(sheet.say("label.practice"), "{{ practice }}", "Normal")
    with sheet.when("program.profession"):
        sheet.labelled(sheet.say("label.profession"), sheet.say("card.profession"), "Normal")
    for key, name, text in (
        ("learners", "program.learners", "{{ each }}"),
        ("entry", "program.entry", "{{ each }}"),
        ("results", "results", "{{ each }}"),
        ("modules", "modules", sheet.say("card.module")),
        ("colleges", "colleges", sheet.say("card.college")),
        ("resources", "resources", "{{ each.title }}: {{ each.url }}"),
    ):
        with sheet.when(name):
            sheet.line(sheet.say(f"card.{key}"), "Label")
            sheet.bullets(name, text)
    return sheet.data()
