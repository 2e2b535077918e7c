from colorfast import library

from gspread.client import Client as Client
from gspread.spreadsheet import Spreadsheet as Spreadsheet
from gspread.worksheet import Worksheet as Worksheet
from gspread.auth import authorize as authorize, oauth as oauth, service_account as service_account, service_account_from_dict as service_account_from_dict

library(
    "gspread",
    versions="6.2.1",
    sources=["gspread 6.2.1: client.py, spreadsheet.py, worksheet.py"],
    colour="sync",
    counterpart={"name": "gspread_asyncio", "maturity": "stable", "effort": "drop-in", "source": "https://gspread-asyncio.readthedocs.io/en/latest/", "date": "2026-11"},
)
