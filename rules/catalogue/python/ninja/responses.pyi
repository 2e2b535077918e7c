from typing import Any

from django.http import JsonResponse

class Response(JsonResponse):
    def __init__(self, data: Any, **kwargs: Any) -> None: ...
