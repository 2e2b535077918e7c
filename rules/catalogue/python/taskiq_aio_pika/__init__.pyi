"""Brokers of Taskiq: they register tasks as every broker does."""

from typing import Any

from colorfast import library

from taskiq.abc.broker import AsyncBroker

library(
    "taskiq-aio-pika",
    package="taskiq_aio_pika",
    versions="0.6.1",
    sources=["taskiq-aio-pika 0.6.1: broker.py"],
    colour="async",
    serves="queue",
)

class AioPikaBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...
