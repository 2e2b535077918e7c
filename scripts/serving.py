"""Starts a Python server as its Procfile says, on loopback, and stops it again."""
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

START_SECONDS = 40


def read_procfile(path: Path) -> dict[str, str]:
    return dict(re.findall(r"^(\w+): *(.+)$", path.read_text(), re.MULTILINE))


def server_environment(binaries: Path, data: str) -> dict[str, str]:
    """The variables that the examples' Procfiles and settings read."""
    own = {
        "PATH": f"{binaries}:{os.environ['PATH']}",
        "HOST": "127.0.0.1",
        "PORT": str(free_port()),
        "DATA_DIR": data,
        "PYTHONDONTWRITEBYTECODE": "1",
        "NO_PROXY": "127.0.0.1",
        "no_proxy": "127.0.0.1",
    }
    return dict(os.environ) | own


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def run_release(command: str, folder: Path, settings: dict[str, str]) -> str | None:
    """Runs the step before the start; the error text if it failed."""
    done = subprocess.run(["sh", "-c", command], cwd=folder, env=settings, capture_output=True, text=True)
    return f"`{command}` failed: {tail(done.stderr)}" if done.returncode else None


@contextmanager
def serve(command: str, folder: Path, settings: dict[str, str], log: Path) -> Iterator[None]:
    """Runs the command in a session of its own and stops all of it at the end."""
    with log.open("w") as output:
        server = subprocess.Popen(
            ["sh", "-c", f"exec {command}"], cwd=folder, env=settings, stdout=output, stderr=output, start_new_session=True
        )
    try:
        yield
    finally:
        server.send_signal(signal.SIGTERM)
        try:
            server.wait(15)
        except subprocess.TimeoutExpired:
            os.killpg(server.pid, signal.SIGKILL)
            server.wait()


def answers(url: str) -> bool:
    """Waits until the server answers the address with 200; false if it does not in time."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5) as response:
                return response.status == 200
        except urllib.error.HTTPError:
            return False
        except OSError:
            time.sleep(0.1)
    return False


def tail(text: str) -> str:
    return "\n".join(text.strip().splitlines()[-15:])
