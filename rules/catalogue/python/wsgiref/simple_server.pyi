"""One request at a time."""

from colorfast import role

@role("dev-server", "socket.new")
def make_server(*args, **kwargs): ...
