from typing import Any

class PasswordResetTokenGenerator:
    def make_token(self, user: Any) -> str: ...
    def check_token(self, user: Any, token: str | None) -> bool: ...

default_token_generator: PasswordResetTokenGenerator
