"""CIT2xx: what learners read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ...model import Argument, Module, Severity
from ..rule import Context, Found, Rule, Said, rule

_YEAR: Final = re.compile(r"(?<![\d./№-])((?:19|20)\d{2})(?![\d/-])")


@rule("CIT201", Module, severity=Severity.INFO, cites=("profile-copp",))
def old_literature(module: Module, context: Context) -> Iterator[Said]:
    """A book is older than the profile asks for.

    Why:
        Equipment, materials and standards change faster than books. No norm for programs of a center bounds the age of
        literature, so the number of years is a parameter of the profile; a classic may stay. The newest year in the
        line counts; a line without a year is left alone.

    Fails:
        literature: ["Сварка: учебник. — М.: Академия, 2009."]

    Passes:
        literature: ["Сварка: учебник. — М.: Академия, 2025."]

    """
    for index, line in enumerate(module.literature):
        written = [int(year) for year in _YEAR.findall(line)]
        norm, day = (context.norm("literature.years.max"), context.day()) if written else (None, None)
        if norm is None or day is None:
            continue
        years = [year for year in written if year <= day.year]
        if years and day.year - max(years) > norm.number:
            arguments: dict[str, Argument] = {"year": str(max(years)), "limit": int(norm.number)}
            yield Found(path=f"/literature/{index}", arguments=arguments, norm=norm)


RULES: tuple[Rule, ...] = (old_literature,)
