# All set-up happens by itself: every target needs only Python 3.11, pip and make.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
EXAMPLE := projects_example/liftoff
POCKET ?= build/pocket/checkpoint

.DEFAULT_GOAL := help
.PHONY: help film studio tour translations weights test lint types contracts bench bench-gpu eval-pocket eval-continuity clean

help:  ## Say what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-16s %s\n", $$1, $$2 }'

$(VENV)/ready: pyproject.toml packaging/set_up.py
	@$(PYTHON) packaging/set_up.py $(VENV)

film: $(VENV)/ready  ## Render the example film to liftoff.mp4
	@$(BIN)/matchcut render $(EXAMPLE) -o liftoff.mp4

studio: $(VENV)/ready  ## Open the example film in the studio, playing
	@$(BIN)/matchcut $(EXAMPLE) --play

tour: $(VENV)/ready  ## Take pictures of every place of the studio into build/tour
	@$(BIN)/python packaging/tour.py

translations: $(VENV)/ready  ## Bring the translations up to date, and name what has none yet
	@QT_QPA_PLATFORM=offscreen $(BIN)/python packaging/translations.py

weights: $(VENV)/ready  ## Make the weights of resources/weights anew from their packages, and say if one differs
	@$(PYTHON) -m pip --python $(BIN)/python --disable-pip-version-check install --quiet --editable .[weights]
	@PYTHON=$(PYTHON) PYTHONPATH=packaging $(BIN)/python -m weights

test: lint types contracts  ## Run everything that must hold
	@$(PYTHON) packaging/set_up.py --programs
	@$(BIN)/python -m pytest -n 2 --dist worksteal

lint: $(VENV)/ready  ## Check style
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .

types: $(VENV)/ready  ## Check types
	@$(BIN)/mypy --no-error-summary

contracts: $(VENV)/ready  ## Check which room imports which
	@$(BIN)/lint-imports

bench: $(VENV)/ready  ## Measure speed, each figure beside what it is compared with
	@PYTHON=$(PYTHON) $(BIN)/python -m tests.bench

bench-gpu: $(VENV)/ready  ## Measure what each accelerator does for Wan VACE, on a CUDA device
	@$(BIN)/python -m tests.bench.gpu

eval-pocket: $(VENV)/ready  ## Measure how well a pocket checkpoint (POCKET=folder) obeys, beside the world it learned from
	@$(BIN)/python -m matchcut_pocket.evaluate $(POCKET)

eval-continuity: $(VENV)/ready  ## Make and measure chains of shots in several ways (hours; QUICK=1: whether it works)
	@$(BIN)/python -m matchcut_trials.continuity $(if $(QUICK),--quick --out build/continuity/quick)

clean:  ## Remove the environment and all that was built
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist
