#!/usr/bin/env bash
# Lints a small example in the current folder with the command that is given, and looks whether it is found out. Uses
# nothing but the shell besides, so that it also runs where there is no Node.
# Usage: scripts/try-example.sh COMMAND...
set -euo pipefail

main() {
  mkdir -p app
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
  "$@" lint --format concise --output-file json:findings.json >findings.txt || status=$?
  [ "$status" -eq 1 ] || fail "linting the example ended with $status instead of 1"
  local found
  found=$(<findings.txt)
  [[ $found == *'app/main.py:14:5: error[blocking-call]'* ]] || fail "the example was not found out: $found"
  [[ $(<findings.json) == *'"colorfast/findings@1"'* ]] || fail 'there is no findings document'
  # A second run reads the cache and says the same.
  local again
  again=$("$@" lint --format concise) || true
  [ "$found" = "$again" ] || fail "a second run says something else: $again"
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

main "$@"
