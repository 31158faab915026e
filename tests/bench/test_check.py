"""`check` of many modules next to check-jsonschema on the same files: prints processor seconds, ratio and memory.

`COPP_BENCH_FILES=10000` measures a large catalogue; check-jsonschema then takes minutes.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from generate_catalogue import documents, write_files

ROOT = Path(__file__).parents[2]
FILES = int(os.environ.get("COPP_BENCH_FILES", "100"))

pytestmark = pytest.mark.bench


def timed(*command):
    """Return processor seconds, the largest memory (MiB) and the output of a process that must end well.

    Both programs keep one processor busy; its seconds do not depend on what else the machine does.
    """
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, output.decode()
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, output


def ours(path):
    """Check with coppbuilder and make sure that all was looked at and found in order."""
    seconds, memory, output = timed(sys.executable, "-m", "coppbuilder", "check", str(path), "--format", "json")
    report = json.loads(output)
    assert report["findings"] == []
    return seconds, memory


def tell(capsys, text):
    with capsys.disabled():
        sys.stdout.write(f"\n{text}\n")


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_check_of_many_files(tmp_path, suffix, capsys):
    write_files(tmp_path, FILES, suffix)
    seconds, memory = ours(tmp_path)
    peer = Path(sys.executable).with_name("check-jsonschema")
    schema = ROOT / "schemas" / "module.schema.json"
    files = sorted(str(path) for path in (tmp_path / "module").iterdir())
    their_seconds, their_memory, _ = timed(str(peer), "--schemafile", str(schema), *files)
    tell(
        capsys,
        f"{FILES} {suffix} files: coppbuilder check {seconds:.2f} s, {memory:.0f} MiB; "
        f"check-jsonschema (shape only) {their_seconds:.2f} s, {their_memory:.0f} MiB; "
        f"ratio {their_seconds / seconds:.1f}",
    )


def test_check_of_one_bulk_file(tmp_path, capsys):
    """Ten times the documents in one file: the time a document must not grow."""
    figures = []
    for count in (FILES, 10 * FILES):
        file = tmp_path / f"{count}.jsonl"
        with file.open("w", encoding="utf-8") as lines:
            for document in documents(count):
                lines.write(json.dumps(document, ensure_ascii=False) + "\n")
        seconds, memory = ours(file)
        figures.append(f"{count} documents {seconds:.2f} s, {memory:.0f} MiB")
    tell(capsys, ".jsonl: " + "; ".join(figures))
