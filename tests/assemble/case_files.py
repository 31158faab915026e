"""Reads cases: a tiny catalogue, a request, and what is expected, in a compact form (see `cases/`).

Items of standard `s` are named by their keys alone, with a level after `@`: `A@2`. Modules are `id` or `id 1.2`; where
a module has a price, colleges exist, and each teaches the modules that name it (`k` unless said otherwise).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from coppbuilder.convert import structure
from coppbuilder.model import Assembled, AssemblyResult, Catalog, Document, Request
from coppbuilder.workflow import assemble

FOLDER = Path(__file__).parent / "cases"
FINAL_FORM = "qualification-exam"


def case_names() -> list[str]:
    return sorted(file.stem for file in FOLDER.glob("*.yaml"))


def read_case(name: str) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load((FOLDER / f"{name}.yaml").read_text())
    return case


def document(kind: str, **fields: Any) -> Document:
    return structure({"schema": 1, "kind": kind, **fields})


def ref(text: str) -> str:
    return text if ":" in text else f"s:{text}"


def levelled(text: str) -> dict[str, Any]:
    key, _, level = text.partition("@")
    return {"competency": ref(key), "level": int(level or 3)}


def words(value: Any) -> list[str]:
    return value.split() if isinstance(value, str) else list(value or [])


def item(key: str, below: Any = None, **more: Any) -> dict[str, Any]:
    if isinstance(below, dict):
        return {"key": key, "kind": "skill", **below}
    children = [item(child) for child in words(below)]
    return {"key": key, "kind": "section" if children else "competency", **more, "items": children}


def hours(spec: Any) -> dict[str, Any]:
    return spec if isinstance(spec, dict) else {"lecture": spec}


def unit(key: str, spec: dict[str, Any]) -> dict[str, Any]:
    return {
        "key": key,
        "title": key,
        "hours": hours(spec["hours"]),
        "outcomes": [levelled(each) for each in words(spec.get("trains"))],
        "optional": spec.get("optional", True),
    }


def module(name: str, spec: dict[str, Any]) -> Document:
    id_, _, version = name.partition(" ")
    fields: dict[str, Any] = {key: spec[key] for key in ("status", "excludes", "replaces", "group") if key in spec}
    requires: dict[str, Any] = dict(spec.get("requires", {}))
    if "needs" in spec:
        requires["competencies"] = [levelled(each) for each in words(spec["needs"])]
    if "after" in spec:
        requires["modules"] = words(spec["after"])
    if "final" in spec:
        fields |= {"role": "final", "assessment": [{"form": spec["final"]}]}
    if "units" in spec:
        fields["units"] = [unit(key, each) for key, each in spec["units"].items()]
    else:
        fields["hours"] = hours(spec["hours"])
    if "bench" in spec:
        fields["resources"] = [{"type": "bench", "units": spec["bench"], "per": "learner"}]
    return document(
        "module",
        id=id_,
        version=version or "1.0",
        owner="k",
        title=spec.get("title", id_),
        status=fields.pop("status", "approved"),
        outcomes=[levelled(each) for each in words(spec.get("trains"))],
        requires=requires,
        **fields,
    )


def offer(name: str, spec: dict[str, Any], college: str) -> dict[str, Any]:
    price = spec["price"]
    more = {key: spec[key] for key in ("seats", "available", "materials_per_learner") if key in spec}
    paid = "price_per_group" if spec.get("per") == "group" else "price_per_learner"
    id_, _, version = name.partition(" ")
    only = {"versions": f"=={version}"} if version else {}
    return {"module": id_, paid: price[college] if isinstance(price, dict) else price, **only, **more}


def colleges(case: dict[str, Any]) -> list[Document]:
    offers: dict[str, list[dict[str, Any]]] = {}
    for name, spec in case["modules"].items():
        taught_by = spec["price"] if isinstance(spec.get("price"), dict) else words(spec.get("college", "k"))
        for college in taught_by if "price" in spec else ():
            offers.setdefault(college, []).append(offer(name, spec, college))
    known: dict[str, dict[str, Any]] = {name: {} for name in offers} | case.get("colleges", {})
    return [
        document(
            "provider", id=name, **{"license": {"covers": ["po", "dpo", "dod"]}, **spec}, offers=offers.get(name, [])
        )
        for name, spec in known.items()
    ]


def target(spec: Any) -> Any:
    if isinstance(spec, str):
        return levelled(spec)
    if "any_of" in spec:
        return {**spec, "any_of": [ref(each) for each in words(spec["any_of"])]}
    return spec if "standard" in spec else {**spec, "competency": ref(spec["competency"])}


def catalogue(case: dict[str, Any]) -> Catalog:
    items = case.get("items", "A B C D")
    tops = (
        [item(key, below) for key, below in items.items()]
        if isinstance(items, dict)
        else [item(k) for k in words(items)]
    )
    documents = [document("standard", id="s", family="corporate", complete="yes", items=tops)]
    if "other" in case:
        flat = [item(key) for key in words(case["other"])]
        documents.append(document("standard", id="t", family="corporate", complete="yes", items=flat))
    if "crosswalk" in case:
        pairs = [dict(zip(("from", "relation", "to"), pair.split(), strict=True)) for pair in case["crosswalk"]]
        pairs = [{**pair, "from": ref(pair["from"]), "to": ref(pair["to"])} for pair in pairs]
        documents.append(document("crosswalk", id="x", pairs=pairs))
    if "norm" in case:
        parameters = {name: {"value": value, "verified": True} for name, value in case["norm"].items()}
        documents.append(document("norm", id="n", act={"title": "Приказ", "number": "1"}, parameters=parameters))
    documents += [module(name, spec) for name, spec in case["modules"].items()]
    documents += [document("delivery", id=f"d{n}", **each) for n, each in enumerate(case.get("deliveries", ()))]
    return Catalog.of([*documents, *colleges(case)])


def request(case: dict[str, Any]) -> Request:
    spec = dict(case["request"])
    targets = [target(each) for each in spec.pop("targets")]
    entry = spec.pop("entry", {})
    if "competencies" in entry:
        entry = {**entry, "competencies": [levelled(each) for each in words(entry["competencies"])]}
    fields = {"program_type": "other", "minimize": ["hours"], **spec, "entry": entry, "targets": targets}
    wanted = structure({"schema": 1, "kind": "request", "id": "r", **fields})
    assert isinstance(wanted, Request)
    return wanted


def solved(case: dict[str, Any]) -> AssemblyResult:
    return assemble(catalogue(case), request(case), allow_drafts=case.get("drafts", False))


def told(result: AssemblyResult) -> dict[str, Any]:
    """Say what came out in the form in which cases expect it."""
    if isinstance(result, Assembled):
        program = result.program
        chosen = [
            place.module if str(place.version) == "1.0" else f"{place.module} {place.version}"
            for place in program.modules
        ]
        told: dict[str, Any] = {"modules": chosen, "hours": program.hours.total}
        if any(place.provider for place in program.modules):
            told["colleges"] = sorted({place.provider or "" for place in program.modules})
        if any(place.weeks for place in program.modules):
            told["weeks"] = {place.module: list(place.weeks) for place in program.modules}
        left_out = sorted(key for place in program.modules for key in place.units_omitted)
        return told | ({"left_out": left_out} if left_out else {})
    telling = ("schedule.", "cause.one-", "cause.excludes")
    rests = [fact for cause in result.causes if cause.key.startswith(telling) for fact in cause.because]
    facts = [fact.message().replace("\u00a0", " ") for fact in rests]
    clashing = any(cause.key.startswith(telling) for cause in result.causes)
    late = {"because": facts} if clashing else {}
    helps = [each.message() + (f" → {each.hours:g} ч" if each.hours else "") for each in result.relaxations]
    return {
        "scope": str(result.scope),
        "causes": [cause.message().replace("\u00a0", " ") for cause in result.causes],
        **late,
        "helps": [text.replace("\u00a0", " ") for text in helps],
    }
