"""Procrastinate: an `async def` task runs on the worker's loop, a plain one in a thread of asgiref's executor."""

from colorfast import library

from .app import App as App
from .blueprints import Blueprint as Blueprint
from .connector import BaseConnector as BaseConnector
from .psycopg_connector import PsycopgConnector as PsycopgConnector
from .sync_psycopg_connector import SyncPsycopgConnector as SyncPsycopgConnector

library(
    "procrastinate",
    versions="3.10.0",
    sources=["procrastinate 3.10.0: worker.py, tasks.py, jobs.py", "https://procrastinate.readthedocs.io/en/stable/howto/basics/tasks.html"],
    colour="both",
    serves="queue",
)

def __getattr__(name: str) -> str: ...
