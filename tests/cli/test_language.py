"""The language, and where `--lang` may stand."""

import pytest

from coppbuilder.cli import language


@pytest.fixture(autouse=True)
def _as_before(monkeypatch):
    monkeypatch.setattr(language, "_chosen", "ru")
    monkeypatch.setenv("LANGUAGE", "ru")


@pytest.mark.parametrize(
    ("arguments", "chosen", "rest"),
    [
        ([], "ru", []),
        (["--lang", "en", "check", "a"], "en", ["check", "a"]),
        (["check", "--lang=en", "a"], "en", ["check", "a"]),
        (["--lang", "en", "check", "--lang", "ru"], "ru", ["check"]),
        (["search", "--", "--lang", "en"], "ru", ["search", "--", "--lang", "en"]),
        (["--lang", "fr", "check"], "ru", ["--lang", "fr", "check"]),
        (["--lang=fr"], "ru", ["--lang=fr"]),
        (["check", "--lang"], "ru", ["check", "--lang"]),
    ],
)
def test_the_option_is_taken_out_wherever_it_stands(arguments, chosen, rest):
    assert language.choose(arguments, {}) == rest
    assert language.chosen() == chosen


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        ({"COPP_LANG": "en", "LC_ALL": "ru_RU.UTF-8"}, "en"),
        ({"COPP_LANG": "xx", "LC_ALL": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "en_US.UTF-8"}, "en"),
        ({"LC_MESSAGES": "ru_RU", "LANG": "en_US"}, "ru"),
        ({"LANG": "de_DE"}, "ru"),
    ],
)
def test_the_environment(environment, chosen):
    language.choose([], environment)
    assert language.chosen() == chosen


def test_texts_are_safe():
    assert language.say("cli.usage-error", problem="a\x1bb") == "Ошибка: a b"
