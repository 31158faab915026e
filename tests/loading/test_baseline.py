"""The file of known findings: the same bytes for the same findings, and no surprises from a spoilt one."""

import pytest

from coppbuilder.errors import UsageError
from coppbuilder.loading import read_documents
from coppbuilder.loading.baseline import baseline_bytes, read_baseline
from coppbuilder.measure.baseline import KnownFinding

ONE = KnownFinding(fingerprint="a" * 64, code="HRS101", file="б.yaml", path="/units/[key=x]", count=2)
TWO = KnownFinding(fingerprint="b" * 64, code="REF101")


def test_what_is_written_is_read(tmp_path):
    file = tmp_path / "known.json"
    file.write_bytes(baseline_bytes([ONE, TWO]))
    assert read_baseline(file) == (TWO, ONE)
    assert baseline_bytes([TWO, ONE]) == file.read_bytes()
    assert len(file.read_text("utf-8").splitlines()) == 4
    file.write_bytes(baseline_bytes([]))
    assert read_baseline(file) == ()


def test_a_check_that_meets_it_passes_over_it(tmp_path):
    (tmp_path / "known.json").write_bytes(baseline_bytes([ONE]))
    batch = read_documents([tmp_path])
    assert (batch.documents, batch.findings) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "[" * 100_000,
        '{"coppbuilder": "baseline", "version": 1}',
        '{"coppbuilder": "baseline", "version": 1, "findings": 1}',
        '{"coppbuilder": "baseline", "version": 1, "findings": [1]}',
        '{"coppbuilder": "baseline", "version": 1, "findings": [{"code": "X"}]}',
        baseline_bytes([ONE]).decode().replace("2}", '"2"}'),
        "\ufffe",
    ],
)
def test_a_spoilt_file_is_named(tmp_path, text):
    file = tmp_path / "known.json"
    file.write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        read_baseline(file)
    assert caught.value.key == "settings.baseline.unread"
    assert str(file) in str(caught.value)


def test_a_file_of_the_future_and_one_that_is_missing(tmp_path):
    file = tmp_path / "known.json"
    with pytest.raises(UsageError, match=r"--update-baseline"):
        read_baseline(file)
    file.write_bytes(baseline_bytes([]).replace(b": 1", b": 2"))
    with pytest.raises(UsageError) as caught:
        read_baseline(file)
    assert caught.value.key == "settings.baseline.version"
    with pytest.raises(UsageError) as caught:
        read_baseline(tmp_path)
    assert caught.value.key == "settings.baseline.unread"
