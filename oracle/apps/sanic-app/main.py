"""Sanic: sync handlers, middleware and listeners run on the loop too."""
import asyncio

from sanic import Blueprint, HTTPResponse, Request, Sanic, Websocket
from sanic.response import json, text
from sanic.views import HTTPMethodView

from work import Reader, nap, prepare, pure, read_sample

app = Sanic("oracle")
app.config.USE_UVLOOP = False
app.ctx.reader = Reader()
bp = Blueprint("more", url_prefix="/more")


@app.before_server_start
async def start(app: Sanic) -> None:
    prepare()


@app.get("/ready")
async def ready(request: Request) -> HTTPResponse:
    return text("ready")


@app.get("/handler-async")
async def handler_async(request: Request) -> HTTPResponse:  # endpoint: handler-async
    return text(read_sample())


@app.get("/handler-sync")
def handler_sync(request: Request) -> HTTPResponse:  # endpoint: handler-sync
    return text(read_sample())


@app.get("/handler-clean")
async def handler_clean(request: Request) -> HTTPResponse:  # endpoint: handler-clean
    return text(pure())


@app.get("/handler-sync-clean")
def handler_sync_clean(request: Request) -> HTTPResponse:  # endpoint: handler-sync-clean
    return text(pure())


@app.get("/handler-service")
async def handler_service(request: Request) -> HTTPResponse:  # endpoint: handler-service
    return json(Reader().words())


@app.get("/handler-context")
async def handler_context(request: Request) -> HTTPResponse:  # endpoint: handler-context
    return json(request.app.ctx.reader.words())


@app.get("/handler-to-thread")
async def handler_to_thread(request: Request) -> HTTPResponse:  # endpoint: handler-to-thread
    return text(await asyncio.to_thread(read_sample))


@app.get("/handler-executor")
async def handler_executor(request: Request) -> HTTPResponse:  # endpoint: handler-executor
    return text(await asyncio.get_running_loop().run_in_executor(None, read_sample))


class Page(HTTPMethodView):
    async def get(self, request: Request) -> HTTPResponse:  # endpoint: view-async
        return text(read_sample())


class SyncPage(HTTPMethodView):
    def get(self, request: Request) -> HTTPResponse:  # endpoint: view-sync
        return text(read_sample())


app.add_route(Page.as_view(), "/view-async")
app.add_route(SyncPage.as_view(), "/view-sync")


async def handler_added(request: Request) -> HTTPResponse:  # endpoint: handler-added
    return text(read_sample())


app.add_route(handler_added, "/handler-added")


@app.on_request
async def before(request: Request) -> None:  # endpoint: middleware-async
    if request.path == "/middleware-async":
        nap()


@app.middleware("request")
def before_sync(request: Request) -> None:  # endpoint: middleware-sync
    if request.path == "/middleware-sync":
        nap()


@app.on_response
async def after(request: Request, response: HTTPResponse) -> None:  # endpoint: middleware-response
    if request.path == "/middleware-response":
        read_sample()


@app.get("/middleware-async", name="behind_async")
@app.get("/middleware-sync", name="behind_sync")
@app.get("/middleware-response", name="behind_response")
async def behind(request: Request) -> HTTPResponse:
    return text("ok")


class Broken(Exception):
    pass


@app.exception(Broken)
async def handle_broken(request: Request, error: Exception) -> HTTPResponse:  # endpoint: exception-handler
    return text(read_sample())


@app.get("/exception-handler")
async def breaking(request: Request) -> HTTPResponse:
    raise Broken


async def nap_async() -> None:  # endpoint: task after
    nap()


@app.get("/task")
async def task(request: Request) -> HTTPResponse:
    app.add_task(nap_async())
    return text("ok")


@app.get("/stream")
async def stream(request: Request) -> None:  # endpoint: stream
    response = await request.respond()
    for _ in range(2):
        await response.send(read_sample())
    await response.eof()


@app.websocket("/socket")
async def socket(request: Request, ws: Websocket) -> None:  # endpoint: socket websocket
    await ws.send(read_sample())


@bp.get("/blueprint")
async def blueprint(request: Request) -> HTTPResponse:  # endpoint: more/blueprint
    return text(read_sample())


app.blueprint(bp)
