"""Claims on servers, their settings and what fits them: started as the rules say, and asked."""
import os
import signal
import socket
import sys
import threading
import time

from claim import at_once, claim, seconds_of
from running import Server, gunicorn, hypercorn, listens, running, uvicorn


@claim("wsgi-behind-asgi")
def wsgi_behind_asgi() -> str:
    def four(command: str) -> float:
        with running(command) as server:
            return seconds_of(lambda: at_once(4, lambda: server.status("/slow")))

    for serve in (uvicorn, hypercorn):
        serial, parallel = four(serve("asgi_bridge:one_thread")), four(serve("asgi_bridge:ten_threads"))
        assert serial > 1.5, serial
        assert parallel < 1.2, parallel
    return "four requests through asgiref's WsgiToAsgi run one after another, under uvicorn and hypercorn; through a2wsgi side by side"


@claim("async-view-on-wsgi")
def async_view_on_wsgi() -> str:
    with running(gunicorn("--workers 1 --threads 1 -k gthread flask_app:app")) as server:
        took = seconds_of(lambda: at_once(3, lambda: server.status("/async")))
    assert took > 1.1, took
    return "three requests to an async view that only awaits, on one thread, run one after another"


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
    with running(hypercorn("flask_app:app")) as server:
        assert server.status() == 200
    return "FastAPI on a sync worker, Flask on UvicornWorker and on uvicorn: the server starts, and every request is answered with 500 (hypercorn serves both kinds)"


@claim("health-check-in-pool")
def health_check_in_pool() -> str:
    for command in (uvicorn("fastapi_app:app"), hypercorn("fastapi_app:app")):
        with running(command) as server:
            took = seconds_under_load(server, ("/health", "/health-on-loop"))
        assert took["/health"] > 0.7 > took["/health-on-loop"], (command, took)
    return "behind 44 slow plain endpoints a plain health check waits for a thread; an async one answers at once (uvicorn, hypercorn)"


def seconds_under_load(server: Server, paths: tuple[str, ...]) -> dict[str, float]:
    """How long each path takes while more slow requests wait than there are threads."""
    took: dict[str, float] = {}
    slow = [threading.Thread(target=server.status, args=("/slow",)) for _ in range(44)]
    checks = [
        threading.Thread(target=lambda path=path: took.update({path: seconds_of(lambda: server.status(path))}))
        for path in paths
    ]
    for thread in slow:
        thread.start()
    time.sleep(0.5)
    for thread in checks:
        thread.start()
    for thread in checks + slow:
        thread.join()
    return took


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


@claim("dev-server-in-production")
def dev_server_in_production() -> str:
    flask = "flask --app flask_app"

    def threads_under_load() -> int:
        with running(f"{flask} run --port PORT") as server:
            slow = [threading.Thread(target=server.status, args=("/long",)) for _ in range(30)]
            for thread in slow:
                thread.start()
            time.sleep(1.5)
            threads = server.json("/threads")
            for thread in slow:
                thread.join()
        return threads

    assert threads_under_load() > 30
    with running(f"{flask} run --port PORT") as server:
        os.kill(server.json("/pid"), signal.SIGKILL)
        time.sleep(1)
        assert not listens(server.port, tries=1)
    with running(gunicorn("flask_app:app")) as server:
        os.kill(server.json("/pid"), signal.SIGKILL)
        time.sleep(2)
        assert server.status() == 200
    with running(f"{flask} --debug run --no-reload --port PORT") as server:
        status, page = server.answer("/fails")
        assert status == 500 and "EVALEX = true" in page, page[:400]
    with running(uvicorn("--reload --workers 4 fastapi_app:app")) as server:
        assert len(set(at_once(20, lambda: server.text("/")))) == 1
    return "30 slow requests make 30 threads; after a kill nothing answers (gunicorn starts another worker); debugging shows a console on the error page; `--reload` switches `--workers` off"


@claim("unpatched-gevent-driver")
def unpatched_gevent_driver() -> str:
    with socket.create_server(("127.0.0.1", 0)) as database:
        threading.Thread(target=answer_late, args=(database,), daemon=True).start()
        took = {}
        for patch in ("", "1"):
            settings = {"SHOP_DATABASE": str(database.getsockname()[1]), "SHOP_PATCH": patch}
            with running(gunicorn("-k gevent gevent_app:app"), **settings) as server:
                took[patch] = seconds_of(lambda: at_once(3, lambda: server.status("/ask")))
    assert took[""] > 2.3 and took["1"] < 2, took
    return "three requests that wait a second for psycopg2 run one after another; with psycogreen's patch side by side"


def answer_late(database: socket.socket) -> None:
    """A database that says nothing for a second and then hangs up, to each client on its own."""

    def hang_up(client: socket.socket) -> None:
        time.sleep(1)
        client.close()

    while True:
        client, _ = database.accept()
        threading.Thread(target=hang_up, args=(client,), daemon=True).start()


def seconds_for_four(path: str) -> float:
    with running(uvicorn("fastapi_pools:app")) as server:
        return seconds_of(lambda: at_once(4, lambda: server.status(path)))


@claim("async-without-await")
def async_without_await() -> str:
    on_loop, in_threads = seconds_for_four("/sleep-on-loop"), seconds_for_four("/sleep")
    assert on_loop > 1.9 and in_threads < 1.5, (on_loop, in_threads)
    return "four requests to an async endpoint that sleeps run one after another; without the word `async` side by side"


@claim("sync-stack-under-async")
def sync_stack_under_async() -> str:
    on_loop, in_threads = seconds_for_four("/query-on-loop"), seconds_for_four("/query")
    assert on_loop > 3.1 and in_threads < 2.4, (on_loop, in_threads)
    return "four async endpoints that wait for a sync database are answered one after another; as plain endpoints side by side"
