#!/usr/bin/env bash
# The published npm package as a user gets it: packed, installed into an empty folder on a PATH with nothing but Node and
# a shell (no compiler, no Python, no native parser), and used there. Then the commands of README.md and docs/, with
# that installation.
# Usage: scripts/try-package.sh FOLDER (made anew). Expects an up-to-date `dist`.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
place=$1

# Bytes; a hook downloads it on every new machine.
readonly LARGEST=10000000

main() {
  rm -rf "$place"
  mkdir -p "$place/project"
  python3 "$repository/scripts/build-packages.py" "$place" >/dev/null
  local package=("$place"/colorfast-*.tgz)
  printf 'package: %s bytes\n' "$(wc -c <"${package[0]}")"
  only_what_runs "${package[0]}"
  bare_path
  (install "${package[0]}")
  (cd "$place/project" && PATH="$place/bin" bash "$repository/scripts/try-example.sh" node_modules/.bin/colorfast)
  node "$repository/scripts/shown-commands.mjs" "$repository" "$place"
}

# Sources, tests and build tools stay at home, and nothing in the package starts when it is installed.
only_what_runs() {
  local files strays
  files=$(tar -tzf "$1" | sed 's|^package/||')
  strays=$(grep -Ev '^(dist/|schemas/|adr-templates/|(package\.json|LICENSE|NOTICE|README\.md|CHANGELOG\.md)$)' <<<"$files" || true)
  [ -z "$strays" ] || fail "the package holds what it should not: $strays"
  grep -qx 'dist/cli.js' <<<"$files" || fail 'the package has no dist/cli.js'
  [ "$(wc -c <"$1")" -lt "$LARGEST" ] || fail "the package is larger than $LARGEST bytes"
  tar -xzOf "$1" package/package.json | node -e '
    const { scripts = {}, dependencies = {} } = JSON.parse(require("fs").readFileSync(0, "utf8"))
    const started = ["preinstall", "install", "postinstall"].filter(name => name in scripts)
    if (started.length + Object.keys(dependencies).length > 0) throw new Error("the package has install scripts or dependencies")'
}

# A folder with the only programs that installing and running may need.
bare_path() {
  local program
  mkdir -p "$place/bin"
  for program in node npm npx bash sh env mkdir cat; do
    ln -s "$(command -v "$program")" "$place/bin/$program"
  done
}

# Without a registry, and without being told to leave scripts out.
install() {
  cd "$place/project"
  PATH="$place/bin"
  for program in cc gcc g++ clang make python python3 node-gyp; do
    if command -v "$program" >/dev/null; then fail "$program is on the bare path"; fi
  done
  npm init -y >/dev/null
  npm install --offline --no-audit --no-fund --silent "$1"
  local installed=(node_modules/*)
  [ "${installed[*]}" = node_modules/colorfast ] || fail "installing brought ${installed[*]}"
  [ "$(npx --no-install colorfast --version)" = "$(node -p 'require(process.argv[1]).version' "$repository/package.json")" ] ||
    fail 'colorfast --version is not the version of package.json'
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

main
