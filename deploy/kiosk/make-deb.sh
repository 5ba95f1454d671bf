#!/usr/bin/env bash
# The bundle as a Debian package: it brings the bundle and, by its dependencies, Debian's packages.
# It sets nothing up by itself: `madoguchi-kiosk-setup install` does, with the kiosk's settings.
#   deploy/kiosk/make-deb.sh FOLDER            (with FOLDER/bundle, see make-bundle.sh)
set -euo pipefail
out=$1
here=$(dirname "$(readlink -f "$0")")
wheel=$(ls "$out"/bundle/madoguchi-*-py3-none-any.whl)
version=$(basename "$wheel" | cut -d- -f2)
depends=$(PYTHONPATH=$wheel python3 -P -c \
  'from madoguchi.kiosk_setup.packages import NEEDED; print(", ".join(NEEDED))')

tree=$out/tree
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/usr/share/madoguchi" "$tree/usr/sbin"
cp -r "$out/bundle" "$tree/usr/share/madoguchi/kiosk"
ln -s ../share/madoguchi/kiosk/madoguchi-kiosk-setup "$tree/usr/sbin/madoguchi-kiosk-setup"
sed -e "s/@version@/$version/" -e "s/@depends@/$depends/" \
  -e "s/@size@/$(du -sk "$tree/usr" | cut -f1)/" "$here/control" >"$tree/DEBIAN/control"
chmod -R u=rwX,go=rX "$tree"
# Wheels are compressed already.
dpkg-deb -Zgzip -z1 --root-owner-group --build "$tree" "$out/madoguchi-kiosk_${version}_amd64.deb" >/dev/null
rm -rf "$tree"
echo "$out/madoguchi-kiosk_${version}_amd64.deb"
