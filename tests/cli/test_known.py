"""The catalogue that a command works on."""

from coppbuilder.cli.known import nearest_catalog


def test_the_given_catalogue_goes_first(tmp_path):
    (tmp_path / "modules").mkdir()
    assert nearest_catalog(tmp_path / "other", tmp_path) == tmp_path / "other"


def test_else_the_nearest_folder_with_modules(tmp_path, monkeypatch):
    below = tmp_path / "a" / "requests"
    below.mkdir(parents=True)
    (tmp_path / "modules").mkdir()
    (tmp_path / "a" / "modules").mkdir()
    assert nearest_catalog(None, below / "r.yaml") == tmp_path / "a"
    assert nearest_catalog(None, tmp_path / "x.yaml") == tmp_path
    assert nearest_catalog(None, tmp_path) == tmp_path
    monkeypatch.chdir(below)
    assert nearest_catalog(None, below.relative_to(below)) == tmp_path / "a"


def test_without_a_place_there_is_none(tmp_path):
    assert nearest_catalog(None) is None
    assert nearest_catalog(None, tmp_path / "r.yaml") is None
