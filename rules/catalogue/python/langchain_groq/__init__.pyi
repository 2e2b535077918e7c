from typing import Any

from colorfast import library

from langchain_core.language_models import BaseChatModel

library(
    "langchain-groq",
    package="langchain_groq",
    versions="1.1.3",
    sources=["langchain-groq 1.1.3: chat_models.py"],
    colour="both",
    counterpart={"name": "langchain_groq", "maturity": "stable", "effort": "drop-in", "source": "langchain-groq 1.1.3", "date": "2026-11"},
)

class ChatGroq(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
