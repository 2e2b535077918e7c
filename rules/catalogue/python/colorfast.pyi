"""The vocabulary of effect stubs: what a library's calls do to the thread that makes them.

A stub describes a library in ordinary stub syntax and adds these words. Everything is optional: a function without a
word is free, and its annotations still carry types along. Stubs of modules that typeshed describes are overlays: name
only what blocks, is lazy or takes callbacks, and leave types to typeshed (parameters must then be named as there).

Kinds of waiting: "network", "db", "disk", "sleep", "subprocess", "lock", "cpu", "input".
Places: "shared-loop", "private-loop", "thread-pool:NAME" (NAME: anyio, loop-default, asgiref, executor, own, …),
"wsgi-thread", "background", "startup", "script", "test", "process". Where a place depends on the server's interface,
give a dictionary: {"asgi": "shared-loop", "wsgi": "private-loop"}.

Where something depends on the library's version, `if __version__ < (2, 0): … else: …` (or `>=`) at module or class level says
both. The project's lock files and requirements decide; where they do not, the first branch counts, less surely.
"""

from typing import Any, Callable, TypeVar

_F = TypeVar("_F")

# --- what a call costs --------------------------------------------------------------------------------------------

def blocks(
    kind: str,
    *,
    instead: str | None = None,
    unless: dict[str, Any] | None = None,
    when: dict[str, Any] | None = None,
    cheap: bool = False,
    short: bool = False,
    once: bool = False,
    brief: dict[str, float] | None = None,
    raises: str | None = None,
    settled: dict[str, bool] | None = None,
    until: str | None = None,
    memory: str | None = None,
    made: dict[str, str] | None = None,
    looks_up: str | None = None,
    confidence: str = "high",
    source: str | None = None,
) -> Callable[[_F], _F]:
    """Calling it can hold the thread. On a class: constructing it does. On a property: reading it does.

    instead     qualified name of the async counterpart
    unless      parameter → literal; the call is harmless if one of them is passed so: unless={"block": False, "timeout": 0}
    when        parameter → literal; the call blocks only if all of them are passed so: when={"stream": True}
    cheap       metadata calls of microseconds (exists, stat): reported as info
    short       it takes milliseconds and waits for nobody (starting a program): reported one step lower
    once        only the first call in a process waits, for what it downloads or loads: reported one step lower
    brief       parameter → number; cheap if a constant below it is passed so: brief={"seconds": 0.02}
    raises      exception raised instead of blocking where a loop runs in this thread: "RuntimeError", "SynchronousOnlyOperation"
    settled     method of the same object → answer after which nothing is left to wait for: settled={"empty": False}; True stands
                for `is not None` and for numbers above 0, too; or an end of it that a test finds to be what is ready:
                settled={"_reader": True}, `if ready is queue._reader`; or a method that ends the wait when it is called:
                settled={"kill": "called"}
    until       method that gives back what the call takes: cheap where the same function calls it, too, or the `__exit__` beside
                an `__enter__`: until="release"
    memory      the parameter that takes a file; harmless where it is given a `BytesIO` or `StringIO`. On a method of an object that
                was made over a file: the parameter of what made the object
    made        parameter of what made the object → name of a constant, or a text; harmless where it was given that:
                made={"type": "SOCK_DGRAM"}. What made it may be a function, or a method of an object that was made so
    looks_up    the parameter with an address as a tuple: `made` counts only where the host in it is written as a number
    confidence  "medium" where the fact depends on version or configuration
    """

def lazy(kind: str, *, instead: str | None = None, cheap: bool = False, raises: str | None = None, settled: dict[str, bool] | None = None, confidence: str = "high", source: str | None = None) -> Callable[[_F], _F]:
    """On a class: building and passing it is free; iterating, indexing, `len`, `bool`, `list`, `in`, unpacking it blocks, as
    far as the class has the special methods for it. (Methods that execute it are marked with `blocks` themselves.)
    settled={"__aiter__": True}: once `async for` has gone through it, it holds what it gave."""

def answers(kind: str | None = None, *, instead: str | None = None, confidence: str = "high", source: str | None = None) -> Callable[[_F], _F]:
    """On a class: every attribute that the class does not define is again an instance of the class, and every call of
    such an attribute blocks (with a kind) or is free (without). For clients with hundreds of generated methods. With
    `awaitable` on the class, calls return awaitables and never block."""

def awaitable(target: _F) -> _F:
    """On a function: a plain `def` that returns an awaitable and does nothing until awaited. On a class with `answers`: so
    do all its methods."""

def free(target: _F) -> _F:
    """Takes away what another stub says of its waiting. On a function: calling it holds nothing. On a class: neither does
    constructing it, nor any of its methods that this stub does not name. For a project's own stubs, over built-in ones."""

# --- where handed-over functions run ------------------------------------------------------------------------------
# As a parameter's annotation, alone (`func: InThread["anyio"]`) or in `Annotated[Callable[..., T], InThread["anyio"]]`.

class InThread:
    """The function passed here runs in a thread of the named pool. With a second name, it runs in the pool of that name where
    the parameter that is called like the first is None: `InThread["executor", "loop-default"]` of `run_in_executor`."""
    def __class_getitem__(cls, pool: str) -> Any: ...

class InProcess:
    """It runs in another process: one of a pool, or with `InProcess["own"]` one that is started for it and goes on by itself."""
    def __class_getitem__(cls, pool: str) -> Any: ...

class OnLoop:
    """It runs on the event loop's own thread, even if it is a plain function (`call_soon`, `add_done_callback`)."""

class InBackground:
    """It runs later: an `async def` on the loop, a plain function in the named pool (`BackgroundTasks.add_task`)."""
    def __class_getitem__(cls, pool: str) -> Any: ...

class Calls:
    """It is called right here, on the caller's thread, before the call returns (`map`, `sorted(key=…)`, `Session.run_sync`)."""

def offloads(pool: str, *, func: str = "func") -> Callable[[_F], _F]:
    """Takes a plain function (parameter `func`) and returns an async function that runs it in the pool:
    `sync_to_async(f)`, also as a decorator. For APIs that run it at once (`to_thread(f, x)`) mark the parameter instead."""

def bridges(*, func: str = "awaitable") -> Callable[[_F], _F]:
    """Takes an async function (parameter `func`) and returns a plain function that runs it on a private loop and waits:
    `async_to_sync(f)`. For APIs that run a coroutine object at once (`asyncio.run(c)`) use `drives`."""

def drives(*, param: str = "main", place: str = "private-loop") -> Callable[[_F], _F]:
    """Runs the coroutine passed as `param` to its end on a loop and waits for it: `asyncio.run`, `run_until_complete`."""

def spawns(*, param: str = "coro") -> Callable[[_F], _F]:
    """Starts the coroutine passed as `param` on the running loop and returns at once: `create_task`, `ensure_future`."""

def greenlet(*, func: str = "fn") -> Callable[[_F], _F]:
    """Runs the plain function on the loop's thread, inside a greenlet in which the library's own database calls yield:
    `AsyncSession.run_sync`. Database kinds inside are free, everything else blocks the loop."""

# --- entries ------------------------------------------------------------------------------------------------------

def handler(
    kind: str,
    *,
    sync: str | dict[str, str],
    asynchronous: str | dict[str, str],
    func: str | None = None,
    path: str | None = None,
    method: str | None = None,
    methods: str | None = None,
    members: list[str] = ...,
    member: str | None = None,
    described: bool = False,
    gives: bool = False,
    unwraps: bool = False,
    awaits: bool = False,
    writes: bool = False,
) -> Callable[[_F], _F]:
    """On a function whose call (or whose result, as a decorator) registers another function as an entry. It may be named by
    a text with its dotted path: `config.add_view("app.views.home")`.

    kind          route, websocket, middleware, dependency, task, command, loader, resolver, signal, tool, startup, callback
    sync          where a plain function so registered runs; asynchronous: where an `async def` runs
    func          the parameter that takes the function, where it is not used as a decorator (`add_url_rule(view_func=…)`);
                  with both, the API works either way. Declared as `Callable[[Configurator], Any]`, it says what the
                  function's own parameters are where they have no annotation
    path          the parameter that holds the route (or name); method: the HTTP method; methods: the parameter with a list
    members       not the registered object is called, but its methods of these names (`on_*` for all that begin so), or a
                  module's functions: Falcon's resources, `config.include("app.routes")`
    member        the parameter that names the one method which is called of a class or object: `config.add_view(Views, attr="show")`;
                  the class is made for each call
    described     not a function is registered but a description of the interface (OpenAPI, Swagger), whose operations name the
                  functions: `app.add_api("openapi.yaml")`
    gives         the function is called at start-up with what follows it, and what it gives back is the handler: Pyramid's tweens
    unwraps       a plain wrapper counts as the function that it wraps with `functools.wraps`: around an `async def` it runs where
                  that would
    """

def handler_methods(*names: str, kind: str, sync: str | dict[str, str], asynchronous: str | dict[str, str], gives: bool = False) -> Callable[[_F], _F]:
    """On a class: these methods of subclasses are entries (Django views, Tornado handlers, middleware `dispatch`, loaders).
    "*" stands for every public method. So are functions that are put into an attribute of one of these names on an instance
    (`app.context.onerror = f`). With `gives`, they are called at start-up, and what they give back is the handler (FastAPI's
    `get_route_handler`). May be given several times."""

def reads(*names: str, module: str | None = None, kind: str, sync: str | dict[str, str], asynchronous: str | dict[str, str]) -> Callable[[_F], _F]:
    """On a class of a library's top stub: the framework looks for functions in variables of these names, and finds them
    there, or texts with their dotted paths, in lists and dictionaries. The variables stand in modules of the last name
    `module`, in packages that import the library (frappe's `hooks.py`); without it in classes of modules that import it
    (arq's settings). Beside `application`, each such module is a service. May be given several times."""

class SetBy:
    """What stands here is an instance of the class whose dotted path the project's settings name: `cache: Annotated[BaseCache,
    SetBy("CACHES", "default", "BACKEND")]`. The setting is a variable of any module; the keys lead to the path inside it, None
    stands for any key. Where a module has a setting `beside` but not this one, the class is `unset`. The class before it counts
    where nothing is found, and where the path is worked out or names a class that nobody knows."""
    def __init__(self, setting: str, *keys: str | None, unset: str | None = None, beside: str | None = None) -> None: ...

def injects(param: str = "dependency", *, sync: str, asynchronous: str) -> Callable[[_F], _F]:
    """A call of it, as a parameter's default or in `Annotated`, gives the parameter the result of the callable passed (or of
    the parameter's annotated class): `Depends`. A generator's yielded value counts; it is entered and left there."""

def application(framework: str, *, interface: str) -> Callable[[_F], _F]:
    """On a class: an instance at module level or made by a factory is a service. interface: asgi, wsgi, none, or dynamic."""

def mounts(param: str | None = None, *, prefix: str, replaces: bool = False, scope: str = "router") -> Callable[[_F], _F]:
    """On a class (with the role router.new): the constructor's parameter `prefix` stands before the routes of its instances.
    On a function: it takes a router (parameter `param`) under a prefix: `include_router`, `register_blueprint`; or a
    function that is handed a router of its own. Without `param`, the router that it returns (role router.new) has it.
    `options.prefix` is an entry of the object given as `options`. With `replaces`, a prefix given there takes the place of
    the router's own. scope: router; class (it decorates a class of handlers); application (before all of those)."""

def loads(*, folder: str = "dir", prefix: str | None = None) -> Callable[[_F], _F]:
    """On a function of a Node library: it calls what the files of a folder export, with its own first argument. `folder`
    and `prefix` are entries of the object that is given beside it; folders below stand in the path (`@fastify/autoload`)."""

def serves(pattern: str, *names: str, kind: str = "route", directive: str | None = None) -> Callable[[_F], _F]:
    """On a class of a Node library's stub, beside `application`: in packages that need the library, the framework calls the
    exports of these names (without names: all of them) of files whose path inside the package, without its ending, matches
    the regular expression. Its group `route` is the route. With `directive`, only files that begin with it ("use server");
    without, only files that begin with none (but "use strict"). May be given several times."""

# --- decorators and roles -----------------------------------------------------------------------------------------

def keeps(target: _F) -> _F:
    """On a decorator (or decorator factory): the decorated function keeps its signature and colour and runs as before
    (`functools.wraps`, `lru_cache`, `login_required`)."""

def adds(kind: str, *, instead: str | None = None, unless: dict[str, Any] | None = None, when: dict[str, Any] | None = None, confidence: str = "high", source: str | None = None) -> Callable[[_F], _F]:
    """On a decorator (or decorator factory): calling the plain function that it decorates can hold the thread besides (a retry
    that sleeps between attempts). `when` and `unless` speak of the factory's arguments. An `async def` is left alone."""

def enters(target: _F) -> _F:
    """On a decorator: it turns a generator function into a context manager; entering and leaving it runs the generator
    (`contextlib.contextmanager`, `asynccontextmanager`)."""

def owned(target: _F) -> _F:
    """On a generic class: an instance of it, or of a class derived from it, that stands in a class body belongs to the class
    through which it is read, and its first type parameter is that class (Django's managers)."""

def runs_when_made(target: _F) -> _F:
    """On a decorator: the method that it decorates runs whenever an instance of its class is made (`field_validator`). On a
    method of a class: so does one that overrides it (`model_post_init`)."""

def makes(target: _F) -> _F:
    """On a class method: it makes an instance of the class on which it is called, as calling the class would (`model_validate`)."""

def keyed(target: _F) -> _F:
    """On a class: what is put under a literal key (`app["db"] = db`), and what its constructor takes as `**keywords`, is what
    every instance gives back under that key (`request.app["db"]`): a process has one application."""

def stands_for(param: str) -> Callable[[_F], _F]:
    """On a class: whatever an instance is asked for, it asks of what the function given as `param` gives, which is called each
    time: `LocalProxy(get_db)`."""

def role(*names: str) -> Callable[[_F], _F]:
    """A word by which rules know a call without knowing the library. In use: executor.new.thread, executor.new.process,
    executor.submit, executor.map, executor.shutdown, future.result, future.wait, future.as-completed, thread.new, thread.start, thread.join, process.wait,
    thread.current (the thread that asks, or its number),
    process.new, function.wraps, sync-to-async, async-to-sync, loop.run, loop.run-forever, loop.running, loop.current
    (this thread's loop, running or not), loop.required (raises where no loop runs in this thread), loop.new, loop.set,
    loop.run-until-complete, loop.run-in-executor,
    loop.call-soon, loop.submit-threadsafe, to-thread, task.spawn, task.group, gather, lock.thread, lock.async, lock.file, client.sync, client.async,
    connection.db, connection.network, engine.db, engines.configured (engines as Flask-SQLAlchemy's settings say), session.db, cache.function, cache.store (a `timeout` passed to it says how long
    the value is kept), background.task, queue.send, queue.receive,
    nest-asyncio, gevent.patch, settings (an object that stands for the configuration),
    monkey.patch, wsgi-to-asgi, dev-server, command-line.SERVER (reads the words of the command line itself, and starts that server
    where they say so), socket.new, context.copy, scheduler.new, scheduler.start (on the running loop), websocket.registry, router.new,
    plugin.shared (registers on the router of whoever takes it in), process.exit,
    server.serve (answers requests on the loop that runs it),
    resolvers.on-loop (runs GraphQL resolvers on the caller's loop), resolvers.in-thread, resolvers.schema
    (makes a schema of what it is given by place), resolvers.part (an object that resolvers are registered on)."""

# --- the library itself -------------------------------------------------------------------------------------------

def library(
    name: str,
    *,
    versions: str,
    sources: list[str],
    colour: str,
    counterpart: dict[str, str] | None = None,
    serves: str | None = None,
    package: str | None = None,
) -> None:
    """Once per library, at module level of its top stub.

    name         as on PyPI; package: import name if it differs from the file's
    versions     checked against, for example "2.32"
    sources      documentation pages or source files the facts were read from
    colour       sync, async, both (has clients of both kinds), neutral (no waiting)
    counterpart  {"name": import name, "maturity": "stable" | "beta" | "thin" | "unmaintained", "effort": "drop-in" | "rewrite" | "thread",
                 "source": where this was read, "date": "YYYY-MM"}; absent: none known
    serves       "cache" | "queue" | "log" if what it talks to is the project's own and answers at once; absent: another service, a database, nothing
    """
