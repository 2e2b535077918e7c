"""What FastAPI calls by itself: dependencies, middleware, validators, background tasks, streams, sockets."""
import time
from collections.abc import AsyncIterator, Iterator
from typing import Annotated

from fastapi import APIRouter, BackgroundTasks, Depends, FastAPI, Request, WebSocket
from fastapi.responses import FileResponse, JSONResponse, PlainTextResponse, StreamingResponse
from pydantic import BaseModel, field_validator, model_serializer
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from kit import FileStore, MemoryStore
from kit.decorators import measured, slowed
from kit.reading import nap, pure, read_sample
from settings import SAMPLE

router = APIRouter()


def sync_dependency() -> str:
    return read_sample()


async def async_dependency() -> str:  # endpoint: dependency-async
    return read_sample()


def generator_dependency() -> Iterator[str]:
    text = read_sample()
    yield text
    nap()


async def async_generator_dependency() -> AsyncIterator[str]:  # endpoint: dependency-async-generator
    yield "one"
    nap()


def store_dependency() -> Iterator[FileStore]:
    yield FileStore()


def memory_dependency() -> MemoryStore:
    return MemoryStore()


class Pager:
    def __init__(self, page: int = 0) -> None:
        self.page = page
        self.text = read_sample()

    def words(self) -> list[str]:
        return read_sample().split()


class Gate:
    def __call__(self, page: int = 0) -> str:
        return read_sample()


class AsyncGate:
    async def __call__(self, page: int = 0) -> str:  # endpoint: dependency-async-callable
        return read_sample()


async def inner_dependency() -> str:  # endpoint: dependency-nested
    return read_sample()


def outer_dependency(inner: Annotated[str, Depends(inner_dependency)]) -> str:
    return inner


async def router_dependency() -> None:  # endpoint: dependency-of-route
    nap()


Store = Annotated[FileStore, Depends(store_dependency)]


@router.get("/dependency-sync")
async def dependency_sync(text: str = Depends(sync_dependency)):  # endpoint: dependency-sync
    return text


@router.get("/dependency-async")
async def dependency_async(text: str = Depends(async_dependency)):
    return text


@router.get("/dependency-generator")
async def dependency_generator(text: str = Depends(generator_dependency)):  # endpoint: dependency-generator
    return text


@router.get("/dependency-async-generator")
def dependency_async_generator(text: str = Depends(async_generator_dependency)):
    return text


@router.get("/dependency-value-used")
async def dependency_value_used(store: Store):  # endpoint: dependency-value-used
    return store.get("sample.txt")


@router.get("/dependency-value-used-sync")
def dependency_value_used_sync(store: Store):  # endpoint: dependency-value-used-sync
    return store.get("sample.txt")


@router.get("/dependency-value-clean")
async def dependency_value_clean(store: MemoryStore = Depends(memory_dependency)):  # endpoint: dependency-value-clean
    return store.get("sample.txt")


@router.get("/dependency-class")
async def dependency_class(pager: Pager = Depends()):  # endpoint: dependency-class
    return pager.text


@router.get("/dependency-class-method")
async def dependency_class_method(pager: Annotated[Pager, Depends()]):  # endpoint: dependency-class-method
    return pager.words()


@router.get("/dependency-callable")
async def dependency_callable(text: Annotated[str, Depends(Gate())]):  # endpoint: dependency-callable
    return text


@router.get("/dependency-async-callable")
async def dependency_async_callable(text: Annotated[str, Depends(AsyncGate())]):
    return text


@router.get("/dependency-lambda")
async def dependency_lambda(text: str = Depends(lambda: read_sample())):  # endpoint: dependency-lambda
    return text


@router.get("/dependency-nested")
def dependency_nested(text: str = Depends(outer_dependency)):
    return text


@router.get("/dependency-of-route", dependencies=[Depends(router_dependency)])
def dependency_of_route():
    return 1


class Book(BaseModel):
    title: str

    @field_validator("title")
    @classmethod
    def check(cls, title: str) -> str:  # endpoint: validator post {"title":"one"}
        return title if read_sample() else ""


@router.post("/validator")
def validator(book: Book):
    return book.title


class Note(BaseModel):
    text: str

    @model_serializer
    def render(self) -> dict[str, str]:  # endpoint: serializer
        return {"text": self.text + read_sample()}


@router.get("/serializer", response_model=Note)
def serializer():
    return Note(text="one")


@router.get("/background-sync")
async def background_sync(tasks: BackgroundTasks):  # endpoint: background-sync after
    tasks.add_task(nap, 0.01)


async def nap_async() -> None:  # endpoint: background-async after
    nap()


@router.get("/background-async")
async def background_async(tasks: BackgroundTasks):
    tasks.add_task(nap_async)


@router.get("/background-called")
async def background_called(tasks: BackgroundTasks):  # endpoint: background-called
    tasks.add_task(pure, read_sample())


@router.get("/stream-sync")
async def stream_sync():  # endpoint: stream-sync
    def lines() -> Iterator[str]:
        for _ in range(2):
            yield read_sample()

    return StreamingResponse(lines())


async def slow_lines() -> AsyncIterator[str]:  # endpoint: stream-async
    for _ in range(2):
        yield read_sample()


@router.get("/stream-async")
async def stream_async():
    return StreamingResponse(slow_lines())


@router.get("/file-response")
async def file_response():  # endpoint: file-response
    return FileResponse(SAMPLE)


@router.get("/own-decorator")
@slowed
async def own_decorator():  # endpoint: own-decorator
    return 1


@router.get("/measuring-decorator")
@measured
async def measuring_decorator():  # endpoint: measuring-decorator
    return pure("one")


@router.websocket("/socket")
async def socket(websocket: WebSocket):  # endpoint: socket websocket
    await websocket.accept()
    await websocket.send_text(read_sample())
    await websocket.close()


@router.websocket("/socket-clean")
async def socket_clean(websocket: WebSocket):  # endpoint: socket-clean websocket
    await websocket.accept()
    await websocket.send_text(pure("one"))
    await websocket.close()


class Broken(Exception):
    pass


class BrokenSync(Exception):
    pass


@router.get("/exception-handler")
async def exception_handler():
    raise Broken


@router.get("/exception-handler-sync")
async def exception_handler_sync():  # endpoint: exception-handler-sync
    raise BrokenSync


async def handle_broken(request: Request, error: Broken) -> JSONResponse:  # endpoint: exception-handler
    return JSONResponse({"text": read_sample()})


def handle_broken_sync(request: Request, error: BrokenSync) -> JSONResponse:
    return JSONResponse({"text": read_sample()})


class Doorman(BaseHTTPMiddleware):
    async def dispatch(self, request: Request, call_next):  # endpoint: middleware-class
        if request.url.path == "/middleware-class":
            read_sample()
        return await call_next(request)


class Wire:
    """Plain ASGI middleware."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # endpoint: middleware-asgi
        if scope["type"] == "http" and scope["path"] == "/middleware-asgi":
            nap()
        await self.app(scope, receive, send)


async def added_route():  # endpoint: added-route
    return read_sample()


async def mounted_route():  # endpoint: mounted/route
    return PlainTextResponse(read_sample())


def install(app: FastAPI) -> None:
    """What is registered by a call on the application rather than by a router's decorator."""

    @app.middleware("http")
    async def decorated(request: Request, call_next):  # endpoint: middleware-decorated
        if request.url.path == "/middleware-decorated":
            time.sleep(0.01)
        return await call_next(request)

    app.add_middleware(Doorman)
    app.add_middleware(Wire)
    app.add_exception_handler(Broken, handle_broken)
    app.add_exception_handler(BrokenSync, handle_broken_sync)
    app.add_api_route("/added-route", added_route)
    inner = FastAPI()
    inner.get("/route")(mounted_route)
    app.mount("/mounted", inner)


@router.get("/middleware-decorated")
@router.get("/middleware-class")
@router.get("/middleware-asgi")
def behind_middleware():
    return 1
