"""Which module versions can never be placed, also in long chains and with several versions."""

import pytest

from coppbuilder.model import Catalog, Module, ModuleRequirement, Requires, Version, VersionRange
from coppbuilder.rules.ref.circles import circle_through


def module(id_, *needed, version="1.0"):
    requires = tuple(
        ModuleRequirement(module=name, versions=VersionRange.parse(versions) if versions else None)
        for name, _, versions in (need.partition(" ") for need in needed)
    )
    return Module(id=id_, version=Version.parse(version), owner="a", requires=Requires(modules=requires))


def circle(*modules):
    found = circle_through(Catalog.of(modules), modules[0])
    return found and (found.ids, found.requirement)


def test_a_chain_of_ten_thousand_modules_is_no_circle():
    chain = [module(f"a.m{number}", f"a.m{number + 1}") for number in range(10_000)]
    assert circle(*chain, module("a.m10000")) is None


def test_a_circle_is_told_from_its_member_with_the_requirement_that_leads_into_it():
    assert circle(module("a", "free", "b"), module("b", "a"), module("free")) == (("a", "b", "a"), 1)


def test_a_module_that_requires_itself():
    assert circle(module("a", "a")) == (("a", "a"), 0)


@pytest.mark.parametrize(
    ("needed", "expected"),
    [("b", None), ("b <2", (("a", "b", "a"), 0)), ("b >=2", None)],
)
def test_another_version_may_lead_out(needed, expected):
    assert circle(module("a", needed), module("b", "a"), module("b", version="2.0")) == expected


def test_two_versions_that_both_lead_out_count_once():
    assert circle(module("a", "b", "c"), module("b"), module("b", version="2.0"), module("c", "a")) == (
        ("a", "c", "a"),
        1,
    )


def test_what_only_rests_on_a_circle_is_in_none():
    assert circle(module("c", "a"), module("a", "b"), module("b", "a")) is None


def test_unknown_modules_hold_nothing_up():
    assert circle(module("a", "nowhere")) is None
