#!/usr/bin/env bash
# The pre-commit hooks as a team meets them, with the real pre-commit in scratch repositories: installed, passed, failed,
# repaired. Once as `language: node` from a clone of this repository (what `.pre-commit-hooks.yaml` says; `prepare`
# builds), once as `language: python` with the wheel. Prints the session.
# Usage: scripts/try-hook.sh FOLDER (made anew). Takes what is committed here; expects an up-to-date `dist`.
set -euo pipefail
repository=$(cd "$(dirname "$0")/.." && pwd)
place=$1

export GIT_AUTHOR_NAME=someone GIT_AUTHOR_EMAIL=someone@example.org
export GIT_COMMITTER_NAME=someone GIT_COMMITTER_EMAIL=someone@example.org
export GIT_CONFIG_GLOBAL=/dev/null

main() {
  rm -rf "$place"
  mkdir -p "$place"
  export PRE_COMMIT_HOME="$place/pre-commit-home"
  python3 "$repository/scripts/build-packages.py" "$place" >/dev/null
  python3 -m venv "$place/venv"
  "$place/venv/bin/pip" install --quiet --no-input --disable-pip-version-check pre-commit
  PATH="$place/venv/bin:$PATH"
  # From a bundle of its own, so that nothing of this working tree is in it.
  git clone --quiet --no-hardlinks "file://$repository" "$place/clone"

  say "language: node, from a clone"
  start_project node
  cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $place/clone
    rev: $(git -C "$place/clone" rev-parse HEAD)
    hooks:
      - id: colorfast
      - id: colorfast-adr
YAML
  session
  records

  say "language: python, with the wheel"
  start_project python
  local wheel=("$place"/colorfast-*.whl)
  cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: local
    hooks:
      - id: colorfast
        name: colorfast
        entry: colorfast lint
        language: python
        additional_dependencies: ["${wheel[0]}"]
        types: [python]
        pass_filenames: false
YAML
  session
  say "the hooks install, pass, fail and are repaired, in both languages"
}

start_project() {
  mkdir -p "$place/$1-project/app"
  cd "$place/$1-project"
  git init --quiet --initial-branch=main
  cat >app/settle.py <<'PYTHON'
import time


def settle() -> None:
    time.sleep(1)
PYTHON
  cat >app/main.py <<'PYTHON'
import asyncio

from fastapi import FastAPI

app = FastAPI()


@app.get("/slow")
async def slow() -> None:
    await asyncio.sleep(1)
PYTHON
}

session() {
  show pre-commit install
  git add --all
  # The first commit also installs the hooks.
  passes git commit --quiet --message 'a service'
  # One staged file; what it calls stands in another that is not touched.
  sed -i -e 's/^import asyncio$/from app.settle import settle/' -e 's/await asyncio.sleep(1)/settle()/' app/main.py
  fails 'app/main.py:10' git commit --quiet --all --message 'settle'
  sed -i -e 's/^from app.settle/import asyncio\n\n&/' -e 's/    settle()/    await asyncio.to_thread(settle)/' app/main.py
  passes git commit --quiet --all --message 'settle in a thread'
  printf '\nA note.\n' >README.md
  git add README.md
  passes git commit --quiet --message 'nothing that concerns colorfast'
}

# A record that holds, then code that moves away from under it.
records() {
  node "$repository/dist/cli.js" adr draft --date 2026-03-02
  git add --all
  passes git commit --quiet --message 'draft a decision'
  cat >>app/main.py <<'PYTHON'


@app.get("/fast")
def fast() -> None:
    return None
PYTHON
  printf '\nSeen again.\n' >>docs/decisions/0001-*.md
  fails 'no longer hold' git commit --quiet --all --message 'another handler'
  node "$repository/dist/cli.js" adr update 1
  passes git commit --quiet --all --message 'another handler, and the record measured again'
}

passes() {
  show "$@" || fail "this should have passed: $*"
}

# fails TEXT COMMAND...: it fails and says so.
fails() {
  local expected=$1 output status=0
  shift
  output=$(show "$@") || status=$?
  printf '%s\n' "$output"
  [ "$status" -eq 1 ] || fail "this should have failed: $*"
  [[ $output == *"$expected"* ]] || fail "$expected was not said"
}

show() {
  printf '\n$ %s\n' "$*"
  "$@" 2>&1
}

say() {
  printf '\n== %s\n' "$1"
}

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

main
