# Means nothing to a caller.
size = 99
