# The commands of everyday work, in the environment that `make setup` makes. CI runs the same ones.
# Another interpreter: make quick PYTHON=python3.13

PYTHON ?= .venv/bin/python
NAME ?=

.DEFAULT_GOAL := help
.PHONY: help setup quick test coverage lint format check mutate bench docs

help:  ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

setup:  ## the environment, with the git hooks
	python3 -m venv .venv
	$(PYTHON) -m pip install -c constraints.txt -e '.[dev]'
	$(PYTHON) -m pre_commit install

quick:  ## the tests that are fast, in parallel: two to three minutes
	$(PYTHON) -m pytest -m "not slow and not sweep" -n auto

test:  ## all tests but the long runs of random faults
	$(PYTHON) -m pytest -n auto

coverage:  ## the quick tests with branch coverage; fails below the floor in pyproject.toml
	$(PYTHON) -m coverage erase
	$(PYTHON) -m coverage run -m pytest -m "not slow and not sweep" -n auto
	$(PYTHON) -m coverage combine --quiet
	$(PYTHON) -m coverage report

lint:  ## rules, format and types
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy

format:  ## format, and repair what ruff can
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .

check:  ## exercises against the standard: make check NAME=chain_rule
	$(PYTHON) -m mlx_exercises dev check $(NAME)

mutate:  ## mutants of NAME's solution, or of a fixed sample: make mutate NAME=chain_rule
	$(PYTHON) -m mlx_exercises dev mutate $(or $(NAME),--sample 120 --seed 1)

bench:  ## every promise about speed and memory
	$(PYTHON) benchmarks/run.py

docs:  ## the documentation site, in site/
	$(PYTHON) tools/make_site.py
