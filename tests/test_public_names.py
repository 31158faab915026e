"""What `import coppbuilder` gives, and what it costs."""

import subprocess
import sys
from types import FunctionType

import pytest

import coppbuilder

HEAVY = ("attrs", "cattrs", "click", "highspy", "jsonschema", "jsonschema_rs", "numpy", "rich", "yaml")
FUNCTIONS = (
    "assemble",
    "check",
    "compare",
    "diff",
    "edit",
    "load_catalog",
    "load_document",
    "load_program",
    "load_request",
    "preview",
    "stale",
    "validate",
    "why",
)


def python(code):
    command = [sys.executable, "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def test_importing_the_package_imports_nothing_else():
    code = f"import sys; before = set(sys.modules); import coppbuilder; print([m for m in {HEAVY} if m in sys.modules])"
    assert python(code) == "[]\n"


def test_the_solver_and_the_terminal_come_last():
    code = (
        "import sys; from coppbuilder import load_catalog; load_catalog(); "
        "print([m for m in ('rich', 'click', 'highspy', 'jsonschema') if m in sys.modules])"
    )
    assert python(code) == "[]\n"


def test_every_public_name_is_there():
    names = dir(coppbuilder)
    assert names == sorted(set(names)) == coppbuilder.__all__
    assert {*FUNCTIONS, "Assembled", "NotAssembled", "Loaded", "Program", "UsageError", "__version__"} <= set(names)
    for name in names:
        assert getattr(coppbuilder, name) is not None


def test_functions_keep_their_names_beside_subpackages_of_the_same_name():
    code = (
        "import coppbuilder.assemble, coppbuilder.preview, coppbuilder\n"
        "from coppbuilder.preview import program_view\n"
        "from coppbuilder import assemble, preview\n"
        "print(type(assemble).__name__, type(preview).__name__, type(coppbuilder.assemble).__name__)\n"
    )
    assert python(code) == "function function function\n"
    assert all(isinstance(getattr(coppbuilder, name), FunctionType) for name in FUNCTIONS)


def test_a_star_takes_the_public_names():
    assert python("from coppbuilder import *; print(assemble.__name__, Program.KIND)") == "assemble program\n"


def test_other_names_do_not_exist():
    with pytest.raises(AttributeError, match="'coppbuilder' has no attribute 'nothing'"):
        _ = coppbuilder.nothing


def test_attributes_can_be_set_as_on_any_module(monkeypatch):
    monkeypatch.setattr(coppbuilder, "assemble", print)
    assert coppbuilder.assemble is print


def test_values_are_frozen_and_short():
    version = coppbuilder.Version.parse("1.2")
    with pytest.raises(AttributeError):
        version.numbers = (1, 2, 3)
    assert repr(version) == "Version(numbers=(1, 2, 0))"
    assert repr(coppbuilder.Report(checked=3)) == "Report(0 errors, 0 findings, 3 checked)"
    loaded = coppbuilder.load_catalog()
    number = len(loaded.catalog.documents)
    report = "Report(0 errors, 0 findings, 0 checked)"
    assert repr(loaded) == f"Loaded(value=Catalog({number} documents), report={report})"
    assert repr(loaded.catalog.standards["ws-10-2026"]) == "Standard('ws-10-2026')"
    module = coppbuilder.Module(id="a.b", version=version, owner="a")
    assert repr(module) == "Module('a.b', '1.2')"
