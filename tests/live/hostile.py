"""Text that is none: names, files, settings and certificates whose bytes are of another encoding.

Each source puts bytes where a function of pgtls may read them.  The bytes are a few that are known
to be hard and others that a seed chooses, so that the kind is tried and not the sample.
"""

from __future__ import annotations

import random
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg
from psycopg.pq import ConnStatus, PGconn

from authority import Usage, crl, issue
from pgtls.lab import Cluster

#: Databases by encoding; SQL_ASCII takes any bytes, and is where hostile names are made.
ENCODINGS = ("UTF8", "SQL_ASCII", "LATIN1", "EUC_JP")
CLIENTS = ("UTF8", "SQL_ASCII", "LATIN1", "EUC_JP")

_HARD = (
    "müller".encode("latin-1"),
    b"\xff",
    b"caf\xc3",
    "Жук".encode(),
    "名前".encode("euc_jp"),
    "ü".encode(),
    b'a"b\xfc',
    b"back\\slash\xfc",
    b"\xe4\xb8" * 31,
    b"line\nfeed\x1b[31m",
    "\u202eevil".encode(),
    b"b\\xfcro",
    # As long as a name may be, and longer once a control character is shown.
    ("\x01" + "я" * 31).encode(),
    ("\x01" + "я" * 30 + "ю").encode(),
)


def names(seed: int, count: int = 6) -> list[bytes]:
    """Return names of up to 63 bytes: the hard ones, and as many again by chance."""
    chance = random.Random(seed)
    drawn = [
        bytes(chance.randrange(1, 256) for _ in range(chance.randrange(1, 64)))
        for _ in range(count)
    ]
    return [*_HARD, *drawn]


@dataclass
class Ground:
    """A cluster with a database of each encoding, and what a source left open.

    Attributes:
        raw: a session in the database of SQL_ASCII that sends bytes as they are.
    """

    cluster: Cluster
    raw: psycopg.Connection[Any]
    seed: int
    open: ExitStack = field(default_factory=ExitStack)

    def execute(self, statement: bytes) -> None:
        """Run a statement of bytes."""
        self.raw.execute(statement)

    def undo(self, statement: bytes) -> None:
        """Run a statement when the source is taken away."""
        self.open.callback(self.execute, statement)

    def session(self, **parameters: bytes) -> None:
        """Open a connection with parameters of bytes, which stays."""
        values = {
            "host": str(self.cluster.sockets).encode(),
            "port": str(self.cluster.port).encode(),
            "user": b"postgres",
            "dbname": b"postgres",
            **parameters,
        }
        words = [
            name.encode() + b"='" + value.replace(b"\\", b"\\\\").replace(b"'", b"\\'") + b"'"
            for name, value in values.items()
        ]
        connection = PGconn.connect(b" ".join(words))
        assert connection.status == ConnStatus.OK, connection.error_message
        self.open.callback(connection.finish)

    def configure(self, lines: bytes) -> None:
        """Add lines to postgresql.conf and reload."""
        self.cluster.write_file("postgresql.conf", b"include 'lab.conf'\n" + lines)
        self.cluster.reload()
        self.open.callback(self.cluster.reload)
        self.open.callback(self.cluster.write_file, "postgresql.conf", "include 'lab.conf'\n")


def identifier(name: bytes) -> bytes:
    """Return a name as an identifier in SQL."""
    return b'"' + name.replace(b'"', b'""') + b'"'


def literal(value: bytes) -> bytes:
    """Return a value as a literal in SQL."""
    return b"E'" + value.replace(b"\\", b"\\\\").replace(b"'", b"\\'") + b"'"


def _field(value: bytes) -> bytes:
    """A field of pg_hba.conf; a line feed has no way to stand in one."""
    return b'"' + value.replace(b"\n", b"").replace(b'"', b'""') + b'"'


def roles(ground: Ground) -> None:
    """Roles, members of each other, that may log in, are superusers, replicate."""
    found = list(dict.fromkeys(names(ground.seed)))
    for number, name in enumerate(found):
        rights = (b"login superuser", b"login replication", b"login", b"nologin")[number % 4]
        ground.execute(b"create role " + identifier(name) + b" " + rights)
        ground.undo(b"drop role " + identifier(name))
    for one, other in zip(found, found[1:]):
        ground.execute(b"grant " + identifier(one) + b" to " + identifier(other))


def databases(ground: Ground) -> None:
    """Databases, and sessions in them."""
    for name in dict.fromkeys(names(ground.seed + 1, 2)):
        ground.execute(b"create database " + identifier(name) + b" template template0")
        ground.undo(b"drop database " + identifier(name) + b" with (force)")
        ground.session(dbname=name)


def sessions(ground: Ground) -> None:
    """Sessions of roles with hostile names, which call themselves so too."""
    for name in dict.fromkeys(names(ground.seed + 2)):
        ground.execute(b"create role " + identifier(name) + b" login")
        ground.undo(b"drop role " + identifier(name))
        ground.session(user=name, application_name=name)


def rules(ground: Ground) -> None:
    """Lines of pg_hba.conf: fields, comments, options, lists, expressions."""
    text = b"local all all trust\n"
    for name in names(ground.seed + 3):
        word = _field(name)
        text += b"host " + word + b" " + word + b" 10.0.0.0/8 scram-sha-256 # " + word + b"\n"
        text += b"hostssl all +" + _first_word(name) + b" 10.0.0.0/8 trust\n"
        text += b"hostssl all all all cert map=" + word + b"\n"
        text += b"host all /^" + _first_word(name) + b" 10.0.0.0/8 md5\n"
        text += (
            b"host all all " + word + b" ldap ldapserver=" + word + b" ldapbasedn=" + word + b"\n"
        )
    _file(ground, "pg_hba.conf", text)


def broken_rules(ground: Ground) -> None:
    """Lines of pg_hba.conf that do not load, which the server's own error quotes."""
    text = b"local all all trust\n"
    for name in names(ground.seed + 4):
        word = _field(name)
        text += word + b" all all 10.0.0.0/8 trust\nhost all all " + word + b" trust\n"
        text += b"host all all 10.0.0.0/8 " + word + b"\nhost all all all cert " + word + b"=1\n"
        text += b"include " + word + b"\nhost all @" + word + b" all trust\n" + name + b"\n"
    _file(ground, "pg_hba.conf", text)


def maps(ground: Ground) -> None:
    """Lines of pg_ident.conf, broken ones among them."""
    text = b""
    for name in names(ground.seed + 5):
        word = _field(name)
        text += word + b" " + word + b" " + word + b"\nm /" + _first_word(name) + b" \\1\n"
        text += b"m /^(.*)" + _first_word(name) + b"$ x\\1\n" + word + b"\n"
    _file(ground, "pg_hba.conf", b"local all all trust\nhostssl all all all cert map=m\n")
    _file(ground, "pg_ident.conf", text)


def _first_word(name: bytes) -> bytes:
    """What a name has before its first space, unquoted; a letter where that is nothing."""
    return (name.replace(b'"', b"").split() or [b"x"])[0]


def _file(ground: Ground, name: str, content: bytes) -> None:
    before = (ground.cluster.data / name).read_bytes()
    ground.cluster.write_file(name, content)
    ground.open.callback(ground.cluster.write_file, name, before)


def settings(ground: Ground) -> None:
    """Paths and other values of settings, of files that are not there."""
    for name in names(ground.seed + 6):
        value = name.replace(b"\\", b"\\\\").replace(b"'", b"''").replace(b"\n", b"")
        lines = b"".join(
            setting + b" = '" + value + b"'\n"
            for setting in (
                b"ssl_cert_file", b"ssl_key_file", b"ssl_ca_file", b"ssl_crl_file", b"ssl_crl_dir",
                b"ssl_ciphers", b"ssl_dh_params_file", b"ssl_passphrase_command",
                b"primary_conninfo", b"ssl_ecdh_curve", b"no.such",
            )
        )  # fmt: skip
        ground.configure(lines)


def directories(ground: Ground) -> None:
    """A directory of CRLs, and files in it, with such names; the setting's path as well."""
    place = bytes(ground.cluster.data) + b"/caf\xe9"
    Path(place.decode(errors="surrogateescape")).mkdir()
    root = issue("CRL CA", ca=True)
    for name in (*names(ground.seed + 7), b"0a1b2c3d.r0"):
        path = Path((place + b"/" + name.replace(b"/", b"")).decode(errors="surrogateescape"))
        path.write_bytes(crl(root))
    subprocess.run(["chown", "-R", "postgres", place], check=False)
    ground.open.callback(subprocess.run, ["rm", "-rf", place], check=True)
    ground.configure(b"ssl_crl_dir = 'caf\xe9'\nssl_ca_file = 'caf\xe9/0a1b2c3d.r0'\n")


def certificates(ground: Ground) -> None:
    """A CA with a long Cyrillic name, whose client is connected: pg_stat_ssl cuts its names."""
    cluster = ground.cluster
    root = issue("Ж" * 31, ca=True)
    leaf = issue("db.example.test", root, san=["DNS:db.example.test"])
    # Cut in the midst of a character, at one's end, and not at all.
    subjects = ("Я" * 31, "x" + "Я" * 31, "xx" + "Я" * 31, "Жук-ü")
    for number, subject in enumerate(subjects):
        client = issue(subject, root, extended=[Usage.CLIENT_AUTH])
        path = cluster.base / f"client{number}.pem"
        path.write_bytes(client.pem + client.key_pem)
        path.chmod(0o600)
        ground.open.callback(path.unlink)
    for name, content in (
        ("server.crt", leaf.pem),
        ("root.crt", root.pem),
        ("root.crl", crl(root)),
    ):
        cluster.write_file(name, content)
    cluster.write_file("server.key", leaf.key_pem)
    _file(
        ground,
        "pg_hba.conf",
        b"local all all trust\nhostssl all all all trust clientcert=verify-ca\n",
    )
    ground.configure(b"ssl = on\nssl_ca_file = 'root.crt'\nssl_crl_file = 'root.crl'\n")
    for number in range(len(subjects)):
        path = bytes(cluster.base / f"client{number}.pem")
        ground.session(host=b"127.0.0.1", sslcert=path, sslkey=path, sslmode=b"require")


def mapped_certificates(ground: Ground) -> None:
    """The same clients, and maps and expressions that their names have to be held against."""
    certificates(ground)
    words = b"".join(b'm "%s" "x\\1"\n' % word for word in (
        "/^(.*)Я$".encode(), b"/^(.*)$", b"/(?i)(x+)", b"/\xff(.)", b"/^(x*)(?#", "Я".encode() * 31,
    ))  # fmt: skip
    _file(ground, "pg_ident.conf", words)
    _file(
        ground,
        "pg_hba.conf",
        b"local all all trust\nhostssl all all 127.0.0.1/32 cert map=m\n"
        b'hostssl all "/(?b)\\(" all cert map=m\n',
    )


def subscriptions(ground: Ground) -> None:
    """Subscriptions, which every database sees."""
    for name in dict.fromkeys(names(ground.seed + 8, 2)):
        conninfo = literal(
            b"host=h application_name='" + name.replace(b"\\", b"").replace(b"'", b"") + b"'"
        )
        ground.execute(
            b"create subscription " + identifier(name) + b" connection " + conninfo
            + b" publication p with (connect = false, slot_name = none)"
        )  # fmt: skip
        ground.undo(b"drop subscription " + identifier(name))


def foreign_servers(ground: Ground) -> None:
    """Foreign servers with such names and options, in the database that takes them."""
    ground.execute(b"create extension if not exists postgres_fdw")
    for name in dict.fromkeys(names(ground.seed + 9, 2)):
        options = b" options (host " + literal(name) + b", dbname " + literal(name) + b")"
        ground.execute(
            b"create server " + identifier(name) + b" foreign data wrapper postgres_fdw" + options
        )
        ground.undo(b"drop server " + identifier(name) + b" cascade")


SOURCES: tuple[Callable[[Ground], None], ...] = (
    roles,
    databases,
    sessions,
    rules,
    broken_rules,
    maps,
    settings,
    directories,
    certificates,
    mapped_certificates,
    subscriptions,
    foreign_servers,
)


def prepared(cluster: Cluster, seed: int) -> Iterator[Ground]:
    """Yield the ground with a database of each encoding in it, the extension in each."""
    for encoding in ENCODINGS:
        name = encoding.lower()
        cluster.psql(f"create database {name} template template0 encoding '{encoding}' locale 'C'")
        cluster.psql("create extension pgtls cascade", dbname=name)
    with cluster.connect(dbname="sql_ascii", client_encoding="SQL_ASCII") as raw:
        yield Ground(cluster, raw, seed)
