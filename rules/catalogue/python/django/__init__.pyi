"""Django: plain views run in the WSGI thread, or under ASGI in one thread per request; `async def` views run on the loop, or under WSGI on a private one.

The ORM's `a…` methods run their plain twins in the request's thread. A plain database call on a loop raises
`SynchronousOnlyOperation`; caches, mail, storage and password hashing do not check and block.
"""

from colorfast import library

library(
    "Django",
    versions="4.2.16 and 5.2.19",
    package="django",
    sources=[
        "https://docs.djangoproject.com/en/5.2/topics/async/",
        "https://github.com/django/django/blob/stable/5.2.x/django/core/handlers/base.py",
        "https://github.com/django/django/blob/stable/5.2.x/django/core/handlers/asgi.py",
        "https://github.com/django/django/blob/stable/5.2.x/django/db/models/query.py",
        "https://github.com/django/django/blob/stable/5.2.x/django/utils/asyncio.py",
    ],
    colour="both",
)

__version__: str

def setup(set_prefix: bool = True) -> None: ...
