"""Files that other systems read: valid by their schemas, pinned, and naming what is there."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from coppbuilder.cli.formats import FORMATS
from coppbuilder.cli.init import FORGES
from coppbuilder.model import KINDS
from coppbuilder.scaffold import CI_FILES, catalogue_files

ROOT = Path(__file__).parents[2]
ACTION = ROOT / ".github" / "actions" / "check" / "action.yml"
HOOKS = ROOT / ".pre-commit-hooks.yaml"
TEMPLATE = ROOT / "docs" / "ci" / "gitlab.yml"
PINNED = re.compile(r"^[^@]+@[0-9a-f]{40}$")

vendored = pytest.importorskip("check_jsonschema", reason="it brings the schemas of CI files")
SCHEMAS = Path(vendored.__file__).parent / "builtin_schemas" / "vendor"


def forge_file(forge, lang="ru"):
    return catalogue_files([forge], lang)[CI_FILES[forge][1]].decode()


def faults(schema, text):
    validator = Draft7Validator(json.loads((SCHEMAS / f"{schema}.json").read_text("utf-8")))
    value = yaml.safe_load(text)
    if True in value:  # YAML 1.1 takes `on` for a boolean, GitHub does not
        value["on"] = value.pop(True)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def test_the_action_is_valid():
    assert faults("github-actions", ACTION.read_text("utf-8")) == []


def test_what_it_uses_is_pinned_by_hash_with_its_version():
    texts = [ACTION.read_text("utf-8"), forge_file("github")]
    lines = [line.strip().removeprefix("- ") for text in texts for line in text.splitlines() if "uses:" in line]
    assert len(lines) == 3
    for line in lines:
        used, _, version = line.removeprefix("uses: ").partition(" # ")
        assert PINNED.match(used)
        assert re.fullmatch(r"v\d+\.\d+\.\d+", version)


def test_nothing_of_the_caller_is_pasted_into_a_script():
    steps = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    assert not [step["run"] for step in steps if "${{" in step.get("run", "")]


@pytest.mark.parametrize("forge", FORGES)
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_files_of_forges_are_valid_and_check_in_their_language(forge, lang):
    text = forge_file(forge, lang)
    schema = {"github": "github-workflows", "gitlab": "gitlab-ci"}.get(forge)
    assert schema is None or faults(schema, text) == []
    assert f"check catalog --lang {lang}" in text
    assert yaml.safe_load(text)


def test_the_template_of_gitlab_is_valid():
    assert faults("gitlab-ci", TEMPLATE.read_text("utf-8")) == []


def test_formats_named_in_files_are_there():
    texts = [ACTION.read_text("utf-8"), TEMPLATE.read_text("utf-8"), *(forge_file(forge) for forge in FORGES)]
    named = {name for text in texts for name in re.findall(r"--format ([a-z]+)", text)}
    assert {"sarif", "gitlab", "junit", "github"} == named <= set(FORMATS)


def test_the_hook_gets_documents_of_every_kind_and_nothing_else():
    (hook,) = yaml.safe_load(HOOKS.read_text("utf-8"))
    assert (hook["id"], hook["entry"], hook["language"]) == ("coppbuilder-check", "coppbuilder check", "python")
    assert hook["pass_filenames"] is True
    documents = [path.relative_to(ROOT).as_posix() for path in (ROOT / "catalog").rglob("*.yaml")]
    documents += [name for name in catalogue_files([]) if name.startswith("catalog/")]
    assert [name for name in documents if not re.search(hook["files"], name)] == []
    assert not re.search(hook["files"], ".github/workflows/check.yml")
    assert len(re.search(r"\)\((.*)\)/", hook["files"])[1].split("|")) == len(KINDS)


def test_the_script_of_the_action_is_sound_shell():
    script = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"][-1]["run"]
    done = subprocess.run(["/usr/bin/env", "bash", "-n"], input=script, text=True, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
