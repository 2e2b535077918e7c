from requests import Session

from colorfast import blocks

from authlib.oauth1.client import OAuth1Client

class OAuth1Session(OAuth1Client, Session):
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth1Client")
    def fetch_access_token(self, *args, **kwargs): ...
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth1Client")
    def fetch_request_token(self, *args, **kwargs): ...
