#!/usr/bin/env python3
"""Serves a small FastAPI app before and after `lint --fix` and `lint --unsafe-fixes`, and measures who holds the loop.

    python3 scripts/fixed_example.py

While a slow request is under way, another one is sent that only needs the loop. Before the fixes it waits; after them
it does not, and the slow request's answer is the same. The exit code is 1 if anything else was seen.
"""
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

from environment import ROOT, ensure_environment
from serving import answers, serve, server_environment, tail

APP = ROOT / "oracle" / "fixed-app"
REQUIREMENTS = ROOT / "fixtures" / "projects" / "requirements.txt"
COMMAND = "uvicorn main:app --host $HOST --port $PORT --log-level warning"
# Each slow handler works for half a second; a free loop answers in a few milliseconds.
HELD, FREE = 0.3, 0.2
SAFE = {"/sleep", "/plain", "/dependency"}


def main() -> int:
    binaries = ensure_environment("projects", REQUIREMENTS)
    routes = [route for route in re.findall(r'@app\.get\("(/\w+)"\)', (APP / "main.py").read_text()) if route != "/beat"]
    wrong = 0
    with tempfile.TemporaryDirectory(prefix="colorfast-fixed-") as scratch:
        folder = Path(scratch) / "app"
        shutil.copytree(APP, folder)
        for option, freed in ((None, set()), ("--fix", SAFE), ("--unsafe-fixes", set(routes))):
            if option:
                lint(folder, option)
            waits = measure(folder, binaries, routes)
            for route in routes:
                expected = "free" if route in freed else "held"
                wait = waits.get(route)
                seen = "no answer" if wait is None else "held" if wait > HELD else "free" if wait < FREE else "unclear"
                wrong += seen != expected
                verdict = "ok    " if seen == expected else "FAILED"
                shown = "" if wait is None else f"{wait * 1000:4.0f} ms"
                print(f"{verdict} {option or 'as it is':15} {route:12} loop {seen:8} {shown}", flush=True)
    return 1 if wrong else 0


def lint(folder: Path, option: str) -> None:
    command = ["node", str(ROOT / "dist" / "cli.js"), "lint", option, "--no-cache", "--exit-zero", "--root", str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"lint {option} failed: {tail(done.stderr)}")


def measure(folder: Path, binaries: Path, routes: list[str]) -> dict[str, float]:
    """Seconds that `/beat` needed while the route was being answered; routes that did not answer "done" are missing."""
    settings = server_environment(binaries, str(folder))
    base = f"http://127.0.0.1:{settings['PORT']}"
    waits: dict[str, float] = {}
    log = folder.parent / "server.log"
    with serve(COMMAND, folder, settings, log):
        if not answers(f"{base}/beat"):
            raise SystemExit(f"the server did not start: {tail(log.read_text())}")
        for route in routes:
            texts: list[str] = []
            slow = threading.Thread(target=lambda: texts.append(get(base + route)))
            slow.start()
            time.sleep(0.1)
            started = time.monotonic()
            get(f"{base}/beat")
            waited = time.monotonic() - started
            slow.join()
            if texts == ['"done"']:
                waits[route] = waited
    return waits


def get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            return response.read().decode()
    except OSError as error:
        return str(error)


if __name__ == "__main__":
    sys.exit(main())
