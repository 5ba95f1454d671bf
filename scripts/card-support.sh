#!/usr/bin/env bash
# Card readers (docs/card.md): PC/SC, a virtual reader for the tests, and pyscard, which is compiled.
# With --try it never fails: what is missing is said, and the tests that need it are skipped.
set -euo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python
packages=(pcscd libccid vsmartcard-vpcd opensc libpcsclite-dev swig)

give_up() {
  echo "カードリーダーの準備ができていません: $1" >&2
  echo "Card readers are not set up: $1" >&2
  [ "${trying:-}" ] && exit 0
  exit 69
}
[ "${1:-}" = --try ] && trying=yes

ready() {
  command -v pcscd >/dev/null 2>&1 && "$python" -c 'import smartcard.scard' 2>/dev/null
}
ready && exit 0

installable() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; }
headers=$("$python" -c 'import sysconfig; print(sysconfig.get_paths()["include"] + "/Python.h")')
[ -e "$headers" ] || packages+=(python3-dev)
command -v cc >/dev/null 2>&1 || packages+=(gcc libc6-dev)
if ! command -v pcscd >/dev/null 2>&1 || ! command -v swig >/dev/null 2>&1; then
  installable || give_up "sudo apt-get install ${packages[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${packages[@]}"; } >/dev/null 2>&1 ||
    give_up "apt-get install ${packages[*]}"
fi
"$python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/card.txt >/dev/null 2>&1 ||
  give_up "pip install -r requirements/card.txt"
