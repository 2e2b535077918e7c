from typing import Any, MutableMapping

from .util import ObjectDict

class HTTPHeaders(MutableMapping[str, str]):
    def add(self, name: str, value: str) -> None: ...
    def get_list(self, name: str) -> list[str]: ...

class _Received:
    method: str | None
    uri: str | None
    host: str
    remote_ip: str
    arguments: dict[str, list[bytes]]
    files: dict[str, list[Any]]

class HTTPServerRequest(_Received):
    path: str
    query: str
    headers: HTTPHeaders
    body: bytes
    def full_url(self) -> str: ...
    def request_time(self) -> float: ...

class HTTPFile(ObjectDict):
    filename: str
    body: bytes
    content_type: str
