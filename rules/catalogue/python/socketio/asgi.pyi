from typing import Any

from colorfast import application, handler

@application("socketio", interface="asgi")
class ASGIApp:
    @handler("startup", sync="startup", asynchronous="startup", func="on_startup")
    @handler("startup", sync="startup", asynchronous="startup", func="on_shutdown")
    def __init__(self, socketio_server: Any, other_asgi_app: Any = None, static_files: Any = None, socketio_path: str = "socket.io", on_startup: Any = None, on_shutdown: Any = None) -> None: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
