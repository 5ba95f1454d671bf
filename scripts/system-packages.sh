#!/usr/bin/env bash
# Debian packages that the kiosk, the tour and the tests run: installed when root on Debian,
# asked for by name otherwise.
set -euo pipefail

declare -A needed=(
  [chromium]=chromium
  [Xvfb]=xvfb
  [xauth]=xauth
  [espeak-ng]=espeak-ng
)
missing=()
for program in "${!needed[@]}"; do
  command -v "$program" >/dev/null 2>&1 || missing+=("${needed[$program]}")
done
# Chromium's own words (date fields, hints at a field that is missing) in Japanese.
if ! command -v chromium >/dev/null 2>&1 ||
  { [ -d /usr/lib/chromium/locales ] && [ ! -e /usr/lib/chromium/locales/ja.pak ]; }; then
  missing+=(chromium-l10n)
fi
fc_list() { command -v fc-list >/dev/null 2>&1 && fc-list :lang=ja family; }
[ -n "$(fc_list || true)" ] || missing+=(fontconfig fonts-noto-cjk)
python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=(python3-venv)

[ "${#missing[@]}" -eq 0 ] && exit 0

if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "不足しているパッケージがあります。管理者に次を依頼してください:" >&2
  echo "Some packages are missing. Ask your administrator for:" >&2
  echo "    sudo apt-get install ${missing[*]}" >&2
  exit 69
fi
