"""The pools behind plain FastAPI endpoints, async endpoints that wait for sync calls, and offloads of several kinds."""
import asyncio
import contextvars
import threading
import time

import pools
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

app = FastAPI()
user = contextvars.ContextVar("user", default="nobody")


@app.get("/own-pool")
def own_pool() -> int:
    return pools.use_own_pool()


@app.get("/query")
def query() -> None:
    pools.query()


@app.get("/query-on-loop")
async def query_on_loop() -> None:
    pools.query()


@app.get("/sleep")
def sleep() -> None:
    time.sleep(0.5)


@app.get("/sleep-on-loop")
async def sleep_on_loop() -> None:
    time.sleep(0.5)


def thread_and_user() -> tuple[str, str]:
    return threading.current_thread().name, user.get()


@app.get("/offloads")
async def offloads() -> dict[str, tuple[str, str]]:
    user.set("ann")
    return {
        "to_thread": await asyncio.to_thread(thread_and_user),
        "run_in_threadpool": await run_in_threadpool(thread_and_user),
        "run_in_executor": await asyncio.get_running_loop().run_in_executor(pools.SHARED, thread_and_user),
    }


@app.get("/")
async def index() -> None: ...
