# Everything happens in .venv; nothing outside this folder changes. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV ?= .venv
BIN := $(VENV)/bin
PYTHON ?= python3
DOCUMENTS ?= documents
OUT ?= build

hint = echo "$(1)" >&2; exit 1

.PHONY: help
help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

.PHONY: run
run: $(VENV)/.installed ## Make the data of DOCUMENTS (documents/) in OUT (build/), installing everything first
	$(BIN)/diaba run $(DOCUMENTS) --out $(OUT)

.PHONY: test
test: lint ## Check style, types, imports and behaviour, installing everything first
	$(BIN)/pytest --numprocesses auto --dist loadfile

CKAN_TOOLS ?= ../shared/tools/ckan
CKAN_FOLDER ?= /tmp/diaba-ckan

.PHONY: test-ckan
test-ckan: $(VENV)/.installed-dev ## Publish to a real CKAN, which CKAN_TOOLS/up.sh brings up in CKAN_FOLDER
	$(CKAN_TOOLS)/up.sh $(CKAN_FOLDER)
	DIABA_TEST_CKAN=http://127.0.0.1:55000 DIABA_CKAN_TOKEN=$$(cat $(CKAN_FOLDER)/token) $(BIN)/pytest tests/ckan \
		|| { $(CKAN_TOOLS)/down.sh $(CKAN_FOLDER); exit 1; }
	$(CKAN_TOOLS)/down.sh $(CKAN_FOLDER)

.PHONY: lint
lint: $(VENV)/.installed-dev ## Check style, types and imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

.PHONY: format
format: $(VENV)/.installed-dev ## Put the code into the form that `make lint` asks for
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

.PHONY: docs
docs: $(VENV)/.installed-dev ## Write the pages of docs/ that are made from the code
	$(BIN)/python docs/cli_reference.py
	$(BIN)/python -m etl.packages.dictionary > docs/dictionary.md
	$(BIN)/python -m docs.fault_table

.PHONY: gazetteer
gazetteer: $(VENV)/.installed ## Build the tables of datapackages/gazetteer anew from their two pinned sources
	$(BIN)/python datapackages/gazetteer/build.py

.PHONY: engine
engine: ## Fetch DuckDB for browsers from npm, for `diaba publish site --sql engine/node_modules`
	npm ci --prefix engine --ignore-scripts --no-audit --no-fund

.PHONY: bench
bench: $(VENV)/.installed-bench ## Measure the speed and write the pages and figures in benchmarks/: minutes
	$(BIN)/python -m benchmarks.measure
	$(BIN)/python -m benchmarks.peers
	$(BIN)/python -m benchmarks.scale --papers 1000

.PHONY: bench-full
bench-full: $(VENV)/.installed-bench ## The same on 1,000 to 100,000 papers, and all that takes longer: hours
	$(BIN)/python -m benchmarks.measure
	$(BIN)/python -m benchmarks.peers
	$(BIN)/python -m benchmarks.scale --papers 1000 10000 100000 --compare 10000
	$(BIN)/python -m benchmarks.extraction --papers 100000 --jobs 2 --save benchmarks/extraction.json
	$(BIN)/python -m benchmarks.million
	$(BIN)/python -m benchmarks.validation
	$(BIN)/python -m benchmarks.soak

.PHONY: lock
lock: $(VENV)/.installed-dev ## Resolve the newest versions that pyproject.toml allows, with their hashes
	$(BIN)/uv pip compile pyproject.toml $(COMPILE) --output-file requirements.lock
	$(BIN)/uv pip compile pyproject.toml $(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	$(BIN)/uv pip compile pyproject.toml $(COMPILE) --group dev --group bench --constraint requirements-dev.lock --output-file requirements-bench.lock

COMPILE := --universal --generate-hashes --upgrade --no-emit-index-url --no-emit-find-links --quiet --custom-compile-command "make lock"

.PHONY: clean
clean: ## Delete the virtual environment and everything that was made
	rm -rf $(VENV) build dist engine/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock pyproject.toml | $(VENV)/.made
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --editable .
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-bench: requirements-bench.lock $(VENV)/.installed-dev
	$(BIN)/python -m pip install --quiet --require-hashes --requirement requirements-bench.lock
	@touch $@

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { $(call hint,diaba needs Python 3.11 or newer and “$(PYTHON)” is older or missing. If you have one elsewhere: make PYTHON=/path/to/python3.11. On Debian: apt install python3 python3-venv); }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { $(call hint,“$(PYTHON)” cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv); }
	$(PYTHON) -m venv $(VENV)
	@touch $@
