"""Locks between tasks of one loop; waiting is awaited."""

from colorfast import role

@role("lock.async")
class BoundedSemaphore(Semaphore): ...

@role("lock.async")
class Condition: ...

@role("lock.async")
class Lock: ...

@role("lock.async")
class Semaphore: ...
