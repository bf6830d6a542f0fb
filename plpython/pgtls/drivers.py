"""How each PostgreSQL driver is told of TLS: its connection string, and the files that it reads.

    endpoint = Endpoint("db1.example.com", 5432, "shop", "app")
    files = ClientFiles("/etc/app/postgresql.crt", "/etc/app/postgresql.key", "/etc/app/root.crt")
    DRIVERS["jdbc"].connection(endpoint, files)

Data and text only: nothing here reads a file, connects, or knows a passphrase, which has no place
in a connection string.  What each driver does with the files is measured by the driver tests,
which make the table of docs/drivers.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote

from .dataclass import dataclass
from .quoting import connect

VERIFY_FULL = "verify-full"

# Where libpq and those that follow it look by themselves (PostgreSQL documentation, 32.19).
HOME = "~/.postgresql"

# Forms that a private key is handed over in, and the file names that the drivers know them by:
# pgjdbc tells the form by the ending.
PEM = "postgresql.key"
PK8 = "postgresql.pk8"
PKCS12 = "postgresql.p12"
CERTIFICATE = "postgresql.crt"
ROOT = "root.crt"

SERVICE_FILE = "pg_service.conf"


@dataclass(frozen=True)
class Endpoint:
    """Where a client connects to, and as whom.

    Attributes:
        host: the name that the server's certificate must hold for verify-full.
        port: TCP port.
        dbname: database.
        user: role.
    """

    host: str
    port: int
    dbname: str
    user: str


@dataclass(frozen=True)
class ClientFiles:
    """Paths on the client's host; None leaves a parameter out of the connection string.

    Attributes:
        certificate: the client's, its chain after it; None for a client without one.
        key: in a form that the driver reads.
        root: the CAs that the client trusts.
    """

    certificate: str | None = None
    key: str | None = None
    root: str | None = None


Parameters = Mapping[str, str]


@dataclass(frozen=True)
class Driver:
    """A driver, as far as TLS goes.

    Attributes:
        name: what ``--for`` takes.
        title: for people.
        looks_in_home: whether it finds the files in ``HOME`` when no parameter names them.
        key_file: the name, and so the form, of the private key that it reads.
        protected_key_file: the same when a passphrase protects the key, or None where no
            connection string can tell it the passphrase.
        passphrase: how it is told the passphrase.
        form: makes the connection string.
    """

    name: str
    title: str
    looks_in_home: bool
    key_file: str
    protected_key_file: str | None
    passphrase: str
    form: Callable[[Endpoint, Parameters], str]

    def connection(
        self, endpoint: Endpoint, files: ClientFiles, *, sslmode: str = VERIFY_FULL
    ) -> str:
        """Return the connection string, quoted as the driver reads it."""
        parameters = {"sslmode": sslmode}
        if files.certificate is not None:
            parameters["sslcert"] = files.certificate
        if files.key is not None:
            parameters["sslkey"] = files.key
        if files.root is not None:
            parameters["sslrootcert"] = files.root
        return self.form(endpoint, parameters)


def service_entry(
    name: str, endpoint: Endpoint, files: ClientFiles, *, sslmode: str = VERIFY_FULL
) -> str:
    """Return a section of pg_service.conf (PostgreSQL documentation, 32.17).

    Args:
        name: of the service, for ``service=name``; without brackets and line ends.
        endpoint, files, sslmode: as for a connection string.
    """
    values = {
        "host": endpoint.host,
        "port": str(endpoint.port),
        "dbname": endpoint.dbname,
        "user": endpoint.user,
        "sslmode": sslmode,
        "sslcert": files.certificate,
        "sslkey": files.key,
        "sslrootcert": files.root,
    }
    lines = [f"{key}={value}\n" for key, value in values.items() if value is not None]
    # libpq ends the name at the first bracket.
    return f"[{name.replace(']', '_')}]\n{''.join(lines)}"


def _keywords(endpoint: Endpoint, parameters: Parameters) -> str:
    """libpq's keywords and values (documentation, 34.1.1.1)."""
    values = {
        "host": endpoint.host,
        "port": str(endpoint.port),
        "dbname": endpoint.dbname,
        "user": endpoint.user,
        **parameters,
    }
    return " ".join(f"{key}={connect.conninfo(value)}" for key, value in values.items())


def _uri(endpoint: Endpoint, parameters: Parameters) -> str:
    """A URI as libpq reads it (documentation, 34.1.1.2); others have followed."""
    return (
        f"postgresql://{_encoded(endpoint.user)}@{_authority(endpoint)}/"
        f"{_encoded(endpoint.dbname)}?{_query(parameters)}"
    )


def _jdbc(endpoint: Endpoint, parameters: Parameters) -> str:
    values = {"user": endpoint.user, **parameters}
    if values.get("sslkey", "").endswith(".p12"):
        # It holds the certificate too.
        values.pop("sslcert", None)
    query = _query(values)
    return f"jdbc:postgresql://{_authority(endpoint)}/{_encoded(endpoint.dbname)}?{query}"


def _ado(endpoint: Endpoint, parameters: Parameters) -> str:
    """Npgsql's keywords, by the rules of ADO.NET's DbConnectionStringBuilder."""
    keywords = {
        "sslmode": "SSL Mode",
        "sslcert": "SSL Certificate",
        "sslkey": "SSL Key",
        "sslrootcert": "Root Certificate",
    }
    modes = {"verify-ca": "VerifyCA", "verify-full": "VerifyFull"}
    values = {
        "Host": endpoint.host,
        "Port": str(endpoint.port),
        "Database": endpoint.dbname,
        "Username": endpoint.user,
        **{
            keywords[key]: modes.get(value, value.capitalize()) if key == "sslmode" else value
            for key, value in parameters.items()
        },
    }
    return ";".join(f"{key}={connect.keyword(value)}" for key, value in values.items())


def _authority(endpoint: Endpoint) -> str:
    host = f"[{endpoint.host}]" if ":" in endpoint.host else endpoint.host
    return f"{host}:{endpoint.port}"


def _query(parameters: Parameters) -> str:
    # A slash may stand in a query as it is (RFC 3986, 3.4), and paths stay legible.
    return "&".join(f"{key}={quote(value, safe='/')}" for key, value in parameters.items())


def _encoded(text: str) -> str:
    return quote(text, safe="")


_BY_KEYWORD = "sslpassword=… in the connection string; psql asks for it on a terminal"

DRIVERS = {
    driver.name: driver
    for driver in (
        Driver("libpq", "libpq (psql, pg_dump)", True, PEM, PEM, _BY_KEYWORD, _keywords),
        Driver("psycopg", "psycopg", True, PEM, PEM, _BY_KEYWORD, _uri),
        Driver(
            "asyncpg", "asyncpg", True, PEM, PEM, "sslpassword=… in the connection string", _uri
        ),
        Driver("jdbc", "JDBC (pgjdbc)", True, PK8, PKCS12, "the property sslpassword", _jdbc),
        Driver("node-postgres", "node-postgres", False, PEM, None, "", _uri),
        Driver("go", "Go (pgx)", True, PEM, None, "", _uri),
        Driver(
            "npgsql", ".NET (Npgsql)", True, PEM, PEM, "SSL Password=… in the connection string",
            _ado,
        ),
    )
}  # fmt: skip
