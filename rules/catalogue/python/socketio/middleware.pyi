from typing import Any

from colorfast import application

@application("socketio", interface="wsgi")
class WSGIApp:
    def __init__(self, socketio_app: Any, wsgi_app: Any = None, static_files: Any = None, socketio_path: str = "socket.io") -> None: ...
