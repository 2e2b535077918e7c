"""Constructors only. `QueueHandler` with `QueueListener` moves the waiting handlers to a thread."""

from colorfast import blocks

@blocks("disk", unless={"delay": True}, cheap=True)
class BaseRotatingHandler(FileHandler): ...

class QueueListener:
    @blocks("lock")
    def stop(self): ...

@blocks("disk", unless={"delay": True}, cheap=True)
class RotatingFileHandler(BaseRotatingHandler): ...

@blocks("network", confidence="medium")
class SysLogHandler: ...

@blocks("disk", unless={"delay": True}, cheap=True)
class TimedRotatingFileHandler(BaseRotatingHandler): ...

@blocks("disk", unless={"delay": True}, cheap=True)
class WatchedFileHandler(FileHandler): ...
