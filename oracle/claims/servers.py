"""Claims on servers: started as their rules say, on loopback, and asked."""
import json
import os
import signal
import socket
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from claim import at_once, claim, seconds_of

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "scripts"))

from serving import answers, serve, server_environment  # noqa: E402


class Server:
    """A running server, and what it wrote."""

    def __init__(self, base: str, log: Path) -> None:
        self.base = base
        self.log = log

    def status(self, path: str = "/") -> int:
        try:
            with urllib.request.urlopen(self.base + path, timeout=20) as response:
                return response.status
        except urllib.error.HTTPError as error:
            return error.code

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
        base = f"http://127.0.0.1:{port}"
        with serve(command.replace("PORT", port), HERE / "apps", settings, log):
            assert (listens(int(port)) if ready is None else answers(base + ready)), log.read_text()[-2000:]
            yield Server(base, log)


def listens(port: int) -> bool:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return True
        time.sleep(0.1)
    return False


def gunicorn(options: str) -> str:
    return f"gunicorn --bind 127.0.0.1:PORT --log-level info --graceful-timeout 1 {options}"


def uvicorn(options: str) -> str:
    return f"uvicorn --host 127.0.0.1 --port PORT --log-level warning {options}"


@claim("wsgi-behind-asgi")
def wsgi_behind_asgi() -> str:
    def four(app: str) -> float:
        with running(uvicorn(f"asgi_bridge:{app}")) as server:
            return seconds_of(lambda: at_once(4, lambda: server.status("/slow")))

    serial, parallel = four("one_thread"), four("ten_threads")
    assert serial > 1.5, serial
    assert parallel < 1.2, parallel
    return "four requests through asgiref's WsgiToAsgi run one after another; through a2wsgi side by side"


@claim("async-view-on-wsgi")
def async_view_on_wsgi() -> str:
    with running(gunicorn("--workers 1 --threads 1 -k gthread flask_app:app")) as server:
        took = seconds_of(lambda: at_once(3, lambda: server.status("/async")))
    assert took > 1.1, took
    return "three requests to an async view that only awaits, on one thread, run one after another"


@claim("worker-local-state")
def worker_local_state() -> str:
    with running(gunicorn("--workers 2 flask_app:app")) as server:
        told = [one for _ in range(6) for one in at_once(6, lambda: server.json("/count"))]
    pids = {one["pid"] for one in told}
    most = max(one["count"] for one in told)
    assert len(pids) == 2 and most < len(told), (pids, most)
    return "36 requests to two workers: two counters, and neither counts to 36"


@claim("worker-class-mismatch")
def worker_class_mismatch() -> str:
    for command, text in [
        (gunicorn("fastapi_app:app"), "missing 1 required positional argument: 'send'"),
        (gunicorn("-k uvicorn_worker.UvicornWorker flask_app:app"), "missing 1 required positional argument: 'start_response'"),
        (uvicorn("--interface asgi3 flask_app:app"), "positional argument"),
    ]:
        with running(command, ready=None) as server:
            statuses = {server.status() for _ in range(3)}
            assert statuses == {500}, (command, statuses)
            assert text in server.log.read_text(), server.log.read_text()[-800:]
    return "FastAPI on a sync worker, Flask on UvicornWorker and on uvicorn: the server starts, and every request is answered with 500"


@claim("background-thread-per-worker")
def background_thread_per_worker() -> str:
    with running(gunicorn("--workers 2 flask_app:app"), SHOP_THREAD="1") as server:
        told = at_once(8, lambda: server.json("/state"))
    assert len({one["pid"] for one in told}) == 2 and all(one["beating"] for one in told), told
    with running(gunicorn("--workers 2 --preload flask_app:app"), SHOP_THREAD="1") as server:
        told = at_once(8, lambda: server.json("/state"))
    assert all(one["beats"] and not one["beating"] for one in told), told
    return "a thread started on import runs once in each of two workers; with --preload it is dead in both"


@claim("connection-before-fork")
def connection_before_fork() -> str:
    with socket.create_server(("127.0.0.1", 0)) as database:
        database.listen(8)
        port = str(database.getsockname()[1])
        with running(gunicorn("--workers 2 --preload flask_app:app"), SHOP_CONNECT=port) as server:
            shared = at_once(8, lambda: server.json("/state"))
        with running(gunicorn("--workers 2 flask_app:app"), SHOP_CONNECT=port) as server:
            own = at_once(8, lambda: server.json("/state"))
    assert len({one["pid"] for one in shared}) == 2 and len({one["connection"] for one in shared}) == 1, shared
    assert len({one["pid"] for one in own}) == 2 and len({one["connection"] for one in own}) == 2, own
    return "with --preload two workers hold the same socket; without it each has one of its own"


@claim("health-check-in-pool")
def health_check_in_pool() -> str:
    with running(uvicorn("fastapi_app:app")) as server:
        slow = [threading.Thread(target=lambda: server.status("/slow")) for _ in range(44)]
        for thread in slow:
            thread.start()
        time.sleep(0.5)
        took = {}
        checks = [
            threading.Thread(target=lambda path=path: took.update({path: seconds_of(lambda: server.status(path))}))
            for path in ("/health", "/health-on-loop")
        ]
        for thread in checks + slow:
            thread.start() if thread in checks else None
        for thread in checks + slow:
            thread.join()
    assert took["/health"] > 0.7 > took["/health-on-loop"], took
    return "behind 44 slow plain endpoints a plain health check waits for a thread; an async one answers at once"


@claim("blocking-past-timeout")
def blocking_past_timeout() -> str:
    with running(gunicorn("--timeout 1 flask_app:app")) as server:
        try:
            status = server.status("/long")
        except OSError:
            status = 0
        log = server.log.read_text()
    assert "WORKER TIMEOUT" in log, log
    assert status in (0, 500), status
    return "a sync worker that sleeps past --timeout is killed (WORKER TIMEOUT), and its client gets an error"


@claim("workers-ignored")
def workers_ignored() -> str:
    with running(f"{sys.executable} program.py") as server:
        pids = set(at_once(20, lambda: server.text("/")))
    assert len(pids) == 1, pids
    with running(gunicorn("-k uvicorn_worker.UvicornWorker --threads 8 fastapi_app:app")) as server:
        threads = int(server.text("/threads"))
    assert threads < 8, threads
    return "`uvicorn.Server(Config(workers=4))` serves in one process; `--threads 8` starts no threads under UvicornWorker"


@claim("unsaved-background-work")
def unsaved_background_work() -> str:
    with tempfile.TemporaryDirectory() as folder:
        sent = Path(folder) / "sent"
        with running(uvicorn("fastapi_app:app"), SHOP_FILE=str(sent)) as server:
            os.kill(int(server.text("/mail")), signal.SIGKILL)
        with running(uvicorn("fastapi_app:app"), SHOP_FILE=str(sent)):
            time.sleep(2.5)
        assert not sent.exists()
    return "the answer was 200, the process ended, and the task ran neither then nor after a restart"


@claim("async-task-never-run")
def async_task_never_run() -> str:
    sys.path.insert(0, str(HERE / "apps"))
    import tasks

    assert tasks.plain.apply().get() == "done"
    result = tasks.asynchronous.apply()
    assert result.successful() and type(result.result).__name__ == "coroutine", result.result
    result.result.close()
    assert tasks.ran == ["plain"], tasks.ran
    return "the task is reported as done, its result is a coroutine object, and its body never ran"
