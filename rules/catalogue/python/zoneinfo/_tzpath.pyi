from colorfast import blocks

# Walks the folders of time zones and opens every file in them.
@blocks("disk")
def available_timezones(): ...
