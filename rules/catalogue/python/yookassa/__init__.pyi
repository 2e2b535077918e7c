"""Payments of YooKassa; every call is a request made with requests."""

from colorfast import library

from .configuration import Configuration as Configuration
from .deal import Deal as Deal
from .invoice import Invoice as Invoice
from .payment import Payment as Payment
from .payment_method import PaymentMethod as PaymentMethod
from .payout import Payout as Payout
from .personal_data import PersonalData as PersonalData
from .pos_link import PosLink as PosLink
from .receipt import Receipt as Receipt
from .refund import Refund as Refund
from .sbp_banks import SbpBanks as SbpBanks
from .self_employed import SelfEmployed as SelfEmployed
from .settings import Settings as Settings
from .webhook import Webhook as Webhook

library(
    "yookassa",
    versions="3.13.0",
    sources=["yookassa 3.13.0: client.py, payment.py, refund.py, receipt.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
