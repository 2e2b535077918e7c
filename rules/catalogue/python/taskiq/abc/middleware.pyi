from colorfast import handler_methods

@handler_methods("startup", "shutdown", "pre_send", "post_send", "pre_execute", "post_execute", "post_save", "on_error", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class TaskiqMiddleware:
    def __init__(self) -> None: ...
