"""How much of a workbook is read; more was not written by people."""

from __future__ import annotations

from typing import Final

#: Bytes of a file as it lies on the disk.
MAX_FILE: Final = 50_000_000
MAX_SHEETS: Final = 60
MAX_ROWS: Final = 20_000
MAX_COLUMNS: Final = 1_000
#: Rows times columns of one sheet: a reader that keeps whole rectangles in memory must bear them.
MAX_AREA: Final = 2_000_000
#: Cells with a value in the whole workbook, and cells that take the value of a merged one.
MAX_CELLS: Final = 300_000
#: Elements of XML in the whole workbook.
MAX_ELEMENTS: Final = 3_000_000
#: Levels of nested elements.
MAX_DEPTH: Final = 100
#: Characters in a cell; Excel itself allows no more.
MAX_TEXT: Final = 32_767
#: So many findings of one sort are told; more say nothing new.
MAX_FINDINGS: Final = 50
