"""`check` of many modules next to check-jsonschema on the same files: prints processor seconds, ratio and memory.

`COPP_BENCH_FILES=10000` measures a large catalogue; check-jsonschema then takes minutes.
"""

import json
import os
import resource
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from generate_catalogue import documents, write_files

ROOT = Path(__file__).parents[2]
FILES = int(os.environ.get("COPP_BENCH_FILES", "100"))

pytestmark = pytest.mark.bench


def timed(*command):
    """Return processor seconds and the most memory (MiB) of a process and those it starts, and its output.

    It must end well. Its seconds do not depend on what else the machine does.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        memory = Memory(process.pid)
        memory.start()
        output = process.stdout.read()
        process.wait()
    memory.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert process.returncode == 0, output.decode()
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, memory.most, output


class Memory(threading.Thread):
    """Watches the memory of a process and those it starts, all together."""

    def __init__(self, pid):
        super().__init__(daemon=True)
        self.pid = pid
        self.most = 0

    def run(self):
        while (size := self._size(self.pid)) is not None:
            self.most = max(self.most, size / 1024)
            time.sleep(0.02)

    def _size(self, pid):
        try:
            status = Path(f"/proc/{pid}/status").read_text("utf-8")
            below = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
        except OSError:
            return None
        own = next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), None)
        return None if own is None else own + sum(self._size(child) or 0 for child in below)


def ours(path, *options):
    """Check with coppbuilder and make sure that all was looked at and found in order."""
    seconds, memory, output = timed(
        sys.executable, "-m", "coppbuilder", "check", str(path), "--format", "json", "--no-config", *options
    )
    report = json.loads(output)
    assert report["findings"] == []
    return seconds, memory


def tell(capsys, text):
    with capsys.disabled():
        sys.stdout.write(f"\n{text}\n")


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_check_of_many_files(tmp_path, suffix, capsys):
    files = tmp_path / "files"
    write_files(files, FILES, suffix)
    time.sleep(3)  # what was written just now is not remembered as a whole
    remembering = ("--cache-dir", str(tmp_path / "cache"))
    runs = {"without a cache": ours(files, "--no-cache"), "cold": ours(files, *remembering)}
    runs["unchanged"] = ours(files, *remembering)
    with next((files / "module").iterdir()).open("a", encoding="utf-8") as file:
        file.write("\n")
    runs["one file changed"] = ours(files, *remembering)
    peer = Path(sys.executable).with_name("check-jsonschema")
    schema = ROOT / "schemas" / "module.schema.json"
    names = sorted(str(path) for path in (files / "module").iterdir())
    theirs, their_memory, _ = timed(str(peer), "--schemafile", str(schema), *names)
    lines = [f"{FILES} {suffix} files; check-jsonschema (shape only) {theirs:.2f} s, {their_memory:.0f} MiB"]
    lines += [
        f"  coppbuilder check, {name}: {seconds:.2f} s, {memory:.0f} MiB, {theirs / seconds:.0f} times as fast"
        for name, (seconds, memory) in runs.items()
    ]
    tell(capsys, "\n".join(lines))


def test_time_grows_with_the_number_of_files(tmp_path, capsys):
    figures = []
    for count in (FILES // 10, FILES):
        write_files(tmp_path / str(count), count)
        seconds, memory = ours(tmp_path / str(count), "--no-cache")
        figures.append(f"{count} files {seconds:.2f} s, {memory:.0f} MiB, {1000 * seconds / count:.2f} ms each")
    tell(capsys, ".yaml: " + "; ".join(figures))


def test_check_of_one_bulk_file(tmp_path, capsys):
    """Ten times the documents in one file: the time a document must not grow."""
    figures = []
    for count in (FILES, 10 * FILES):
        file = tmp_path / f"{count}.jsonl"
        with file.open("w", encoding="utf-8") as lines:
            for document in documents(count):
                lines.write(json.dumps(document, ensure_ascii=False) + "\n")
        seconds, memory = ours(file, "--no-cache")
        each = 1000 * seconds / count
        figures.append(f"{count} documents {seconds:.2f} s, {memory:.0f} MiB, {each:.2f} ms each")
    tell(capsys, ".jsonl: " + "; ".join(figures))
