from colorfast import handler_methods

@handler_methods("connect", "disconnect", "receive", "receive_json", "encode_json", "decode_json", "websocket_connect", "websocket_receive", "websocket_disconnect", "http_request", "handle", kind="websocket", sync="thread-pool:asgiref", asynchronous="shared-loop")
class AsyncConsumer: ...

@handler_methods("*", kind="websocket", sync="thread-pool:asgiref", asynchronous="shared-loop")
class SyncConsumer: ...
