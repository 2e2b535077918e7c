"""Claims on what several workers share, keep for themselves and lose."""
import os
import signal
import socket
import sys
import tempfile
import time
from pathlib import Path

from claim import at_once, claim
from running import HERE, gunicorn, running, uvicorn


@claim("worker-local-state")
def worker_local_state() -> str:
    with running(gunicorn("--workers 2 flask_app:app")) as server:
        told = [one for _ in range(6) for one in at_once(6, lambda: server.json("/count"))]
    pids = {one["pid"] for one in told}
    most = max(one["count"] for one in told)
    assert len(pids) == 2 and most < len(told), (pids, most)
    return "36 requests to two workers: two counters, and neither counts to 36"


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


@claim("file-lock-across-workers")
def file_lock_across_workers() -> str:
    def overlap(spans: list) -> bool:
        ordered = sorted(spans, key=lambda span: span["started"])
        return any(later["started"] < earlier["ended"] for earlier, later in zip(ordered, ordered[1:]))

    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        with running(gunicorn("--workers 2 flask_app:app"), SHOP_FOLDER=one) as server:
            assert not overlap(at_once(4, lambda: server.json("/export/flock")))
            with running(gunicorn("flask_app:app"), SHOP_FOLDER=other) as second:
                both = iter((server, second))
                assert overlap(at_once(2, lambda: next(both).json("/export/flock")))
        with running(gunicorn("--threads 4 flask_app:app"), SHOP_FOLDER=one) as server:
            assert overlap(at_once(4, lambda: server.json("/export/lockf")))
    return "`flock` keeps two workers apart, not two servers with a file system of their own; `lockf` lets all threads of a worker in"
