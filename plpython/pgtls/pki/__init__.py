"""A certificate authority for one PostgreSQL installation, kept in one directory.

``Authority`` is the door to it.  Below stand ``profiles`` (what a certificate of each kind
holds), ``names`` (which names may stand in one), ``keys``, ``crl``, ``store`` (the database of
everything issued) and ``files`` (files that are whole or not there)::

    Authority.create(Path("pgtls-ca"), name="Example CA")
    with Authority.open(Path("pgtls-ca")) as authority:
        authority.issue_server("db1.example.com", alternatives=["10.0.0.5"])
        authority.issue_client("app")

Nothing here prints, asks or knows of a command line.

What is made here by the dozen at every start is a NamedTuple: a frozen dataclass takes five times
as long to define, and a run that issues one certificate is over in some tens of milliseconds.
"""
