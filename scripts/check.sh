#!/usr/bin/env bash
# What `make test` and CI run: everything that must hold at every commit.
#
# The tests with browsers wait more than they compute, so what needs no browser, or none in a hurry,
# runs beside them, with whatever of the processor they leave.
set -euo pipefail
cd "$(dirname "$0")/.."
apart=(tests/security
  tests/integration/{canary,card,drill,erase_proof,hands,kiosk_setup,letter,photo}
  tests/integration/{practice_site,server,site_inspection,speech,translation,update})
log=$(mktemp)
nice -n 10 bash -ec 'scripts/lint.sh; npm run --silent test; .venv/bin/pytest -q tests/unit "$@"' \
  beside "${apart[@]}" >"$log" 2>&1 &
beside=$!
trap 'kill "$beside" 2>/dev/null || true; rm -f "$log"' EXIT

code=0
.venv/bin/pytest -q tests/e2e tests/integration "${apart[@]/#/--ignore=}" || code=$?
wait "$beside" || code=$?
echo "== style, types, front-end, unit tests, and other tests, which ran beside =="
cat "$log"
exit "$code"
