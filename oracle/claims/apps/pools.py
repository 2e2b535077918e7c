"""What both pool services do: pools made for a request, a pool that waits for itself, and a small pool of connections."""
import sqlite3
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import create_engine, text
from sqlalchemy.pool import QueuePool

SHARED = ThreadPoolExecutor(2)
most_threads = 0


def connect() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    connection.create_function("wait", 1, time.sleep)
    return connection


engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=2, max_overflow=1, pool_timeout=0.3)


def work(_: int) -> None:
    global most_threads
    most_threads = max(most_threads, threading.active_count())
    time.sleep(0.5)


def use_own_pool() -> int:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    return most_threads


def outer() -> int:
    time.sleep(0.5)
    return SHARED.submit(int).result()


def wait_in_pool() -> int:
    return SHARED.submit(outer).result()


def query() -> None:
    with engine.connect() as connection:
        connection.execute(text("select wait(0.8)"))
