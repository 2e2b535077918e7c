import logging
from typing import Any

import flask

class FlaskBase(flask.Flask):
    service: str
    def __init__(self, name: str, service: str, favicon_url: str | None = None, template_404: str | None = None, template_500: str | None = None, handler: logging.Handler | None = None, untraced_routes: list[str] = [], *args: Any, **kwargs: Any) -> None: ...
    def configure_logging(self, handler: logging.Handler | None = None) -> None: ...
