"""The outside world of the examples: one small HTTP server on loopback that plays suppliers, weather and a model."""
import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

PRICES = {"fern": 350, "moss": 120}
OFFERS = {"anvil": 4500, "birch": 4200, "cedar": 4700}


@contextmanager
def upstream():
    """Serves until the block is left; gives the base URL."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Upstream)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


class Upstream(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.answer(get_answer(urlsplit(self.path).path.strip("/").split("/")))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if self.path.endswith("/chat/completions"):
            self.answer(completion(json.loads(body)))
        else:
            self.answer({"accepted": True}, 202)

    def answer(self, value: object, status: int = 200) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


def get_answer(parts: list[str]) -> object:
    match parts:
        case ["geocode"]:
            return {"lat": 51.5, "lon": 7.1}
        case ["forecast"]:
            return {"wind": 20, "rain": False}
        case ["rates", currency]:
            return {"currency": currency, "rate": 2.0}
        case ["prices", species]:
            return {"cents": PRICES.get(species, 0)}
        case ["offers", supplier, product]:
            return {"supplier": supplier, "product": int(product), "cents": OFFERS.get(supplier, 0)}
        case _:
            return {}


def completion(request: dict) -> dict:
    text = f"more like this: {request['messages'][-1]['content']}"
    message = {"role": "assistant", "content": text}
    return {
        "id": "completion-1",
        "object": "chat.completion",
        "created": 0,
        "model": request["model"],
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
    }
