"""From bytes to a checked catalogue: syntax, positions, shape, values, index."""

from __future__ import annotations

from .bundled import bundled_catalog
from .collector import without_garbage_collection
from .documents import Batch, load_library, read_documents
from .editor_schemas import editor_schemas
from .fixes import with_fixes
from .ignores import Ignore, apply_ignores
from .loaded import Loaded, NoDocumentError
from .locate import locate_findings, locate_pointers
from .modelines import without_modelines
from .near import near_words
from .schemas import FieldWords, field_labels, field_words, schema_files
from .settings import check_codes, read_settings
from .settings_error import SettingsError

__all__ = [
    "Batch",
    "FieldWords",
    "Ignore",
    "Loaded",
    "NoDocumentError",
    "SettingsError",
    "apply_ignores",
    "bundled_catalog",
    "check_codes",
    "editor_schemas",
    "field_labels",
    "field_words",
    "load_library",
    "locate_findings",
    "locate_pointers",
    "near_words",
    "read_documents",
    "read_settings",
    "schema_files",
    "with_fixes",
    "without_garbage_collection",
    "without_modelines",
]
