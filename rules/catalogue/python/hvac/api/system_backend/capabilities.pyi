from colorfast import blocks

class Capabilities:
    @blocks("network")
    def get_capabilities(self, *args, **kwargs): ...
