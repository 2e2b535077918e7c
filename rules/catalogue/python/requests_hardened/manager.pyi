from typing import Any, Self

from requests import Response

from colorfast import blocks

from requests_hardened.client import HTTPSession

class Manager:
    def __init__(self, config: Any) -> None: ...
    def clone(self) -> Self: ...
    def get_session(self) -> HTTPSession: ...
    @blocks("network", instead="httpx.AsyncClient.request")
    def send_request(self, method: str, url: str, **kwargs: Any) -> Response: ...
