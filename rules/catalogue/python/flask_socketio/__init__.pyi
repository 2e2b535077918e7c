"""Socket.IO for Flask: every event runs in a thread (or greenlet) of its own. Types come from typeshed."""

from typing import Any

from colorfast import InThread, blocks, handler, library, role

library(
    "Flask-SocketIO",
    versions="5.7.0",
    package="flask_socketio",
    sources=["https://flask-socketio.readthedocs.io/en/latest/", "https://github.com/miguelgrinberg/Flask-SocketIO/blob/main/src/flask_socketio/__init__.py"],
    colour="sync",
    counterpart={"name": "socketio", "maturity": "stable", "effort": "rewrite", "source": "https://python-socketio.readthedocs.io/en/stable/server.html", "date": "2026-11"},
)

class SocketIO:
    @handler("websocket", sync="wsgi-thread", asynchronous="private-loop", path="message")
    def on(self, message: Any): ...
    @handler("callback", sync="wsgi-thread", asynchronous="private-loop")
    def on_error(self): ...
    @handler("callback", sync="wsgi-thread", asynchronous="private-loop", func="exception_handler")
    def on_error_default(self, exception_handler: Any): ...
    @handler("websocket", sync="wsgi-thread", asynchronous="private-loop", func="handler", path="message")
    def on_event(self, message: Any, handler: Any): ...
    @handler("websocket", sync="wsgi-thread", asynchronous="private-loop", func="event_handler")
    def event(self, event_handler: Any): ...
    @blocks("network", source="flask_socketio/__init__.py")
    def call(self): ...
    @role("server.run")
    def run(self): ...
    @role("thread.new", "thread.start")
    def start_background_task(self, target: InThread["own"]): ...
    @blocks("sleep", source="flask_socketio/__init__.py")
    def sleep(self): ...

@blocks("network", source="flask_socketio/__init__.py")
def call(): ...
