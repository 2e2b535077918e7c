from typing import Any

from colorfast import handler_methods

@handler_methods("on_receive", "on_consume", "on_publish", "after_consume", "after_publish", "after_processed", "consume_scope", "publish_scope", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class BaseMiddleware:
    def __init__(self, msg: Any, /, *, context: Any) -> None: ...

class ExceptionMiddleware:
    def __init__(self, handlers: Any = None, publish_handlers: Any = None) -> None: ...
