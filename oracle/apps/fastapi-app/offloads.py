"""Every way of moving a blocking call off the loop, and the ways that only look like it."""
import asyncio
import functools
import inspect
from concurrent.futures import ThreadPoolExecutor

import anyio
import anyio.to_thread
from asgiref.sync import async_to_sync, sync_to_async
from fastapi import APIRouter
from fastapi.concurrency import run_in_threadpool

from kit import FileStore
from kit.decorators import in_thread, threaded
from kit.reading import nap, pure, read_sample

router = APIRouter()
POOL = ThreadPoolExecutor(max_workers=2)


@sync_to_async
def wrapped_read() -> str:
    return read_sample()


@threaded
def threaded_read() -> str:
    return read_sample()


def words():
    for word in read_sample().split():
        yield word


def word_list() -> list[str]:
    return list(words())


class Job:
    """Runs its work in a thread; subclasses say what the work is."""

    async def run(self) -> str:
        return await asyncio.to_thread(self.work)

    def work(self) -> str:
        return ""


class ReadingJob(Job):
    def work(self) -> str:
        return read_sample()


async def call_either(function, *args):
    if inspect.iscoroutinefunction(function):
        return await function(*args)
    return await run_in_threadpool(function, *args)


@router.get("/to-thread")
async def to_thread():  # endpoint: to-thread
    return await asyncio.to_thread(read_sample)


@router.get("/to-thread-lambda")
async def to_thread_lambda():  # endpoint: to-thread-lambda
    return await asyncio.to_thread(lambda: read_sample())


@router.get("/to-thread-method")
async def to_thread_method():  # endpoint: to-thread-method
    return await asyncio.to_thread(FileStore().get, "sample.txt")


@router.get("/to-thread-partial")
async def to_thread_partial():  # endpoint: to-thread-partial
    return await asyncio.to_thread(functools.partial(nap, 0.01))


@router.get("/to-thread-called")
async def to_thread_called():  # endpoint: to-thread-called fails
    return await asyncio.to_thread(read_sample())  # type: ignore[arg-type]


@router.get("/to-thread-argument")
async def to_thread_argument():  # endpoint: to-thread-argument
    return await asyncio.to_thread(pure, read_sample())


@router.get("/to-thread-generator")
async def to_thread_generator():  # endpoint: to-thread-generator
    found = await asyncio.to_thread(words)
    return list(found)


@router.get("/to-thread-list")
async def to_thread_list():  # endpoint: to-thread-list
    return [word.upper() for word in await asyncio.to_thread(word_list)]


@router.get("/half-offloaded")
async def half_offloaded():  # endpoint: half-offloaded
    text = await asyncio.to_thread(read_sample)
    nap()
    return text


@router.get("/run-in-executor")
async def run_in_executor():  # endpoint: run-in-executor
    return await asyncio.get_running_loop().run_in_executor(None, read_sample)


@router.get("/run-in-own-executor")
async def run_in_own_executor():  # endpoint: run-in-own-executor
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(POOL, nap, 0.01)


@router.get("/anyio-to-thread")
async def anyio_to_thread():  # endpoint: anyio-to-thread
    return await anyio.to_thread.run_sync(read_sample)


@router.get("/threadpool")
async def threadpool():  # endpoint: threadpool
    return await run_in_threadpool(read_sample)


@router.get("/sync-to-async-decorator")
async def sync_to_async_decorator():  # endpoint: sync-to-async-decorator
    return await wrapped_read()


@router.get("/sync-to-async-call")
async def sync_to_async_call():  # endpoint: sync-to-async-call
    return await sync_to_async(read_sample)()


@router.get("/sync-to-async-called")
async def sync_to_async_called():  # endpoint: sync-to-async-called fails
    return await sync_to_async(read_sample())()


@router.get("/own-wrapper")
async def own_wrapper():  # endpoint: own-wrapper
    return await in_thread(read_sample)


@router.get("/own-threading-decorator")
async def own_threading_decorator():  # endpoint: own-threading-decorator
    return await threaded_read()


@router.get("/offloaded-override")
async def offloaded_override():  # endpoint: offloaded-override
    return await ReadingJob().run()


@router.get("/conditional-offload")
async def conditional_offload():  # endpoint: conditional-offload
    return await call_either(read_sample)


@router.get("/submitted-and-awaited")
async def submitted_and_awaited():  # endpoint: submitted-and-awaited
    return await asyncio.wrap_future(POOL.submit(read_sample))


@router.get("/submitted-and-waited")
async def submitted_and_waited():  # endpoint: submitted-and-waited
    return POOL.submit(nap, 0.1).result()


@router.get("/executor-left")
async def executor_left():  # endpoint: executor-left
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(nap, 0.12)


@router.get("/executor-awaited-inside")
async def executor_awaited_inside():  # endpoint: executor-awaited-inside
    with ThreadPoolExecutor(max_workers=1) as pool:
        return await asyncio.get_running_loop().run_in_executor(pool, read_sample)


@router.get("/executor-map")
async def executor_map():  # endpoint: executor-map
    return list(POOL.map(nap, [0.1, 0.1]))


@router.get("/loop-in-thread")
async def loop_in_thread():  # endpoint: loop-in-thread
    async def answer() -> int:
        await asyncio.sleep(0)
        return 1

    return await asyncio.to_thread(lambda: asyncio.run(answer()))


@router.get("/loop-in-loop")
async def loop_in_loop():  # endpoint: loop-in-loop fails
    async def answer() -> int:
        return 1

    coroutine = answer()
    try:
        return asyncio.run(coroutine)
    finally:
        coroutine.close()


@router.get("/loop-in-loop-behind-helper")
async def loop_in_loop_behind_helper():  # endpoint: loop-in-loop-behind-helper fails
    return run_to_end()


def run_to_end() -> int:
    async def answer() -> int:
        return 1

    loop = asyncio.new_event_loop()
    coroutine = answer()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        coroutine.close()
        loop.close()


@router.get("/async-to-sync-in-loop")
async def async_to_sync_in_loop():  # endpoint: async-to-sync-in-loop fails
    return async_to_sync(wrapped_read)()


@router.get("/async-to-sync-in-thread")
def async_to_sync_in_thread():  # endpoint: async-to-sync-in-thread
    async def answer() -> int:
        await asyncio.sleep(0)
        return 1

    return async_to_sync(answer)()


@router.get("/back-on-the-loop")
async def back_on_the_loop():  # endpoint: back-on-the-loop
    return await asyncio.to_thread(call_back)


async def read_on_loop() -> str:
    return read_sample()


def call_back() -> str:
    return async_to_sync(read_on_loop)()
