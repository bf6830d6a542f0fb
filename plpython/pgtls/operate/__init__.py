"""Changes of a live server, made on its host: all of a change, or none of it.

``change`` is the door: it makes a change as a network device's commit-confirm does, with a journal
(``journal``) of reversible steps (``steps``) and a second process (``keeper``) that takes the
change back where the first one dies or nobody confirms.  Below stand ``host`` (the server's data
directory, account and postmaster), ``session`` (a connection), ``auto_conf`` (what ALTER SYSTEM
wrote) and ``proofs`` (did the server really take it?).
"""
