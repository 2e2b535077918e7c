#!/usr/bin/env python3
"""The run-time oracle: starts every application under its real server and observes which endpoints hold their loop.

    python3 oracle/run.py [APP ...]            prints the table
    python3 oracle/run.py --out FILE           writes it as JSON
    python3 oracle/run.py --check              fails if it differs from oracle/observed.json

The servers run in an environment of their own, made from oracle/requirements.txt, with the probe switched on by a
`sitecustomize` module. Requests go out one after the other, so that what the probe writes belongs to one endpoint.
"""
import argparse
import json
import os
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "scripts"))

from environment import ensure_environment  # noqa: E402
from serving import answers, read_procfile, run_release, serve, server_environment, tail  # noqa: E402
from upstream import upstream  # noqa: E402

from endpoints import Endpoint, read_endpoints  # noqa: E402
from fake_redis import fake_redis  # noqa: E402

APPS = HERE / "apps"
OBSERVED = HERE / "observed.json"
SETTLE = 0.02
AFTERWARDS = 0.3
REPEATS = 3
WEIGHT = ("refused", "call", "lag")


@dataclass(frozen=True)
class Reply:
    status: int
    text: str


def main() -> int:
    parser = argparse.ArgumentParser(description="Observes which endpoints hold their event loop.")
    parser.add_argument("apps", nargs="*")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    binaries = ensure_environment("oracle", HERE / "requirements.txt")
    if not Path(sys.executable).is_relative_to(binaries):
        # The clients for sockets are in the environment.
        os.execv(binaries / "python", [str(binaries / "python"), *sys.argv])
    rows: list[dict[str, Any]] = []
    with upstream() as base, fake_redis() as redis_port:
        for app in sorted(APPS.iterdir()):
            if app.is_dir() and (not arguments.apps or app.name in arguments.apps):
                rows += observe(app, binaries, {"UPSTREAM_URL": base, "REDIS_PORT": str(redis_port)})
    if arguments.out:
        arguments.out.write_text(json.dumps(rows, indent=1) + "\n")
    if arguments.check:
        return compare_with_record(rows)
    return 1 if any(row["how"].startswith("broken") for row in rows) else 0


def observe(app: Path, binaries: Path, outside: dict[str, str]) -> list[dict[str, Any]]:
    started = time.monotonic()
    endpoints = read_endpoints(app)
    with tempfile.TemporaryDirectory(prefix="colorfast-oracle-") as data:
        events = Path(data) / "events.jsonl"
        events.touch()
        settings = server_environment(binaries, data) | outside
        processes = read_procfile(app / "Procfile")
        failed = run_release(processes["release"], app, settings) if "release" in processes else None
        if failed:
            raise SystemExit(f"{app.name}: {failed}")
        settings |= {"ORACLE_EVENTS": str(events), "ORACLE_APP": str(app), "PYTHONPATH": str(HERE / "probe")}
        log = Path(data) / "server.log"
        with serve(processes["web"], app, settings, log):
            url = f"http://127.0.0.1:{settings['PORT']}"
            if not answers(f"{url}/ready"):
                raise SystemExit(f"{app.name}: no answer\n{tail(log.read_text())}")
            rows = [judge(endpoint, url, events, log) for endpoint in endpoints]
    blocked = sum(row["blocked"] for row in rows)
    broken = [row for row in rows if row["how"].startswith("broken")]
    print(f"{app.name:12} {len(rows):3} endpoints, {blocked:3} hold the loop  {time.monotonic() - started:5.1f} s", flush=True)
    for row in broken:
        print(f"  {row['id']}: {row['how']}", flush=True)
    return rows


def judge(endpoint: Endpoint, url: str, events: Path, log: Path) -> dict[str, Any]:
    """What comes back every time counts: not a lazy import of the first request, nor a hiccup of the machine."""
    always: dict[str, str] | None = None
    for attempt in range(1, REPEATS + 1):
        before, said = events.stat().st_size, log.stat().st_size
        reply = send(endpoint, url)
        time.sleep(AFTERWARDS if endpoint.has("after") else SETTLE)
        seen = [json.loads(line) for line in events.read_bytes()[before:].decode().splitlines()]
        now = {f"{event['kind']} {event['what']}": describe(event) for event in seen}
        always = now if always is None else {key: how for key, how in now.items() if key in always}
        certain = [key for key in always if not key.startswith("lag")]
        if not always or (certain and attempt > 1):
            break
    # The most telling one: an error before a call, a call before a late tick.
    how = always[min(always, key=lambda key: (WEIGHT.index(key.split(" ")[0]), key))] if always else ""
    good = reply.status >= 400 if endpoint.has("fails") else reply.status < 300
    if not good:
        how = f"broken: {reply.status} {reply.text[:200]}\n{tail(log.read_bytes()[said:].decode())}"
    return {
        "app": endpoint.app,
        "id": endpoint.id,
        "path": f"{endpoint.path}:{endpoint.line}",
        "function": endpoint.function,
        "blocked": bool(always),
        "how": how,
    }


def describe(event: dict[str, Any]) -> str:
    return f"{event['what']} at {event['where']}" if event["where"] else event["what"]


def send(endpoint: Endpoint, url: str) -> Reply:
    if endpoint.has("websocket"):
        return talk(f"{url}/{endpoint.id}".replace("http", "ws", 1))
    if endpoint.has("field"):
        return field_reply(post(f"{url}/graphql", {"query": "{ %s }" % endpoint.id}))
    if endpoint.has("mutation"):
        return field_reply(post(f"{url}/graphql", {"query": "mutation { %s }" % endpoint.id}))
    if endpoint.has("tool"):
        return tool_reply(endpoint, url)
    if endpoint.body:
        return post(f"{url}/{endpoint.id}", json.loads(endpoint.body))
    return open_url(urllib.request.Request(f"{url}/{endpoint.id}"))


def post(url: str, body: object, headers: dict[str, str] | None = None) -> Reply:
    kind = {"Content-Type": "application/json"}
    return open_url(urllib.request.Request(url, json.dumps(body).encode(), kind | (headers or {})))


def open_url(request: urllib.request.Request) -> Reply:
    try:
        with urllib.request.urlopen(request, timeout=20) as response:
            return Reply(response.status, response.read().decode(errors="replace"))
    except urllib.error.HTTPError as error:
        return Reply(error.code, error.read().decode(errors="replace"))
    except OSError as error:
        return Reply(599, str(error))


def talk(url: str) -> Reply:
    from websockets.sync.client import connect

    with connect(url) as connection:
        return Reply(200, str(connection.recv(timeout=10)))


def field_reply(reply: Reply) -> Reply:
    """GraphQL answers 200 with errors inside."""
    return Reply(500, reply.text) if '"errors"' in reply.text else reply


def tool_reply(endpoint: Endpoint, url: str) -> Reply:
    call = {"name": endpoint.id, "arguments": {}}
    body = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
    reply = post(f"{url}/mcp", body, {"Accept": "application/json, text/event-stream"})
    return Reply(500, reply.text) if '"isError":true' in reply.text or '"error"' in reply.text else reply


def compare_with_record(rows: list[dict[str, Any]]) -> int:
    recorded = {(row["app"], row["id"]): row["blocked"] for row in json.loads(OBSERVED.read_text())}
    now = {(row["app"], row["id"]): row["blocked"] for row in rows}
    apps = {app for app, _ in now}
    wanted = {key: blocked for key, blocked in recorded.items() if key[0] in apps}
    for key in sorted(wanted.keys() | now.keys()):
        if wanted.get(key) != now.get(key):
            print(f"{'/'.join(key)}: recorded {wanted.get(key)}, observed {now.get(key)}")
    return 0 if wanted == now else 1


if __name__ == "__main__":
    sys.exit(main())
