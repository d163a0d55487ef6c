# What one does with this checkout. `make` alone tells what there is; README.md shows the first two.
#
# Every target keeps .venv up to date by itself: a stamp in it is older or newer than what it was
# installed from. Nothing is installed twice, nothing outside .venv is touched.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test check format lint types imports core-coverage schemas generate \
        bench proof lower-bounds pins env clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip --disable-pip-version-check install --quiet --prefer-binary
# The versions that the checks were last seen to pass with; `make pins` renews them, and
# `make test CONSTRAINTS=` tries the newest there are.
CONSTRAINTS ?= .ci/constraints.txt

PACKS := $(sort $(dir $(wildcard rulepacks/*/pyproject.toml)))
PROJECTS := pyproject.toml $(PACKS:%=%pyproject.toml)
EDITABLE := $(foreach pack,$(PACKS),--editable ./$(pack:/=))
PYTEST := $(BIN)/python -m pytest --numprocesses 2 --dist worksteal

help: ## what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

# --- for everyone -----------------------------------------------------------------------------

demo: $(VENV)/demo.stamp ## install the core and every rule pack, assess all real cases
	$(BIN)/maatwerk demo

test: $(VENV)/dev.stamp $(VENV)/node.stamp ## the whole suite, less what this machine has no program for
	$(PYTEST)

check: format lint types imports schemas test core-coverage ## all that must hold before a change lands

# --- the parts of check -----------------------------------------------------------------------

format: $(VENV)/dev.stamp ## is the code formatted? (`make format FIX=1` does it)
	$(BIN)/ruff format $(if $(FIX),,--check) .

lint: $(VENV)/dev.stamp ## ruff and docstrings (`make lint FIX=1` repairs what it can)
	$(BIN)/ruff check $(if $(FIX),--fix) .
	$(BIN)/interrogate --quiet maatwerk_core

types: $(VENV)/dev.stamp ## mypy, strict
	$(BIN)/mypy

imports: $(VENV)/dev.stamp ## imports point down
	$(BIN)/lint-imports --no-logo

schemas: $(VENV)/dev.stamp ## are schemas, generated docs and the files written to them in step?
	$(PYTEST) --quiet tests/drift

generate: $(VENV)/dev.stamp ## write the schemas and the generated docs anew
	MAATWERK_GENERATE=1 $(BIN)/python -m pytest --quiet tests/drift tests/docs

# Tracing every line makes a test two to three times as slow: only tests near these parts are traced. What isn't is
# left out by --ignore, so that their conftest files are read when the tracing has begun.
TRACED := model rules engine packs properties workshop conftest.py
UNTRACED := $(filter-out $(TRACED:%=tests/%),$(wildcard tests/*)) \
  $(filter-out tests/workshop/analysis tests/workshop/coverage,$(wildcard tests/workshop/*))
core-coverage: $(VENV)/dev.stamp ## branches of model, rules and engine, 95 % or more each
	rm -f .coverage .coverage.*
	$(PYTEST) --quiet --cov --cov-report= -m "not proof and not slow" tests $(UNTRACED:%=--ignore=%)
	for part in model rules engine; do \
	  $(BIN)/coverage report --include="maatwerk_core/$$part/*" --fail-under=95; \
	done

# --- now and then -----------------------------------------------------------------------------

bench: $(VENV)/dev.stamp ## speed beside its peers (`ONLY=engine|scenarios|bulk|register` for a part, `ROWS=100000` for as many cases, and ten times as many)
	$(if $(ROWS),MAATWERK_BENCH_ROWS=$(ROWS)) $(BIN)/python tests/benchmarks $(if $(ONLY),--only $(ONLY))

proof: $(VENV)/dev.stamp ## both readers agree, on a million cases per pack; every law, on a thousand
	MAATWERK_PROOF_CASES=1000000 $(PYTEST) -m proof
	MAATWERK_EXAMPLES=1000 $(PYTEST) rulepacks tests/testing

lower-bounds: ## does the oldest of every package that we allow still do?
	rm -rf .venv-lower
	$(PYTHON) -m venv .venv-lower
	.venv-lower/bin/python .ci/lower_bounds.py > .venv-lower/lowest.txt
	.venv-lower/bin/pip --disable-pip-version-check install --quiet --prefer-binary \
	  --constraint .venv-lower/lowest.txt --editable '.[bulk,register]' $(EDITABLE)
	.venv-lower/bin/python .ci/lower_bounds.py --smoke
	.venv-lower/bin/maatwerk demo > .venv-lower/demo.txt
	.venv-lower/bin/maatwerk population --households 500 --seed 1 -o .venv-lower/in.parquet > .venv-lower/made.txt
	.venv-lower/bin/maatwerk bulk .venv-lower/in.parquet --pack voorbeeld -o .venv-lower/out.parquet > .venv-lower/bulk.txt
	.venv-lower/bin/maatwerk register init --register .venv-lower/register > .venv-lower/register.txt
	.venv-lower/bin/maatwerk register open amsterdam/schuur --register .venv-lower/register >> .venv-lower/register.txt

pins: ## renew .ci/constraints.txt with the newest versions that go together
	rm -rf .venv-pins
	$(PYTHON) -m venv .venv-pins
	.venv-pins/bin/pip --disable-pip-version-check install --quiet --prefer-binary --editable '.[dev]'
	.venv-pins/bin/pip --disable-pip-version-check freeze --all --exclude pip --exclude-editable > .ci/constraints.txt
	rm -rf .venv-pins

env: $(VENV)/dev.stamp $(VENV)/node.stamp ## only the environment of the checks

clean: ## everything that was made here: environments, build leftovers, caches
	rm -rf .venv .venv-* .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	rm -rf build dist *.egg-info rulepacks/*/build rulepacks/*/dist rulepacks/*/*.egg-info
	rm -f .coverage .coverage.* bench.json
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- the environment --------------------------------------------------------------------------

# The builder comes first and once, so that pip need not fetch it anew for each of our packages.
$(VENV)/base.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "maatwerk needs Python 3.11 or newer; say which with PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(PIP) $(CONSTRAINTS:%=--constraint %) 'setuptools>=77'
	@touch $@

# The core and each rule pack are packages of their own: one pip call installs them together.
$(VENV)/demo.stamp: $(PROJECTS) | $(VENV)/base.stamp
	$(PIP) --no-build-isolation --editable . $(EDITABLE)
	@touch $@

$(VENV)/dev.stamp: $(PROJECTS) $(CONSTRAINTS) | $(VENV)/base.stamp
	$(PIP) --no-build-isolation $(CONSTRAINTS:%=--constraint %) --editable '.[dev]' $(EDITABLE)
	@touch $(VENV)/demo.stamp $@

# The YAML language server, for the tests of the editor; where there is no Node these are left out.
$(VENV)/node.stamp: tests/editor/package.json | $(VENV)/base.stamp
	@mkdir -p $(VENV)/node && cp $< $(VENV)/node/
	@if command -v npm > /dev/null; then \
	  npm install --prefix $(VENV)/node --no-package-lock --no-audit --no-fund --loglevel=error; fi
	@touch $@
