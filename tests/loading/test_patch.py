"""Documents written anew into their own files: what did not change stays, comments and all."""

from __future__ import annotations

import pytest
import yaml

from coppbuilder.loading.patch import patched

FILE = """\
# yaml-language-server: $schema=program.schema.json
id: p
modules:
  # first of all
  - {module: a, hours: 2}  # short
  - module: b
    hours: 3   # as in the plan

  # what the employer wants
  - module: c
    hours: 4
total: 9  # in all
"""
PLAIN = yaml.safe_load(FILE)


def changed(**change: object) -> dict:
    return {**PLAIN, **change}


def patch(new: dict, data: str = FILE, suffix: str = ".yaml") -> str | None:
    result = patched(data.encode(), suffix, yaml.safe_load(data), new, items="modules")
    assert result is None or yaml.safe_load(result) == new
    return None if result is None else result.decode()


def differing(text: str | None) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came."""
    assert text is not None
    old, new = FILE.splitlines(), text.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def test_nothing_changes_where_nothing_differs() -> None:
    assert patch(PLAIN) == FILE


def test_a_field_is_written_anew_where_it_stands() -> None:
    a, b, c = PLAIN["modules"]
    text = patch(changed(total=10, modules=[a, {**b, "hours": 4}, c]))
    assert differing(text) == (
        ["    hours: 3   # as in the plan", "total: 9  # in all"],
        ["    hours: 4   # as in the plan", "total: 10  # in all"],
    )


def test_an_entry_that_went_takes_its_lines_along_and_no_others() -> None:
    a, b, c = PLAIN["modules"]
    assert differing(patch(changed(modules=[a, c]))) == (["  - module: b", "    hours: 3   # as in the plan"], [])
    assert differing(patch(changed(modules=[a, b])))[0] == ["  - module: c", "    hours: 4"]
    assert differing(patch(changed(modules=[b, c])))[0] == ["  - {module: a, hours: 2}  # short"]


def test_an_entry_that_came_gets_a_line_at_its_place() -> None:
    a, b, c = PLAIN["modules"]
    new = {"module": "новый", "hours": 1}
    line = '  - {"module": "новый", "hours": 1}'
    for order, before in (([new, a, b, c], "  # first of all"), ([a, b, new, c], "    hours: 3   # as in the plan")):
        text = patch(changed(modules=order))
        assert differing(text) == ([], [line])
        assert text is not None
        assert text.splitlines()[text.splitlines().index(line) - 1] == before
    swapped = patch(changed(modules=[a, new, c]))
    assert differing(swapped) == (["  - module: b", "    hours: 3   # as in the plan"], [line])


def test_an_entry_may_come_after_the_last_line_of_a_file_without_an_end() -> None:
    data = "modules:\n  - {module: a}"
    assert patch({"modules": [{"module": "a"}, {"module": "b"}]}, data) == f'{data}\n  - {{"module": "b"}}\n'


@pytest.mark.parametrize(
    ("data", "new"),
    [
        ("modules: [{module: a}, {module: b}]\n", {"modules": [{"module": "a"}]}),
        ("modules:\n  - {module: a}\n", {"modules": [{"module": "b"}]}),
        ("modules:\n  - {module: a}\n  - {module: b}\n", {"modules": [{"module": "b"}, {"module": "a"}]}),
    ],
)
def test_none_is_returned_for_what_cannot_be_done_in_place(data: str, new: dict) -> None:
    assert patch(new, data) is None


def test_only_yaml_has_comments_to_keep() -> None:
    assert patch(PLAIN, suffix=".json") is None


def test_fields_may_come_and_go() -> None:
    assert patch({"id": "q/1", "modules": PLAIN["modules"], "stage": "draft"}) is not None
    longer = yaml.safe_load("modules: [{module: a}]\nrisks: [x]\n")
    text = patch({**longer, "risks": ["x", "y"]}, "modules: [{module: a}]\nrisks: [x]  # ours\n")
    assert text == 'modules: [{module: a}]\nrisks: ["x", "y"]  # ours\n'
