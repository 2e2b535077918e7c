"""Quart: sync functions go to threads, async ones stay on the loop."""
import asyncio
from collections.abc import AsyncIterator

from quart import Blueprint, Quart, Response, jsonify, request, websocket
from quart.utils import run_sync
from quart.views import MethodView

from work import Reader, nap, prepare, pure, read_sample

app = Quart(__name__)
bp = Blueprint("more", __name__)
reader = Reader()


@app.before_serving
async def start() -> None:
    prepare()


@app.get("/ready")
async def ready():
    return "ready"


@app.get("/route-async")
async def route_async():  # endpoint: route-async
    return read_sample()


@app.get("/route-sync")
def route_sync():  # endpoint: route-sync
    return read_sample()


@app.get("/route-clean")
async def route_clean():  # endpoint: route-clean
    return pure()


@app.get("/route-service")
async def route_service():  # endpoint: route-service
    return jsonify(reader.words())


@app.get("/route-run-sync")
async def route_run_sync():  # endpoint: route-run-sync
    return await run_sync(read_sample)()


@app.get("/route-to-thread")
async def route_to_thread():  # endpoint: route-to-thread
    return await asyncio.to_thread(read_sample)


@app.get("/route-json")
async def route_json():  # endpoint: route-json
    return {"text": read_sample(), "query": request.args.get("q")}


async def nap_async() -> None:  # endpoint: background-async after
    nap()


@app.get("/background-async")
async def background_async():
    app.add_background_task(nap_async)
    return "ok"


@app.get("/background-sync")
async def background_sync():  # endpoint: background-sync after
    app.add_background_task(nap)
    return "ok"


@app.get("/stream-async")
async def stream_async():
    async def lines() -> AsyncIterator[str]:  # endpoint: stream-async
        for _ in range(2):
            yield read_sample()

    return Response(lines())


@app.get("/stream-sync")
async def stream_sync():  # endpoint: stream-sync
    def lines():
        for _ in range(2):
            yield read_sample()

    return Response(lines())


class AsyncView(MethodView):
    async def get(self):  # endpoint: method-view-async
        return read_sample()


class SyncView(MethodView):
    def get(self):  # endpoint: method-view-sync
        return read_sample()


app.add_url_rule("/method-view-async", view_func=AsyncView.as_view("method_view_async"))
app.add_url_rule("/method-view-sync", view_func=SyncView.as_view("method_view_sync"))


@app.before_request
async def before() -> None:  # endpoint: before-request-async
    if request.path == "/before-request-async":
        read_sample()


@app.before_request
def before_sync() -> None:  # endpoint: before-request-sync
    if request.path == "/before-request-sync":
        read_sample()


@app.after_request
async def after(response: Response) -> Response:  # endpoint: after-request-async
    if request.path == "/after-request-async":
        nap()
    return response


@app.get("/before-request-async")
@app.get("/before-request-sync")
@app.get("/after-request-async")
async def behind_hooks():
    return "ok"


class Broken(Exception):
    pass


class BrokenSync(Exception):
    pass


@app.errorhandler(Broken)
async def handle_broken(error):  # endpoint: error-handler-async
    return read_sample()


@app.errorhandler(BrokenSync)
def handle_broken_sync(error):
    return read_sample()


@app.get("/error-handler-async")
async def error_handler_async():
    raise Broken


@app.get("/error-handler-sync")
async def error_handler_sync():  # endpoint: error-handler-sync
    raise BrokenSync


@app.websocket("/socket")
async def socket():  # endpoint: socket websocket
    await websocket.accept()
    await websocket.send(read_sample())


@bp.get("/blueprint-async")
async def blueprint_async():  # endpoint: blueprint-async
    nap()
    return "ok"


app.register_blueprint(bp)
