# `make demo` and `make test` each do everything from a fresh checkout with only Python 3.11 to 3.13 and its package index.

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# A Python to use instead of the first fitting one: make test PYTHON=/opt/python3.12
PYTHON ?=
FITS := import ensurepip, sqlite3, sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))

.PHONY: demo test test-browser screenshots lint check clean

demo: $(STAMP)
	$(BIN)/counterclaim demo

test: $(STAMP)
	$(BIN)/python -m pytest

# Debian's own Chromium, where there is none yet.
test-browser: $(STAMP)
	@command -v chromium >/dev/null || { apt-get update && apt-get install --yes --no-install-recommends chromium; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[browser]'
	$(BIN)/python -m pytest -m browser tests/browser

screenshots: $(STAMP)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[browser]'
	$(BIN)/python docs/pictures/take.py

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

check: test lint

clean:
	rm -rf $(VENV)

# The stamp is written last, so a broken-off installation is taken up again.
$(STAMP): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

$(BIN)/python:
	@for python in $(PYTHON) python3.11 python3.12 python3.13 python3 python; do \
		if "$$python" -c '$(FITS)' >/dev/null 2>&1; then \
			echo "$$python -m venv $(VENV)"; exec "$$python" -m venv $(VENV); \
		fi; \
	done; \
	echo "Counterclaim needs Python 3.11, 3.12 or 3.13 with venv (on Debian: apt install python3-venv); give one with PYTHON=…" >&2; \
	exit 1
