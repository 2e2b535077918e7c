from colorfast import blocks

class Leader:
    @blocks("network")
    def read_leader_status(self, *args, **kwargs): ...
    @blocks("network")
    def step_down(self, *args, **kwargs): ...
