from .contract import Contract as Contract
