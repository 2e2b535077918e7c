from colorfast import library

from git.cmd import Git as Git
from git.exc import GitCommandError as GitCommandError, GitError as GitError, InvalidGitRepositoryError as InvalidGitRepositoryError, NoSuchPathError as NoSuchPathError
from git.remote import Remote as Remote
from git.repo.base import Repo as Repo

library(
    "GitPython",
    package="git",
    versions="3.2.1",
    sources=["GitPython 3.2.1: cmd.py, repo/base.py, remote.py", "https://gitpython.readthedocs.io/en/stable/tutorial.html"],
    colour="sync",
    counterpart={"name": "asyncio.create_subprocess_exec", "maturity": "stable", "effort": "rewrite", "source": "https://docs.python.org/3/library/asyncio-subprocess.html", "date": "2026-11"},
)
