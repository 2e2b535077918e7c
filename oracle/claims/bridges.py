"""Claims on bridges between sync and async code, and on offloads that do not offload."""
import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from asgiref.sync import async_to_sync, sync_to_async
from claim import at_once, claim, raises
from running import gunicorn, running, uvicorn


@claim("sync-to-async-wrapper")
def sync_to_async_wrapper() -> str:
    names: set[int] = set()

    def work() -> None:
        names.add(threading.get_ident())
        time.sleep(0.2)

    async def timed(*calls) -> float:
        start = time.monotonic()
        await asyncio.gather(*(call() for call in calls))
        return time.monotonic() - start

    serial = asyncio.run(timed(*[sync_to_async(work)] * 4))
    assert serial > 0.75 and len(names) == 1, (serial, names)
    parallel = asyncio.run(timed(*[lambda: asyncio.to_thread(work)] * 4))
    assert parallel < 0.6 and len(names) > 2, (parallel, names)

    async def thread_of_wrapped() -> int:
        return await sync_to_async(threading.get_ident)()

    assert async_to_sync(thread_of_wrapped)() == threading.get_ident()
    with ThreadPoolExecutor(2) as pool:
        together = threading.Barrier(2)
        seen = set(pool.map(lambda _: (together.wait(), threading.get_ident(), asyncio.run(thread_of_wrapped()))[1:], "ab"))
    callers, wrapped = ({pair[at] for pair in seen} for at in (0, 1))
    assert len(callers) == 2 and len(wrapped) == 1 and not callers & wrapped, seen
    return (
        "four wrapped calls run one after another on one thread, also those of loops that `asyncio.run` makes in two threads;"
        " under `async_to_sync` on the thread that waits; with `asyncio.to_thread` they run side by side"
    )


@claim("async-to-sync-wrapper")
def async_to_sync_wrapper() -> str:
    loops: set[int] = set()
    threads: set[int] = set()

    async def work() -> None:
        loops.add(id(asyncio.get_running_loop()))
        threads.add(threading.get_ident())
        kept.append(asyncio.get_running_loop())

    async def on_loop() -> str:
        return raises(lambda: async_to_sync(work)())

    kept: list[object] = []
    for _ in range(3):
        async_to_sync(work)()
    assert len(loops) == 3, loops
    assert threading.get_ident() not in threads
    seen = asyncio.run(on_loop())
    assert "You cannot use AsyncToSync in the same thread as an async event loop" in seen, seen
    return "three calls make three loops, in other threads than the caller's; on a running loop it raises RuntimeError"


@claim("unused-wrapper")
def unused_wrapper() -> str:
    ran: list[str] = []

    async def notify() -> None:
        ran.append("notify")

    @sync_to_async
    def allowed() -> bool:
        ran.append("allowed")
        return False

    async_to_sync(notify)

    async def check() -> bool:
        coroutine = allowed()
        verdict = bool(coroutine)
        coroutine.close()
        return verdict

    assert asyncio.run(check()) is True
    assert ran == [], ran
    return "`async_to_sync(f)` alone runs nothing; a wrapped check that is not awaited is true, whatever it would answer"


@claim("offloaded-call-result")
def offloaded_call_result() -> str:
    ran_on: list[int] = []

    def load() -> str:
        ran_on.append(threading.get_ident())
        return "text"

    async def main() -> str:
        try:
            await asyncio.to_thread(load())
        except TypeError as error:
            return str(error)
        raise AssertionError("it worked")

    assert "'str' object is not callable" in asyncio.run(main())
    assert ran_on == [threading.get_ident()]
    return "`to_thread(f())` runs `f` on the loop's thread, then raises TypeError: 'str' object is not callable"


@claim("offloaded-coroutine")
def offloaded_coroutine() -> str:
    ran: list[str] = []

    async def load() -> None:
        ran.append("load")

    async def main() -> str:
        result = await asyncio.to_thread(load)
        kind = type(result).__name__
        result.close()
        return kind

    assert asyncio.run(main()) == "coroutine" and ran == []
    seen = raises(lambda: sync_to_async(load))
    assert seen.startswith("TypeError"), seen
    return "`to_thread(async_f)` gives back a coroutine that never ran; `sync_to_async(async_f)` raises TypeError"


@claim("offloaded-generator")
def offloaded_generator() -> str:
    ran_on: list[int] = []

    def rows():
        ran_on.append(threading.get_ident())
        yield 1

    async def main() -> int:
        for _ in await asyncio.to_thread(rows):
            pass
        return threading.get_ident()

    assert [asyncio.run(main())] == ran_on
    return "the body of the generator runs on the loop's thread, where it is iterated"


@claim("bridge-round-trip")
def bridge_round_trip() -> str:
    with running(gunicorn("--threads 2 flask_bridges:app")) as server:
        direct = [server.json("/direct") for _ in range(5)][-1]
        detour = [server.json("/round-trip") for _ in range(5)][-1]
    assert direct == {"loops": 0, "moved": False}, direct
    assert detour == {"loops": 5, "moved": True}, detour
    with running(uvicorn("fastapi_bridges:app")) as server:
        awaited = at_once(4, lambda: server.json("/direct"))
        driven = at_once(4, lambda: server.json("/round-trip"))
    assert not any(one["moved"] for one in awaited) and all(one["moved"] for one in driven), (awaited, driven)
    least = min(one["threads"] for one in driven)
    assert least >= 4 > 2 >= max(one["threads"] for one in awaited), (awaited, driven)
    return "five plain calls by way of `asyncio.run(to_thread(f))` make five loops and change the thread; four requests to an async endpoint that goes through a thread to another loop hold four threads"


@claim("sync-only-middleware")
def sync_only_middleware() -> str:
    def held(middleware: str) -> int:
        with running(uvicorn("django_app:app"), SHOP_MIDDLEWARE=middleware) as server:
            return max(one["held"] for one in at_once(8, lambda: server.json("/wait")))

    plain, both = held("plain"), held("Both")
    assert plain == 8 and both == 0, (plain, both)
    return "eight requests that wait in an async view hold eight threads in a plain middleware, none in one that supports both"


@claim("mixed-offload-apis")
def mixed_offload_apis() -> str:
    with running(uvicorn("fastapi_pools:app")) as server:
        seen = server.json("/offloads")
    pools = {name: thread.rpartition("_")[0] or thread for name, (thread, _) in seen.items()}
    assert len(set(pools.values())) == 3, pools
    users = {name: user for name, (_, user) in seen.items()}
    assert users == {"to_thread": "ann", "run_in_threadpool": "ann", "run_in_executor": "nobody"}, users
    return "`to_thread`, `run_in_threadpool` and an executor run in three pools; the executor sees no context variables"
