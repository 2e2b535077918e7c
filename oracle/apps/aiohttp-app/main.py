"""aiohttp.web: everything runs on the loop."""
import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

from aiohttp import web

from work import Reader, nap, prepare, pure, read_sample

routes = web.RouteTableDef()
READER = web.AppKey("reader", Reader)
POOL = ThreadPoolExecutor(max_workers=2)


@routes.get("/ready")
async def ready(request: web.Request) -> web.Response:
    return web.Response(text="ready")


@routes.get("/handler-async")
async def handler_async(request: web.Request) -> web.Response:  # endpoint: handler-async
    return web.Response(text=read_sample())


@routes.get("/handler-clean")
async def handler_clean(request: web.Request) -> web.Response:  # endpoint: handler-clean
    return web.Response(text=pure())


@routes.get("/handler-service")
async def handler_service(request: web.Request) -> web.Response:  # endpoint: handler-service
    return web.json_response(Reader().words())


@routes.get("/handler-app-key")
async def handler_app_key(request: web.Request) -> web.Response:  # endpoint: handler-app-key
    return web.json_response(request.app[READER].words())


@routes.get("/handler-to-thread")
async def handler_to_thread(request: web.Request) -> web.Response:  # endpoint: handler-to-thread
    return web.Response(text=await asyncio.to_thread(read_sample))


@routes.get("/handler-executor")
async def handler_executor(request: web.Request) -> web.Response:  # endpoint: handler-executor
    loop = asyncio.get_running_loop()
    return web.Response(text=await loop.run_in_executor(POOL, read_sample))


@routes.get("/handler-waits")
async def handler_waits(request: web.Request) -> web.Response:  # endpoint: handler-waits
    return web.Response(text=str(POOL.submit(nap, 0.1).result()))


@routes.view("/view-class")
class Page(web.View):
    async def get(self) -> web.Response:  # endpoint: view-class
        return web.Response(text=self.load())

    def load(self) -> str:
        return read_sample()


async def handler_added(request: web.Request) -> web.Response:  # endpoint: handler-added
    return web.Response(text=read_sample())


@routes.get("/stream")
async def stream(request: web.Request) -> web.StreamResponse:  # endpoint: stream
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(2):
        await response.write(read_sample().encode())
    return response


@routes.get("/socket")
async def socket(request: web.Request) -> web.WebSocketResponse:  # endpoint: socket websocket
    connection = web.WebSocketResponse()
    await connection.prepare(request)
    await connection.send_str(read_sample())
    await connection.close()
    return connection


@routes.post("/posted")
async def posted(request: web.Request) -> web.Response:  # endpoint: posted post {"one":"1"}
    body = await request.json()
    return web.Response(text=body["one"] + read_sample())


@web.middleware
async def doorman(request: web.Request, handler) -> web.StreamResponse:  # endpoint: middleware
    if request.path == "/middleware":
        nap()
    return await handler(request)


async def on_prepare(request: web.Request, response: web.StreamResponse) -> None:  # endpoint: response-signal
    if request.path == "/response-signal":
        read_sample()


@routes.get("/middleware")
@routes.get("/response-signal")
async def behind(request: web.Request) -> web.Response:
    return web.Response(text="ok")


@routes.get("/task")
async def task(request: web.Request) -> web.Response:
    request.app["tasks"].append(asyncio.create_task(nap_async()))
    return web.Response(text="ok")


async def nap_async() -> None:  # endpoint: task after
    nap()


async def handler_inner(request: web.Request) -> web.Response:  # endpoint: inner/handler
    return web.Response(text=read_sample())


async def start(app: web.Application) -> None:
    prepare()


def make_app() -> web.Application:
    app = web.Application(middlewares=[doorman])
    app[READER] = Reader()
    app["tasks"] = []
    app.add_routes(routes)
    app.router.add_get("/handler-added", handler_added)
    app.on_startup.append(start)
    app.on_response_prepare.append(on_prepare)
    inner = web.Application()
    inner.add_routes([web.get("/handler", handler_inner)])
    app.add_subapp("/inner/", inner)
    return app


if __name__ == "__main__":
    web.run_app(make_app(), host=os.environ.get("HOST", "127.0.0.1"), port=int(os.environ.get("PORT", "8000")))
