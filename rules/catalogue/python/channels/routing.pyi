from colorfast import application

@application("channels", interface="asgi")
class ProtocolTypeRouter: ...
