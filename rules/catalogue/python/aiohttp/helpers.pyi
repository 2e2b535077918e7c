from typing import NamedTuple

class BasicAuth(NamedTuple):
    login: str
    password: str = ""
    encoding: str = "latin1"
