"""Huey: tasks run in consumer processes and refuse `async def`; calling a task enqueues it."""

from colorfast import library

from .api import Huey as Huey
from .api import MemoryHuey as MemoryHuey
from .api import PriorityRedisHuey as PriorityRedisHuey
from .api import RedisHuey as RedisHuey
from .api import SqliteHuey as SqliteHuey
from .api import crontab as crontab

library(
    "huey",
    versions="2.5.2 and 3.5.4",
    sources=["https://huey.readthedocs.io/en/latest/api.html", "https://github.com/coleifer/huey/blob/master/huey/api.py"],
    colour="sync",
    serves="queue",
)
