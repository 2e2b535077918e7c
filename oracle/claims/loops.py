"""Claims on event loops: what may not run on one, and what does not survive one."""
import asyncio
import functools
import gc
import http.server
import threading
import time

import httpx
from claim import claim, ends_within, raises


@claim("nested-event-loop")
def nested_event_loop() -> str:
    async def inner() -> None:
        await asyncio.sleep(0)

    async def outer() -> list[str]:
        loop = asyncio.get_running_loop()
        coroutines = [inner(), inner()]
        seen = [raises(lambda: asyncio.run(coroutines[0])), raises(lambda: loop.run_until_complete(coroutines[1]))]
        for coroutine in coroutines:
            coroutine.close()
        waiting = asyncio.run_coroutine_threadsafe(inner(), loop)
        seen.append(raises(lambda: waiting.result(timeout=0.5)))
        return seen

    run, until, threadsafe = asyncio.run(outer())
    assert "asyncio.run() cannot be called from a running event loop" in run, run
    assert "already running" in until, until
    assert threadsafe.startswith("TimeoutError"), threadsafe
    return "`asyncio.run` and `run_until_complete` raise RuntimeError; `run_coroutine_threadsafe(...).result()` on the same loop never ends"


@claim("lock-across-await")
def lock_across_await() -> str:
    lock = threading.Lock()

    async def hold() -> None:
        with lock:
            await asyncio.sleep(0.05)

    async def one() -> None:
        await hold()

    async def two() -> None:
        await asyncio.gather(hold(), hold())

    assert ends_within(3, lambda: asyncio.run(one()))
    assert not ends_within(3, lambda: asyncio.run(two()))
    return "one task ends; two tasks with one `threading.Lock` stop their loop for good"


@claim("loop-bound-object-reuse")
def loop_bound_object_reuse() -> str:
    address, _ = keep_alive_server()
    client = httpx.AsyncClient(trust_env=False)

    async def ask() -> int:
        return (await client.get(address)).status_code

    assert asyncio.run(ask()) == 200
    second = raises(lambda: asyncio.run(ask()))
    assert "Event loop is closed" in second, second
    return "the second `asyncio.run` with the same `httpx.AsyncClient` raises RuntimeError: Event loop is closed"


def keep_alive_server() -> tuple[str, set[tuple[str, int]]]:
    """Its address, and those of the clients' ends of all connections made to it."""
    connections: set[tuple[str, int]] = set()

    class Answer(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            connections.add(self.client_address)
            self.send_response(200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None: ...

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/", connections


@claim("mixed-clients")
def mixed_clients() -> str:
    address, connections = keep_alive_server()

    async def ask(sync: bool) -> int:
        connections.clear()
        async with httpx.AsyncClient(trust_env=False) as client:
            with httpx.Client(trust_env=False) as other:
                for _ in range(5):
                    await client.get(address)
                    if sync:
                        other.get(address)
        return len(connections)

    assert (asyncio.run(ask(sync=False)), asyncio.run(ask(sync=True))) == (1, 2)
    return "five calls of one client use one connection; with its sync twin beside it there are two"


@claim("cached-coroutine")
def cached_coroutine() -> str:
    @functools.lru_cache
    async def rate() -> int:
        return 7

    async def twice() -> str:
        assert await rate() == 7
        try:
            await rate()
        except RuntimeError as error:
            return str(error)
        raise AssertionError("the second await worked")

    assert asyncio.run(twice()) == "cannot reuse already awaited coroutine"
    return "the second await raises RuntimeError: cannot reuse already awaited coroutine"


@claim("dropped-task")
def dropped_task() -> str:
    seen: list[str] = []

    async def forgotten() -> None:
        try:
            await asyncio.get_running_loop().create_future()
        except BaseException as error:
            seen.append(type(error).__name__)
            raise

    async def collected() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: seen.append(context["message"]))
        asyncio.create_task(forgotten())
        await asyncio.sleep(0)
        gc.collect()
        await asyncio.sleep(0)

    asyncio.run(collected())
    assert "Task was destroyed but it is pending!" in seen, seen

    from flask import Flask

    app = Flask(__name__)
    done: list[str] = []

    async def later() -> None:
        try:
            await asyncio.sleep(0.1)
            done.append("ended")
        except asyncio.CancelledError:
            done.append("cancelled")
            raise

    @app.get("/")
    async def view() -> str:
        app.config["TASK"] = asyncio.create_task(later())
        await asyncio.sleep(0)
        return ""

    assert app.test_client().get("/").status_code == 200
    time.sleep(0.3)
    assert done == ["cancelled"], done
    after_answer, after_next = task_on_lambda()
    assert (after_answer, after_next) == (False, True), (after_answer, after_next)
    return "a task without a reference is destroyed while it waits; one made in a Flask view is cancelled when the view returns; behind Mangum, as on Lambda, one stands still between requests and goes on in the next"


def task_on_lambda() -> tuple[bool, bool]:
    """Whether a task of 0.1 s has ended 0.4 s after the answer to its request, and after the answer to the next one."""
    from fastapi import FastAPI
    from mangum import Mangum

    app = FastAPI()
    ended = threading.Event()

    async def later() -> None:
        await asyncio.sleep(0.1)
        ended.set()

    @app.get("/start")
    async def start() -> None:
        app.state.task = asyncio.create_task(later())

    @app.get("/next")
    async def wait() -> None:
        await asyncio.sleep(0.2)

    handler = Mangum(app, lifespan="off")
    handler(lambda_event("/start"), None)
    time.sleep(0.4)
    after_answer = ended.is_set()
    handler(lambda_event("/next"), None)
    return after_answer, ended.is_set()


def lambda_event(path: str) -> dict[str, object]:
    """What a function URL hands to its function."""
    http = {"method": "GET", "path": path, "sourceIp": "127.0.0.1"}
    return {
        "version": "2.0", "routeKey": "$default", "rawPath": path, "rawQueryString": "", "headers": {},
        "requestContext": {"http": http, "stage": "$default"}, "isBase64Encoded": False,
    }


@claim("event-loop-per-request")
def event_loop_per_request() -> str:
    from flask import Flask

    app = Flask(__name__)
    loops: list[asyncio.AbstractEventLoop] = []

    async def work() -> None:
        loops.append(asyncio.get_running_loop())

    @app.get("/")
    def view() -> str:
        asyncio.run(work())
        return ""

    for _ in range(5):
        assert app.test_client().get("/").status_code == 200
    assert len({id(loop) for loop in loops}) == 5 and all(loop.is_closed() for loop in loops)
    return "five requests make and close five loops"
