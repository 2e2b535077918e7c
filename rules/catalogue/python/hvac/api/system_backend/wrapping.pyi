from colorfast import blocks

class Wrapping:
    @blocks("network")
    def unwrap(self, *args, **kwargs): ...
    @blocks("network")
    def wrap(self, *args, **kwargs): ...
