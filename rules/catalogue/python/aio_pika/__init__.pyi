from typing import Any, AsyncContextManager

from colorfast import library

from aio_pika import abc as abc
from aio_pika.abc import AbstractChannel, AbstractConnection, AbstractExchange, AbstractQueue

library(
    "aio-pika",
    package="aio_pika",
    versions="10.2.1",
    sources=["aio-pika 10.2.1: connection.py, channel.py, queue.py, exchange.py"],
    colour="async",
    serves="queue",
    counterpart={"name": "pika", "maturity": "stable", "effort": "rewrite", "source": "https://pika.readthedocs.io/en/stable/", "date": "2026-11"},
)

async def connect(*args: Any, **kwargs: Any) -> AbstractConnection: ...
async def connect_robust(*args: Any, **kwargs: Any) -> AbstractConnection: ...
class Connection(AbstractConnection): ...
class RobustConnection(AbstractConnection): ...
class Channel(AbstractChannel): ...
class Exchange(AbstractExchange): ...
class Queue(AbstractQueue): ...
class Message:
    body: bytes
    headers: Any
    def __init__(self, body: bytes, **kwargs: Any) -> None: ...
class IncomingMessage(Message):
    async def ack(self, *args: Any, **kwargs: Any) -> Any: ...
    async def nack(self, *args: Any, **kwargs: Any) -> Any: ...
    async def reject(self, *args: Any, **kwargs: Any) -> Any: ...
    def process(self, *args: Any, **kwargs: Any) -> AsyncContextManager[Any]: ...
class ExchangeType:
    DIRECT: Any
    FANOUT: Any
    TOPIC: Any
    HEADERS: Any
class DeliveryMode:
    PERSISTENT: Any
    NOT_PERSISTENT: Any
