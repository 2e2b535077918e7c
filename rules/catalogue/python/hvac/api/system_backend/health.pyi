from colorfast import blocks

class Health:
    @blocks("network")
    def read_health_status(self, *args, **kwargs): ...
