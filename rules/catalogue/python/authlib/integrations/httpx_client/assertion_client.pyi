import httpx2

from authlib.oauth2.rfc7521 import AssertionClient as _AssertionClient
from colorfast import blocks

class AsyncAssertionClient(_AssertionClient, httpx2.AsyncClient): ...

class AssertionClient(_AssertionClient, httpx2.Client):
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncAssertionClient")
    def request(self, *args, **kwargs): ...
