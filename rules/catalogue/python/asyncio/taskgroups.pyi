"""Tasks that end with their group."""

from colorfast import role, spawns

@role("task.group")
class TaskGroup:
    @role("task.spawn")
    @spawns(param="coro")
    def create_task(self, coro): ...
