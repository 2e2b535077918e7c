from typing import Any

from colorfast import library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel

library(
    "langchain-litellm",
    package="langchain_litellm",
    versions="0.11.2",
    sources=["langchain-litellm 0.11.2: chat_models/, embeddings/"],
    colour="both",
    counterpart={"name": "langchain_litellm", "maturity": "stable", "effort": "drop-in", "source": "langchain-litellm 0.11.2", "date": "2026-11"},
)

class ChatLiteLLM(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class ChatLiteLLMRouter(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class LiteLLMEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
