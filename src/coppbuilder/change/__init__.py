"""Changes that a methodologist makes to a program by hand."""

from __future__ import annotations

from .edit import Add, Drop, Edit, Restore, Swap, Trim, edit, find, unknown_module

__all__ = ["Add", "Drop", "Edit", "Restore", "Swap", "Trim", "edit", "find", "unknown_module"]
