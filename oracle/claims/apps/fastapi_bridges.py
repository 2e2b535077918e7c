"""An async endpoint that reaches async code by way of a thread, and one that awaits it."""
import asyncio
import threading

from fastapi import FastAPI

app = FastAPI()


async def price() -> int:
    await asyncio.sleep(0.5)
    return id(asyncio.get_running_loop())


def price_on_own_loop() -> int:
    return asyncio.run(price())


def seen(loop: int) -> dict[str, bool | int]:
    return {"moved": loop != id(asyncio.get_running_loop()), "threads": threading.active_count()}


@app.get("/round-trip")
async def round_trip() -> dict[str, bool | int]:
    return seen(await asyncio.to_thread(price_on_own_loop))


@app.get("/direct")
async def direct() -> dict[str, bool | int]:
    return seen(await price())


@app.get("/")
async def index() -> None: ...
