"""Locks, events, queues and futures: which of them hold the loop."""
import asyncio
import queue
import threading
from concurrent.futures import Future, ThreadPoolExecutor

from fastapi import APIRouter

from kit.reading import nap

router = APIRouter()
POOL = ThreadPoolExecutor(max_workers=2)
LOCK = threading.Lock()
ASYNC_LOCK = asyncio.Lock()


def hold(lock: threading.Lock, taken: threading.Event) -> None:
    with lock:
        taken.set()
        nap(0.15)


async def start_holder(lock: threading.Lock) -> None:
    """Returns when a thread has the lock and keeps it for a while."""
    taken = threading.Event()
    POOL.submit(hold, lock, taken)
    while not taken.is_set():
        await asyncio.sleep(0.001)


@router.get("/with-lock")
async def with_lock():  # endpoint: with-lock
    await start_holder(LOCK)
    with LOCK:
        return 1


@router.get("/acquire-lock")
async def acquire_lock():  # endpoint: acquire-lock
    await start_holder(LOCK)
    LOCK.acquire()
    LOCK.release()


@router.get("/try-lock")
async def try_lock():  # endpoint: try-lock
    await start_holder(LOCK)
    if LOCK.acquire(blocking=False):
        LOCK.release()
        return 1
    return 0


@router.get("/async-lock")
async def async_lock():  # endpoint: async-lock
    async with ASYNC_LOCK:
        return 1


@router.get("/event-wait")
async def event_wait():  # endpoint: event-wait
    event = threading.Event()
    threading.Timer(0.1, event.set).start()
    event.wait()


@router.get("/event-is-set")
async def event_is_set():  # endpoint: event-is-set
    event = threading.Event()
    event.set()
    return event.is_set()


@router.get("/async-event")
async def async_event():  # endpoint: async-event
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(0.01, event.set)
    await event.wait()


@router.get("/queue-get")
async def queue_get():  # endpoint: queue-get
    items: queue.Queue[int] = queue.Queue()
    threading.Timer(0.1, items.put, [1]).start()
    return items.get()


@router.get("/queue-get-nowait")
async def queue_get_nowait():  # endpoint: queue-get-nowait
    items: queue.Queue[int] = queue.Queue()
    items.put_nowait(1)
    return items.get_nowait()


@router.get("/queue-get-unblocking")
async def queue_get_unblocking():  # endpoint: queue-get-unblocking
    items: queue.Queue[int] = queue.Queue()
    items.put_nowait(1)
    return items.get(block=False)


@router.get("/async-queue")
async def async_queue():  # endpoint: async-queue
    items: asyncio.Queue[int] = asyncio.Queue()
    await items.put(1)
    return await items.get()


@router.get("/thread-join")
async def thread_join():  # endpoint: thread-join
    worker = threading.Thread(target=nap, args=(0.1,))
    worker.start()
    worker.join()


@router.get("/thread-started")
async def thread_started():  # endpoint: thread-started
    threading.Thread(target=nap, args=(0.05,)).start()


@router.get("/future-result")
async def future_result():  # endpoint: future-result
    future = POOL.submit(nap, 0.1)
    await asyncio.sleep(0)
    return future.result()


@router.get("/future-awaited")
async def future_awaited():  # endpoint: future-awaited
    future: Future[None] = POOL.submit(nap, 0.01)
    return await asyncio.wrap_future(future)


@router.get("/task-result")
async def task_result():  # endpoint: task-result
    task = asyncio.create_task(asyncio.sleep(0, 1))
    await asyncio.wait([task])
    return task.result()


@router.get("/threadsafe-result")
def threadsafe_result():  # endpoint: threadsafe-result
    worker = threading.Thread(target=nap)
    worker.start()
    worker.join()


@router.get("/semaphore")
async def semaphore():  # endpoint: semaphore
    tokens = threading.Semaphore(0)
    threading.Timer(0.1, tokens.release).start()
    with tokens:
        return 1
