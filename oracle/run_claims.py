#!/usr/bin/env python3
"""Shows the run-time claims of the rules happening, and that `oracle/claims.md` says what was seen.

    python3 oracle/run_claims.py [RULE ...]     the exit code is 1 if a claim did not hold, or the table is out of date
    python3 oracle/run_claims.py --write        writes the table

Each claim runs in a process of its own, two at a time, in a virtual environment with pinned versions; servers listen on
loopback only.
"""
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CLAIMS = ROOT / "oracle" / "claims"
TABLE = ROOT / "oracle" / "claims.md"
SECONDS = 90

sys.path.insert(0, str(ROOT / "scripts"))

from environment import ensure_environment  # noqa: E402

HEAD = """# What was seen

Written by `python3 oracle/run_claims.py --write`, checked in CI. Each line is a small program in `oracle/claims`, or a real
server that it starts, in which the claim of a rule was seen to happen.

| rule | seen |
|---|---|
"""


def main(arguments: list[str]) -> int:
    python = str(ensure_environment("claims", CLAIMS / "requirements.txt") / "python")
    known = run([python, "run_one.py"])[1].split()
    wanted = [name for name in arguments if not name.startswith("-")] or known
    unknown = sorted(set(wanted) - set(known))
    if unknown:
        print(f"no claim is called {', '.join(unknown)}", file=sys.stderr)
        return 2
    with ThreadPoolExecutor(2) as pool:
        outcomes = dict(zip(wanted, pool.map(lambda name: shown(python, name), wanted)))
    table = HEAD + "".join(f"| `{name}` | {outcomes[name]} |\n" for name in wanted if outcomes[name] is not None)
    if None in outcomes.values():
        return 1
    if "--write" in arguments:
        TABLE.write_text(table)
    elif wanted == known and TABLE.read_text() != table:
        print("oracle/claims.md is out of date: run `python3 oracle/run_claims.py --write`", file=sys.stderr)
        return 1
    return 0


def shown(python: str, name: str) -> str | None:
    """What was seen; on a machine that is busy with other things a second try counts."""
    for attempt in (1, 2):
        started = time.monotonic()
        status, out, err = run([python, "run_one.py", name])
        print(f"{'ok    ' if status == 0 else 'FAILED'} {name:32} {time.monotonic() - started:5.1f} s", flush=True)
        if status == 0:
            return out.strip()
        print("\n".join(err.strip().splitlines()[-12:]), flush=True)
    return None


def run(command: list[str]) -> tuple[int, str, str]:
    try:
        done = subprocess.run(command, cwd=CLAIMS, capture_output=True, text=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return 1, "", f"not done after {SECONDS} s"
    return done.returncode, done.stdout, done.stderr


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
