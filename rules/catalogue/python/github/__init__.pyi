from typing import Any

from colorfast import blocks, library

from github.MainClass import Github as Github
from github import Auth as Auth

library(
    "PyGithub",
    package="github",
    versions="2.10.0",
    sources=["PyGithub 2.10.0: MainClass.py, GithubObject.py, PaginatedList.py"],
    colour="sync",
    counterpart={"name": "githubkit", "maturity": "stable", "effort": "rewrite", "source": "https://yanyongyu.github.io/githubkit/", "date": "2026-11"},
)

class GithubException(Exception):
    status: Any
    data: Any
class UnknownObjectException(GithubException): ...
class BadCredentialsException(GithubException): ...
class RateLimitExceededException(GithubException): ...
class GithubIntegration:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network")
    def get_access_token(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_installation(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_installations(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_github_for_installation(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network")
    def get_repo_installation(self, *args: Any, **kwargs: Any) -> Any: ...
    def create_jwt(self, *args: Any, **kwargs: Any) -> Any: ...
