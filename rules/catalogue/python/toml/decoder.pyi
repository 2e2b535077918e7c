from colorfast import blocks

# Opens a path, or reads the file that it is given.
@blocks("disk", instead="asyncio.to_thread")
def load(f): ...
