from colorfast import blocks, lazy, library

library(
    "grpcio",
    package="grpc",
    versions="1.85.1",
    sources=["grpcio 1.85.1: __init__.py, aio/", "https://grpc.github.io/grpc/python/grpc_asyncio.html"],
    colour="both",
    counterpart={"name": "grpc.aio", "maturity": "stable", "effort": "rewrite", "source": "https://grpc.github.io/grpc/python/grpc_asyncio.html", "date": "2026-11"},
)

class Future:
    @blocks("network")
    def result(self, *args, **kwargs): ...
    @blocks("network")
    def exception(self, *args, **kwargs): ...
    @blocks("network")
    def traceback(self, *args, **kwargs): ...
class UnaryUnaryMultiCallable:
    @blocks("network", instead="grpc.aio.UnaryUnaryMultiCallable.__call__")
    def __call__(self, request, timeout=None, metadata=None, credentials=None, wait_for_ready=None, compression=None): ...
    @blocks("network", instead="grpc.aio.UnaryUnaryMultiCallable.__call__")
    def with_call(self, request, timeout=None, metadata=None, credentials=None, wait_for_ready=None, compression=None): ...
class StreamUnaryMultiCallable:
    @blocks("network", instead="grpc.aio.StreamUnaryMultiCallable.__call__")
    def __call__(self, request_iterator, timeout=None, metadata=None, credentials=None, wait_for_ready=None, compression=None): ...
    @blocks("network", instead="grpc.aio.StreamUnaryMultiCallable.__call__")
    def with_call(self, request_iterator, timeout=None, metadata=None, credentials=None, wait_for_ready=None, compression=None): ...
class Server:
    @blocks("network")
    def wait_for_termination(self, *args, **kwargs): ...
@lazy("network", instead="grpc.aio.UnaryStreamMultiCallable.__call__")
class _CallIterator: ...
