ls (a)
