from requests import Session

from colorfast import blocks

from authlib.oauth2.rfc7521 import AssertionClient

class AssertionSession(AssertionClient, Session):
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncAssertionClient")
    def refresh_token(self, *args, **kwargs): ...
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncAssertionClient")
    def request(self, *args, **kwargs): ...
