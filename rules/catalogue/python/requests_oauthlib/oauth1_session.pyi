from colorfast import blocks

class OAuth1Session:
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth1Client")
    def fetch_request_token(self, *args, **kwargs): ...
    @blocks("network", instead="authlib.integrations.httpx_client.AsyncOAuth1Client")
    def fetch_access_token(self, *args, **kwargs): ...
