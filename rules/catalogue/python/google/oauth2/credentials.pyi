from typing import Any, Self

from colorfast import blocks

from google.auth.credentials import Credentials as _Credentials

class Credentials(_Credentials):
    refresh_token: Any
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    def from_authorized_user_info(cls, info: Any, scopes: Any = None) -> Self: ...
    @classmethod
    @blocks("disk", cheap=True)
    def from_authorized_user_file(cls, filename: str, scopes: Any = None) -> Self: ...
    def to_json(self, *args: Any, **kwargs: Any) -> Any: ...
