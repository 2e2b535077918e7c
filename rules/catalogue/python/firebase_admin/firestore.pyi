from typing import Any

from google.cloud.firestore import Client

def client(app: Any = None, database_id: Any = None) -> Client: ...
from google.cloud.firestore import DELETE_FIELD as DELETE_FIELD, SERVER_TIMESTAMP as SERVER_TIMESTAMP, ArrayRemove as ArrayRemove, ArrayUnion as ArrayUnion, Increment as Increment, Query as Query, transactional as transactional
