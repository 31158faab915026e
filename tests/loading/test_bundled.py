"""The files that come with the package are found in a wheel and in a checkout."""

import pytest

from coppbuilder.errors import InternalError
from coppbuilder.loading.bundled import bundled, bundled_catalog


def test_in_an_installed_package(tmp_path):
    package = tmp_path / "site-packages" / "coppbuilder"
    (package / "_bundled" / "schemas").mkdir(parents=True)
    (tmp_path / "schemas").mkdir()
    assert bundled("schemas", package) == package / "_bundled" / "schemas"


def test_in_a_checkout(tmp_path):
    package = tmp_path / "src" / "coppbuilder"
    package.mkdir(parents=True)
    (tmp_path / "catalog").mkdir()
    assert bundled("catalog", package) == tmp_path / "catalog"


def test_in_neither(tmp_path):
    with pytest.raises(InternalError, match="schemas"):
        bundled("schemas", tmp_path / "src" / "coppbuilder")


def test_our_own():
    assert (bundled("schemas") / "common.schema.json").is_file()
    assert (bundled_catalog() / "library").is_dir()
