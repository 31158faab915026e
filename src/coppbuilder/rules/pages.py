"""The page of a rule, as Markdown: English from the rule's docstring, Russian from the file beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Final

from ..model import Phase
from ..texts import DEFAULT_LANGUAGE, has_text, label, render, template
from .rule import Rule

#: Sections of an English page that show a document rather than prose.
_EXAMPLES: Final = frozenset({"Fails", "Passes"})
#: A place in a text that a finding fills.
_PLACEHOLDER: Final = re.compile(r"\{[^{}]*\}")
_SECTIONS: Final = frozenset({"Why", *_EXAMPLES})


def title(rule: Rule, lang: str = DEFAULT_LANGUAGE) -> str:
    """Return the title of a rule."""
    if lang != "ru":
        return rule.title
    return _russian(rule.code).partition("\n")[0].removeprefix(f"# {rule.code} ")


def page(rule: Rule, lang: str = DEFAULT_LANGUAGE, norms: Mapping[str, str] = MappingProxyType({})) -> str:
    """Return the page of a rule: title, weight and norms, why, an example that fails and one that passes.

    `norms` names norms as a reader knows them, by their ids; one that it lacks is shown by its id.

    Example:
        >>> from coppbuilder.rules import RULES
        >>> page(RULES["REF102"], "en").splitlines()[0]
        '# REF102 The catalogue has no such standard'

    """
    text = _russian(rule.code) if lang == "ru" else _english(rule)
    head, _, body = text.partition("\n")
    return f"{head}\n\n{_facts(rule, lang, norms)}\n{body}"


def family_page(
    family: str, rules: Iterable[Rule], lang: str = DEFAULT_LANGUAGE, norms: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return the page of a family: what it is about, its rules with weight and norms, how to choose or leave it out.

    Example:
        >>> from coppbuilder.rules import FAMILIES
        >>> family_page("DOC", FAMILIES["DOC"], "en").splitlines()[0]
        '# DOC: files and documents'

    """
    about = f"rules.about.{family}"
    lines = [f"# {_family(family, lang)}", ""]
    if has_text(about):
        lines += [render(about, lang=lang), ""]
    columns = (render(f"rules.column.{name}", lang=lang) for name in ("code", "title", "weight"))
    lines += ["| " + " | ".join(columns) + " |", "|---|---|---|"]
    for rule in rules:
        lines.append(
            f"| [{rule.code}]({rule.code}.md) | {_cell(title(rule, lang))} | {_cell(_facts(rule, lang, norms))} |"
        )
    return "\n".join([*lines, "", render("rules.choose", {"family": family}, lang)]) + "\n"


def _family(family: str, lang: str) -> str:
    key = f"rules.family.{family}"
    return render(key, lang=lang) if has_text(key) else family


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def index(rules: Iterable[Rule], lang: str = DEFAULT_LANGUAGE) -> str:
    """Return a page that lists rules by family, with links to their pages in the same folder."""
    lines = [f"# {render('rules.index', lang=lang)}"]
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines += ["", f"## [{_family(family, lang)}]({family}.md)", ""]
        lines.append(f"- [{rule.code}]({rule.code}.md) {title(rule, lang)}")
    return "\n".join(lines) + "\n"


@cache
def _russian(code: str) -> str:
    return files(__package__).joinpath("pages", "ru", f"{code}.md").read_text(encoding="utf-8")


def _english(rule: Rule) -> str:
    """Turn the sections of a docstring into headings; examples become blocks of YAML."""
    lines = [f"# {rule.code} {rule.title}"]
    section = ""
    for line in rule.page.splitlines()[1:]:
        heading = line.removesuffix(":")
        if heading in _SECTIONS and line != heading:
            lines += _closed(section) + [f"## {heading}", ""] + ["```yaml"] * (heading in _EXAMPLES)
            section = heading
        elif line or section not in _EXAMPLES:
            lines.append(line.removeprefix("    "))
    lines += _closed(section)
    mending = f"{rule.code}.help"
    if has_text(mending):
        lines += [f"## {render('rules.mend', lang='en')}", "", _sentence(template(mending, "en"))]
    return "\n".join(lines).rstrip() + "\n"


def _sentence(text: str) -> str:
    """Return a hint of a finding as a sentence; what differs from finding to finding is left open."""
    open_ = _PLACEHOLDER.sub("…", text)
    return f"{open_[:1].upper()}{open_[1:]}" + ("" if open_.endswith((".", "…", ")")) else ".")


def _closed(section: str) -> list[str]:
    return ["```", ""] if section in _EXAMPLES else []


def _facts(rule: Rule, lang: str, names: Mapping[str, str]) -> str:
    """Say in one line how grave a finding is, when it counts, and on which norms it rests."""
    facts = [label("severity", rule.severity.value, lang)]
    if rule.phase is Phase.APPROVAL:
        facts.append(render("rules.until-approval", lang=lang))
    if rule.cites:
        norms = tuple(names.get(norm, f"`{norm}`") for norm in rule.cites)
        facts.append(render("rules.norms", {"norms": norms}, lang))
    facts.append(render("rules.since", {"version": rule.since}, lang))
    return " · ".join(facts)
