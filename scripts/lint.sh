#!/usr/bin/env bash
# Style, types and the direction of imports, for both languages.
set -euo pipefail
cd "$(dirname "$0")/.."
.venv/bin/ruff check .
.venv/bin/ruff format --check .
.venv/bin/mypy
.venv/bin/lint-imports --no-logo
npm run --silent protocol -- --check
npm run --silent typecheck
npm run --silent lint -- --max-warnings 0
