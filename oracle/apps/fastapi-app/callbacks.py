"""Code that the loop calls later, or that runs beside the endpoint."""
import asyncio
import functools

from fastapi import APIRouter

from kit.reading import nap, read_sample

router = APIRouter()
kept: set[asyncio.Task] = set()


async def read_async() -> str:
    return read_sample()


async def quiet_async() -> str:
    await asyncio.sleep(0)
    return "one"


async def read_three() -> list[str]:
    return [await read_async() for _ in range(3)]


@router.get("/call-soon")
async def call_soon():  # endpoint: call-soon after
    asyncio.get_running_loop().call_soon(nap)


@router.get("/call-later")
async def call_later():  # endpoint: call-later after
    asyncio.get_running_loop().call_later(0.01, functools.partial(nap, 0.01))


@router.get("/call-soon-threadsafe")
async def call_soon_threadsafe():  # endpoint: call-soon-threadsafe after
    loop = asyncio.get_running_loop()
    await asyncio.to_thread(loop.call_soon_threadsafe, nap)


@router.get("/call-soon-clean")
async def call_soon_clean():  # endpoint: call-soon-clean after
    asyncio.get_running_loop().call_soon(kept.clear)


@router.get("/done-callback")
async def done_callback():  # endpoint: done-callback after
    task = asyncio.create_task(quiet_async())
    task.add_done_callback(lambda finished: nap())
    await task


@router.get("/done-callback-clean")
async def done_callback_clean():  # endpoint: done-callback-clean after
    task = asyncio.create_task(quiet_async())
    kept.add(task)
    task.add_done_callback(kept.discard)
    await task


@router.get("/create-task")
async def create_task():  # endpoint: create-task after
    kept.add(asyncio.create_task(read_async()))


@router.get("/gather")
async def gather():  # endpoint: gather
    return await asyncio.gather(read_async(), quiet_async())


@router.get("/gather-star")
async def gather_star():  # endpoint: gather-star
    return await asyncio.gather(*[read_async() for _ in range(2)])


@router.get("/gather-clean")
async def gather_clean():  # endpoint: gather-clean
    return await asyncio.gather(*(quiet_async() for _ in range(2)))


@router.get("/gather-threads")
async def gather_threads():  # endpoint: gather-threads
    return await asyncio.gather(*(asyncio.to_thread(read_sample) for _ in range(2)))


@router.get("/task-group")
async def task_group():  # endpoint: task-group
    async with asyncio.TaskGroup() as group:
        group.create_task(read_async())
        group.create_task(quiet_async())


@router.get("/wait-for")
async def wait_for():  # endpoint: wait-for
    return await asyncio.wait_for(read_async(), timeout=5)


@router.get("/wait-for-thread")
async def wait_for_thread():  # endpoint: wait-for-thread
    return await asyncio.wait_for(asyncio.to_thread(read_sample), timeout=5)


@router.get("/timeout-around")
async def timeout_around():  # endpoint: timeout-around
    async with asyncio.timeout(5):
        nap()


@router.get("/as-completed")
async def as_completed():  # endpoint: as-completed
    return [await one for one in asyncio.as_completed([read_async(), quiet_async()])]


@router.get("/awaited-chain")
async def awaited_chain():  # endpoint: awaited-chain
    return await read_three()


@router.get("/shielded")
async def shielded():  # endpoint: shielded
    return await asyncio.shield(read_async())
