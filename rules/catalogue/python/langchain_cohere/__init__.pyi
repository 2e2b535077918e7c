from typing import Any

from colorfast import library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel

library(
    "langchain-cohere",
    package="langchain_cohere",
    versions="0.6.0",
    sources=["langchain-cohere 0.6.0: chat_models.py, embeddings.py"],
    colour="both",
    counterpart={"name": "langchain_cohere", "maturity": "stable", "effort": "drop-in", "source": "langchain-cohere 0.6.0", "date": "2026-11"},
)

class ChatCohere(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class CohereEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
