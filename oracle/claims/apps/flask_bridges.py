"""A plain Flask view that reaches plain code by way of a loop, and one that calls it."""
import asyncio
import threading

from flask import Flask, jsonify

app = Flask(__name__)
loops: list[asyncio.AbstractEventLoop] = []


def price() -> int:
    return threading.get_ident()


async def price_in_thread() -> int:
    loops.append(asyncio.get_running_loop())
    return await asyncio.to_thread(price)


@app.get("/round-trip")
def round_trip():
    thread = asyncio.run(price_in_thread())
    return jsonify(loops=len(set(loops)), moved=thread != threading.get_ident())


@app.get("/direct")
def direct():
    return jsonify(loops=len(set(loops)), moved=price() != threading.get_ident())


@app.get("/")
def index():
    return "", 200
