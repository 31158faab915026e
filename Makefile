# `make demo` and `make test` need Python 3.11+ and make, nothing else.
PYTHON ?= python3
BIN := .venv/bin
# The locks name everything, so nothing is resolved anew: a version published today cannot get in between (`pip check` tells a gap).
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
# Some machines forbid Python to keep its bytecode; then each start compiles everything anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: demo test lint docs lock bench fuzz fuzz-workbooks fuzz-templates clean

demo: .venv/run
	$(BIN)/coppbuilder demo

test: .venv/dev
	$(BIN)/ruff format --check src tests
	$(BIN)/ruff check src tests
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/coverage erase
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=
	$(BIN)/coverage report --fail-under=95
	$(BIN)/coverage report --precision=2 --fail-under=100 --include='*/coppbuilder/rules/*,*/coppbuilder/measure/*,*/coppbuilder/assemble/*'
	$(BIN)/coppbuilder check catalog

# Pages and pictures that are made from the code.
docs: .venv/dev
	COPP_REWRITE=1 $(BIN)/python -m pytest -q tests/docs

bench: .venv/dev
	$(BIN)/python -m pytest -q -s -m bench tests/bench

# FUZZ_INPUTS (100,000) hostile inputs; FUZZ_SEED repeats a run.
fuzz: .venv/dev
	$(BIN)/python tests/fuzz/fuzzing.py

# FUZZ_INPUTS (20,000) mutated workbooks.
fuzz-workbooks: .venv/dev
	$(BIN)/python tests/fuzz/workbooks.py

# FUZZ_TEMPLATES (20,000) mutated templates, from the one numbered FUZZ_FIRST (0).
fuzz-templates: .venv/dev
	$(BIN)/python tests/fuzz/templates.py

# New versions of what the project needs; the lock holds hashes and no address.
LOCK := $(BIN)/uv pip compile --quiet --generate-hashes --no-strip-extras --no-header --no-emit-index-url --universal --python-version 3.11
lock: .venv/dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) --upgrade pyproject.toml --group pyproject.toml:build -o requirements.lock
	$(LOCK) --upgrade pyproject.toml --group pyproject.toml:dev -c requirements.lock -o requirements-dev.lock

clean:
	rm -rf .venv .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run: .venv/bin/python requirements.lock pyproject.toml
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-build-isolation -e .
	touch $@

.venv/dev: .venv/run requirements-dev.lock
	$(INSTALL) --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip --disable-pip-version-check check
	touch $@
