from colorfast import blocks

class OIDC:
    @blocks("network")
    def create_role(self, *args, **kwargs): ...
