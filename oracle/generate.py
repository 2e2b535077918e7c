#!/usr/bin/env python3
"""Writes the FastAPI endpoints that cross every kind of waiting with every way of reaching it.

    python3 oracle/generate.py           writes apps/fastapi-app/generated.py
    python3 oracle/generate.py --check   fails if the file is not what would be written
"""
import sys
from pathlib import Path

TARGET = Path(__file__).resolve().parent / "apps" / "fastapi-app" / "generated.py"

HEAD = '''"""Each kind of waiting, reached in each way. Written by oracle/generate.py; change that and run it again."""
import asyncio
import functools
import sqlite3
import subprocess
import threading
import time

import requests
from fastapi import APIRouter
from fastapi.concurrency import run_in_threadpool

from settings import DATA_DIR, SAMPLE, SQLITE, UPSTREAM

router = APIRouter()


def call(function):
    return function()


class Worker:
    """Has one method for each kind of waiting."""
'''

# Each kind of waiting: its name, and the expression that waits. The last one does not.
KINDS = {
    "sleep": "time.sleep(0.01)",
    "read": "SAMPLE.read_text()",
    "write": 'DATA_DIR.joinpath("generated.txt").write_text("x" * 20_000)',
    "http": 'requests.get(f"{UPSTREAM}/forecast", timeout=5).json()',
    "query": 'sqlite3.connect(SQLITE).execute("SELECT count(*) FROM items").fetchone()',
    "command": 'subprocess.run(["true"], check=False).returncode',
    "event": "threading.Event().wait(0.08)",
    "nothing": 'len("nothing")',
}

# Each way of reaching it: `{kind}` is the function's name, `{expression}` what it does.
WAYS = {
    "inline": "return {expression}",
    "function": "return do_{kind}()",
    "method": "return Worker().{kind}()",
    "partial": "return functools.partial(do_{kind})()",
    "argument": "return call(do_{kind})",
    "awaited": "return await await_{kind}()",
    "gathered": "return await asyncio.gather(await_{kind}(), await_{kind}())",
    "thread": "return await asyncio.to_thread(do_{kind})",
    "threadpool": "return await run_in_threadpool(Worker().{kind})",
    "executor": "return await asyncio.get_running_loop().run_in_executor(None, do_{kind})",
}


def main(arguments: list[str]) -> int:
    text = render()
    if arguments == ["--check"]:
        if TARGET.read_text() == text:
            return 0
        print(f"{TARGET.name} is not what generate.py writes; run it again", file=sys.stderr)
        return 1
    TARGET.write_text(text)
    return 0


def render() -> str:
    parts = [HEAD]
    for kind, expression in KINDS.items():
        parts.append(f"\n    def {kind}(self):\n        return {expression}\n")
    for kind, expression in KINDS.items():
        parts.append(f"\n\ndef do_{kind}():\n    return {expression}\n")
        parts.append(f"\n\nasync def await_{kind}():\n    return {expression}\n")
    for kind, expression in KINDS.items():
        for way, body in WAYS.items():
            parts.append(endpoint(f"{kind}-{way}", f"{kind}_{way}", body.format(kind=kind, expression=expression)))
        parts.append(endpoint(f"{kind}-sync", f"{kind}_sync", f"return {expression}", "def"))
    return "".join(parts)


def endpoint(name: str, function: str, body: str, keyword: str = "async def") -> str:
    return f'\n\n@router.get("/{name}")\n{keyword} {function}():  # endpoint: {name}\n    {body}\n'


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
