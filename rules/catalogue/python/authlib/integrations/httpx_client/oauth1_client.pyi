from typing import Any, Awaitable

import httpx2

from authlib.oauth1.client import OAuth1Client as _OAuth1Client
from colorfast import blocks

class AsyncOAuth1Client(_OAuth1Client, httpx2.AsyncClient):
    def fetch_request_token(self, *args: Any, **kwargs: Any) -> Awaitable[Any]: ...

class OAuth1Client(_OAuth1Client, httpx2.Client):
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth1Client")
    def fetch_access_token(self, *args, **kwargs): ...
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth1Client")
    def fetch_request_token(self, *args, **kwargs): ...
