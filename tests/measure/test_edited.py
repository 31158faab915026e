from coppbuilder.measure.edited import only_in
from coppbuilder.model import Finding, Report, Severity


def finding(code, path="", **more):
    return Finding(code=code, severity=Severity.ERROR, key="usage.no-path", arguments={"path": "a"} | more, path=path)


def test_the_place_in_the_file_does_not_count():
    before = Report(findings=(finding("A", "/modules/3"),))
    after = Report(findings=(finding("A", "/modules/2"), finding("B")))
    assert [each.code for each in only_in(after, before)] == ["B"]
    assert only_in(before, after) == ()


def test_one_more_of_the_same_is_new():
    twice = Report(findings=(finding("A", "/1"), finding("A", "/2")))
    assert [each.path for each in only_in(twice, Report(findings=(finding("A"),)))] == ["/2"]
