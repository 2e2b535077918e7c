from .client import AsyncTestClient as AsyncTestClient
from .client import TestClient as TestClient
from .helpers import create_async_test_client as create_async_test_client
from .helpers import create_test_client as create_test_client
