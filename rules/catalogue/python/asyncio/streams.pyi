"""Reading and draining are awaited; `write` only fills a buffer."""

from colorfast import OnLoop, role

@role("server.serve")
async def start_server(client_connected_cb: OnLoop): ...
@role("server.serve")
async def start_unix_server(client_connected_cb: OnLoop): ...
