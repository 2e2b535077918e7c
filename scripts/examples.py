#!/usr/bin/env python3
"""Starts every Python example under its real server, sends it requests and checks the answers.

    python3 scripts/examples.py [NAME ...]

One line per example, `ok` or `FAILED` with the reason; the exit code is 1 if one failed. The commands are those of the
examples' own Procfiles. Data goes to a temporary folder, servers listen on loopback only.
"""
import json
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from environment import ROOT, ensure_environment
from example_requests import EXAMPLES, Check, Example
from serving import START_SECONDS, answers, read_procfile, run_release, serve, server_environment, tail
from upstream import upstream

PROJECTS = ROOT / "fixtures" / "projects"


def main(names: list[str]) -> int:
    wanted = [example for example in EXAMPLES if not names or any(example.name.startswith(name) for name in names)]
    if not wanted:
        print(f"no example is called {' or '.join(names)}", file=sys.stderr)
        return 2
    binaries = ensure_environment("projects", PROJECTS / "requirements.txt")
    failed = 0
    with upstream() as base:
        for example in wanted:
            started = time.monotonic()
            reason = run(example, binaries, base)
            seconds = time.monotonic() - started
            failed += reason is not None
            verdict = "ok    " if reason is None else "FAILED"
            print(f"{verdict} {example.name:32} {len(example.checks):2} requests {seconds:5.1f} s", flush=True)
            if reason:
                print("       " + reason.replace("\n", "\n       "), flush=True)
    return 1 if failed else 0


def run(example: Example, binaries: Path, base: str) -> str | None:
    """The reason why the example failed, or None."""
    folder = PROJECTS / example.folder
    processes = read_procfile(folder / "Procfile")
    with tempfile.TemporaryDirectory(prefix="colorfast-example-") as data:
        outside = {"UPSTREAM_URL": base, "LLM_URL": f"{base}/v1"}
        settings = server_environment(binaries, data) | outside | example.settings
        unprepared = run_release(processes["release"], folder, settings)
        if unprepared:
            return unprepared
        log = Path(data) / "server.log"
        with serve(processes[example.process], folder, settings, log):
            url = f"http://127.0.0.1:{settings['PORT']}"
            if not answers(url + example.ready):
                return f"no answer within {START_SECONDS} s: {tail(log.read_text())}"
            for check in example.checks:
                wrong = verify(check, url)
                if wrong:
                    return f"{wrong}\n{tail(log.read_text())}"
    return None


def verify(check: Check, url: str) -> str | None:
    method, path = check.request.split(" ", 1)
    body, headers = encode(check.body)
    request = urllib.request.Request(url + path, data=body, method=method, headers=headers | check.headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            status, text = response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        status, text = error.code, error.read().decode()
    except OSError as error:
        return f"{check.request}: {error}"
    if status != check.status or check.holds not in text:
        return f"{check.request}: expected {check.status} with {check.holds!r}, got {status}: {text[:300]}"
    return None


def encode(body: object) -> tuple[bytes | None, dict[str, str]]:
    """JSON, or a form with one file where a value is a (name, bytes) pair."""
    if body is None:
        return None, {}
    if isinstance(body, dict) and any(isinstance(value, tuple) for value in body.values()):
        edge = "colorfast-example"
        parts = [
            f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n\r\n'.encode() + content + b"\r\n"
            for name, (file, content) in body.items()
        ]
        return b"".join(parts) + f"--{edge}--\r\n".encode(), {"Content-Type": f"multipart/form-data; boundary={edge}"}
    return json.dumps(body).encode(), {"Content-Type": "application/json"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
