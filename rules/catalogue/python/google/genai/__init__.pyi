from colorfast import library

from google.genai import errors as errors, types as types
from google.genai.client import Client as Client

library(
    "google-genai",
    package="google.genai",
    versions="3.6.1",
    sources=["google-genai 3.6.1: client.py, models.py, chats.py", "https://googleapis.github.io/python-genai/"],
    colour="both",
    counterpart={"name": "google.genai.client.AsyncClient", "maturity": "stable", "effort": "drop-in", "source": "https://googleapis.github.io/python-genai/#asyncio-support", "date": "2026-11"},
)
