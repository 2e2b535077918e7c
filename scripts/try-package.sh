#!/usr/bin/env bash
# The published package as a user gets it: packed, installed into an empty folder without running any script, and used
# there. Then the commands of README.md, with that installation.
# Usage: scripts/try-package.sh FOLDER (made anew). Expects an up-to-date `dist`.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
place=$1

# Bytes; a hook downloads it on every new machine.
readonly LARGEST=10000000

main() {
  rm -rf "$place"
  mkdir -p "$place/project/app"
  npm pack "$repository" --ignore-scripts --silent --pack-destination "$place" >/dev/null
  local package=("$place"/colorfast-*.tgz)
  printf 'package: %s bytes\n' "$(wc -c <"${package[0]}")"
  only_what_runs "${package[0]}"
  install "${package[0]}"
  lint_example
  node "$repository/scripts/readme-commands.mjs" "$repository/README.md" "$repository/fixtures/projects" "$place"
}

# Sources, tests and build tools stay at home.
only_what_runs() {
  local files strays
  files=$(tar -tzf "$1" | sed 's|^package/||')
  strays=$(grep -Ev '^(dist/|schemas/|adr-templates/|(package\.json|LICENSE|NOTICE|README\.md|CHANGELOG\.md)$)' <<<"$files" || true)
  [ -z "$strays" ] || fail "the package holds what it should not: $strays"
  grep -qx 'dist/cli.js' <<<"$files" || fail 'the package has no dist/cli.js'
  [ "$(wc -c <"$1")" -lt "$LARGEST" ] || fail "the package is larger than $LARGEST bytes"
}

# No dependency, no script: an installation works without a registry, too.
install() {
  cd "$place/project"
  npm init -y >/dev/null
  npm install --ignore-scripts --offline --no-audit --no-fund --silent "$1"
  local installed
  installed=$(find node_modules -mindepth 1 -maxdepth 1 -type d ! -name '.*' | wc -l)
  [ "$installed" -eq 1 ] || fail "installing brought $installed packages"
  [ "$(npx --no-install colorfast --version)" = "$(node -p 'require(process.argv[1]).version' "$repository/package.json")" ] ||
    fail 'colorfast --version is not the version of package.json'
}

lint_example() {
  cat >app/main.py <<'PYTHON'
import time

from fastapi import FastAPI

app = FastAPI()


def settle() -> None:
    time.sleep(1)


@app.get("/slow")
async def slow() -> None:
    settle()
PYTHON
  local status=0
  npx --no-install colorfast lint --format json >findings.json || status=$?
  [ "$status" -eq 1 ] || fail "linting the example ended with $status instead of 1"
  node -e '
    const { findings } = JSON.parse(require("fs").readFileSync("findings.json", "utf8"))
    const found = findings.some(f => f.rule === "blocking-call" && f.path === "app/main.py" && f.line === 14)
    if (!found) throw new Error("the example was not found out: " + JSON.stringify(findings))'
  # A second run reads the cache and says the same.
  npx --no-install colorfast lint --format json >again.json || true
  cmp findings.json again.json || fail 'a second run says something else'
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

main
