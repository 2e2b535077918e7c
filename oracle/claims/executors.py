"""Claims on executors and on what does not follow work into a thread."""
import asyncio
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from claim import at_once, claim, ends_within, raises
from flask import Flask, request
from running import gunicorn, hypercorn, running, uvicorn
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session


@claim("nested-executor")
def nested_executor() -> str:
    def run(tasks: int) -> None:
        pool = ThreadPoolExecutor(2)
        started = threading.Barrier(tasks)

        def outer() -> int:
            started.wait(2)
            return pool.submit(int).result()

        for future in [pool.submit(outer) for _ in range(tasks)]:
            future.result()

    assert ends_within(3, lambda: run(1))
    assert not ends_within(3, lambda: run(2))
    with running(gunicorn("--threads 8 flask_pools:app")) as server:
        assert server.status("/nested") == 200
        seen = at_once(2, lambda: raises(lambda: server.answer("/nested", timeout=3)))
        assert all(one.startswith("TimeoutError") for one in seen), seen
        assert raises(lambda: server.answer("/nested", timeout=3)).startswith("TimeoutError")
    return "a task that waits for its own pool of two threads ends; two at once wait for ever, and under gunicorn no such request is answered any more"


@claim("executor-per-request")
def executor_per_request() -> str:
    app = Flask(__name__)
    shared = ThreadPoolExecutor(2)
    threads: set[str] = set()
    kept: list[threading.Thread] = []

    def work(_: int) -> None:
        kept.append(threading.current_thread())
        time.sleep(0.01)

    @app.get("/own")
    def own() -> str:
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(work, range(2)))
        return ""

    @app.get("/shared")
    def common() -> str:
        list(shared.map(work, range(2)))
        return ""

    def started_by(path: str) -> int:
        kept.clear()
        for _ in range(10):
            assert app.test_client().get(path).status_code == 200
        return len({id(thread) for thread in kept})

    own_threads, shared_threads = started_by("/own"), started_by("/shared")
    assert own_threads >= 10 and shared_threads <= 2, (own_threads, shared_threads)
    return "ten requests start at least ten threads; with a shared pool of two, at most two"


@claim("submit-then-wait")
def submit_then_wait() -> str:
    async def ticks_during(wait) -> int:
        count = 0

        async def tick() -> None:
            nonlocal count
            while True:
                count += 1
                await asyncio.sleep(0.01)

        ticking = asyncio.create_task(tick())
        await asyncio.sleep(0.02)
        before = count
        await wait()
        during = count - before
        ticking.cancel()
        return during

    async def waits() -> None:
        with ThreadPoolExecutor(1) as pool:
            pool.submit(time.sleep, 0.3).result()

    async def awaits() -> None:
        with ThreadPoolExecutor(1) as pool:
            await asyncio.get_running_loop().run_in_executor(pool, time.sleep, 0.3)

    assert asyncio.run(ticks_during(waits)) == 0
    assert asyncio.run(ticks_during(awaits)) > 5
    return "while `submit(...).result()` waits in async code the loop does not turn once; with `await run_in_executor` it goes on"


@claim("double-threading")
def double_threading() -> str:
    for command, requests in (
        (gunicorn("--threads 4 flask_pools:app"), 4),
        (uvicorn("fastapi_pools:app"), 10),
        (hypercorn("fastapi_pools:app"), 10),
    ):
        with running(command) as server:
            most = max(at_once(requests, lambda: server.json("/own-pool")))
        assert most > requests * 4, (command, most)
    return "four request threads of gunicorn, each with a pool of four, are more than sixteen threads; ten plain endpoints under uvicorn or hypercorn more than forty"


@claim("request-context-in-thread")
def request_context_in_thread() -> str:
    app = Flask(__name__)

    @app.get("/")
    def view() -> str:
        with ThreadPoolExecutor(1) as pool:
            return raises(lambda: pool.submit(lambda: request.path).result())

    seen = app.test_client().get("/").text
    assert "Working outside of request context" in seen, seen
    return "reading `request` in a thread raises RuntimeError: Working outside of request context"


@claim("session-across-threads")
def session_across_threads() -> str:
    def connect() -> sqlite3.Connection:
        time.sleep(0.5)
        return sqlite3.connect(":memory:", check_same_thread=False)

    session = Session(create_engine("sqlite://", creator=connect))
    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(lambda: session.execute(text("select 1")).scalar())
        time.sleep(0.1)
        seen = raises(lambda: session.execute(text("select 2")))
        raises_or_not(first)
    assert "concurrent operations are not permitted" in seen, seen
    return "a second thread that uses the session meanwhile gets InvalidRequestError: concurrent operations are not permitted"


def raises_or_not(future) -> None:
    """The first thread may end well or badly; the claim is about the second."""
    future.exception(timeout=5)


@claim("pool-smaller-than-concurrency")
def pool_smaller_than_concurrency() -> str:
    for command in (gunicorn("--threads 6 flask_pools:app"), uvicorn("fastapi_pools:app"), hypercorn("fastapi_pools:app")):
        with running(command) as server:
            statuses = sorted(at_once(6, lambda: server.status("/query")))
            log = server.log.read_text()
        assert statuses == [200] * 3 + [500] * 3, (command, statuses)
        assert "QueuePool limit of size 2 overflow 1 reached, connection timed out" in log, log[-800:]
    return "of six requests on a pool of three, three fail with QueuePool limit of size 2 overflow 1 reached: in threads of gunicorn, and in plain endpoints under uvicorn and hypercorn"
