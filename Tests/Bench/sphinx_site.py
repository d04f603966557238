def place(r): return r.id
