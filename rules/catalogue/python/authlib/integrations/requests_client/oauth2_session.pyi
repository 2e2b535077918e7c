from colorfast import blocks

class OAuth2Session:
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth2Client")
    def fetch_access_token(self, *args, **kwargs): ...
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth2Client")
    def request(self, *args, **kwargs): ...
