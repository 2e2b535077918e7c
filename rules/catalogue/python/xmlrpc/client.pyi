"""The proxy is built without a connection; every method called on it is a request."""

from colorfast import answers, blocks, role

class MultiCall:
    @blocks("network", instead="aiohttp_xmlrpc.client.ServerProxy")
    def __call__(self): ...

@role("client.sync")
@answers("network", instead="aiohttp_xmlrpc.client.ServerProxy")
class ServerProxy: ...

class Transport:
    @blocks("network")
    def request(self, *args, **kwargs): ...
    @blocks("network")
    def send_request(self, *args, **kwargs): ...
    @blocks("network")
    def single_request(self, *args, **kwargs): ...

class _Method:
    @blocks("network", instead="aiohttp_xmlrpc.client.ServerProxy")
    def __call__(self, *args): ...
