from typing import Any

from colorfast import blocks, role

from razorpay.resources import Account, Addon, Card, Customer, DeviceActivity, Dispute, Document, FundAccount, Iin, Invoice, Item, Order, Payment, PaymentLink, Plan, Product, Qrcode, Refund, RegistrationLink, Settlement, Stakeholder, Subscription, Token, Transfer, VirtualAccount, Webhook
from razorpay.utility.utility import Utility

# Set by their names when the client is made.
class _Resources:
    payment: Payment
    refund: Refund
    order: Order
    invoice: Invoice
    payment_link: PaymentLink
    customer: Customer
    card: Card
    token: Token
    transfer: Transfer
    virtual_account: VirtualAccount
    addon: Addon
    plan: Plan
    subscription: Subscription
    qrcode: Qrcode
    registration_link: RegistrationLink
    settlement: Settlement
    item: Item
    fund_account: FundAccount
    account: Account
    stakeholder: Stakeholder
    product: Product
    iin: Iin
    webhook: Webhook
    document: Document
    dispute: Dispute
    device_activity: DeviceActivity
    utility: Utility

@role("client.sync")
class Client(_Resources):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("network", instead="asyncio.to_thread")
    def request(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def get(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def post(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def patch(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def put(self, *args: Any, **kwargs: Any) -> Any: ...
    @blocks("network", instead="asyncio.to_thread")
    def delete(self, *args: Any, **kwargs: Any) -> Any: ...
