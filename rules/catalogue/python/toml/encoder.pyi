from colorfast import blocks

@blocks("disk", instead="asyncio.to_thread")
def dump(o, f): ...
