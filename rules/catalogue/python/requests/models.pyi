from colorfast import lazy

class Response:
    # Waits for the network only where the request was made with stream=True.
    @lazy("network", instead="httpx.Response.aiter_bytes", confidence="medium")
    def iter_content(self, *args, **kwargs): ...
    @lazy("network", instead="httpx.Response.aiter_lines", confidence="medium")
    def iter_lines(self, *args, **kwargs): ...
