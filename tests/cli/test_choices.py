"""`alternatives`, `front`, `why-not`, `what-if`, `impact` and `verify`, as processes on the bundled examples."""

import json

import pytest


@pytest.fixture
def welders(examples):
    return examples / "requests" / "welders-spring-2027.yaml"


@pytest.fixture
def impossible(examples):
    return examples / "requests" / "welders-short.yaml"


@pytest.fixture
def program(run, welders, tmp_path):
    assert run("assemble", welders, "-o", "welders.program.yaml").returncode == 0
    return tmp_path / "welders.program.yaml"


def fits(done):
    assert done.stderr == ""
    assert "\x1b" not in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 80
    return done.stdout.replace("\u00a0", " ")


def flat(text):
    return " ".join(text.split())


def test_the_next_best_costs_39_000_at_one_college(run, welders, tmp_path):
    done = run("alternatives", welders, "-o", "second.yaml", "--pick", "2")
    assert done.returncode == 0
    shown = fits(done)
    assert "38 400 ₽" in shown
    assert "39 000 ₽" in shown
    assert "стоимость на 14 400 ₽ больше и число организаций на 1 меньше" in flat(shown)
    assert "+ Вводный модуль сварщика" in flat(shown)
    assert "Доказано" in shown
    assert "\nassembly:" not in (tmp_path / "second.yaml").read_text("utf-8")
    assert run("check", "second.yaml", "--catalog", welders.parents[1]).returncode == 0
    values = json.loads(run("alternatives", welders, "--format", "json").stdout)
    second = values["alternatives"][1]
    assert second["price"]["cost"] == {"old": "921600.00", "new": "936000.00", "difference": "14400.00"}
    assert {place["provider"] for place in second["program"]["modules"]} == {"college-b"}
    assert values["exhausted"] is True


def test_alternatives_by_provider_and_at_a_distance(run, welders):
    near = json.loads(run("alternatives", welders, "--distance", "0", "--format", "json").stdout)
    costs = [found["objectives"][0]["value"] for found in near["alternatives"]]
    assert costs == ["921600.00", "936000.00", "944400.00"]
    far = fits(run("alternatives", welders, "--distance", "5", "--lang", "en"))
    assert "936,000" not in far
    assert "no other program differs that much" in far


def test_there_is_no_such_alternative(run, welders, tmp_path):
    done = run("alternatives", welders, "-k", "1", "-o", "x.yaml", "--pick", "2")
    assert done.returncode == 2
    assert not (tmp_path / "x.yaml").exists()


def test_the_front_shows_the_price_of_one_college(run, welders):
    done = run("front", welders, "--by", "cost,providers")
    assert done.returncode == 0
    shown = fits(done)
    assert "число организаций\n2|1\n" in shown
    assert "Доказано: 2 варианта" in shown
    values = json.loads(run("front", welders, "--by", "cost,providers", "--format", "json").stdout)
    pairs = [[each["value"] for each in point["objectives"][:2]] for point in values["points"]]
    assert pairs == [["921600.00", 2], ["936000.00", 1]]


def test_a_front_that_goes_on(run, welders):
    shown = flat(fits(run("front", welders, "--by", "cost,providers", "--limit", "1")))
    assert "Это не все: есть программы, где ещё меньше число организаций. Показать больше: --limit." in shown


def test_a_front_of_one_point(run, welders):
    assert "одна программа лучшая и в том, и в другом" in flat(fits(run("front", welders)))


@pytest.mark.parametrize("by", ["cost", "cost,hours,modules", "cost,weight", "cost,cost"])
def test_a_trade_off_is_between_two_objectives(run, welders, by):
    done = run("front", welders, "--by", by)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_module_in_and_out(run, welders, program):
    into = fits(run("why-not", welders, "college-b.welder-start"))
    assert "Если поставить модуль" in into
    assert "+14 400 ₽" in into
    out = fits(run("why-not", program, "college-a.prep@2.0", "--catalog", welders.parents[1]))
    assert "Если обойтись без модуля" in out
    values = json.loads(run("why-not", welders, "college-b.welder-start", "--format", "json").stdout)
    assert (values["forced"], values["possible"]) == ("in", True)
    assert values["price"]["providers"] == {"old": 2, "new": 1, "difference": -1}


def test_a_module_that_cannot_be_taken(run, welders):
    done = run("why-not", welders, "college-a.cobot-welding")
    assert done.returncode == 1
    assert "черновик и никто не предлагает" in flat(fits(done))
    values = json.loads(run("why-not", welders, "college-a.cobot-welding", "--format", "json").stdout)
    assert [cause["key"] for cause in values["obstacles"]] == ["choice.barred"]
    assert values["possible"] is False


def test_a_module_that_cannot_be_spared(run, welders):
    done = run("why-not", welders, "college-b.exam-rd")
    assert done.returncode in {0, 1}
    needed = run("why-not", welders, "college-b.rds", "--format", "json")
    values = json.loads(needed.stdout)
    assert needed.returncode == 1
    assert values["causes"]
    assert "программы не получится" in fits(run("why-not", welders, "college-b.rds"))


@pytest.mark.parametrize("module", ["no.such", "college-a.prep@9.9", "college-a.prep@new", "@", "a@b@c"])
def test_a_module_that_nobody_knows(run, welders, module):
    done = run("why-not", welders, module)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_module_that_nobody_knows_comes_with_those_that_resemble_it(run, welders):
    assert "возможно, имелось в виду: college-b.rds" in run("why-not", welders, "college-b.rd").stderr
    assert "coppbuilder catalog search" in run("why-not", welders, "zzz").stderr


def test_why_not_takes_requests_and_programs_only(run, examples):
    done = run("why-not", examples / "providers" / "college-a.yaml", "college-a.prep")
    assert (done.returncode, done.stdout) == (2, "")


def test_why_not_of_an_impossible_request_tells_of_the_module(run, impossible):
    done = run("why-not", impossible, "college-b.rds")
    assert done.returncode == 1
    assert "Модуль «Ручная дуговая сварка покрытым электродом» взять можно" in " ".join(done.stdout.split())
    barred = run("why-not", impossible, "college-b.rds@1.3")
    assert "взять нельзя, и сам заказ сейчас невыполним" in " ".join(barred.stdout.split())


def test_what_is_asked_of_a_module_is_not_taken_back(run, welders):
    assert "разрешить модуль" not in run("why-not", welders, "college-b.rds").stdout


def test_what_if_a_college_drops_out(run, welders):
    done = run("what-if", welders, "--without-provider", "college-a")
    assert done.returncode == 0
    assert "стоимость на 14 400 ₽ больше" in flat(fits(done))
    values = json.loads(run("what-if", welders, "--without-provider", "college-a", "--format", "json").stdout)
    assert values["price"]["cost"]["difference"] == "14400.00"
    assert values["after"]["status"] == "optimal"


def test_what_if_there_are_fewer_hours(run, welders):
    done = run("what-if", welders, "--hours", "96", "--cost-per-learner", "30000")
    assert done.returncode == 1
    shown = flat(fits(done))
    assert "Что, если: не более 96 ч и не более 30 000 ₽ на слушателя" in shown
    assert "Такой программы нет." in shown
    values = json.loads(run("what-if", welders, "--hours", "96", "--format", "json").stdout)
    assert values["price"] is None
    assert values["after"]["causes"]


def test_the_least_hours_are_told_with_the_other_limits_too(run, welders):
    shown = flat(run("what-if", welders, "--hours", "100").stdout)
    assert "всего не меньше 126 ч, а предел — 100 ч" in shown
    assert "вместе с остальными пределами заказа — не меньше 140 ч" in shown


def test_what_if_helps_where_nothing_else_does(run, impossible):
    done = run("what-if", impossible, "--hours", "200")
    shown = fits(done)
    assert "По заказу как он есть программы нет." in shown
    assert (done.returncode == 0) == ("При этих условиях программа есть:" in shown)


def test_what_if_learners_know_it_already(run, welders):
    done = run(
        "what-if", welders, "--entry", "ps-40.002-2013:A/01.2@3", "--retire", "college-a.prep@2.0", "--hours", "144"
    )
    assert done.returncode == 0
    shown = flat(fits(done))
    assert "слушатели уже владеют ps-40.002-2013:A/01.2 (уровень 3)" in shown
    assert "модуль college-a.prep 2.0 снят с использования" in shown


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--entry", "nothing"),
        ("--entry", "s:nothing"),
        ("--retire", "no.such"),
        ("--without-provider", "nobody"),
        ("--replace-standard", "ok-2016"),
        ("--replace-standard", "ok-2016=ok-3000"),
    ],
)
def test_conditions_that_make_no_sense(run, welders, words):
    done = run("what-if", welders, *words)
    assert (done.returncode, done.stdout) == (2, "")


def test_impact_over_a_folder(run, examples):
    done = run("impact", examples / "programs", "--retire", "college-b.welder-start")
    assert done.returncode == 0
    shown = flat(fits(done))
    assert "Программ: 8; изменение затрагивает 1" in shown
    assert "не достигаются цели" in shown
    assert "можно собрать заново" in shown
    values = json.loads(run("impact", examples / "programs", "--retire", "college-b.rds", "--format", "json").stdout)
    assert values["touched"] == values["lost"] == 1
    lost = next(program for program in values["programs"] if program["touched"])
    assert lost["fallen"]
    assert lost["causes"]
    assert "собрать заново нельзя" in fits(run("impact", examples / "programs", "--retire", "college-b.rds"))


def test_impact_of_a_new_edition(run, examples):
    done = run("impact", examples / "programs", "--replace-standard", "ok-2016=ok-2022")
    assert "вместо ok-2016 действует ok-2022" in fits(done)


def test_impact_of_nothing_names_options_that_it_has(run, examples):
    done = run("impact", examples / "programs")
    assert done.returncode == 2
    assert "--retire МОДУЛЬ[@ВЕРСИЯ] или --replace-standard СТАРЫЙ=НОВЫЙ" in flat(done.stderr)
    assert "--hours" not in done.stderr


def test_impact_on_nothing(run, examples, tmp_path):
    (tmp_path / "empty").mkdir()
    words = ("--retire", "college-a.safety", "--catalog", examples)
    assert "нет файлов программ" in fits(run("impact", "empty", *words))
    assert json.loads(run("impact", "empty", *words, "--format", "json").stdout) == {
        "programs": [],
        "touched": 0,
        "lost": 0,
    }
    assert "затрагивает 0" in fits(run("impact", examples / "programs", *words[:2]))


def test_a_program_is_verified_by_a_second_engine(run, program, examples):
    done = run("verify", program, "--catalog", examples)
    assert done.returncode == 0
    shown = flat(fits(done))
    assert "Проверено вторым решателем (CP-SAT" in shown
    assert "и при этом меньше 2 нельзя" in shown
    values = json.loads(run("verify", program, "--catalog", examples, "--format", "json").stdout)
    assert [bound["verdict"] for bound in values["bounds"]] == ["proven", "proven"]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('value: "921600.00"', 'value: "900000"', "choice.flaw.value"),
        ('bound: "921600.00"', 'bound: "900000"', "choice.flaw.bound"),
        ("module: college-a.safety", "module: college-b.brigade", "choice.flaw."),
        ('max: "42000"', 'max: "43000"', "choice.flaw.demand"),
        ('version: "1.4"', 'version: "2.0"', "choice.flaw.digest"),
    ],
)
def test_a_changed_program_is_not_verified(run, program, examples, old, new, key):
    text = program.read_text("utf-8")
    assert old in text
    program.write_text(text.replace(old, new), "utf-8")
    done = run("verify", program, "--catalog", examples, "--format", "json")
    assert done.returncode == 1
    values = json.loads(done.stdout)
    assert values["ok"] is False
    assert any(flaw["key"].startswith(key) for flaw in values["flaws"])
    assert "не прошла проверку" in fits(run("verify", program, "--catalog", examples))


def test_a_program_written_by_hand_claims_nothing(run, examples):
    done = run("verify", examples / "programs" / "welders-one-college-program.yaml")
    assert done.returncode == 0
    assert "Доказательства в файле нет" in fits(done)


@pytest.mark.parametrize(
    "words",
    [
        ("alternatives", "FILE"),
        ("front", "FILE"),
        ("why-not", "FILE", "a.b"),
        ("what-if", "FILE", "--hours", "1"),
        ("verify", "FILE"),
    ],
)
def test_a_file_that_cannot_be_read_is_reported(run, tmp_path, words):
    kind = "program" if words[0] == "verify" else "request"
    (tmp_path / "bad.yaml").write_text(f"kind: {kind}\nid: X Y\n", "utf-8")
    real = ["bad.yaml" if word == "FILE" else word for word in words]
    done = run(*real)
    assert (done.returncode, done.stderr) == (1, "")
    assert "bad.yaml:2" in done.stdout
    assert json.loads(run(*real, "--format", "json").stdout)["report"]["summary"]["errors"]


@pytest.mark.parametrize("words", [("alternatives",), ("front",), ("why-not", "college-a.prep")])
def test_an_impossible_request_has_causes_everywhere(run, impossible, words):
    done = run(words[0], impossible, *words[1:])
    assert done.returncode == 1
    assert "Такой программы нет." in fits(done)
    values = json.loads(run(words[0], impossible, *words[1:], "--format", "json").stdout)
    assert values["causes"]
