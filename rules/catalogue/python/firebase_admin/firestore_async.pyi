from typing import Any

from google.cloud.firestore import AsyncClient

def client(app: Any = None, database_id: Any = None) -> AsyncClient: ...
