from typing import Any

class TwilioException(Exception): ...
class TwilioRestException(TwilioException):
    status: Any
    code: Any
    msg: Any
