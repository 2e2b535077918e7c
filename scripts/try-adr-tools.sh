#!/usr/bin/env bash
# Drafts records in every format and shows them to the tools that teams read records with: adr-tools (Debian's package),
# adr-log, log4brains, and markdownlint with MADR's configuration; as drafted, once accepted, and once superseded. Each must
# see the title, and the status where it reads one. A tool that cannot be installed here is named and skipped; what runs
# has to agree. Usage: try-adr-tools.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."

colorfast="$PWD/dist/cli.js"
scratch=${1:?a folder to work in}
mkdir -p "$scratch"
scratch=$(cd "$scratch" && pwd)
title='Sync or async in nursery'
failed=0
shown=0
skipped=()

main() {
  install_tools
  draft_records
  for format in madr4 universal nygard; do
    decide "$format"
    for project in "$format" "$format-accepted" "$format-superseded"; do lint_markdown "$project"; done
  done
  for format in universal nygard; do
    try_adr_tools "$format"
    try_adr_tools_decided "$format"
    for project in "$format" "$format-accepted" "$format-superseded"; do try_adr_log "$project"; done
  done
  try_log4brains universal "proposed 2026-03-02 2. $title"
  try_log4brains universal-accepted "accepted 2026-03-02 2. $title"
  try_log4brains universal-superseded "superseded 2026-03-02 2. $title"
  for tool in ${skipped[@]+"${skipped[@]}"}; do printf 'skipped: %s cannot be installed on this machine\n' "$tool"; done
  printf '%s checks of records with other tools, %s failed\n' "$shown" "$failed"
  [ "$failed" -eq 0 ]
}

# Versions are the ones that were read; a newer one may be tried by hand.
install_tools() {
  has_adr_tools=no
  if command -v apt-get dpkg >/dev/null &&
    (mkdir -p "$scratch/deb" && cd "$scratch/deb" && timeout 60 apt-get download adr-tools && dpkg -x adr-tools*.deb .) >"$scratch/apt.log" 2>&1; then
    # The package knows its own files by absolute paths.
    sed -i "s#/usr/#$scratch/deb/usr/#g" "$scratch"/deb/usr/bin/adr "$scratch"/deb/usr/libexec/adr-tools/*
    has_adr_tools=yes
  else skipped+=(adr-tools); fi
  from_npm adr-log adr-log@2.2.0 &
  from_npm markdownlint-cli2 markdownlint-cli2@0.24.1 &
  # The part of log4brains that reads records, without the web site around it.
  from_npm log4brains @log4brains/core@1.1.0 &
  wait
  has_adr_log=$(cat "$scratch/adr-log.there")
  has_markdownlint=$(cat "$scratch/markdownlint-cli2.there")
  has_log4brains=$(cat "$scratch/log4brains.there")
  [ "$has_adr_log" = yes ] || skipped+=(adr-log)
  [ "$has_markdownlint" = yes ] || skipped+=(markdownlint)
  [ "$has_log4brains" = yes ] || skipped+=(log4brains)
}

# from_npm FOLDER PACKAGE: writes to FOLDER.there whether it could be installed.
from_npm() {
  if timeout 120 npm install --prefix "$scratch/$1" --no-audit --no-fund --silent --ignore-scripts "$2" >"$scratch/$1.log" 2>&1; then
    echo yes >"$scratch/$1.there"
  else echo no >"$scratch/$1.there"; fi
}

# One project per format, with a neighbour in that format.
draft_records() {
  for format in madr4 universal nygard; do
    local project="$scratch/$format"
    rm -rf "$project"
    cp -r fixtures/projects/flask-graphql-loaders "$project"
    rm -rf "$project/docs/decisions"
    mkdir -p "$project/doc/adr"
    printf 'doc/adr\n' >"$project/.adr-dir"
    [ "$format" = nygard ] || [ "$format" = madr4 ] || printf 'project:\n  name: nursery\n  tz: Etc/UTC\n  adrFolder: ./doc/adr\n' >"$project/.log4brains.yml"
    printf '# 1. Record architecture decisions\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n\n## Context\n\nWe write them down.\n\n## Decision\n\nAs Nygard does.\n\n## Consequences\n\nThey are here.\n' \
      >"$project/doc/adr/0001-record-architecture-decisions.md"
    for template in sync-or-async worker-model background-work; do
      (cd "$project" && node "$colorfast" adr draft --root . --dir doc/adr --no-cache --date 2026-03-02 --format "$format" --template "$template") >"$project.log" ||
        fail "$format" "colorfast drafts $template" "$(cat "$project.log")"
    done
  done
}

# The same project with its record accepted, and with another record in the place of that one.
decide() {
  local accepted="$scratch/$1-accepted" superseded="$scratch/$1-superseded"
  rm -rf "$accepted" "$superseded"
  cp -r "$scratch/$1" "$accepted"
  run_in "$accepted" "$1" 'colorfast accepts' adr accept 2 --option B --why 'threads are what this team knows' --date 2026-03-03 --no-cache
  cp -r "$accepted" "$superseded"
  run_in "$superseded" "$1" 'colorfast drafts anew' adr draft --again --dir doc/adr --format "$1" --date 2026-04-01 --no-cache
  run_in "$superseded" "$1" 'colorfast supersedes' adr supersede 2 5
  run_in "$superseded" "$1" 'colorfast accepts what supersedes' adr accept 5 --option C --why 'subscriptions' --date 2026-04-02 --no-cache
  run_in "$superseded" "$1" 'colorfast finds its own records sound' adr check
}

# run_in FOLDER FORMAT WHAT ARGUMENTS…: colorfast, where it has to succeed.
run_in() {
  local folder=$1 format=$2 what=$3 said
  shift 3
  said=$(cd "$folder" && node "$colorfast" "$@" --root . 2>&1) && pass || fail "$format" "$what" "$said"
}

# MADR's own `.markdownlint.yml`: everything but line length and repeated headings.
lint_markdown() {
  [ "$has_markdownlint" = yes ] || return 0
  printf 'config:\n  default: true\n  MD013: false\n  MD024: false\n' >"$scratch/$1/.markdownlint-cli2.yaml"
  local said
  said=$(cd "$scratch/$1" && "$scratch/markdownlint-cli2/node_modules/.bin/markdownlint-cli2" "doc/adr/000[2-9]*.md" 2>&1) &&
    pass || fail "$1" "markdownlint as MADR sets it" "$said"
}

try_adr_tools() {
  [ "$has_adr_tools" = yes ] || return 0
  local adr="$scratch/deb/usr/bin/adr" said
  said=$(cd "$scratch/$1" && bash "$adr" list)
  check "$1" 'adr list' "$said" 'doc/adr/0002-sync-or-async.md'
  said=$(cd "$scratch/$1" && bash "$adr" generate toc)
  check "$1" 'adr generate toc' "$said" "* [2. $title](0002-sync-or-async.md)"
  said=$(cd "$scratch/$1" && "$scratch/deb/usr/libexec/adr-tools/_adr_status" doc/adr/0002-sync-or-async.md)
  check "$1" 'adr-tools reads the status' "$said" Proposed
  (cd "$scratch/$1" && VISUAL=true EDITOR=true bash "$adr" new -s 2 'Something else' >/dev/null)
  check "$1" 'adr new -s' "$(cat "$scratch/$1/doc/adr/0002-sync-or-async.md")" 'by [5. Something else](0005-something-else.md)'
}

try_adr_tools_decided() {
  [ "$has_adr_tools" = yes ] || return 0
  local status="$scratch/deb/usr/libexec/adr-tools/_adr_status"
  check "$1" 'adr-tools reads that it is accepted' "$(cd "$scratch/$1-accepted" && "$status" doc/adr/0002-sync-or-async.md)" Accepted
  check "$1" 'adr-tools reads what superseded it' "$(cd "$scratch/$1-superseded" && "$status" doc/adr/0002-sync-or-async.md)" \
    "Superceded by [5. $title](0005-sync-or-async.md)"
  check "$1" 'adr generate toc, superseded' "$(cd "$scratch/$1-superseded" && bash "$scratch/deb/usr/bin/adr" generate toc)" "* [5. $title](0005-sync-or-async.md)"
}

try_adr_log() {
  [ "$has_adr_log" = yes ] || return 0
  (cd "$scratch/$1" && printf '<!-- adrlog -->\n\n<!-- adrlogstop -->\n' >log.md && "$scratch/adr-log/node_modules/.bin/adr-log" -d doc/adr -i log.md) >/dev/null 2>&1 || true
  check "$1" adr-log "$(cat "$scratch/$1/log.md")" "(doc/adr/0002-sync-or-async.md) - $title"
}

try_log4brains() {
  [ "$has_log4brains" = yes ] || return 0
  local said
  git -C "$scratch/$1" init -q 2>/dev/null
  git -C "$scratch/$1" add -A
  git -C "$scratch/$1" -c user.name=x -c user.email=x@example.org commit -qm x
  said=$(cd "$scratch/$1" && NODE_PATH="$scratch/log4brains/node_modules" node -e '
    require("@log4brains/core").Log4brains.create(process.cwd()).searchAdrs().then(all => {
      for (const one of all) console.log(one.status, (one.publicationDate ?? one.creationDate).slice(0, 10), one.title)
    })' 2>&1) || true
  check "$1" 'log4brains reads status, date and title' "$said" "$2"
}

check() {
  case $3 in
    *"$4"*) pass ;;
    *) fail "$1" "$2" "wanted: $4"$'\n'"got: $(head -c 1500 <<<"$3")" ;;
  esac
}

pass() { shown=$((shown + 1)); }

fail() {
  shown=$((shown + 1))
  failed=$((failed + 1))
  printf 'FAILED (%s): %s\n%s\n' "$1" "$2" "$3"
}

main
