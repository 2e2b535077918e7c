#!/usr/bin/env python3
"""Compares what the linter predicts with what the oracle observed, endpoint by endpoint.

    python3 oracle/compare.py [APP ...] [--tool "node dist/cli.js"] [--observed FILE] [--least 95] [--quiet]

An endpoint is predicted to hold its loop if a finding of `blocking-call` or `nested-event-loop`, of any level, stands in
its function or names it, or its route, as an entry. Agreed: both say the same; missed: only the oracle says so; false: only the linter.
The exit code is 1 if something is false or less than the share given by `--least` agrees.
"""
import argparse
import json
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from endpoints import Endpoint, read_endpoints

HERE = Path(__file__).resolve().parent
RULES = ("blocking-call", "nested-event-loop")


@dataclass
class Result:
    app: str
    agreed: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)
    # Findings that belong to no declared endpoint; not judged.
    elsewhere: list[str] = field(default_factory=list)

    @property
    def total(self) -> int:
        return self.agreed + len(self.missed) + len(self.false)


def main() -> int:
    parser = argparse.ArgumentParser(description="Compares the linter's findings with the oracle's observations.")
    parser.add_argument("apps", nargs="*")
    parser.add_argument("--tool", default=f"node {HERE.parent / 'dist' / 'cli.js'}")
    parser.add_argument("--observed", type=Path, default=HERE / "observed.json")
    parser.add_argument("--least", type=float, default=95.0)
    parser.add_argument("--quiet", action="store_true", help="only the table")
    arguments = parser.parse_args()
    observed: dict[str, dict[str, Any]] = defaultdict(dict)
    for row in json.loads(arguments.observed.read_text()):
        if not arguments.apps or row["app"] in arguments.apps:
            observed[row["app"]][row["id"]] = row
    results = [judge(app, rows, arguments.tool) for app, rows in observed.items()]
    print_table(results)
    if not arguments.quiet:
        print_lists(results)
    agreed, total = sum(result.agreed for result in results), sum(result.total for result in results)
    false = sum(len(result.false) for result in results)
    return 1 if false or total == 0 or 100 * agreed / total < arguments.least else 0


def judge(app: str, rows: dict[str, dict[str, Any]], tool: str) -> Result:
    folder = HERE / "apps" / app
    endpoints = read_endpoints(folder)
    result = Result(app)
    predicted: dict[str, dict[str, Any]] = {}
    for finding in lint(folder, tool):
        owners = owners_of(finding, endpoints)
        for owner in owners:
            predicted.setdefault(owner, finding)
        if not owners:
            result.elsewhere.append(describe(finding))
    for endpoint in endpoints:
        row, finding = rows.get(endpoint.id), predicted.get(endpoint.id)
        if row is None:
            raise SystemExit(f"{app}/{endpoint.id} was not observed; run oracle/run.py --out oracle/observed.json")
        if row["blocked"] == (finding is not None):
            result.agreed += 1
        elif finding is None:
            result.missed.append(f"{endpoint.id:28} {endpoint.path}:{endpoint.line}  {row['how']}")
        else:
            result.false.append(f"{endpoint.id:28} {describe(finding)}")
    return result


def lint(folder: Path, tool: str) -> list[dict[str, Any]]:
    command = [*tool.split(), "lint", "--format", "json", "--select", "all", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True)
    try:
        findings = json.loads(done.stdout)["findings"]
    except (json.JSONDecodeError, KeyError):
        raise SystemExit(f"{folder.name}: no findings document (exit {done.returncode})\n{done.stderr[-2000:]}") from None
    return [finding for finding in findings if finding["rule"] in RULES]


def owners_of(finding: dict[str, Any], endpoints: list[Endpoint]) -> list[str]:
    """The endpoint around the finding; otherwise those that it names as its entries."""
    around = [
        endpoint
        for endpoint in endpoints
        if endpoint.path == finding["path"] and endpoint.line <= finding["line"] <= endpoint.end_line
    ]
    if around:
        return [max(around, key=lambda endpoint: endpoint.line).id]
    entries = {entry["function"] for entry in finding["entries"]}
    named = {endpoint.function for endpoint in endpoints}
    # Behind a decorator of the project the framework is handed the wrapper; the route still says whose it is.
    routes = {entry["route"] for entry in finding["entries"] if entry["function"] not in named}
    return [
        endpoint.id
        for endpoint in endpoints
        if endpoint.function in entries or not routes.isdisjoint(endpoint.routes)
    ]


def describe(finding: dict[str, Any]) -> str:
    sink = (finding.get("sink") or {}).get("name", "")
    return f"{finding['path']}:{finding['line']}  {finding['rule']} {finding['level']} {sink}".rstrip()


def print_table(results: list[Result]) -> None:
    print(f"{'application':16} {'endpoints':>9} {'agreed':>7} {'missed':>7} {'false':>6} {'share':>8}")
    for result in [*results, total_of(results)]:
        share = 100 * result.agreed / result.total if result.total else 0
        counts = f"{result.total:9} {result.agreed:7} {len(result.missed):7} {len(result.false):6} {share:6.1f} %"
        print(f"{result.app:16} {counts}")


def total_of(results: list[Result]) -> Result:
    return Result(
        "all",
        sum(result.agreed for result in results),
        [one for result in results for one in result.missed],
        [one for result in results for one in result.false],
    )


def print_lists(results: list[Result]) -> None:
    for title in ("missed", "false", "elsewhere"):
        for result in results:
            lines = getattr(result, title)
            if lines:
                print(f"\n{title} in {result.app}")
                print("\n".join(f"  {line}" for line in lines))


if __name__ == "__main__":
    sys.exit(main())
