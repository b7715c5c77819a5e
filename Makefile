# Career Agent. `make` alone lists what there is; `make run` starts everything on a machine that has only Python.
# Settings are environment variables or lines in .env: see .env.example.

SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# Every recipe that uses it has gone to backend/ first; relative, so that a folder with a space in its name works.
PY := ../.venv/bin/python
CLI := $(PY) -m app.cli
# Seen from backend/, whose settings hold for all of them.
PYTHON_FILES := --config pyproject.toml . ../scripts ../infrastructure
BOOTSTRAP := @sh scripts/bootstrap.sh
# Test files are shared out among so many processes, each with servers of its own.
TEST_PROCESSES ?= 3
# Checks are single-threaded: so many beside each other.
CHECKS_AT_ONCE ?= 2
# Where `node` is the wheel's, it lies beside Python; a system Node that is new enough is used as it is.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

##@ Run

help: ## Show this list
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z0-9-]+:.*## / {printf "  %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: ## Install everything the product needs (make run does it too)
	$(BOOTSTRAP) python frontend

run: install ## Start everything: http://127.0.0.1:8000 (Ctrl-C stops it)
	@cd backend && exec $(CLI) up

dev: ## The same with reload on change and Vite: http://127.0.0.1:5173
	$(BOOTSTRAP) python dev packages
	@cd backend && exec $(CLI) up --reload

stop: ## Stop what make run started in another terminal
	@cd backend && $(CLI) stop

logs: ## Follow the logs from another terminal
	@cd backend && exec $(CLI) logs

health: ## Ask the running application how it is
	@cd backend && $(CLI) health

flower: ## Celery's dashboard on loopback, behind a login
	@cd backend && exec $(CLI) flower

fake-llm: tools ## A pretended language model to try things out with: make fake-llm [ARGS="--port 8099"]
	@cd backend && exec $(PY) -m tests.fake_llm $(ARGS)

##@ Data

migrate: ## Bring the tables up to date
	@cd backend && $(CLI) migrate

revision: ## Write a migration from the models: make revision m="create jobs"
	@test -n "$(m)" || { echo 'Say what it does: make revision m="create jobs"'; exit 1; }
	@cd backend && $(CLI) revision "$(m)"

seed: ## Fill in invented demo data
	@cd backend && $(CLI) seed

psql: ## Open a database shell
	@cd backend && $(CLI) psql

backup-db: ## Copy the database into backups/
	@cd backend && $(CLI) backup

restore-db: ## Replace the database by a copy: make restore-db FILE=backups/x.dump
	@test -n "$(FILE)" || { echo 'Name the copy: make restore-db FILE=backups/x.dump'; exit 1; }
	@cd backend && $(CLI) restore "$(FILE)" $(if $(filter 1,$(FORCE)),--force)

reset: ## Delete all data of this instance (asks; FORCE=1 does not)
	@cd backend && $(CLI) reset $(if $(filter 1,$(FORCE)),--force)

##@ Check

setup-dev: ## Install the tools for checks and tests, and the git hooks
	$(BOOTSTRAP) python dev frontend hooks

tools:
	$(BOOTSTRAP) python dev packages

check: tools ## All checks but the tests: what CI runs first
	@$(MAKE) --keep-going -j $(CHECKS_AT_ONCE) $(if $(filter output-sync,$(.FEATURES)),--output-sync) \
		typecheck-python lint contracts typecheck-dashboard client-check structure-test format-check

format: tools ## Format the code
	@cd backend && ruff format $(PYTHON_FILES) && ruff check --fix-only --quiet $(PYTHON_FILES)
	@cd frontend && npm run --silent format

format-check:
	@cd backend && ruff format --check $(PYTHON_FILES)

lint: tools ## Lint both sides
	@cd backend && ruff check $(PYTHON_FILES)
	@cd frontend && npm run --silent lint

typecheck: tools typecheck-python typecheck-dashboard ## Check types on both sides

typecheck-python:
	@cd backend && $(PY) -m mypy app tests benchmarks evaluation

typecheck-dashboard:
	@cd frontend && npm run --silent typecheck

contracts:
	@cd backend && PYTHONPATH=. lint-imports --config pyproject.toml

structure-test:
	@cd backend && $(PY) -m pytest -q tests/test_structure.py

structure: tools structure-test ## Check the house rules and print the tree's figures
	@cd backend && $(PY) -m benchmarks.structure

source: tools ## Write a new source with its recording: make source name=acme
	@test -n "$(name)" || { echo 'Name it: make source name=acme'; exit 1; }
	@cd backend && $(PY) -m tests.jobs.new_source "$(name)"

docs-sources: tools ## Write docs/sources.md from the sources and what they read
	@cd backend && $(PY) -m tests.jobs.sources_page

client: tools ## Generate the dashboard's client from the API
	@cd frontend && PYTHON="$(CURDIR)/.venv/bin/python" npm run --silent client

client-check:
	@cd frontend && PYTHON="$(CURDIR)/.venv/bin/python" npm run --silent client:check

##@ Test

test: ## Everything: unit, integration, end-to-end, dashboard
	$(BOOTSTRAP) python dev frontend
	@cd backend && $(PY) -m pytest -n $(TEST_PROCESSES) $(ARGS)
	@cd frontend && npm run --silent test

# Counting lines nearly doubles the time of a test, so that it is a command, and in CI a machine, of its own.
coverage: ## Count the lines that tests reach, browsers apart: 85 % or it fails
	$(BOOTSTRAP) python dev frontend
	@cd backend && $(PY) -m pytest -n $(TEST_PROCESSES) -m "not e2e" --cov --cov-report=term:skip-covered $(ARGS)
	@cd frontend && npm run --silent coverage

test-fast: tools ## The inner loop: no browser, no coverage, stops at the first failure
	@cd backend && $(PY) -m pytest -x -q -m "not e2e" $(ARGS)

e2e: ## Drive the product in a browser
	$(BOOTSTRAP) python dev frontend
	@cd backend && $(PY) -m pytest -m e2e $(ARGS)

bench: tools ## Measure side by side: each row is a ratio
	@cd backend && $(PY) -m benchmarks $(ARGS)

eval: tools ## Measure the readers on known answers: make eval [TASK=titles] [DATA=folder]
	@cd backend && $(PY) -m evaluation $(if $(TASK),--task "$(TASK)") $(if $(DATA),--data "$(abspath $(DATA))")

docs-evaluation: tools ## Measure and write docs/evaluation.md: make docs-evaluation [TASK=titles]
	@cd backend && $(PY) -m evaluation --store $(if $(TASK),--task "$(TASK)")

##@ Housekeeping

lock: tools ## Lock the dependencies again, with hashes
	@for name in "" -embedded -dev -uv -node; do \
		UV_SYSTEM_CERTS=1 uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header \
			requirements$$name.in -o requirements$$name.txt; \
	done

clean: ## Remove what was built or installed; data stay
	@rm -rf .venv .cache frontend/node_modules frontend/dist frontend/coverage
	@find backend scripts -name __pycache__ -type d -prune -exec rm -rf {} +
	@rm -rf backend/.coverage* backend/.mypy_cache backend/.pytest_cache backend/.ruff_cache backend/.hypothesis \
		backend/.import_linter_cache
	@echo "Removed what was built. Your data in .data are untouched; make reset deletes them."

.PHONY: typecheck-python typecheck-dashboard help install run dev stop logs health flower fake-llm migrate revision seed psql backup-db restore-db reset \
	setup-dev tools check format format-check lint typecheck contracts structure-test structure source docs-sources \
	client client-check test coverage test-fast e2e bench eval docs-evaluation lock clean
