from colorfast import library

from together._client import AsyncClient as AsyncClient, AsyncTogether as AsyncTogether, Client as Client, Together as Together
from together._streaming import AsyncStream as AsyncStream, Stream as Stream

library(
    "together",
    versions="3.1.1",
    sources=["together 3.1.1: _client.py, resources/", "https://github.com/togethercomputer/together-python#async-usage"],
    colour="both",
    counterpart={"name": "together.AsyncTogether", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/togethercomputer/together-python#async-usage", "date": "2026-11"},
)

class TogetherError(Exception): ...
class APIError(TogetherError): ...
class APIConnectionError(APIError): ...
class APIStatusError(APIError): ...
class RateLimitError(APIStatusError): ...
