"""A new repository of a catalogue: folders, one example of each kind, schemas for editors, settings and CI."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Collection, Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from ..convert import digest
from ..errors import UsageError
from ..exporters.write import write_bytes
from ..loading import editor_schemas
from ..model import KINDS
from ..texts import DEFAULT_LANGUAGE, LANGUAGES
from ..workflow import load_document

#: Where each forge looks for what it runs.
CI_FILES: Final[Mapping[str, tuple[str, str]]] = {
    "github": ("ci/github.yml", ".github/workflows/check.yml"),
    "gitlab": ("ci/gitlab.yml", ".gitlab-ci.yml"),
    "gitverse": ("ci/gitverse.yaml", ".gitverse/workflows/check.yaml"),
    "gitflic": ("ci/gitflic.yaml", "gitflic-ci.yaml"),
}
#: Settings for a file of CI that cannot be hidden.
_BESIDE: Final = "ci/gitflic.toml"
#: Files whose names would do something where they are kept.
_RENAMED: Final = {"gitignore": ".gitignore", "vscode/extensions.json": ".vscode/extensions.json"}
#: What is said in two languages, beside each other: the first is Russian.
_EITHER: Final = re.compile(r"<<(.*?)\|(.*?)>>", re.DOTALL)
_MODULE: Final = "catalog/modules/example-college.drawings.yaml"
_DIGEST: Final = "@digest@"


def new_catalogue(folder: Path, ci: Collection[str] = ("github",), lang: str = DEFAULT_LANGUAGE) -> tuple[Path, ...]:
    """Write the files of a new repository and return them; on failure nothing of them stays.

    Args:
        folder: the folder of the repository, which may be there already.
        ci: `github`, `gitlab`, `gitverse` and `gitflic`, or some of them.
        lang: language of texts and comments, and of what editors show.

    Raises:
        UsageError: one of the files is there already, or the folder may not be written.

    """
    wanted = {folder / name: data for name, data in sorted(catalogue_files(ci, lang).items())}
    taken = tuple(str(path) for path in wanted if path.exists() or path.is_symlink())
    if taken:
        raise UsageError("usage.files-exist", paths=taken[:_SHOWN], count=len(taken))
    written: list[Path] = []
    made: list[Path] = []
    try:
        for path, data in wanted.items():
            missing = [parent for parent in path.parents if not parent.exists()]
            for parent in reversed(missing):
                parent.mkdir()
                made.append(parent)
            write_bytes(path, data)
            written.append(path)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        for parent in reversed(made):
            parent.rmdir()
        raise UsageError("usage.cannot-write", path=str(folder), reason=error.strerror or str(error)) from error
    return tuple(wanted)


#: So many of the files that are in the way are named.
_SHOWN: Final = 5


def catalogue_files(ci: Collection[str], lang: str = DEFAULT_LANGUAGE) -> Mapping[str, bytes]:
    """Return the files of a new repository by their names in it."""
    texts = {name: _in(lang, text) for name, text in _templates(files(__package__) / "files", "")}
    forges = {name: texts.pop(name) for name in (*(name for name, _ in CI_FILES.values()), _BESIDE)}
    made = {_RENAMED.get(name, name): text for name, text in texts.items()}
    made |= {place: forges[name] for forge, (name, place) in CI_FILES.items() if forge in ci}
    made["coppbuilder.toml"] += forges[_BESIDE] if "gitflic" in ci else ""
    pinned = _digest(made[_MODULE])
    found = {name: text.replace(_DIGEST, pinned).encode() for name, text in made.items()}
    found |= {f"schemas/{name}": data for name, data in editor_schemas(lang).items()}
    return found | {".vscode/settings.json": (json.dumps(_editor(), indent=2) + "\n").encode()}


def _templates(folder: Traversable, prefix: str) -> Iterator[tuple[str, str]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _templates(entry, f"{prefix}{entry.name}/")
        else:
            yield prefix + entry.name, entry.read_text(encoding="utf-8")


def _in(lang: str, text: str) -> str:
    return _EITHER.sub(lambda match: match[1 + LANGUAGES.index(lang)], text)


def _digest(text: str) -> str:
    """Return the digest that pins the example module."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "module.yaml")
        file.write_text(text, encoding="utf-8")
        return digest(load_document(file).value)


def _editor() -> dict[str, object]:
    """Return settings of VS Code for the extension redhat.vscode-yaml."""
    return {
        "yaml.schemas": {f"./schemas/{kind}.schema.json": f"catalog/{_folder(kind)}/**/*.yaml" for kind in KINDS},
        "yaml.validate": True,
        "yaml.hover": True,
        "yaml.completion": True,
        "yaml.schemaStore.enable": False,
        "yaml.format.enable": False,
        "files.encoding": "utf8",
        "files.eol": "\n",
        "[yaml]": {
            "editor.tabSize": 2,
            "editor.insertSpaces": True,
            "editor.detectIndentation": False,
            "editor.quickSuggestions": {"other": True, "comments": False, "strings": True},
        },
    }


def _folder(kind: str) -> str:
    """Return the folder of a kind, as the bundled catalogue has it."""
    return {"delivery": "deliveries", "vocabulary": "vocabularies"}.get(kind, f"{kind}s")
