"""Frappe: WSGI behind gunicorn, jobs in RQ workers. An app registers functions by their dotted paths in its `hooks.py`."""

from typing import Any, Callable, TypeVar

from colorfast import application, blocks, handler, library, reads

from .database.database import Database
from .model.document import Document

library(
    "frappe",
    versions="15",
    sources=["https://docs.frappe.io/framework/user/en/python-api/hooks", "https://docs.frappe.io/framework/user/en/api/background_jobs", "https://docs.frappe.io/framework/user/en/basics/doctypes/controllers", "https://github.com/frappe/frappe/blob/version-15/frappe/utils/background_jobs.py"],
    colour="sync",
)

_F = TypeVar("_F", bound=Callable[..., Any])

@application("frappe", interface="wsgi")
@reads("scheduler_events", module="hooks", kind="task", sync="background", asynchronous="background")
@reads("before_job", "after_job", module="hooks", kind="callback", sync="background", asynchronous="background")
@reads("doc_events", module="hooks", kind="signal", sync="wsgi-thread", asynchronous="wsgi-thread")
@reads("override_whitelisted_methods", module="hooks", kind="route", sync="wsgi-thread", asynchronous="wsgi-thread")
@reads("before_request", "after_request", "auth_hooks", module="hooks", kind="middleware", sync="wsgi-thread", asynchronous="wsgi-thread")
@reads("permission_query_conditions", "has_permission", "has_website_permission", module="hooks", kind="dependency", sync="wsgi-thread", asynchronous="wsgi-thread")
@reads("boot_session", "extend_bootinfo", "on_login", "on_logout", "on_session_creation", "update_website_context", "website_path_resolver", "standard_queries", "notification_config", "jinja", "setup_wizard_complete", "override_doctype_dashboards", module="hooks", kind="callback", sync="wsgi-thread", asynchronous="wsgi-thread")
@reads("before_install", "after_install", "before_uninstall", "after_uninstall", "before_app_install", "after_app_install", "before_migrate", "after_migrate", "after_sync", "before_tests", module="hooks", kind="command", sync="script", asynchronous="script")
class _Hooks: ...

db: Database

@handler("route", sync="wsgi-thread", asynchronous="wsgi-thread", methods="methods")
def whitelist(allow_guest: bool = False, xss_safe: bool = False, methods: list[str] | None = None) -> Callable[[_F], _F]: ...
@handler("task", sync="background", asynchronous="background", func="method")
def enqueue(method: Any = None, queue: str = "default", timeout: int | None = None, event: Any = None, is_async: bool = True, job_name: str | None = None, now: bool = False, enqueue_after_commit: bool = False, **kwargs: Any) -> Any: ...
def enqueue_doc(doctype: str, name: str | None = None, method: str | None = None, queue: str = "default", timeout: int = 300, now: bool = False, **kwargs: Any) -> Any: ...
@blocks("db")
def get_doc(*args: Any, **kwargs: Any) -> Document: ...
@blocks("db", confidence="medium")
def get_cached_doc(*args: Any, **kwargs: Any) -> Document: ...
def new_doc(doctype: str, **kwargs: Any) -> Document: ...
@blocks("db")
def get_list(doctype: str, *args: Any, **kwargs: Any) -> list[Any]: ...
@blocks("db")
def get_all(doctype: str, *args: Any, **kwargs: Any) -> list[Any]: ...
@blocks("db")
def get_value(*args: Any, **kwargs: Any) -> Any: ...
@blocks("db")
def delete_doc(doctype: str | None = None, name: Any = None, **kwargs: Any) -> None: ...
def get_attr(method_string: str) -> Any: ...
def __getattr__(name: str) -> Any: ...
