"""The page of results: one row for each library that was checked somewhere, the newest result of each."""

from __future__ import annotations

import re
from pathlib import Path

HEAD = """# Checked stubs

Written by `scripts/check-stubs.py --table rules/catalogue/CHECKED.md`, which keeps the rows of libraries that it did not
check this time: what of a stub was compared with the library itself (names exist, async is async, properties are
properties, parameters and bases exist, return annotations agree), and how many of those comparisons failed. *Open* names
cannot be compared: compiled code without signatures, or parts that want something else installed. CI checks the libraries
of `scripts/libraries.txt`; `scripts/check-libraries.sh FOLDER NAME...` checks any other.

"""
COLUMNS = "| import | version | names | open | mismatches |\n|---|---|---|---|---|\n"
ROW = re.compile(r"^\| `([^`]+)` \| .* \| (\d+) \| \d+ \| (\d+) \|$")


def write_table(page: Path, rows: dict[str, str]) -> None:
    """`rows`: import name -> row of a library that was checked now."""
    kept = read_rows(page.read_text(encoding="utf-8")) if page.exists() else {}
    merged = kept | rows
    counts = [match for row in merged.values() if (match := ROW.match(row))]
    names, mismatches = (sum(int(match[group]) for match in counts) for group in (2, 3))
    total = f"{len(merged)} libraries, {names} names, {mismatches} mismatches.\n\n"
    text = "".join(f"{merged[name]}\n" for name in sorted(merged))
    page.write_text(HEAD + total + COLUMNS + text, encoding="utf-8")


def read_rows(text: str) -> dict[str, str]:
    return {match[1]: line for line in text.splitlines() if (match := ROW.match(line))}
