"""Plain Starlette: routes in a list, endpoint classes, middleware, sockets."""
import asyncio
import contextlib
import functools
from collections.abc import AsyncIterator

from starlette.applications import Starlette
from starlette.background import BackgroundTask, BackgroundTasks
from starlette.concurrency import iterate_in_threadpool, run_in_threadpool
from starlette.endpoints import HTTPEndpoint, WebSocketEndpoint
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles
from starlette.websockets import WebSocket

from work import DATA_DIR, Reader, nap, prepare, pure, read_sample

reader = Reader()


async def ready(request: Request) -> Response:
    return PlainTextResponse("ready")


async def route_async(request: Request) -> Response:  # endpoint: route-async
    return PlainTextResponse(read_sample())


async def route_clean(request: Request) -> Response:  # endpoint: route-clean
    return PlainTextResponse(pure())


def route_sync(request: Request) -> Response:  # endpoint: route-sync
    return PlainTextResponse(read_sample())


async def route_service(request: Request) -> Response:  # endpoint: route-service
    return JSONResponse(reader.words())


async def route_threadpool(request: Request) -> Response:  # endpoint: route-threadpool
    return JSONResponse(await run_in_threadpool(reader.words))


async def route_to_thread(request: Request) -> Response:  # endpoint: route-to-thread
    return JSONResponse(await asyncio.to_thread(reader.words))


async def with_greeting(greeting: str, request: Request) -> Response:  # endpoint: route-partial
    return PlainTextResponse(greeting + read_sample())


async def state_service(request: Request) -> Response:  # endpoint: state-service
    return JSONResponse(request.app.state.reader.words())


async def background_sync(request: Request) -> Response:  # endpoint: background-sync after
    return PlainTextResponse("", background=BackgroundTask(nap, 0.01))


async def nap_async() -> None:  # endpoint: background-async after
    nap()


async def background_async(request: Request) -> Response:
    return PlainTextResponse("", background=BackgroundTask(nap_async))


async def nap_in_list() -> None:  # endpoint: background-list after
    nap()


async def background_list(request: Request) -> Response:
    tasks = BackgroundTasks()
    tasks.add_task(nap, 0.01)
    tasks.add_task(nap_in_list)
    return PlainTextResponse("", background=tasks)


async def stream_sync(request: Request) -> Response:  # endpoint: stream-sync
    return StreamingResponse(read_sample() for _ in range(2))


async def slow_lines() -> AsyncIterator[str]:  # endpoint: stream-async
    for _ in range(2):
        yield read_sample()


async def stream_async(request: Request) -> Response:
    return StreamingResponse(slow_lines())


async def stream_threaded(request: Request) -> Response:  # endpoint: stream-threaded
    lines = (read_sample() for _ in range(2))
    return StreamingResponse(iterate_in_threadpool(lines))


class Items(HTTPEndpoint):
    async def get(self, request: Request) -> Response:  # endpoint: class-async
        return PlainTextResponse(read_sample())


class SyncItems(HTTPEndpoint):
    def get(self, request: Request) -> Response:  # endpoint: class-sync
        return PlainTextResponse(read_sample())


class HelpedItems(HTTPEndpoint):
    async def get(self, request: Request) -> Response:  # endpoint: class-helper
        return PlainTextResponse(self.load())

    def load(self) -> str:
        return read_sample()


async def socket(websocket: WebSocket) -> None:  # endpoint: socket websocket
    await websocket.accept()
    await websocket.send_text(read_sample())
    await websocket.close()


class Echo(WebSocketEndpoint):
    async def on_connect(self, websocket: WebSocket) -> None:  # endpoint: socket-class websocket
        await websocket.accept()
        await websocket.send_text(read_sample())


class Doorman(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):  # endpoint: middleware-class
        if request.url.path == "/middleware-class":
            nap()
        return await call_next(request)


class Wire:
    def __init__(self, app) -> None:
        self.app = app

    async def __call__(self, scope, receive, send) -> None:  # endpoint: middleware-asgi
        if scope.get("path") == "/middleware-asgi":
            nap()
        await self.app(scope, receive, send)


class Broken(Exception):
    pass


class BrokenSync(Exception):
    pass


async def handle_broken(request: Request, error: Exception) -> Response:  # endpoint: handler-async
    return PlainTextResponse(read_sample())


def handle_broken_sync(request: Request, error: Exception) -> Response:
    return PlainTextResponse(read_sample())


async def handler_async(request: Request) -> Response:
    raise Broken


async def handler_sync(request: Request) -> Response:  # endpoint: handler-sync
    raise BrokenSync


async def mounted(request: Request) -> Response:  # endpoint: inner/mounted
    return PlainTextResponse(read_sample())


@contextlib.asynccontextmanager
async def lifespan(app: Starlette):
    prepare()
    app.state.reader = Reader()
    yield


routes = [
    Route("/ready", ready),
    Route("/route-async", route_async),
    Route("/route-clean", route_clean),
    Route("/route-sync", route_sync),
    Route("/route-service", route_service),
    Route("/route-threadpool", route_threadpool),
    Route("/route-to-thread", route_to_thread),
    Route("/route-partial", functools.partial(with_greeting, "hello ")),
    Route("/state-service", state_service),
    Route("/background-sync", background_sync),
    Route("/background-async", background_async),
    Route("/background-list", background_list),
    Route("/stream-sync", stream_sync),
    Route("/stream-async", stream_async),
    Route("/stream-threaded", stream_threaded),
    Route("/class-async", Items),
    Route("/class-sync", SyncItems),
    Route("/class-helper", HelpedItems),
    Route("/middleware-class", route_clean),
    Route("/middleware-asgi", route_clean),
    Route("/handler-async", handler_async),
    Route("/handler-sync", handler_sync),
    WebSocketRoute("/socket", socket),
    WebSocketRoute("/socket-class", Echo),
    Mount("/inner", routes=[Route("/mounted", mounted)]),
    Mount("/static", StaticFiles(directory=DATA_DIR)),
]

app = Starlette(
    routes=routes,
    lifespan=lifespan,
    middleware=[Middleware(Doorman), Middleware(Wire)],
    exception_handlers={Broken: handle_broken, BrokenSync: handle_broken_sync},
)
