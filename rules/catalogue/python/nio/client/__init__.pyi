from .async_client import AsyncClient as AsyncClient
from .base_client import Client as Client
