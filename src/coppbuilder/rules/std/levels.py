"""STD3xx: levels of qualification agree with codes and with each other."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Argument, Severity, Standard
from ..naming import few
from ..rule import Context, Found, Rule, Said, rule
from .forms import level_in_code, placed


@rule("STD301", Standard, severity=Severity.WARNING, cites=("levels-148",))
def level_against_code(standard: Standard, _: Context) -> Iterator[Said]:
    """The level of a function is not the one that its code ends with.

    Why:
        The last figure of A/03.2 is the level of qualification. When the field beside says another one, one of the two
        was copied wrongly, and the level of a program that rests on it is wrong, too.

    Fails:
        items:
          - {key: "A/03.2", code: "A/03.2", kind: function, qualification_level: 3}

    Passes:
        items:
          - {key: "A/03.2", code: "A/03.2", kind: function, qualification_level: 2}

    """
    for path, item, _variant, _parent in placed(standard):
        level = level_in_code(item)
        if level is not None and item.qualification_level is not None and level != item.qualification_level:
            arguments: dict[str, Argument] = {
                "code": item.code or "",
                "in_code": level,
                "level": item.qualification_level,
            }
            yield Found(path=f"{path}/qualification_level", arguments=arguments)


@rule("STD302", Standard, severity=Severity.WARNING, cites=("levels-148",))
def level_against_functions(standard: Standard, _: Context) -> Iterator[Said]:
    """A generalized function and its functions have different levels.

    Why:
        A generalized function usually has the level of its functions. Published standards do hold functions of a lower
        level; none of the same level, or one of a higher level, is more likely a mistake.

    Fails:
        items:
          - key: A
            code: A
            kind: function
            qualification_level: 3
            items:
              - {key: "A/01.4", code: "A/01.4", kind: function, qualification_level: 4}

    Passes:
        items:
          - key: A
            code: A
            kind: function
            qualification_level: 4
            items:
              - {key: "A/01.4", code: "A/01.4", kind: function, qualification_level: 4}

    """
    for path, item, _variant, _parent in placed(standard):
        levels = [(below.code or below.key, level) for below in item.items if (level := level_in_code(below))]
        own = item.qualification_level
        other = [(code, level) for code, level in levels if level != own]
        if own is None or not other:
            continue
        plausible = len(other) < len(levels) and all(level < own for _, level in other)
        yield Found(
            path=f"{path}/qualification_level",
            severity=Severity.INFO if plausible else None,
            arguments={
                "code": item.code or item.key,
                "level": own,
                "codes": few(code for code, _ in other),
                "count": len(other),
            },
        )


RULES: tuple[Rule, ...] = (level_against_code, level_against_functions)
