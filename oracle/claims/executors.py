"""Claims on executors and on what does not follow work into a thread."""
import asyncio
import sqlite3
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from claim import claim, ends_within, raises
from flask import Flask, request
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
    return "in a pool of two threads one task that waits for another of the same pool ends; two such tasks wait for ever"


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
    most = 0
    lock = threading.Lock()

    def work(_: int) -> None:
        nonlocal most
        with lock:
            most = max(most, threading.active_count())
        time.sleep(0.2)

    def handler() -> None:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(work, range(4)))

    before = threading.active_count()
    with ThreadPoolExecutor(4) as server:
        for future in [server.submit(handler) for _ in range(4)]:
            future.result()
    assert most - before >= 16, (most, before)
    return "four threads of a server, each with a pool of four, are more than sixteen threads at once"


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
    with tempfile.TemporaryDirectory() as folder:
        engine = create_engine(f"sqlite:///{Path(folder) / 'shop.db'}", pool_size=2, max_overflow=1, pool_timeout=0.3)

        def ask() -> str:
            try:
                with engine.connect():
                    time.sleep(1)
                return "answered"
            except Exception as error:
                return f"{type(error).__name__}: {error}"

        with ThreadPoolExecutor(6) as threads:
            seen = sorted(future.result() for future in [threads.submit(ask) for _ in range(6)])
        engine.dispose()
    assert seen.count("answered") == 3, seen
    assert all("QueuePool limit of size 2 overflow 1 reached, connection timed out" in one for one in seen[:3]), seen
    return "of six threads on a pool of three, three fail with TimeoutError: QueuePool limit of size 2 overflow 1 reached"
