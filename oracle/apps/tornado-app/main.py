"""Tornado: sync and async methods alike run on the loop."""
import asyncio
import os

from tornado import gen, ioloop, web, websocket

from work import Reader, nap, prepare, pure, read_sample


class Ready(web.RequestHandler):
    def get(self) -> None:
        self.write("ready")


class AsyncPage(web.RequestHandler):
    async def get(self) -> None:  # endpoint: handler-async
        self.write(read_sample())


class SyncPage(web.RequestHandler):
    def get(self) -> None:  # endpoint: handler-sync
        self.write(read_sample())


class CleanPage(web.RequestHandler):
    async def get(self) -> None:  # endpoint: handler-clean
        self.write(pure())


class CleanSyncPage(web.RequestHandler):
    def get(self) -> None:  # endpoint: handler-sync-clean
        self.write(pure())


class ServicePage(web.RequestHandler):
    def initialize(self, reader: Reader) -> None:
        self.reader = reader

    async def get(self) -> None:  # endpoint: handler-service
        self.write({"words": self.reader.words()})


class ExecutorPage(web.RequestHandler):
    async def get(self) -> None:  # endpoint: handler-executor
        self.write(await ioloop.IOLoop.current().run_in_executor(None, read_sample))


class ThreadPage(web.RequestHandler):
    async def get(self) -> None:  # endpoint: handler-to-thread
        self.write(await asyncio.to_thread(read_sample))


class PreparedPage(web.RequestHandler):
    def prepare(self) -> None:  # endpoint: prepare
        read_sample()

    async def get(self) -> None:
        self.write("ok")


class FinishedPage(web.RequestHandler):
    def on_finish(self) -> None:  # endpoint: on-finish after
        nap()

    async def get(self) -> None:
        self.write("ok")


class CoroutinePage(web.RequestHandler):
    @gen.coroutine
    def get(self):  # endpoint: gen-coroutine
        yield gen.sleep(0)
        self.write(read_sample())


class CallbackPage(web.RequestHandler):
    async def get(self) -> None:  # endpoint: add-callback after
        ioloop.IOLoop.current().add_callback(nap)
        self.write("ok")


class BasePage(web.RequestHandler):
    async def get(self) -> None:  # endpoint: inherited
        self.write(self.text())

    def text(self) -> str:
        return pure()


class DerivedPage(BasePage):
    def text(self) -> str:
        return read_sample()


class PostedPage(web.RequestHandler):
    async def post(self) -> None:  # endpoint: posted post {"one":"1"}
        self.write(read_sample())


class Socket(websocket.WebSocketHandler):
    def open(self) -> None:  # endpoint: socket websocket
        self.write_message(read_sample())


def make_app() -> web.Application:
    return web.Application(
        [
            ("/ready", Ready),
            ("/handler-async", AsyncPage),
            ("/handler-sync", SyncPage),
            ("/handler-clean", CleanPage),
            ("/handler-sync-clean", CleanSyncPage),
            ("/handler-service", ServicePage, {"reader": Reader()}),
            ("/handler-executor", ExecutorPage),
            ("/handler-to-thread", ThreadPage),
            ("/prepare", PreparedPage),
            ("/on-finish", FinishedPage),
            ("/gen-coroutine", CoroutinePage),
            ("/add-callback", CallbackPage),
            ("/inherited", DerivedPage),
            ("/posted", PostedPage),
            ("/socket", Socket),
        ]
    )


async def main() -> None:
    prepare()
    make_app().listen(int(os.environ.get("PORT", "8000")), os.environ.get("HOST", "127.0.0.1"))
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main())
