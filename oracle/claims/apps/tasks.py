"""A Celery application with a plain task and an async one; it needs no broker."""
from celery import Celery

queue = Celery("shop", broker="memory://", backend="cache+memory://")
ran: list[str] = []


@queue.task
def plain() -> str:
    ran.append("plain")
    return "done"


@queue.task
async def asynchronous() -> str:
    ran.append("asynchronous")
    return "done"
