"""A server loop of its own. Handlers run in the thread or process that the mix-in makes."""

from colorfast import blocks, handler_methods, library, role

library(
    "socketserver",
    versions="3.11",
    sources=["https://docs.python.org/3/library/socketserver.html"],
    colour="sync",
    counterpart={
        "name": "asyncio.streams",
        "maturity": "stable",
        "effort": "rewrite",
        "source": "https://docs.python.org/3/library/asyncio-stream.html",
        "date": "2026-11",
    },
)

@handler_methods("handle", kind="callback", sync="thread-pool:own", asynchronous="thread-pool:own")
class BaseRequestHandler: ...

@role("socket.new")
class BaseServer:
    @blocks("network", instead="asyncio.start_server")
    def handle_request(self): ...
    @blocks("network", instead="asyncio.start_server")
    def serve_forever(self, *args, **kwargs): ...
    @blocks("lock")
    def shutdown(self): ...
