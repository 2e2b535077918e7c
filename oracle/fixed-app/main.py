"""Handlers that hold the event loop for half a second, each in a way that a fix of another kind repairs."""

import time
from concurrent.futures import ThreadPoolExecutor

from fastapi import Depends, FastAPI

app = FastAPI()
POOL = ThreadPoolExecutor(max_workers=4)


def work(seconds: float, *, label: str = "done") -> str:
    time.sleep(seconds)
    return label


async def slow_dependency() -> str:
    return work(0.5)


async def nothing() -> None:
    return None


@app.get("/beat")
async def beat() -> str:
    return "beat"


@app.get("/sleep")
async def sleep_here() -> str:
    await nothing()
    time.sleep(0.5)
    return "done"


@app.get("/plain")
async def plain() -> str:
    return work(0.5)


@app.get("/dependency")
async def with_dependency(label: str = Depends(slow_dependency)) -> str:
    await nothing()
    return label


@app.get("/thread")
async def in_thread() -> str:
    await nothing()
    return work(
        0.5,
        label="done",
    )


@app.get("/pool")
async def in_pool() -> str:
    await nothing()
    return POOL.submit(work, 0.5, label="done").result()
