#!/usr/bin/env bash
# Checks stubs against the libraries themselves, in an environment of their own.
#
#   scripts/check-libraries.sh FOLDER                     the fixed set of scripts/libraries.txt; what CI does
#   scripts/check-libraries.sh FOLDER boto3 pandas==2.3   these distributions
#
# FOLDER holds the environment and may exist already: distributions are added to it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:?name a folder for the environment}
shift
[ -x "$folder/bin/python" ] || python3 -m venv "$folder"
install() { "$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-input "$@"; }
if [ $# -eq 0 ]; then
  install -r "$here/libraries.txt"
  mapfile -t names < <(sed -n 's/^[^#].*# *//p' "$here/libraries.txt")
  exec "$folder/bin/python" "$here/check-stubs.py" --require "${names[@]}"
fi
install "$@"
exec "$folder/bin/python" "$here/check-stubs.py" --of "$@"
