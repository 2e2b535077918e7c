from typing import Any

from colorfast import application
from django.http import HttpRequest

class ASGIRequest(HttpRequest):
    scope: dict[str, Any]

@application("django", interface="asgi")
class ASGIHandler:
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...
