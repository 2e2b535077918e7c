from typing import Any

from colorfast import InThread, blocks, role

class Greenlet:
    @classmethod
    @role("thread.new", "thread.start")
    def spawn(cls, run: InThread["gevent"], *args: Any, **kwargs: Any): ...
    @classmethod
    @role("thread.new", "thread.start")
    def spawn_later(cls, seconds: Any, run: InThread["gevent"], *args: Any, **kwargs: Any): ...
    @blocks("lock", unless={"block": False}, source="https://www.gevent.org/api/gevent.greenlet.html")
    def get(self, block: Any, timeout: Any): ...
    @blocks("lock", source="https://www.gevent.org/api/gevent.greenlet.html")
    def join(self, timeout: Any): ...

@blocks("lock", source="https://www.gevent.org/api/gevent.html")
def joinall(greenlets: Any): ...
