from typing import Any

from colorfast import application
from django.http import HttpRequest

class WSGIRequest(HttpRequest):
    environ: dict[str, Any]

@application("django", interface="wsgi")
class WSGIHandler:
    def __call__(self, environ: dict[str, Any], start_response: Any) -> Any: ...
