"""A few hundred of the inputs that `make fuzz`, `make fuzz-workbooks`, `make fuzz-templates` try."""

from collections import Counter

import templates
import workbooks
from fuzzing import Trial, property_of
from hypothesis import HealthCheck, Phase, seed, settings

RUN = settings(
    max_examples=300, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


def test_every_input_is_read_or_refused_with_reasons(tmp_path):
    tried = []
    RUN(seed(1)(property_of(Trial(tmp_path), lambda: tried.append(1))))()
    assert len(tried) >= 200


def test_every_workbook_is_read_or_refused_with_reasons():
    outcomes = Counter(workbooks.try_one(workbooks.mutated(number)) for number in range(2_000_000, 2_000_200))
    assert outcomes["our own"] > 50
    assert outcomes["imported"] > 20
    assert sum(outcomes[key] for key in outcomes if key.startswith("IMP101")) > 50


def test_the_same_number_gives_the_same_workbook():
    assert workbooks.mutated(7) == workbooks.mutated(7)
    assert workbooks.mutated(7) != workbooks.mutated(8)


def test_every_template_is_filled_or_refused_with_reasons():
    assert 0 < templates.run(20_000_000, 40) < 40
