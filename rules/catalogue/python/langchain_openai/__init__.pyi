from typing import Any

from colorfast import library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

library(
    "langchain-openai",
    package="langchain_openai",
    versions="1.7.3",
    sources=["langchain-openai 1.7.3: chat_models/, embeddings/"],
    colour="both",
    counterpart={"name": "langchain_openai", "maturity": "stable", "effort": "drop-in", "source": "langchain-openai 1.7.3", "date": "2026-11"},
)

class ChatOpenAI(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class AzureChatOpenAI(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class OpenAIEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class AzureOpenAIEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class OpenAI(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class AzureOpenAI(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
