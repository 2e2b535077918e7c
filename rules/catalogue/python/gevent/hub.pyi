from typing import Any

from colorfast import blocks

@blocks("sleep", source="https://www.gevent.org/api/gevent.html")
def sleep(seconds: Any): ...
