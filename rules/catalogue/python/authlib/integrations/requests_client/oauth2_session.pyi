from requests import Session

from colorfast import blocks

from authlib.oauth2.client import OAuth2Client

class OAuth2Session(OAuth2Client, Session):
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth2Client")
    def fetch_access_token(self, *args, **kwargs): ...
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth2Client")
    def request(self, *args, **kwargs): ...
