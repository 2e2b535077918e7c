"""The ASGI server: one event loop per process; `workers` are spawned processes that import the application again."""

from colorfast import library

from .config import Config as Config
from .main import main as main
from .main import run as run
from .server import Server as Server

library(
    "uvicorn",
    versions="0.30.6 and 0.54.0",
    sources=["https://www.uvicorn.org/deployment/", "https://github.com/Kludex/uvicorn/blob/main/uvicorn/main.py"],
    colour="both",
)

__version__: str
