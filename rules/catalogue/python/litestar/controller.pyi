from typing import Any

class Controller:
    path: str
    dependencies: Any
    guards: Any
    tags: Any
    owner: Any
    before_request: Any
    after_request: Any
    after_response: Any
    exception_handlers: Any
    middleware: Any
    return_dto: Any
    dto: Any
