#!/usr/bin/env bash
# What `make test` and CI run: everything that must hold at every commit.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/lint.sh
npm run --silent test
.venv/bin/pytest -q
