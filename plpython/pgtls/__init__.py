"""Take a PostgreSQL cluster from plaintext to mutual TLS, layer by layer, and prove each step.

The package is the brain of both the extension (``server``, called from SQL) and the command
line (``cli``).  Imports run one way::

    errors, facts <- x509, hba <- checks <- posture <- server, cli

Modules import each other relatively: the server loads this package under a name that carries
its version (``pgtls_0_1_0``), so that two versions can live in one cluster.
"""

__version__ = "0.1.0"
