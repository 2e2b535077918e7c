#!/usr/bin/env bash
# Drafts a record for each example project, and counts its numbers another way. Prints one line a project, or what differs.
set -euo pipefail
cd "$(dirname "$0")/.."
status=0
for project in fixtures/projects/*/; do
  if said=$(node scripts/trace-draft.mjs "$project"); then
    printf '%s: %s\n' "$project" "$(tail -n 1 <<<"$said")"
  else
    printf '%s:\n%s\n' "$project" "$said"
    status=1
  fi
done
exit "$status"
