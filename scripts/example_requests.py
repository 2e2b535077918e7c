"""The Python examples: where each stands, how it is served, which requests it must answer and how."""
from dataclasses import dataclass, field

TOKEN = {"X-Token": "inspector"}
READER = {"X-Token": "ada-token"}


@dataclass(frozen=True)
class Check:
    """One request and what must come back: the status, and a text that the body must hold."""

    request: str
    status: int
    holds: str = ""
    body: object = None
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Example:
    name: str
    folder: str
    checks: tuple[Check, ...]
    ready: str = "/healthz"
    process: str = "web"
    settings: dict[str, str] = field(default_factory=dict)


def graphql(query: str, holds: str) -> Check:
    return Check("POST /graphql", 200, holds, {"query": query})


EXAMPLES = (
    Example(
        "flask-gthread-wrappers",
        "flask-gthread-wrappers",
        (
            Check("POST /inspections/1/photos", 201, '"size":5', {"photo": ("gate.jpg", b"hello")}, TOKEN),
            Check("POST /inspections/1/photos", 401, "token", {"photo": ("gate.jpg", b"hello")}),
            Check("GET /inspections/1/photos", 200, "gate.jpg"),
            Check("GET /inspections/1/photos/1", 200, '"sha256":"2cf24dba'),
            Check("GET /inspections/1/photos/count", 200, '"count":1'),
            Check("DELETE /inspections/1/photos/1", 204, "", None, TOKEN),
            Check("GET /inspections/1/photos/1", 404, "not found"),
            Check("POST /inspections/1/notes", 201, '"count":1', {"author": "Jo", "text": "rust on the gate"}, TOKEN),
            Check("GET /inspections/1/notes", 200, "rust on the gate"),
            Check("GET /inspections/1/notes/digest", 200, '"words":4'),
            Check("GET /sites/quarry/position", 200, "51.5"),
            Check("GET /sites/quarry/weather", 200, "quarry-east"),
            Check("GET /sites/quarry/outlook", 200, '"wind":20'),
            Check("POST /sites/quarry/subscription", 202, '"upstream_status":202', None, TOKEN),
            Check("GET /sites/quarry/conditions", 200, "forecast"),
            # The loop in a loop fails, as the finding there says.
            Check("GET /sites/quarry/travel", 500),
            Check("GET /reports/1", 200, '"notes":1'),
            Check("GET /reports?id=1&id=2", 200, '"inspection":2'),
            Check("GET /reports/text?id=1", 200, "1: 0 photos, 1 notes"),
        ),
    ),
    Example(
        "fastapi-sync-orm (api)",
        "fastapi-sync-orm/api",
        (
            Check("GET /readers/me", 200, '"name":"Ada"', None, READER),
            Check("GET /readers/me", 401, "unknown token", None, {"X-Token": "nobody"}),
            Check("GET /readers/1", 200, "Ada"),
            Check("GET /readers/9", 404, "no such reader"),
            Check("GET /readers", 200, "Ada"),
            Check("POST /readers/me/loans", 201, "Emma", {"title": "Emma", "genre": "novel"}, READER),
            Check("POST /readers/me/loans", 422, "blocked word", {"title": "Lottery", "genre": "novel"}, READER),
            Check("GET /readers/me/loans", 200, "The Dispossessed", None, READER),
            Check("PUT /readers/me/name?name=Ada%20L.", 200, "Ada L.", None, READER),
            Check("POST /recommendations", 201, "Roadside Picnic", None, READER),
            Check("POST /recommendations/threaded", 201, "Roadside Picnic", None, READER),
            Check("POST /recommendations/sync", 201, "Roadside Picnic", None, READER),
            Check("GET /recommendations/preview", 200, "more like this", None, READER),
            Check("GET /recommendations/latest", 200, "more like this", None, READER),
            Check("GET /reports/genres", 200, '"utopia":1'),
            Check("GET /reports/genres/threaded", 200, '"utopia":1'),
            Check("GET /reports/loans.csv", 200, "Roadside Picnic,science fiction", None, READER),
            Check("GET /reports/loans.txt", 200, "Roadside Picnic", None, READER),
            Check("GET /reports/loans-async.txt", 200, "Roadside Picnic", None, READER),
            Check("GET /reports/pin", 200, "digest"),
        ),
    ),
    Example(
        "fastapi-sync-orm (backoffice)",
        "fastapi-sync-orm/backoffice",
        (
            Check("POST /stock/copies/", 201, '"id": 1', {"title": "Emma", "shelf": "A"}),
            Check("GET /stock/copies/", 200, "Emma"),
            Check("GET /stock/copies/1/lend/", 200, '"lent": true'),
            Check("GET /stock/copies/7/lend/", 404),
        ),
        ready="/stock/copies/",
    ),
    Example(
        "flask-background-work",
        "flask-background-work",
        (
            Check("GET /accounts/alpha", 200, '"cents":950'),
            Check("POST /accounts/alpha/bookings", 201, '"booked":50', {"cents": 50}),
            Check("GET /accounts/beta/abroad?currency=EUR&currency=USD", 200, '"EUR":19800'),
            Check("GET /accounts/beta/abroad?how=loop", 200, '"USD":19800'),
            Check("POST /statements", 202, '"job"', {"account": "alpha"}),
            Check("POST /statements/now", 201, "total", {"account": "beta"}),
            Check("POST /statements/queued", 202, '"job"', {"account": "alpha"}),
            Check("GET /statements/none", 404, "unknown"),
            Check("GET /healthz", 200, '"status":"ok"'),
        ),
        # There is no broker here: Celery runs its task in the caller.
        settings={"CELERY_EAGER": "1", "BROKER_URL": "memory://"},
    ),
    Example(
        "flask-graphql-loaders",
        "flask-graphql-loaders",
        (
            graphql("{ version }", '"version":"1"'),
            graphql("{ greenhouses { name beds { row label plantCount plants { species { name } } } } }", '"plantCount":2'),
            graphql("{ bed(id: 1) { label greenhouse { name } } }", '"label":"row 01"'),
            graphql("{ plantsTallerThan(height: 5) { height bed { row } } }", '"height":12'),
            graphql("{ bed(id: 1) { plants { species { price wholesalePrice } } } }", '"wholesalePrice":350'),
            graphql("mutation { movePlant(plantId: 1, bedId: 2) { bed { id } } }", '"bed":{"id":2}'),
            graphql("mutation { measurePlant(plantId: 1, height: 14) { height } }", '"height":14'),
            Check("POST /graphql", 400, "errors", {"query": "{ nothing }"}),
        ),
    ),
    Example(
        "flask-deployment (io)",
        "flask-deployment",
        (
            Check("GET /products", 200, "desk"),
            Check("GET /products/2", 200, "chair"),
            Check("GET /products/9", 404),
            Check("GET /offers/1/best", 200, "birch"),
            Check("GET /offers/1", 200, "cedar"),
        ),
        settings={"WORKLOAD": "io"},
    ),
    Example(
        "flask-deployment (cpu)",
        "flask-deployment",
        (
            Check("GET /pricing/1?rounds=300", 200, "steps"),
            Check("POST /pricing/coupons", 201, "coupon", {"customer": "jo"}),
        ),
        process="cpu",
        settings={"WORKLOAD": "cpu"},
    ),
)
