"""A Flask service that shows what its worker keeps, shares and loses. `SHOP_` variables say what it does when imported."""
import asyncio
import fcntl
import os
import socket
import threading
import time
from pathlib import Path

from flask import Flask, jsonify

app = Flask(__name__)
counter = 0
beats = 0


def beat() -> None:
    global beats
    while True:
        beats += 1
        time.sleep(0.05)


if os.environ.get("SHOP_THREAD"):
    threading.Thread(target=beat, daemon=True).start()

connection = None
if address := os.environ.get("SHOP_CONNECT"):
    connection = socket.create_connection(("127.0.0.1", int(address)))


@app.get("/count")
def count():
    global counter
    counter += 1
    time.sleep(0.05)
    return jsonify(pid=os.getpid(), count=counter)


@app.get("/state")
def state():
    seen = beats
    time.sleep(0.3)
    inode = None if connection is None else os.fstat(connection.fileno()).st_ino
    return jsonify(pid=os.getpid(), beating=beats > seen, beats=beats > 0, connection=inode)


@app.get("/slow")
def slow():
    time.sleep(0.4)
    return "", 200


@app.get("/async")
async def asynchronous():
    await asyncio.sleep(0.4)
    return "", 200


@app.get("/long")
def long():
    time.sleep(4)
    return "", 200


@app.get("/export/<lock>")
def export(lock: str):
    with (Path(os.environ["SHOP_FOLDER"]) / "lock").open("w") as file:
        getattr(fcntl, lock)(file, fcntl.LOCK_EX)
        started = time.monotonic()
        time.sleep(0.3)
        return jsonify(started=started, ended=time.monotonic())


@app.get("/fails")
def fails():
    raise ValueError("a mistake of ours")


@app.get("/threads")
def threads():
    return jsonify(threading.active_count())


@app.get("/pid")
def pid():
    return jsonify(os.getpid())


@app.get("/")
def index():
    return "", 200
