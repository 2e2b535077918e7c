from typing import Any

from colorfast import library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

library(
    "langchain-ollama",
    package="langchain_ollama",
    versions="1.1.0",
    sources=["langchain-ollama 1.1.0: chat_models.py, llms.py, embeddings.py"],
    colour="both",
    counterpart={"name": "langchain_ollama", "maturity": "stable", "effort": "drop-in", "source": "langchain-ollama 1.1.0", "date": "2026-11"},
)

class ChatOllama(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class OllamaLLM(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class OllamaEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
