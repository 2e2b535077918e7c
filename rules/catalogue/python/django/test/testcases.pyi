import unittest
from typing import Any

from .client import AsyncClient, Client

class SimpleTestCase(unittest.TestCase):
    client: Client
    async_client: AsyncClient
    def settings(self, **kwargs: Any) -> Any: ...

class TransactionTestCase(SimpleTestCase): ...

class TestCase(TransactionTestCase):
    @classmethod
    def setUpTestData(cls) -> None: ...

class LiveServerTestCase(TransactionTestCase):
    live_server_url: str
