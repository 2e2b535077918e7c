"""Blocking calls, and calls that only look so, right in the endpoint."""
import asyncio
import gzip
import hashlib
import io
import json
import logging
import os
import shutil
import sqlite3
import subprocess
import time
import urllib.request
from pathlib import Path
from time import sleep as pause

import requests as http
from anyio import Path as AsyncPath
from fastapi import APIRouter

from settings import DATA_DIR, SAMPLE, SAMPLE_GZIP, SAMPLE_JSON, SQLITE, UPSTREAM

router = APIRouter()
log = logging.getLogger(__name__)


@router.get("/sleep")
async def sleep():  # endpoint: sleep
    time.sleep(0.01)


@router.get("/sleep-alias")
async def sleep_alias():  # endpoint: sleep-alias
    pause(0.01)


@router.get("/sleep-of-asyncio")
async def sleep_of_asyncio():  # endpoint: sleep-of-asyncio
    await asyncio.sleep(0.01)


@router.get("/sleep-sync-handler")
def sleep_sync_handler():  # endpoint: sleep-sync-handler
    time.sleep(0.01)


@router.get("/open-read")
async def open_read():  # endpoint: open-read
    with open(SAMPLE) as handle:
        return handle.read()


@router.get("/open-write")
async def open_write():  # endpoint: open-write
    with open(DATA_DIR / "written.txt", "w") as handle:
        handle.write("x" * 20_000)


@router.get("/path-read")
async def path_read():  # endpoint: path-read
    return SAMPLE.read_text()


@router.get("/path-joined-read")
async def path_joined_read():  # endpoint: path-joined-read
    return (Path(DATA_DIR) / "sample.txt").read_bytes().decode()


@router.get("/path-exists")
async def path_exists():  # endpoint: path-exists
    return SAMPLE.exists()


@router.get("/path-pure")
async def path_pure():  # endpoint: path-pure
    return (SAMPLE.parent / "other.txt").with_suffix(".md").name


@router.get("/path-async")
async def path_async():  # endpoint: path-async
    return await AsyncPath(SAMPLE).read_text()


@router.get("/listdir")
async def listdir():  # endpoint: listdir
    return len(os.listdir(DATA_DIR))


@router.get("/os-path-join")
async def os_path_join():  # endpoint: os-path-join
    return os.path.join("a", os.path.basename("b/c")) + os.environ.get("HOME", "") + str(os.getpid())


@router.get("/remove-file")
async def remove_file():  # endpoint: remove-file
    try:
        os.remove(DATA_DIR / "nothing-there")
    except FileNotFoundError:
        pass


@router.get("/copy-file")
async def copy_file():  # endpoint: copy-file
    shutil.copy(SAMPLE, DATA_DIR / "copied.txt")


@router.get("/gzip-read")
async def gzip_read():  # endpoint: gzip-read
    with gzip.open(SAMPLE_GZIP, "rt") as handle:
        return handle.read()


@router.get("/json-load")
async def json_load():  # endpoint: json-load
    with open(SAMPLE_JSON) as handle:
        return json.load(handle)


@router.get("/json-loads")
async def json_loads():  # endpoint: json-loads
    return json.loads(json.dumps({"one": 1}))


@router.get("/bytes-io")
async def bytes_io():  # endpoint: bytes-io
    return io.BytesIO(b"one").read().decode() + io.StringIO("two").read()


@router.get("/requests-get")
async def requests_get():  # endpoint: requests-get
    return http.get(f"{UPSTREAM}/forecast", timeout=5).json()


@router.get("/requests-session")
async def requests_session():  # endpoint: requests-session
    with http.Session() as session:
        return session.get(f"{UPSTREAM}/forecast", timeout=5).status_code


@router.get("/urlopen")
async def urlopen():  # endpoint: urlopen
    with urllib.request.urlopen(f"{UPSTREAM}/forecast", timeout=5) as response:
        return json.loads(response.read())


@router.get("/sqlite")
async def sqlite():  # endpoint: sqlite
    connection = sqlite3.connect(SQLITE)
    row = connection.execute("SELECT count(*) FROM items").fetchone()
    connection.close()
    return row[0]


@router.get("/subprocess-run")
async def subprocess_run():  # endpoint: subprocess-run
    return subprocess.run(["true"], check=False).returncode


@router.get("/subprocess-output")
async def subprocess_output():  # endpoint: subprocess-output
    return subprocess.check_output(["echo", "one"], text=True)


@router.get("/subprocess-async")
async def subprocess_async():  # endpoint: subprocess-async
    process = await asyncio.create_subprocess_exec("true")
    return await process.wait()


@router.get("/pbkdf2")
async def pbkdf2():  # endpoint: pbkdf2
    return hashlib.pbkdf2_hmac("sha256", b"secret", b"salt", 900_000).hex()


@router.get("/small-digest")
async def small_digest():  # endpoint: small-digest
    return hashlib.sha256(b"secret").hexdigest()


@router.get("/logging")
async def logging_only():  # endpoint: logging
    log.info("only a line in the log")


@router.get("/nested-def-called")
async def nested_def_called():  # endpoint: nested-def-called
    def read() -> str:
        return SAMPLE.read_text()

    return read()


@router.get("/nested-def-idle")
async def nested_def_idle():  # endpoint: nested-def-idle
    def read() -> str:
        return SAMPLE.read_text()

    return read.__name__


@router.get("/lambda-called")
async def lambda_called():  # endpoint: lambda-called
    read = lambda: SAMPLE.read_text()  # noqa: E731
    return read()


@router.get("/lambda-idle")
async def lambda_idle():  # endpoint: lambda-idle
    later = {"read": lambda: SAMPLE.read_text()}
    return len(later)


@router.get("/in-f-string")
async def in_f_string():  # endpoint: in-f-string
    return f"text: {SAMPLE.read_text()}"


@router.get("/in-comprehension")
async def in_comprehension():  # endpoint: in-comprehension
    return [path.read_text() for path in (SAMPLE, SAMPLE_JSON)]


@router.get("/in-match")
async def in_match(what: str = "read"):  # endpoint: in-match
    match what:
        case "read":
            return SAMPLE.read_text()
        case _:
            return None


@router.get("/in-walrus")
async def in_walrus():  # endpoint: in-walrus
    if (text := SAMPLE.read_text()) and len(text) > 1:
        return text


@router.get("/in-finally")
async def in_finally():  # endpoint: in-finally
    try:
        return 1
    finally:
        time.sleep(0.01)


@router.get("/after-return")
async def after_return():  # endpoint: after-return
    return 1
    time.sleep(0.01)


@router.get("/own-sleep")
async def own_sleep():  # endpoint: own-sleep
    def sleep(seconds: float) -> float:
        return seconds

    return sleep(0.01)
