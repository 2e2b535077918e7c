"""Litestar: a sync handler stays on the loop unless it asks for a thread."""
import asyncio
import warnings
from collections.abc import AsyncIterator
from typing import Any

from litestar import Controller, Litestar, Request, Response, WebSocket, get, post, websocket
from litestar.background_tasks import BackgroundTask
from litestar.connection import ASGIConnection
from litestar.di import Provide
from litestar.exceptions import LitestarWarning
from litestar.handlers import BaseRouteHandler
from litestar.middleware import AbstractMiddleware
from litestar.response import Stream
from litestar.types import Receive, Scope, Send

from work import Reader, nap, prepare, pure, read_sample

# Sync handlers without a word about threads are what is tested here.
warnings.simplefilter("ignore", LitestarWarning)
reader = Reader()


@get("/ready")
async def ready() -> str:
    return "ready"


@get("/handler-async")
async def handler_async() -> str:  # endpoint: handler-async
    return read_sample()


@get("/handler-clean")
async def handler_clean() -> str:  # endpoint: handler-clean
    return pure()


@get("/handler-sync")
def handler_sync() -> str:  # endpoint: handler-sync
    return read_sample()


@get("/handler-sync-threaded", sync_to_thread=True)
def handler_sync_threaded() -> str:  # endpoint: handler-sync-threaded
    return read_sample()


@get("/handler-sync-kept", sync_to_thread=False)
def handler_sync_kept() -> str:  # endpoint: handler-sync-kept
    return read_sample()


@get("/handler-sync-clean", sync_to_thread=False)
def handler_sync_clean() -> str:  # endpoint: handler-sync-clean
    return pure()


@get("/handler-service")
async def handler_service() -> list[str]:  # endpoint: handler-service
    return reader.words()


@get("/handler-to-thread")
async def handler_to_thread() -> list[str]:  # endpoint: handler-to-thread
    return await asyncio.to_thread(reader.words)


def provide_sync() -> str:  # endpoint: provide-sync
    return read_sample()


@get("/provide-sync", dependencies={"text": Provide(provide_sync)})
async def with_provided_sync(text: str) -> str:
    return text


def provide_threaded() -> str:  # endpoint: provide-threaded
    return read_sample()


@get("/provide-threaded", dependencies={"text": Provide(provide_threaded, sync_to_thread=True)})
async def with_provided_threaded(text: str) -> str:
    return text


async def provide_async() -> str:  # endpoint: provide-async
    return read_sample()


@get("/provide-async", dependencies={"text": Provide(provide_async)})
async def with_provided_async(text: str) -> str:
    return text


async def provide_reader() -> Reader:
    return Reader()


@get("/provide-used", dependencies={"found": Provide(provide_reader)})
async def provide_used(found: Reader) -> list[str]:  # endpoint: provide-used
    return found.words()


def guard_sync(connection: ASGIConnection, handler: BaseRouteHandler) -> None:  # endpoint: guard-sync
    read_sample()


@get("/guard-sync", guards=[guard_sync])
async def guarded_sync() -> str:
    return "ok"


async def guard_async(connection: ASGIConnection, handler: BaseRouteHandler) -> None:  # endpoint: guard-async
    read_sample()


@get("/guard-async", guards=[guard_async])
async def guarded_async() -> str:
    return "ok"


async def before_async(request: Request) -> None:  # endpoint: before-request-async
    read_sample()


@get("/before-request-async", before_request=before_async)
async def after_before() -> str:
    return "ok"


def before_sync(request: Request) -> None:  # endpoint: before-request-sync
    read_sample()


@get("/before-request-sync", before_request=before_sync)
async def after_before_sync() -> str:
    return "ok"


class Broken(Exception):
    pass


def handle_broken(request: Request, error: Broken) -> Response[str]:  # endpoint: exception-handler
    return Response(read_sample(), status_code=200)


@get("/exception-handler", exception_handlers={Broken: handle_broken})
async def breaking() -> str:
    raise Broken


@get("/background-sync")
async def background_sync() -> Response[str]:  # endpoint: background-sync after
    return Response("ok", background=BackgroundTask(nap, 0.01))


async def nap_async() -> None:  # endpoint: background-async after
    nap()


@get("/background-async")
async def background_async() -> Response[str]:
    return Response("ok", background=BackgroundTask(nap_async))


async def slow_lines() -> AsyncIterator[str]:  # endpoint: stream-async
    for _ in range(2):
        yield read_sample()


@get("/stream-async")
async def stream_async() -> Stream:
    return Stream(slow_lines())


class Shelf(Controller):
    path = "/shelf"

    @get("/async")
    async def read(self) -> str:  # endpoint: shelf/async
        return self.load()

    @get("/sync")
    def read_sync(self) -> str:  # endpoint: shelf/sync
        return self.load()

    def load(self) -> str:
        return read_sample()


class Doorman(AbstractMiddleware):
    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # endpoint: middleware
        if scope["path"] == "/middleware":
            nap()
        await self.app(scope, receive, send)


@get("/middleware")
async def behind_middleware() -> str:
    return "ok"


@websocket("/socket")
async def socket(socket: WebSocket[Any, Any, Any]) -> None:  # endpoint: socket websocket
    await socket.accept()
    await socket.send_text(read_sample())
    await socket.close()


@post("/posted", status_code=200)
async def posted(data: dict[str, str]) -> str:  # endpoint: posted post {"one":"1"}
    return read_sample()


app = Litestar(
    route_handlers=[
        ready,
        handler_async,
        handler_clean,
        handler_sync,
        handler_sync_threaded,
        handler_sync_kept,
        handler_sync_clean,
        handler_service,
        handler_to_thread,
        with_provided_sync,
        with_provided_threaded,
        with_provided_async,
        provide_used,
        guarded_sync,
        guarded_async,
        after_before,
        after_before_sync,
        breaking,
        background_sync,
        background_async,
        stream_async,
        Shelf,
        behind_middleware,
        socket,
        posted,
    ],
    middleware=[Doorman],
    on_startup=[prepare],
)
