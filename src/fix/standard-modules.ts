/** Modules of Python's standard library that programs import, by their first name: the group of imports that comes first. */

const NAMES = `
  __future__ abc argparse array ast asyncio atexit base64 binascii bisect calendar cmath cmd code codecs collections
  concurrent configparser contextlib contextvars copy csv ctypes dataclasses datetime decimal difflib dis email enum errno
  fcntl filecmp fileinput fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq
  hmac html http imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox
  marshal math mimetypes mmap multiprocessing numbers operator os pathlib pdb pickle pkgutil platform plistlib poplib
  pprint pty pwd queue quopri random re readline resource sched secrets select selectors shelve shlex shutil signal site
  smtplib socket socketserver sqlite3 ssl stat statistics string struct subprocess symtable sys sysconfig syslog tarfile
  tempfile textwrap threading time timeit tkinter token tokenize tomllib traceback tracemalloc tty types typing
  unicodedata unittest urllib uuid venv warnings wave weakref webbrowser xml xmlrpc zipfile zipimport zlib zoneinfo`

const STANDARD: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/))

/** Does the module come with Python? */
export function isStandard(module: string): boolean {
  return STANDARD.has(module.split('.')[0] ?? module)
}
