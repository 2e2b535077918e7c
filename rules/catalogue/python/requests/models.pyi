from colorfast import blocks

class Response:
    # Waits for the network only where the request was made with stream=True.
    @blocks("network", instead="httpx.Response.aiter_bytes", confidence="medium")
    def iter_content(self, *args, **kwargs): ...
    @blocks("network", instead="httpx.Response.aiter_lines", confidence="medium")
    def iter_lines(self, *args, **kwargs): ...
