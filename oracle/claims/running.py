"""Starts a server as a claim says, on loopback, and asks it."""
import json
import socket
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "scripts"))

from serving import answers, serve, server_environment  # noqa: E402


class Server:
    """A running server, and what it wrote."""

    def __init__(self, port: int, log: Path) -> None:
        self.port = port
        self.base = f"http://127.0.0.1:{port}"
        self.log = log

    def answer(self, path: str, timeout: float = 20) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.base + path, timeout=timeout) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()

    def status(self, path: str = "/") -> int:
        return self.answer(path)[0]

    def text(self, path: str) -> str:
        with urllib.request.urlopen(self.base + path, timeout=20) as response:
            return response.read().decode()

    def json(self, path: str):
        return json.loads(self.text(path))


@contextmanager
def running(command: str, ready: str | None = "/", **variables: str) -> Iterator[Server]:
    """`ready` is a path that answers 200 once the server is up; None waits for the port alone."""
    with tempfile.TemporaryDirectory() as folder:
        settings = server_environment(Path(sys.executable).parent, folder) | variables
        log = Path(folder) / "log"
        port = settings["PORT"]
        with serve(command.replace("PORT", port), HERE / "apps", settings, log):
            server = Server(int(port), log)
            assert listens(server.port) if ready is None else answers(server.base + ready), log.read_text()[-2000:]
            yield server


def listens(port: int, tries: int = 200) -> bool:
    for _ in range(tries):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.1)
    return False


def gunicorn(options: str) -> str:
    return f"gunicorn --bind 127.0.0.1:PORT --log-level info --graceful-timeout 1 {options}"


def uvicorn(options: str) -> str:
    return f"uvicorn --host 127.0.0.1 --port PORT --log-level warning {options}"


def hypercorn(options: str) -> str:
    return f"hypercorn --bind 127.0.0.1:PORT {options}"
