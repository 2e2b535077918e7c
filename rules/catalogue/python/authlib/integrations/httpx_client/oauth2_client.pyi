"""Methods of the async client that it shares with the sync one are plain functions that give its coroutines."""

from typing import Any, Awaitable

import httpx2

from authlib.oauth2.client import OAuth2Client as _OAuth2Client
from colorfast import blocks

class AsyncOAuth2Client(_OAuth2Client, httpx2.AsyncClient):
    def fetch_token(self, *args: Any, **kwargs: Any) -> Awaitable[Any]: ...
    def introspect_token(self, *args: Any, **kwargs: Any) -> Awaitable[Any]: ...
    def refresh_token(self, *args: Any, **kwargs: Any) -> Awaitable[Any]: ...
    def revoke_token(self, *args: Any, **kwargs: Any) -> Awaitable[Any]: ...

class OAuth2Client(_OAuth2Client, httpx2.Client):
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth2Client")
    def request(self, *args, **kwargs): ...
