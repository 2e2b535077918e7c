from colorfast import blocks

class HTTPAdapter:
    @blocks("network")
    def send(self, *args, **kwargs): ...
