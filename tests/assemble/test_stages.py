from __future__ import annotations

from collections.abc import Callable

import pytest
from assembly_parts import module, request, standard

from coppbuilder.assemble import solve, stages
from coppbuilder.assemble.milp import Answer, Engine, Verdict
from coppbuilder.model import Assembled, AssemblyStatus, Catalog, Limits, Objective, Range


def scripted(monkeypatch: pytest.MonkeyPatch, *verdicts: Verdict) -> None:
    """Let each stage end with the given verdict, whatever it found."""
    script = list(verdicts)
    real: Callable[..., Answer] = Engine.minimize

    class Stopping(Engine):
        def minimize(self, terms, **options):
            answer = real(self, terms, **options)
            verdict = script.pop(0)
            if verdict is Verdict.UNKNOWN:
                return Answer(verdict=verdict)
            bound = answer.value - 1 if verdict is Verdict.FEASIBLE else answer.value
            return Answer(verdict=verdict, values=answer.values, value=answer.value, bound=bound)

    monkeypatch.setattr(stages, "Engine", Stopping)


def assembled() -> Assembled:
    documents = [standard("A"), module("a", "A", hours=10), module("b", "A", hours=12)]
    result = solve(Catalog.of(documents), request("A", minimize=(Objective.HOURS, Objective.MODULES, Objective.HOURS)))
    assert isinstance(result, Assembled)
    return result


def test_a_gap_is_told_and_nothing_is_known_of_what_follows(monkeypatch: pytest.MonkeyPatch):
    scripted(monkeypatch, Verdict.FEASIBLE)
    proof = assembled().proof
    assert proof.status is AssemblyStatus.FEASIBLE
    assert [(o.name.value, float(o.value), float(o.bound)) for o in proof.objectives] == [
        ("hours", 10, 9.5),
        ("modules", 1, 0),
    ]


def test_a_later_stage_without_time_keeps_what_was_found(monkeypatch: pytest.MonkeyPatch):
    scripted(monkeypatch, Verdict.OPTIMAL, Verdict.UNKNOWN)
    result = assembled()
    assert result.proof.status is AssemblyStatus.FEASIBLE
    assert [(float(o.value), float(o.bound)) for o in result.proof.objectives] == [(10, 10), (1, 0)]


def test_choosing_among_equals_is_no_part_of_the_proof(monkeypatch: pytest.MonkeyPatch):
    scripted(monkeypatch, Verdict.OPTIMAL, Verdict.OPTIMAL, Verdict.UNKNOWN)
    assert assembled().proof.status is AssemblyStatus.OPTIMAL


def test_where_the_limit_finds_nothing_a_first_program_is_looked_for(monkeypatch: pytest.MonkeyPatch):
    scripted(monkeypatch, Verdict.UNKNOWN, Verdict.OPTIMAL, Verdict.FEASIBLE)
    documents = [standard("A"), module("a", "A", hours=10)]
    wanted = request("A", minimize=(Objective.HOURS, Objective.MODULES))
    result = solve(Catalog.of(documents), wanted, time_limit=60)
    assert isinstance(result, Assembled)
    assert result.proof.status is AssemblyStatus.FEASIBLE
    assert [(float(o.value), float(o.bound)) for o in result.proof.objectives] == [(10, 10), (1, 0)]


@pytest.mark.parametrize("limits", [Limits(), Limits(hours=Range(exact=30))])
def test_a_tiny_limit_still_finds_a_program(limits: Limits):
    documents = [standard("A", "B"), *(module(f"m{n}", "AB"[n % 2], hours=10 + n // 2) for n in range(20))]
    wanted = request("A", "B", minimize=(Objective.MODULES, Objective.HOURS), limits=limits)
    result = solve(Catalog.of(documents), wanted, time_limit=1e-9)
    assert isinstance(result, Assembled)
    assert result.proof.status is AssemblyStatus.FEASIBLE
    assert len(result.program.modules) == 2
