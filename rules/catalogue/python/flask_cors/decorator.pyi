from colorfast import keeps

@keeps
def cross_origin(): ...
