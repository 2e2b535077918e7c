from typing import Any

from colorfast import library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

library(
    "langchain-google-genai",
    package="langchain_google_genai",
    versions="4.4.3",
    sources=["langchain-google-genai 4.4.3: chat_models.py, llms.py, embeddings.py"],
    colour="both",
    counterpart={"name": "langchain_google_genai", "maturity": "stable", "effort": "drop-in", "source": "langchain-google-genai 4.4.3", "date": "2026-11"},
)

class ChatGoogleGenerativeAI(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class GoogleGenerativeAI(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class GoogleGenerativeAIEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
