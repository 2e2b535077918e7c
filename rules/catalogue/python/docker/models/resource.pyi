from colorfast import blocks

class Model:
    @blocks("network", instead="asyncio.to_thread")
    def reload(self, *args, **kwargs): ...
