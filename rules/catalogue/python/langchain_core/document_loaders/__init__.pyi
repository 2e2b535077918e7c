from langchain_core.document_loaders.base import BaseLoader as BaseLoader
