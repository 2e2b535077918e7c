from colorfast import handler_methods

@handler_methods("on_*", kind="websocket", sync="wsgi-thread", asynchronous="private-loop")
class Namespace: ...
