#!/usr/bin/env bash
# What a kiosk is installed from, without a network of its own: the product's wheel, the wheels that
# it needs (as pinned, each with its hash), the set-up program, and the same as a Debian package.
#   deploy/kiosk/make-bundle.sh [FOLDER [--card]]       (build/kiosk)
# With --card also pyscard, which is compiled: needs gcc, swig and libpcsclite-dev (docs/card.md).
set -euo pipefail
cd "$(dirname "$0")/../.."
out=${1:-build/kiosk}
python=.venv/bin/python
pip=("$python" -m pip --quiet --disable-pip-version-check)

for built in kiosk_client/panel/dist/index.html operator_console/dist/index.html; do
  [ -e "$built" ] || { echo "$built is missing: run make setup" >&2; exit 69; }
done
rm -rf "$out"
mkdir -p "$out/bundle"
"${pip[@]}" wheel --no-deps --no-build-isolation --wheel-dir "$out/bundle" .
# Fetched as pinned. What has no wheel is built here, so this machine must be like the kiosk.
"$python" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' ||
  { echo "Debian 12 has Python 3.11: make the bundle with that" >&2; exit 69; }
"${pip[@]}" wheel --no-deps --require-hashes --wheel-dir "$out/bundle" \
  --requirement requirements/kiosk.txt
if [ "${2:-}" = --card ]; then
  "${pip[@]}" wheel --no-deps --require-hashes --wheel-dir "$out/bundle" \
    --requirement requirements/card.txt
fi
# What the kiosk checks each wheel by, also those that were built.
PYTHONPATH=. "$python" -P -m madoguchi.kiosk_setup.pins "$out/bundle" >"$out/bundle/kiosk.txt"
install -m 644 deploy/kiosk/kiosk.toml "$out/bundle/"
install -m 755 deploy/kiosk/madoguchi-kiosk-setup "$out/bundle/"
deploy/kiosk/make-deb.sh "$out"
