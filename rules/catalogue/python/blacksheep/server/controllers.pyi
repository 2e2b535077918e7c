"""Methods decorated with these are routes of their controller."""

from typing import Any

from colorfast import handler_methods

from .routing import RoutesRegistry

router: RoutesRegistry
head = router.head
get = router.get
post = router.post
put = router.put
patch = router.patch
delete = router.delete
trace = router.trace
options = router.options
connect = router.connect
ws = router.ws

@handler_methods("on_request", "on_response", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class Controller:
    def __getattr__(self, name: str) -> Any: ...

class APIController(Controller): ...
