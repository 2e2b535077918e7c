import enum
from typing import Any, NamedTuple

class WSMsgType(enum.IntEnum):
    TEXT = 1
    BINARY = 2
    PING = 9
    PONG = 10
    CLOSE = 8
    CLOSING = 256
    CLOSED = 257
    ERROR = 258

class WSCloseCode(enum.IntEnum):
    OK = 1000
    GOING_AWAY = 1001

class WSMessage(NamedTuple):
    type: WSMsgType
    data: Any
    extra: str | None
    def json(self, *, loads: Any = ...) -> Any: ...
