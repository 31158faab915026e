"""A few hundred of the inputs that `make fuzz` tries by the hundred thousand."""

from fuzzing import Trial, property_of
from hypothesis import HealthCheck, Phase, seed, settings

RUN = settings(
    max_examples=300, deadline=None, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)


def test_every_input_is_read_or_refused_with_reasons(tmp_path):
    tried = []
    RUN(seed(1)(property_of(Trial(tmp_path), lambda: tried.append(1))))()
    assert len(tried) >= 200
