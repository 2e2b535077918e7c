"""Each kind of waiting, reached in each way. Written by oracle/generate.py; change that and run it again."""
import asyncio
import functools
import sqlite3
import subprocess
import threading
import time

import requests
from fastapi import APIRouter
from fastapi.concurrency import run_in_threadpool

from settings import DATA_DIR, SAMPLE, SQLITE, UPSTREAM

router = APIRouter()


def call(function):
    return function()


class Worker:
    """Has one method for each kind of waiting."""

    def sleep(self):
        return time.sleep(0.01)

    def read(self):
        return SAMPLE.read_text()

    def write(self):
        return DATA_DIR.joinpath("generated.txt").write_text("x" * 20_000)

    def http(self):
        return requests.get(f"{UPSTREAM}/forecast", timeout=5).json()

    def query(self):
        return sqlite3.connect(SQLITE).execute("SELECT count(*) FROM items").fetchone()

    def command(self):
        return subprocess.run(["true"], check=False).returncode

    def event(self):
        return threading.Event().wait(0.08)

    def nothing(self):
        return len("nothing")


def do_sleep():
    return time.sleep(0.01)


async def await_sleep():
    return time.sleep(0.01)


def do_read():
    return SAMPLE.read_text()


async def await_read():
    return SAMPLE.read_text()


def do_write():
    return DATA_DIR.joinpath("generated.txt").write_text("x" * 20_000)


async def await_write():
    return DATA_DIR.joinpath("generated.txt").write_text("x" * 20_000)


def do_http():
    return requests.get(f"{UPSTREAM}/forecast", timeout=5).json()


async def await_http():
    return requests.get(f"{UPSTREAM}/forecast", timeout=5).json()


def do_query():
    return sqlite3.connect(SQLITE).execute("SELECT count(*) FROM items").fetchone()


async def await_query():
    return sqlite3.connect(SQLITE).execute("SELECT count(*) FROM items").fetchone()


def do_command():
    return subprocess.run(["true"], check=False).returncode


async def await_command():
    return subprocess.run(["true"], check=False).returncode


def do_event():
    return threading.Event().wait(0.08)


async def await_event():
    return threading.Event().wait(0.08)


def do_nothing():
    return len("nothing")


async def await_nothing():
    return len("nothing")


@router.get("/sleep-inline")
async def sleep_inline():  # endpoint: sleep-inline
    return time.sleep(0.01)


@router.get("/sleep-function")
async def sleep_function():  # endpoint: sleep-function
    return do_sleep()


@router.get("/sleep-method")
async def sleep_method():  # endpoint: sleep-method
    return Worker().sleep()


@router.get("/sleep-partial")
async def sleep_partial():  # endpoint: sleep-partial
    return functools.partial(do_sleep)()


@router.get("/sleep-argument")
async def sleep_argument():  # endpoint: sleep-argument
    return call(do_sleep)


@router.get("/sleep-awaited")
async def sleep_awaited():  # endpoint: sleep-awaited
    return await await_sleep()


@router.get("/sleep-gathered")
async def sleep_gathered():  # endpoint: sleep-gathered
    return await asyncio.gather(await_sleep(), await_sleep())


@router.get("/sleep-thread")
async def sleep_thread():  # endpoint: sleep-thread
    return await asyncio.to_thread(do_sleep)


@router.get("/sleep-threadpool")
async def sleep_threadpool():  # endpoint: sleep-threadpool
    return await run_in_threadpool(Worker().sleep)


@router.get("/sleep-executor")
async def sleep_executor():  # endpoint: sleep-executor
    return await asyncio.get_running_loop().run_in_executor(None, do_sleep)


@router.get("/sleep-sync")
def sleep_sync():  # endpoint: sleep-sync
    return time.sleep(0.01)


@router.get("/read-inline")
async def read_inline():  # endpoint: read-inline
    return SAMPLE.read_text()


@router.get("/read-function")
async def read_function():  # endpoint: read-function
    return do_read()


@router.get("/read-method")
async def read_method():  # endpoint: read-method
    return Worker().read()


@router.get("/read-partial")
async def read_partial():  # endpoint: read-partial
    return functools.partial(do_read)()


@router.get("/read-argument")
async def read_argument():  # endpoint: read-argument
    return call(do_read)


@router.get("/read-awaited")
async def read_awaited():  # endpoint: read-awaited
    return await await_read()


@router.get("/read-gathered")
async def read_gathered():  # endpoint: read-gathered
    return await asyncio.gather(await_read(), await_read())


@router.get("/read-thread")
async def read_thread():  # endpoint: read-thread
    return await asyncio.to_thread(do_read)


@router.get("/read-threadpool")
async def read_threadpool():  # endpoint: read-threadpool
    return await run_in_threadpool(Worker().read)


@router.get("/read-executor")
async def read_executor():  # endpoint: read-executor
    return await asyncio.get_running_loop().run_in_executor(None, do_read)


@router.get("/read-sync")
def read_sync():  # endpoint: read-sync
    return SAMPLE.read_text()


@router.get("/write-inline")
async def write_inline():  # endpoint: write-inline
    return DATA_DIR.joinpath("generated.txt").write_text("x" * 20_000)


@router.get("/write-function")
async def write_function():  # endpoint: write-function
    return do_write()


@router.get("/write-method")
async def write_method():  # endpoint: write-method
    return Worker().write()


@router.get("/write-partial")
async def write_partial():  # endpoint: write-partial
    return functools.partial(do_write)()


@router.get("/write-argument")
async def write_argument():  # endpoint: write-argument
    return call(do_write)


@router.get("/write-awaited")
async def write_awaited():  # endpoint: write-awaited
    return await await_write()


@router.get("/write-gathered")
async def write_gathered():  # endpoint: write-gathered
    return await asyncio.gather(await_write(), await_write())


@router.get("/write-thread")
async def write_thread():  # endpoint: write-thread
    return await asyncio.to_thread(do_write)


@router.get("/write-threadpool")
async def write_threadpool():  # endpoint: write-threadpool
    return await run_in_threadpool(Worker().write)


@router.get("/write-executor")
async def write_executor():  # endpoint: write-executor
    return await asyncio.get_running_loop().run_in_executor(None, do_write)


@router.get("/write-sync")
def write_sync():  # endpoint: write-sync
    return DATA_DIR.joinpath("generated.txt").write_text("x" * 20_000)


@router.get("/http-inline")
async def http_inline():  # endpoint: http-inline
    return requests.get(f"{UPSTREAM}/forecast", timeout=5).json()


@router.get("/http-function")
async def http_function():  # endpoint: http-function
    return do_http()


@router.get("/http-method")
async def http_method():  # endpoint: http-method
    return Worker().http()


@router.get("/http-partial")
async def http_partial():  # endpoint: http-partial
    return functools.partial(do_http)()


@router.get("/http-argument")
async def http_argument():  # endpoint: http-argument
    return call(do_http)


@router.get("/http-awaited")
async def http_awaited():  # endpoint: http-awaited
    return await await_http()


@router.get("/http-gathered")
async def http_gathered():  # endpoint: http-gathered
    return await asyncio.gather(await_http(), await_http())


@router.get("/http-thread")
async def http_thread():  # endpoint: http-thread
    return await asyncio.to_thread(do_http)


@router.get("/http-threadpool")
async def http_threadpool():  # endpoint: http-threadpool
    return await run_in_threadpool(Worker().http)


@router.get("/http-executor")
async def http_executor():  # endpoint: http-executor
    return await asyncio.get_running_loop().run_in_executor(None, do_http)


@router.get("/http-sync")
def http_sync():  # endpoint: http-sync
    return requests.get(f"{UPSTREAM}/forecast", timeout=5).json()


@router.get("/query-inline")
async def query_inline():  # endpoint: query-inline
    return sqlite3.connect(SQLITE).execute("SELECT count(*) FROM items").fetchone()


@router.get("/query-function")
async def query_function():  # endpoint: query-function
    return do_query()


@router.get("/query-method")
async def query_method():  # endpoint: query-method
    return Worker().query()


@router.get("/query-partial")
async def query_partial():  # endpoint: query-partial
    return functools.partial(do_query)()


@router.get("/query-argument")
async def query_argument():  # endpoint: query-argument
    return call(do_query)


@router.get("/query-awaited")
async def query_awaited():  # endpoint: query-awaited
    return await await_query()


@router.get("/query-gathered")
async def query_gathered():  # endpoint: query-gathered
    return await asyncio.gather(await_query(), await_query())


@router.get("/query-thread")
async def query_thread():  # endpoint: query-thread
    return await asyncio.to_thread(do_query)


@router.get("/query-threadpool")
async def query_threadpool():  # endpoint: query-threadpool
    return await run_in_threadpool(Worker().query)


@router.get("/query-executor")
async def query_executor():  # endpoint: query-executor
    return await asyncio.get_running_loop().run_in_executor(None, do_query)


@router.get("/query-sync")
def query_sync():  # endpoint: query-sync
    return sqlite3.connect(SQLITE).execute("SELECT count(*) FROM items").fetchone()


@router.get("/command-inline")
async def command_inline():  # endpoint: command-inline
    return subprocess.run(["true"], check=False).returncode


@router.get("/command-function")
async def command_function():  # endpoint: command-function
    return do_command()


@router.get("/command-method")
async def command_method():  # endpoint: command-method
    return Worker().command()


@router.get("/command-partial")
async def command_partial():  # endpoint: command-partial
    return functools.partial(do_command)()


@router.get("/command-argument")
async def command_argument():  # endpoint: command-argument
    return call(do_command)


@router.get("/command-awaited")
async def command_awaited():  # endpoint: command-awaited
    return await await_command()


@router.get("/command-gathered")
async def command_gathered():  # endpoint: command-gathered
    return await asyncio.gather(await_command(), await_command())


@router.get("/command-thread")
async def command_thread():  # endpoint: command-thread
    return await asyncio.to_thread(do_command)


@router.get("/command-threadpool")
async def command_threadpool():  # endpoint: command-threadpool
    return await run_in_threadpool(Worker().command)


@router.get("/command-executor")
async def command_executor():  # endpoint: command-executor
    return await asyncio.get_running_loop().run_in_executor(None, do_command)


@router.get("/command-sync")
def command_sync():  # endpoint: command-sync
    return subprocess.run(["true"], check=False).returncode


@router.get("/event-inline")
async def event_inline():  # endpoint: event-inline
    return threading.Event().wait(0.08)


@router.get("/event-function")
async def event_function():  # endpoint: event-function
    return do_event()


@router.get("/event-method")
async def event_method():  # endpoint: event-method
    return Worker().event()


@router.get("/event-partial")
async def event_partial():  # endpoint: event-partial
    return functools.partial(do_event)()


@router.get("/event-argument")
async def event_argument():  # endpoint: event-argument
    return call(do_event)


@router.get("/event-awaited")
async def event_awaited():  # endpoint: event-awaited
    return await await_event()


@router.get("/event-gathered")
async def event_gathered():  # endpoint: event-gathered
    return await asyncio.gather(await_event(), await_event())


@router.get("/event-thread")
async def event_thread():  # endpoint: event-thread
    return await asyncio.to_thread(do_event)


@router.get("/event-threadpool")
async def event_threadpool():  # endpoint: event-threadpool
    return await run_in_threadpool(Worker().event)


@router.get("/event-executor")
async def event_executor():  # endpoint: event-executor
    return await asyncio.get_running_loop().run_in_executor(None, do_event)


@router.get("/event-sync")
def event_sync():  # endpoint: event-sync
    return threading.Event().wait(0.08)


@router.get("/nothing-inline")
async def nothing_inline():  # endpoint: nothing-inline
    return len("nothing")


@router.get("/nothing-function")
async def nothing_function():  # endpoint: nothing-function
    return do_nothing()


@router.get("/nothing-method")
async def nothing_method():  # endpoint: nothing-method
    return Worker().nothing()


@router.get("/nothing-partial")
async def nothing_partial():  # endpoint: nothing-partial
    return functools.partial(do_nothing)()


@router.get("/nothing-argument")
async def nothing_argument():  # endpoint: nothing-argument
    return call(do_nothing)


@router.get("/nothing-awaited")
async def nothing_awaited():  # endpoint: nothing-awaited
    return await await_nothing()


@router.get("/nothing-gathered")
async def nothing_gathered():  # endpoint: nothing-gathered
    return await asyncio.gather(await_nothing(), await_nothing())


@router.get("/nothing-thread")
async def nothing_thread():  # endpoint: nothing-thread
    return await asyncio.to_thread(do_nothing)


@router.get("/nothing-threadpool")
async def nothing_threadpool():  # endpoint: nothing-threadpool
    return await run_in_threadpool(Worker().nothing)


@router.get("/nothing-executor")
async def nothing_executor():  # endpoint: nothing-executor
    return await asyncio.get_running_loop().run_in_executor(None, do_nothing)


@router.get("/nothing-sync")
def nothing_sync():  # endpoint: nothing-sync
    return len("nothing")
