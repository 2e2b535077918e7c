import enum

class HttpMethod(str, enum.Enum):
    GET = "GET"
    POST = "POST"
    PUT = "PUT"
    PATCH = "PATCH"
    DELETE = "DELETE"
    HEAD = "HEAD"
    OPTIONS = "OPTIONS"

class MediaType(str, enum.Enum):
    JSON = "application/json"
    HTML = "text/html"
    TEXT = "text/plain"
    MESSAGEPACK = "application/vnd.msgpack"
