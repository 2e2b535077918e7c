"""Django Ninja: plain operations run in the request's thread, `async def` ones on the loop (under WSGI on a private one)."""

from colorfast import library

from .files import UploadedFile as UploadedFile
from .main import NinjaAPI as NinjaAPI
from .orm import ModelSchema as ModelSchema
from .params import Body as Body
from .params import Cookie as Cookie
from .params import File as File
from .params import Form as Form
from .params import Header as Header
from .params import Path as Path
from .params import Query as Query
from .router import Router as Router
from .schema import Schema as Schema
from pydantic import Field as Field

library(
    "django-ninja",
    versions="1.7.1",
    package="ninja",
    sources=["https://django-ninja.dev/guides/async-support/", "https://github.com/vitalik/django-ninja/blob/master/ninja/operation.py"],
    colour="both",
)

__version__: str
