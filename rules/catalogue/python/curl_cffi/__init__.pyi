"""The API of requests over curl, with an async twin of the session."""

from typing import Any

from colorfast import library

from .requests import AsyncSession as AsyncSession
from .requests import Cookies as Cookies
from .requests import Headers as Headers
from .requests import Request as Request
from .requests import Response as Response
from .requests import Session as Session
from .requests import delete as delete
from .requests import get as get
from .requests import head as head
from .requests import options as options
from .requests import patch as patch
from .requests import post as post
from .requests import put as put
from .requests import request as request

library(
    "curl_cffi",
    versions="0.17.0",
    sources=["curl_cffi 0.17.0: requests/session.py, requests/models.py"],
    colour="both",
    counterpart={"name": "curl_cffi.requests.AsyncSession", "maturity": "stable", "effort": "drop-in", "source": "https://curl-cffi.readthedocs.io/en/latest/quick_start.html", "date": "2026-11"},
)

def __getattr__(name: str) -> Any: ...
