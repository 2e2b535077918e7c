from colorfast import handler_methods

@handler_methods("__call__", "resolve_scope", "populate_scope", kind="middleware", sync="shared-loop", asynchronous="shared-loop")
class BaseMiddleware: ...
