"""Flask under gunicorn's threads: sync views wait without harm, async views hold a loop of their own."""
import asyncio
from concurrent.futures import ThreadPoolExecutor

from asgiref.sync import async_to_sync, sync_to_async
from flask import Blueprint, Flask, Response, jsonify, request
from flask.views import MethodView

from work import Reader, nap, prepare, pure, read_sample

prepare()
app = Flask(__name__)
bp = Blueprint("more", __name__)
POOL = ThreadPoolExecutor(max_workers=2)
reader = Reader()


async def read_async() -> str:
    return read_sample()


async def quiet_async() -> str:
    await asyncio.sleep(0)
    return pure()


def run_to_end(coroutine):
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


@app.get("/ready")
def ready():
    return "ready"


@app.get("/view-sync")
def view_sync():  # endpoint: view-sync
    return read_sample()


@app.get("/view-async")
async def view_async():  # endpoint: view-async
    return read_sample()


@app.get("/view-async-clean")
async def view_async_clean():  # endpoint: view-async-clean
    return await quiet_async()


@app.get("/view-async-service")
async def view_async_service():  # endpoint: view-async-service
    return jsonify(reader.words())


@app.get("/view-async-helper")
async def view_async_helper():  # endpoint: view-async-helper
    return await read_async()


@app.get("/view-async-thread")
async def view_async_thread():  # endpoint: view-async-thread
    return await asyncio.to_thread(read_sample)


@app.get("/view-async-wrapped")
async def view_async_wrapped():  # endpoint: view-async-wrapped
    return await sync_to_async(read_sample)()


@app.get("/view-async-gathered")
async def view_async_gathered():  # endpoint: view-async-gathered
    return jsonify(await asyncio.gather(sync_to_async(read_sample)(), sync_to_async(pure)()))


@app.get("/view-async-submits")
async def view_async_submits():  # endpoint: view-async-submits
    return str(POOL.submit(nap, 0.1).result())


@app.get("/view-submits")
def view_submits():  # endpoint: view-submits
    return str(POOL.submit(nap, 0.1).result())


@app.get("/loop-blocking")
def loop_blocking():  # endpoint: loop-blocking
    return asyncio.run(read_async())


@app.get("/loop-clean")
def loop_clean():  # endpoint: loop-clean
    return asyncio.run(quiet_async())


@app.get("/loop-by-hand")
def loop_by_hand():  # endpoint: loop-by-hand
    return run_to_end(read_async())


@app.get("/loop-by-hand-clean")
def loop_by_hand_clean():  # endpoint: loop-by-hand-clean
    return run_to_end(quiet_async())


@app.get("/loop-in-loop")
async def loop_in_loop():  # endpoint: loop-in-loop fails
    return asyncio.run(quiet_async())


@app.get("/loop-in-loop-behind-helper")
async def loop_in_loop_behind_helper():  # endpoint: loop-in-loop-behind-helper fails
    return run_to_end(quiet_async())


@app.get("/bridge-blocking")
def bridge_blocking():  # endpoint: bridge-blocking
    return async_to_sync(read_async)()


@app.get("/bridge-clean")
def bridge_clean():  # endpoint: bridge-clean
    return async_to_sync(quiet_async)()


@app.get("/stream-sync")
def stream_sync():  # endpoint: stream-sync
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
async def before():  # endpoint: before-request-async
    if request.path == "/before-request-async":
        read_sample()


@app.before_request
def before_sync():  # endpoint: before-request-sync
    if request.path == "/before-request-sync":
        read_sample()


@app.get("/before-request-async")
@app.get("/before-request-sync")
def behind_hooks():
    return "ok"


class Broken(Exception):
    pass


@app.errorhandler(Broken)
async def handle_broken(error):  # endpoint: error-handler-async
    return read_sample()


@app.get("/error-handler-async")
def error_handler_async():
    raise Broken


@bp.get("/blueprint-async")
async def blueprint_async():  # endpoint: blueprint-async
    nap()
    return "ok"


app.register_blueprint(bp)
