"""Writes what is found now into the failing cases of some codes: `python tests/rules/record.py HRS101 HRS102`.

Read the difference before you keep it: the answer of a case is what a methodologist expects, not what the rule says.
"""

from __future__ import annotations

import json
import sys

from conftest import EXPECTED, case_folders, judged, places


def main(codes: list[str]) -> None:
    """Record the cases of these codes (or of families: `HRS`)."""
    for code, folder in case_folders("fails"):
        if not any(code.startswith(wanted) for wanted in codes):
            continue
        report = judged(folder)
        found = places(report, code, folder)
        text = "".join(f"  {json.dumps(item, ensure_ascii=False)},\n" for item in found).removesuffix(",\n")
        (folder / EXPECTED).write_text(f"[\n{text}\n]\n" if found else "[]\n", encoding="utf-8")
        sys.stdout.write(f"\n{code}/{folder.name}\n")
        for finding in report.findings:
            mark = "=" if finding.code == code else " "
            sys.stdout.write(f"{mark} {finding.code} {finding.severity} {finding.path or '/'}: {finding.message()}\n")
            if finding.code == code:
                sys.stdout.write(f"    → {finding.help()}\n    {finding.message('en')}\n    → {finding.help('en')}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
