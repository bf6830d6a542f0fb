"""pg_hba.conf: its rules, which one decides a connection, and how to write it for a layer.

    decision = match(rules, Connection(datname="app", usename="bob", client_addr="10.0.0.7"))
    lines = recommend(text, rules, layer=1)

The rules come from ``pg_hba_file_rules``; ``model.Rule`` is the seam behind which a parser of our
own can take its place.
"""
