"""Settings from TOML: all faults at once, each with its line and a way out."""

import pytest

from coppbuilder.errors import UsageError
from coppbuilder.loading import SettingsError, check_codes, read_settings
from coppbuilder.loading.near import near_words
from coppbuilder.loading.toml_places import TomlPlaces
from coppbuilder.model import Parameter, Phase, Severity

CODES = ("DOC112", "HRS101", "HRS102", "REF101")
PARAMETERS = {
    "week.hours.max": Parameter(value=40, unit="академических часов в неделю"),
    "practice.share.typical": Parameter(value=0.75, unit="доля объёма программы"),
    "zone": Parameter(value="high"),
    "dpo-pk.hours.min": None,
}


def read(tmp_path, text, name="coppbuilder.toml"):
    file = tmp_path / name
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_settings(file, CODES, lambda: PARAMETERS)


def wrong(tmp_path, text, lang="ru", **options):
    with pytest.raises(SettingsError) as caught:
        read(tmp_path, text, **options)
    return [line.removeprefix(f"{tmp_path}/") for line in caught.value.lines(lang)[1:]]


def test_everything_there_is(tmp_path):
    (tmp_path / "catalog").mkdir()
    text = """
        catalog = "catalog"
        baseline = "known.json"
        select = ["hrs", " REF1 "]
        ignore = ["HRS102"]
        extend-select = ["ALL"]
        phase = "composition"
        fail-on = "warning"
        [severity]
        HRS = "info"
        ref101 = "error"
        [per-file-ignores]
        "old/**" = ["HRS"]
        [parameters]
        week.hours.max = 36
        "practice.share.typical" = 0.6
        zone = "low"
    """
    settings = read(tmp_path, text)
    assert settings.catalog == str(tmp_path / "catalog")
    assert settings.baseline == str(tmp_path / "known.json")
    assert (settings.select, settings.ignore, settings.extend_select) == (("HRS", "REF1"), ("HRS102",), ("ALL",))
    assert (settings.phase, settings.fail_on) == (Phase.COMPOSITION, Severity.WARNING)
    assert settings.severity == {"HRS": Severity.INFO, "REF101": Severity.ERROR}
    ((glob, codes),) = settings.per_file_ignores
    assert (glob.pattern, codes) == ("old/**", ("HRS",))
    assert settings.parameters == {"week.hours.max": 36, "practice.share.typical": 0.6, "zone": "low"}
    assert (settings.folder, settings.file) == (str(tmp_path), str(tmp_path / "coppbuilder.toml"))


def test_a_section_of_a_project(tmp_path):
    text = "[project]\nname = 'x'\n[tool.coppbuilder]\nselect = ['HRS']\n[tool.coppbuilder.severity]\nHRS = 'eror'\n"
    (line,) = wrong(tmp_path, text, name="pyproject.toml")
    assert line == "pyproject.toml:6:1 severity: «eror» не подходит; возможно, имелось в виду: error"
    assert read(tmp_path, text.replace("eror", "error"), name="pyproject.toml").select == ("HRS",)
    assert read(tmp_path, "[tool.other]", name="pyproject.toml").select == ("ALL",)
    (line,) = wrong(tmp_path, "[tool]\ncoppbuilder = 1", name="pyproject.toml")
    assert "[tool.coppbuilder]" in line
    assert read(tmp_path, "tool = 1", name="pyproject.toml").select == ("ALL",)


def test_all_faults_at_once_with_their_lines(tmp_path):
    text = """selct = ["HRS"]
ignore = [
    "HRS101",
    "HRX1",
]
phase = "all"
[severity]
HRS1 = "bad"
[per-file-ignores]
"../x" = ["HRS"]
"x" = "HRS"
"""
    assert wrong(tmp_path, text) == [
        "coppbuilder.toml:1:1 нет настройки «selct»; возможно, имелось в виду: select",
        "coppbuilder.toml:4:5 ignore: нет правил с кодом «HRX1»; возможно, имелось в виду: HRS102 и HRS101",
        "coppbuilder.toml:6:1 phase: «all» не подходит; можно: composition и approval",
        "coppbuilder.toml:8:1 severity: «bad» не подходит; можно: error, warning и info",
        "coppbuilder.toml:10:1 per-file-ignores: шаблон ../x выходит за папку настроек; «..» здесь нельзя",
        'coppbuilder.toml:11:1 x: нужен список кодов в кавычках, например x = ["HRS", "TYP201"]',
    ]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("zzz = 1", "1:1", "docs/configuration.md"),
        ("select = 'HRS'", "1:1", "list of codes"),
        ("select = [1]", "1:1", "list of codes"),
        ("select = ['']", "1:7", "no rule"),
        ("\nselect = ['HRS', 'Ы']", "2:18", "explain"),
        ("severity = 1", "1:1", "is a table"),
        ("severity = {HRS = 1}", "1:13", "does not fit"),
        ("severity = {XX = 'error'}", "1:13", "no rule"),
        ("catalog = ''", "1:1", "write a path"),
        ("catalog = 'nowhere'", "1:1", "no such folder"),
        ("baseline = 1", "1:1", "write a path"),
        ('baseline = "\\u0000"', "1:1", "write a path"),
        ("[per-file-ignores]\n'' = ['HRS']", "2:1", "is empty"),
        ("[per-file-ignores]\n'/./' = ['HRS']", "2:1", "is empty"),
        ("[per-file-ignores]\n'a\\b' = ['HRS']", "2:1", "write “/”"),
        ("[per-file-ignores]\n'a[b' = ['HRS']", "2:1", "not closed"),
        ("[per-file-ignores]\n'a**' = ['HRS']", "2:1", "alone between"),
        ("[parameters]\nweek.hours.min = 1", "2:1", "perhaps you meant week.hours.max"),
        ("[parameters]\nxyz = 1", "2:1", "no parameter “xyz”"),
        ("[parameters]\ndpo-pk.hours.min = 1", "2:1", "set by law"),
        ("[parameters]\nweek.hours.max = '40'", "2:1", "is a number"),
        ("[parameters]\nweek.hours.max = true", "2:1", "is a number"),
        ("[parameters]\nweek.hours.max = -1", "2:1", "never below zero"),
        ("[parameters]\npractice.share.typical = 75", "2:1", "not percent"),
        ("[parameters]\nzone = 1", "2:1", "another type"),
        ("a = [1,", "1:1", "not closed"),
        ("a = 'x", "1:1", "not closed"),
        ("a = [1\nb = 2", "2:1", "not closed"),
        ("a 1", "1:3", "followed by"),
        ("a = x", "1:5", "in quotes"),
        ("a = 1\na = 2", "2:1", "again"),
        ("[a]\n[a]", "2:3", "again"),
        ("a = '\x01'", "1:6", "TOML"),
        ("a = " + "[" * 100_000, "1:1", "TOML"),
        (b"a = '\xff'", "1:1", "UTF-8"),
    ],
)
def test_each_fault(tmp_path, text, place, words):
    (line,) = wrong(tmp_path, text, "en")
    assert line.startswith(f"coppbuilder.toml:{place} "), line
    assert words in line


def test_good_patterns(tmp_path):
    text = "[per-file-ignores]\n'**/a[b]c' = []\n'a[]]' = []\n'/x/**/*.yaml' = []"
    assert len(read(tmp_path, text).per_file_ignores) == 3


def test_a_mark_at_the_beginning_does_not_matter(tmp_path):
    assert read(tmp_path, "\ufeffselect = ['HRS']").select == ("HRS",)


def test_a_file_that_cannot_be_opened(tmp_path):
    (tmp_path / "coppbuilder.toml").mkdir()
    with pytest.raises(SettingsError) as caught:
        read_settings(tmp_path / "coppbuilder.toml", CODES, dict)
    assert isinstance(caught.value, UsageError)
    assert len(caught.value.problems) == 1
    assert "coppbuilder.toml:1:1" in str(caught.value)


def test_parameters_are_asked_for_only_if_some_are_replaced(tmp_path):
    def never():
        raise AssertionError

    (tmp_path / "a.toml").write_text("select = ['HRS']\nparameters = {}\n", "utf-8")
    assert read_settings(tmp_path / "a.toml", CODES, never).parameters == {}


def test_codes_of_options():
    assert check_codes({"--select": ["hrs1"], "--ignore": []}, CODES) == {"--select": ("HRS1",), "--ignore": ()}
    with pytest.raises(SettingsError) as caught:
        check_codes({"--select": ["HSR"], "--ignore": ["Q"]}, CODES)
    assert caught.value.lines("en")[1:] == (
        "--select: no rule has the code “HSR”; perhaps you meant HRS",
        "--ignore: no rule has the code “Q”; `coppbuilder explain` lists them",
    )


def test_words_that_are_alike():
    assert near_words("fail_on", ["fail-on", "phase"]) == ("fail-on",)
    assert near_words("ZZZ", ["fail-on"]) == ()


def test_places_in_nested_tables():
    places = TomlPlaces('a = 1\n[x."y.z"]\n  b.c = ["q", "r"]\n[[list]]\nn = 1\n')
    assert places.of(["a"]) == (1, 1)
    assert places.of(["x", "y.z", "b", "c"], "r") == (3, 15)
    assert places.of(["x", "y.z", "b.c"]) == (3, 3)
    assert places.of(["x", "y.z", "nil"]) == (2, 2)
    assert places.of(["list", "n"], "none") == (5, 1)
    assert places.of(["nowhere"]) == (1, 1)
