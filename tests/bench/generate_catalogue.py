"""Catalogues of any size for measuring: modules of about 3 KB of Russian YAML each, the same for the same seed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import yaml

KEYS = [f"ПК {activity}.{number}" for activity in range(1, 9) for number in range(1, 6)]
WORDS = (
    *("подготовка", "сборка", "контроль", "качества", "деталей", "соединений", "по", "чертежам", "и"),
    *("технологической", "документации"),
)
RESOURCES = ("welding-post-mma", "assembly-table", "projector", "drill-press")


class _NoAliases(yaml.CSafeDumper):
    """Writes equal values out: aliases are not allowed in documents."""

    def ignore_aliases(self, _: object) -> bool:
        """Never make an alias."""
        return True


def standard() -> dict[str, object]:
    """Return the standard that the modules train."""
    items = [{"key": key, "code": key, "kind": "competency", "title": f"Выполнять работы {key}"} for key in KEYS]
    return {
        "schema": 1,
        "kind": "standard",
        "id": "bench-standard",
        "title": "Стандарт для измерений",
        "family": "corporate",
        "complete": "yes",
        "items": items,
    }


def modules(count: int, seed: int = 1) -> Iterator[dict[str, object]]:
    """Yield modules of thirty colleges."""
    random_ = random.Random(seed)  # noqa: S311 - repeatable numbers, not secrets
    for number in range(count):
        yield module(number, random_)


def module(number: int, random_: random.Random) -> dict[str, object]:
    """Return one module: four units, two outcomes, an assessment, results, all sums right."""
    owner = f"college-{number % 30}"
    trained = [f"bench-standard:{key}" for key in random_.sample(KEYS, 2)]
    units = [
        {
            "key": f"t{place}",
            "title": f"Тема {place}. {sentence(random_, 5)}",
            "hours": {"lecture": random_.randint(2, 6), "practice": random_.randint(6, 20), "interim": 1},
            "content": sentence(random_, 25),
        }
        for place in range(1, 5)
    ]
    return {
        "schema": 1,
        "kind": "module",
        "id": f"{owner}.m{number}",
        "version": "1.0",
        "title": f"Модуль {number}. {sentence(random_, 6)}",
        "owner": owner,
        "units": units,
        "outcomes": trained,
        "results": {
            "knowledge": [{"text": sentence(random_, 12), "competencies": trained}],
            "skills": [{"text": sentence(random_, 12), "competencies": trained}],
        },
        "requires": {"modules": [{"module": f"{owner}.m{number - 30}", "versions": ">=1.0"}] if number >= 30 else []},
        "resources": [{"type": random_.choice(RESOURCES), "units": 1, "per": "learner"}],
        "staff": [{"role": "teacher"}],
        "assessment": [
            {"form": "practical-task", "task": sentence(random_, 12), "criteria": ["Точность"], "checks": trained}
        ],
    }


def sentence(random_: random.Random, length: int) -> str:
    """Return some words of the trade."""
    return " ".join(random_.choices(WORDS, k=length)).capitalize()


def documents(count: int) -> Iterator[dict[str, object]]:
    """Yield the standard, the colleges and `count` modules."""
    yield standard()
    yield from colleges()
    yield from modules(count)


def write_files(folder: Path, count: int, suffix: str = ".yaml") -> None:
    """Write the standard, its colleges and `count` modules, a file each."""
    for document in documents(count):
        text = (
            json.dumps(document, ensure_ascii=False, indent=1)
            if suffix == ".json"
            else yaml.dump(document, Dumper=_NoAliases, allow_unicode=True, sort_keys=False)
        )
        place = folder / str(document["kind"])
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{document['id']}{suffix}").write_text(text, "utf-8")


def colleges() -> Iterator[dict[str, object]]:
    """Yield the owners of the modules."""
    for number in range(30):
        yield {"schema": 1, "kind": "provider", "id": f"college-{number}", "title": f"Колледж {number} (пример)"}
