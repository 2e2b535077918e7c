"""Brokers of Taskiq: they register tasks as every broker does."""

from typing import Any

from colorfast import library

from taskiq.abc.broker import AsyncBroker

library(
    "taskiq-nats",
    package="taskiq_nats",
    versions="0.7.0",
    sources=["taskiq-nats 0.7.0: broker.py"],
    colour="async",
    serves="queue",
)

class NatsBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class PushBasedJetStreamBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...

class PullBasedJetStreamBroker(AsyncBroker):
    def __init__(self, *args: Any, **options: Any) -> None: ...
