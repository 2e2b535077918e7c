from typing import Any

from colorfast import library

library(
    "firebase-admin",
    package="firebase_admin",
    versions="7.7.0",
    sources=["firebase-admin 7.7.0: auth.py, messaging.py, db.py, firestore.py"],
    colour="both",
    counterpart={"name": "firebase_admin.firestore_async", "maturity": "stable", "effort": "rewrite", "source": "firebase-admin 7.7.0: firestore_async.py, messaging.py", "date": "2026-11"},
)

class App:
    name: str
    project_id: Any
    credential: Any
def initialize_app(*args: Any, **kwargs: Any) -> App: ...
def get_app(name: str = ...) -> App: ...
def delete_app(*args: Any, **kwargs: Any) -> Any: ...
