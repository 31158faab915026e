"""PyYAML's own parser complains in other words than libyaml; ours are the same for both."""

import pytest
import yaml

from coppbuilder.loading import yaml_events
from coppbuilder.loading.problem import Reporter
from coppbuilder.loading.yaml_faults import tell_fault
from coppbuilder.loading.yaml_reader import read_yaml


@pytest.mark.parametrize(
    "text",
    [
        "goal: Цель: сварка",
        "a: 1\nkey\nother: 1",
        "- a\nb: 1",
        'a: "x" y',
        "a: - b",
        "a: @x",
        "a: }",
        "a: & б",
        "a: 'x\nb: 1\n",
        'a: "x\n---\n',
        "a:\n- [1, 2\n- 3",
        "a: {b: 1\nc: d}\ne: }",
        'a: "C:\\Users"',
        "a: !x!y z",
        "a:\n\tb: 1\n",
        "%YAML 2.0\n---\na: 1",
        "a: [*x, &y z, !t u]",
        "a: .inf\na: 1\n",
        "a: {{ x }}",
        "a: 1\n---\nb: 1",
        "[" * 100,
        "# c\n- a",
        "",
    ],
)
def test_both_parsers_lead_to_the_same_problems(text, monkeypatch):
    with_libyaml = read_yaml(text.encode())
    monkeypatch.setattr(yaml_events, "PARSER", yaml.SafeLoader)
    without = read_yaml(text.encode())
    assert [p.key for p in without.problems] == [p.key for p in with_libyaml.problems] != []
    assert [p.line for p in without.problems] == [p.line for p in with_libyaml.problems]
    assert without.value == with_libyaml.value


def test_a_number_beyond_all_characters_is_a_fault_without_libyaml(monkeypatch):
    text = b'a: "\\U00110000"'
    assert [p.key for p in read_yaml(text).problems] == ["DOC101.escape"]
    monkeypatch.setattr(yaml_events, "PARSER", yaml.SafeLoader)
    assert [p.key for p in read_yaml(text).problems] == ["DOC101.yaml"]


def test_half_characters_are_found_in_values_without_libyaml(monkeypatch):
    monkeypatch.setattr(yaml_events, "PARSER", yaml.SafeLoader)
    parsed = read_yaml(b'a: "\\ud83d"')
    assert parsed.value is None
    assert [(p.key, p.column) for p in parsed.problems] == [("DOC115", 4)]


def test_an_unknown_complaint_is_told_in_general_words():
    text = "a: 1\nb: 2"
    report = Reporter(text)
    mark = yaml.Mark("", 5, 1, 0, None, None)
    tell_fault(yaml.MarkedYAMLError("while dreaming", None, "found a sheep", mark), text, report)
    (problem,) = report.parsed(None).problems
    assert (problem.key, problem.line, problem.column) == ("DOC101.yaml", 2, 1)
