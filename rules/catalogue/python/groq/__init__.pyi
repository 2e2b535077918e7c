from colorfast import library

from groq._client import AsyncClient as AsyncClient, AsyncGroq as AsyncGroq, Client as Client, Groq as Groq
from groq._streaming import AsyncStream as AsyncStream, Stream as Stream

library(
    "groq",
    versions="1.7.0",
    sources=["groq 1.7.0: _client.py, resources/", "https://github.com/groq/groq-python#async-usage"],
    colour="both",
    counterpart={"name": "groq.AsyncGroq", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/groq/groq-python#async-usage", "date": "2026-11"},
)

class GroqError(Exception): ...
class APIError(GroqError): ...
class APIConnectionError(APIError): ...
class APIStatusError(APIError): ...
class RateLimitError(APIStatusError): ...
