"""`coppbuilder assemble` with a limit of weeks, as a process on the bundled examples."""

import json

import pytest
import yaml

LINE = "  weeks: {max: %s}"


@pytest.fixture
def request_file(examples, tmp_path):
    """Return how to write the request of the welders with so many weeks."""
    text = (examples / "requests" / "welders-spring-2027.yaml").read_text(encoding="utf-8")

    def write(weeks):
        path = tmp_path / "welders.yaml"
        path.write_text(text.replace("limits:\n", f"limits:\n{LINE % weeks}\n"), encoding="utf-8")
        return path

    return write


def test_five_weeks_give_the_same_program_with_its_calendar(run, examples, request_file, tmp_path):
    done = run("assemble", request_file(5), "--catalog", examples, "-o", "new.yaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Сравнивались только программы, которые укладываются в 5 недель." in done.stdout
    timed = yaml.safe_load((tmp_path / "new.yaml").read_text(encoding="utf-8"))
    plain_file = examples / "requests" / "welders-spring-2027.yaml"
    assert run("assemble", plain_file, "--catalog", examples, "-o", "plain.yaml").returncode == 0
    plain = yaml.safe_load((tmp_path / "plain.yaml").read_text(encoding="utf-8"))
    assert [place["module"] for place in timed["modules"]] == [place["module"] for place in plain["modules"]]
    assert {week for place in timed["modules"] for week in place["weeks"]} == {1, 2, 3, 4, 5}
    assert not any("weeks" in place for place in plain["modules"])
    assert run("verify", "new.yaml", "--catalog", examples).returncode == 0


def test_four_weeks_are_explained_with_the_line_and_what_helps(run, examples, request_file):
    path = request_file(4)
    line = path.read_text(encoding="utf-8").splitlines().index(LINE % 4) + 1
    done = run("assemble", path, "--catalog", examples, "--format", "json")
    assert done.returncode == 1
    told = json.loads(done.stdout)
    (cause,) = told["causes"]
    assert cause["line"] == line
    shown = run("assemble", path, "--catalog", examples)
    words = " ".join(shown.stdout.split())
    assert "лучшая без этого предела занимает 5 недель" in words
    assert "Сварочная мастерская ручной дуговой сварки" in words
    assert "срок до 5 недель" in words
    assert run("assemble", path, "--catalog", examples, "--apply", "1").returncode == 0
