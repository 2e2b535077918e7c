"""There is no timeout by default. `Request` and `build_opener` only prepare."""

import sys

from colorfast import blocks, role

@role("client.sync")
class OpenerDirector:
    @blocks("network", instead="httpx.AsyncClient.get")
    def open(self, *args, **kwargs): ...

@role("client.sync")
@blocks("network", instead="httpx.AsyncClient.get")
def urlopen(*args, **kwargs): ...

@role("client.sync")
@blocks("network", instead="httpx.AsyncClient.get")
def urlretrieve(*args, **kwargs): ...

if sys.version_info < (3, 14):
    @role("client.sync")
    class URLopener:
        @blocks("network", instead="httpx.AsyncClient.get")
        def open(self, *args, **kwargs): ...
        @blocks("network", instead="httpx.AsyncClient.get")
        def retrieve(self, *args, **kwargs): ...
