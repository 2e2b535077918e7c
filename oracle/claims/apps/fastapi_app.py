"""A FastAPI service with slow plain endpoints, a plain and an async health check, and work after the answer."""
import os
import threading
import time
from pathlib import Path

from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


@app.get("/")
async def index() -> int:
    return os.getpid()


@app.get("/slow")
def slow() -> None:
    time.sleep(1.5)


@app.get("/health")
def health() -> None: ...


@app.get("/health-on-loop")
async def health_on_loop() -> None: ...


def write(path: Path) -> None:
    time.sleep(2)
    path.write_text("sent")


@app.get("/mail")
def mail(tasks: BackgroundTasks) -> int:
    tasks.add_task(write, Path(os.environ["SHOP_FILE"]))
    return os.getpid()


@app.get("/threads")
async def threads() -> int:
    return threading.active_count()
