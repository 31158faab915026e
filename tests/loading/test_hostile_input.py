"""No input may crash the process, take long or fill the memory: each one is read in a process of its own."""

import os
import subprocess
import sys
import textwrap

import pytest

from coppbuilder.loading.limits import MAX_BYTES

#: What would have a process traced: the tracer multiplies the time, and the readers are covered by their own tests.
TRACING = {"COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG"}

SECONDS = 30
MEMORY = 1_500_000_000

PROGRAM = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
from coppbuilder.loading import yaml_events
from coppbuilder.loading.json_reader import read_json
from coppbuilder.loading.positions import locate, raw_scalars
from coppbuilder.loading.yaml_reader import read_yaml
SIZE = {size}
data = ({expression})
data = data.encode() if isinstance(data, str) else data
data = data[:SIZE]
for read, suffix in ((read_yaml, ".yaml"), (read_json, ".json")):
    parsed = read(data)
    print(suffix, *dict.fromkeys(problem.key for problem in parsed.problems), sep=" ")
    locate(data, suffix, ["/a/0", ""])
    raw_scalars(data, suffix)
"""

LAUGHS = (
    r"'a0: &a0 [x]\n' + "
    r"''.join(f'a{n}: &a{n} [' + ', '.join([f'*a{n - 1}'] * 10) + ']\n' for n in range(1, 100))"
)


def keys_told(expression):
    program = PROGRAM.format(memory=MEMORY, seconds=SECONDS, size=MAX_BYTES, expression=expression)
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        env={name: value for name, value in os.environ.items() if name not in TRACING},
        capture_output=True,
        text=True,
        timeout=3 * SECONDS,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return {line.split()[0]: set(line.split()[1:]) for line in done.stdout.splitlines()}


@pytest.mark.parametrize(
    ("expression", "yaml_key", "json_key"),
    [
        ("'[' * 100_000", "DOC107", "DOC107"),
        ("'[' * SIZE", "DOC107", "DOC107"),
        ("'- ' * 100_000", "DOC107", "DOC101.json"),
        ("'{\"a\":' * 100_000", "DOC107", "DOC107"),
        ("'{' * 100_000", "DOC117", "DOC101.json-key"),
        ("'? ' * 100_000", "DOC117", "DOC101.json"),
        ("''.join('\\n' + ' ' * n + 'a:' for n in range(2000))", "DOC107", "DOC101.json"),
        (LAUGHS, "DOC103.alias", "DOC101.json"),
        ("'a: &a\\n  <<: *a\\n' + 'b: *a\\n' * 100_000", "DOC103.alias", "DOC101.json"),
        ("'!t ' * 100_000", "DOC101.yaml", "DOC101.json"),
        ("'a: ' + '\"' + 'x' * SIZE", "DOC101.quote", "DOC101.json"),
        ("' {\"a\": \"' + '\\\\n' * SIZE", "DOC101.quote", "DOC101.quote"),
        ("'{\"a\": ' + '9' * (SIZE - 8) + '}'", "DOC111", "DOC111"),
        ("'a: 1\\n' * 100_000", "DOC102", "DOC101.json"),
        ("'{' + ','.join(f'\"{n}\": 1' for n in range(105_000)) + '}'", "DOC108", "DOC108"),
        ("'[' + '[],' * 210_000 + '1]'", "DOC108", "DOC113.list"),
        ("'- a\\n' * 410_000", "DOC108", "DOC101.json"),
        ("'#\\n' * 500_000", "DOC112", "DOC101.json-comment"),
        ("'\\t' * SIZE", "DOC114", "DOC112"),
        ("' ' * SIZE", "DOC112", "DOC112"),
        ("'a: |\\n' + ' x\\n' * SIZE", "", "DOC101.json"),
        ("'x' * SIZE", "DOC113.scalar", "DOC101.json"),
        ("'x ' * SIZE", "DOC113.scalar", "DOC101.json"),
        ("'a: b: ' * SIZE", "DOC101.colon", "DOC101.json"),
        ("'\\x00' * SIZE", "DOC110.utf16", "DOC110.utf16"),
        ("'\\x01' * 500_000", "DOC116", "DOC116"),
        ("b'\\xff' * SIZE", "DOC110", "DOC110"),
        ("b'\\xe0' * SIZE", "DOC110.encoding", "DOC110.encoding"),
        ("bytes(range(256)) * (SIZE // 256)", "DOC110", "DOC110"),
        ("'\\U0001f600' * (SIZE // 4)", "DOC113.scalar", "DOC101.json"),
        ("'---\\n' * SIZE", "DOC106.yaml", "DOC101.json"),
        ("'{\"\\\\ud83d\": 1, ' + '\"\\\\ud83d\": 1, ' * 1000 + '\"a\": 1}'", "DOC115", "DOC115"),
    ],
)
def test_hostile_input_is_refused_in_time(expression, yaml_key, json_key):
    told = keys_told(expression)
    assert (yaml_key in told[".yaml"]) if yaml_key else told[".yaml"] == set()
    assert json_key in told[".json"]


def test_the_parser_without_libyaml_survives_too():
    told = keys_told("(setattr(yaml_events, 'PARSER', __import__('yaml').SafeLoader), '[' * 100_000)[1]")
    assert told[".yaml"] == {"DOC107"}
