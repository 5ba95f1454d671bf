# Thin wrappers: what each target runs is what you would type. See README.md.
SHELL := /bin/bash
PY := .venv/bin/python
BIN := .venv/bin
TOUR_OUT ?= var/tour

.PHONY: help setup system-packages card demo up test install-test kiosk-bundle unit soak lint bench clean lock

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 18

setup: system-packages .venv/.installed node_modules/.installed operator_console/dist/.built  ## install everything

system-packages:
	@scripts/system-packages.sh

.venv/.installed: requirements/dev.txt pyproject.toml
	test -x $(PY) || python3 -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

node_modules/.installed: package.json package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	touch $@

FRONTEND := $(shell git ls-files 'operator_console/*' 'kiosk_client/panel/*' 2>/dev/null)
operator_console/dist/.built: node_modules/.installed $(FRONTEND)
	npm run --silent build
	touch $@

card: setup  ## card readers: PC/SC and pyscard, which is compiled (docs/card.md)
	@scripts/card-support.sh

demo: setup  ## set up, then play one whole session and write var/tour/report.html
	$(BIN)/madoguchi tour --out $(TOUR_OUT)
	@echo
	@echo "Open $(TOUR_OUT)/report.html, or play both roles yourself: make up"

up: setup  ## start everything and stay up
	@exec $(BIN)/madoguchi up  # exec: make hands SIGTERM to its child, which must not be a shell

test: setup  ## everything: linters, types, unit, integration, security, end to end
	@scripts/card-support.sh --try
	scripts/check.sh

soak: setup  ## the page zoo's long form: 3,000 pictures of each page that moves (half an hour)
	$(BIN)/pytest -q -s -m soak tests/integration/window

install-test: setup  ## a kiosk out of a bare Debian 12, made with debootstrap (as root, minutes)
	$(BIN)/pytest -q -m install tests/integration/kiosk_setup

kiosk-bundle: setup  ## what a kiosk is installed from, also as a Debian package (build/kiosk)
	deploy/kiosk/make-bundle.sh

unit: setup  ## the quick tests only
	$(BIN)/pytest -q tests/unit
	npm run --silent test

lint: setup  ## linters and types only
	scripts/lint.sh

bench: setup  ## window stream against TigerVNC + noVNC, and call set-up
	$(BIN)/madoguchi bench window --json var/bench-window.json
	$(BIN)/madoguchi bench call --json var/bench-call.json

lock:  ## compile the hash-pinned requirements anew (needs uv)
	uv pip compile pyproject.toml --generate-hashes --no-header --python-version 3.11 --quiet -o requirements/runtime.txt
	uv pip compile pyproject.toml --extra dev --extra tour --extra speech --extra readings --extra traces --generate-hashes --no-header --python-version 3.11 --quiet -c requirements/runtime.txt -o requirements/dev.txt
	uv pip compile requirements/kiosk.in --generate-hashes --no-header --python-version 3.11 --quiet -c requirements/runtime.txt -o requirements/kiosk.txt
	echo 'pyscard>=2.3.1' | uv pip compile - --generate-hashes --no-header --python-version 3.11 --quiet -o requirements/card.txt

clean:  ## remove what setup and the runs made
	rm -rf .venv node_modules operator_console/node_modules kiosk_client/panel/node_modules var build \
	  operator_console/dist kiosk_client/panel/dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
