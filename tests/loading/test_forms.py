"""What is told of files whose form is wrong, and of files that are no documents at all."""

import json

import pytest

from coppbuilder.loading import NoDocumentError
from coppbuilder.workflow import check, load_request

REQUEST = """kind: request
id: order
program_type: dpo-pk
targets: ["ps-40.002-2013:A/03.2"]
"""


def codes(report):
    return [(finding.code, finding.severity.value) for finding in report.findings]


def written(folder, name, text):
    file = folder / name
    file.write_text(text, "utf-8")
    return file


class TestWrongShape:
    def test_what_the_form_hides_is_told(self, tmp_path):
        file = written(tmp_path, "order.yaml", REQUEST + "colour: red\n")
        report = check([file])
        assert codes(report) == [("DOC202", "error")]
        (hidden,) = [each for each in report.not_checked if each.key == "doc.only-shape"]
        assert hidden.subject.id == "order"
        assert hidden.message("ru") == "ссылки и часы не проверены, пока не исправлена форма документа"

    def test_nothing_is_hidden_in_a_sound_document(self, tmp_path):
        report = check([written(tmp_path, "order.yaml", REQUEST)])
        assert [each for each in report.not_checked if each.key == "doc.only-shape"] == []

    def test_a_code_without_quotes_is_told_once(self, tmp_path):
        report = check([written(tmp_path, "order.yaml", REQUEST.replace('["ps-40.002-2013:A/03.2"]', "[40.010]"))])
        assert codes(report) == [("DOC104", "error")]

    def test_an_objective_that_does_not_exist(self, tmp_path):
        report = check([written(tmp_path, "order.yaml", REQUEST + "minimize: [weeks]\n")])
        assert [finding.key for finding in report.findings] == ["DOC204.no-objective"]

    def test_the_exception_tells_the_first_error(self, tmp_path):
        file = written(tmp_path, "order.yaml", REQUEST + "minimize: [risk]\n")
        with pytest.raises(NoDocumentError, match="DOC204") as raised:
            load_request(file)
        assert "assembly has no such objective" in raised.value.message("en")

    def test_a_file_of_another_kind_has_no_error_to_tell(self, tmp_path):
        file = written(tmp_path, "provider.yaml", "kind: provider\nid: college-a\n")
        with pytest.raises(NoDocumentError) as raised:
            load_request(file)
        assert str(raised.value).endswith("который удалось бы прочитать")


class TestOtherFiles:
    def test_schemas_in_a_folder_are_passed_over(self, tmp_path):
        written(tmp_path, "a.schema.json", json.dumps({"$schema": "https://json-schema.org/draft/2020-12/schema"}))
        assert check([tmp_path]).findings == ()

    @pytest.mark.parametrize(
        ("name", "text"),
        [("package.json", '{"name": "site", "version": "1.0"}'), ("docker-compose.yaml", "services: {web: {}}\n")],
    )
    def test_others_in_a_folder_are_mentioned(self, tmp_path, name, text):
        file = written(tmp_path, name, text)
        report = check([tmp_path])
        assert codes(report) == [("DOC201", "info")]
        assert report.findings[0].message("ru") == "файл пропущен: в нём нет поля kind"
        assert codes(check([file])) == [("DOC201", "error")]

    @pytest.mark.parametrize("text", ["id: a\ntitle: A\n", "units: []\n", "targets: []\n"])
    def test_a_document_that_lacks_its_kind_is_an_error(self, tmp_path, text):
        written(tmp_path, "module.yaml", text)
        assert codes(check([tmp_path])) == [("DOC201", "error")]


class TestControls:
    def test_all_of_a_value_are_named_once(self, tmp_path):
        file = written(tmp_path, "order.yaml", REQUEST + 'employer: "a\\u0001b\\u0002c\\u0001"\n')
        (finding,) = [finding for finding in check([file]).findings if finding.code == "DOC116"]
        assert finding.arguments["character"] == "U+0001, U+0002"

    def test_marks_of_direction_are_warned_of(self, tmp_path):
        file = written(tmp_path, "order.yaml", REQUEST + 'employer: "Завод \u202e1"\n')
        assert [each for each in codes(check([file])) if each[0] == "DOC116"] == [("DOC116", "warning")]
