"""The loop calls these methods on its own thread; they cannot be `async def`."""

from colorfast import handler_methods

@handler_methods(
    "connection_made",
    "connection_lost",
    "pause_writing",
    "resume_writing",
    kind="callback",
    sync="shared-loop",
    asynchronous="shared-loop",
)
class BaseProtocol: ...

@handler_methods(
    "get_buffer",
    "buffer_updated",
    "eof_received",
    kind="callback",
    sync="shared-loop",
    asynchronous="shared-loop",
)
class BufferedProtocol(BaseProtocol): ...

@handler_methods("datagram_received", "error_received", kind="callback", sync="shared-loop", asynchronous="shared-loop")
class DatagramProtocol(BaseProtocol): ...

@handler_methods("data_received", "eof_received", kind="callback", sync="shared-loop", asynchronous="shared-loop")
class Protocol(BaseProtocol): ...

@handler_methods(
    "pipe_data_received",
    "pipe_connection_lost",
    "process_exited",
    kind="callback",
    sync="shared-loop",
    asynchronous="shared-loop",
)
class SubprocessProtocol(BaseProtocol): ...
