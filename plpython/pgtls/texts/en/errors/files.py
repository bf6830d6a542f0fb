"""English: error messages that come of the server's own files and settings."""

from __future__ import annotations

from ...types import CauseText, ErrorText

_SILENT = (
    "Clients and SQL notice nothing: pg_reload_conf() returns true and SHOW has the new value, "
    "while the old certificate is served on. At the next start the same line is FATAL."
)
_TRY = "select * from pgtls.posture(1) where check_id = 'TLS103'; loads the files to see."
_RELOAD = " Then: select pg_reload_conf(); and look into the log once more."

ERRORS = {
    "key-mode": ErrorText(
        'The key "{file:prose}" can be read by others, so the server does not use it',
        (
            CauseText(
                "Its mode is too wide. A key that the server's user owns may have 0600 at most; a "
                "key that root owns may have 0640, and needs it, because the server reads it as a "
                "member of its group. At a start this is FATAL, at a reload a LOG line.",
                "ls -lL {file:path} in the data directory. " + _TRY,
                'if [ "$(stat -Lc %u {file:path})" = 0 ]; then chmod 640 {file:path}; else chmod '
                "600 {file:path}; fi" + _RELOAD,
                ("TLS114", "TLS103"),
            ),
            CauseText(
                "The files of a Kubernetes secret are mounted with mode 0644.",
                "kubectl get pod -o yaml shows the volume's defaultMode.",
                "Set defaultMode: 0640 and securityContext.fsGroup to the group of the server's "
                "user.",
                ("TLS114",),
            ),
        ),
        _SILENT,
    ),
    "key-owner": ErrorText(
        'The key "{file:prose}" belongs to somebody else',
        (
            CauseText(
                "Neither the server's user nor root owns it: it was copied by an administrator.",
                "ls -lL {file:path} in the data directory.",
                "chown postgres: {file:path} && chmod 600 {file:path}" + _RELOAD,
                ("TLS114", "TLS103"),
            ),
        ),
        _SILENT,
    ),
    "key-mismatch": ErrorText(
        "The server's key is not the one of its certificate",
        (
            CauseText(
                "One of the two files was replaced without the other, or ssl_cert_file and "
                "ssl_key_file point into different places.",
                "openssl x509 -noout -pubkey -in server.crt and openssl pkey -pubout -in "
                "server.key print different keys. " + _TRY,
                "Put both files of one issue in place." + _RELOAD,
                ("TLS115", "TLS103"),
            ),
        ),
        _SILENT,
    ),
    "key-unreadable": ErrorText(
        'The key "{file:prose}" can\'t be used: {reason:prose}',
        (
            CauseText(
                "The file is no PEM key, is empty or cut short, or is of a kind that this OpenSSL "
                "does not know. (libpq says the same of a client's sslkey.)",
                "ls -lL {file:path}; openssl pkey -noout -in {file:path}",
                "Put the certificate's key there, owned by the server's user, mode 0600." + _RELOAD,
                ("TLS103", "TLS114"),
            ),
            CauseText(
                "The key is encrypted, and no passphrase was given.",
                "head -n 1 {file:path} prints ENCRYPTED PRIVATE KEY. show ssl_passphrase_command;",
                "Set ssl_passphrase_command, or write the key without a passphrase: openssl pkey "
                "-in FILE -out server.key; then chmod 600 server.key" + _RELOAD,
                ("TLS116",),
            ),
        ),
        _SILENT,
    ),
    "certificate-weak": ErrorText(
        'The certificate "{file:prose}" is too weak for this OpenSSL',
        (
            CauseText(
                "Its key is under 2048 bits (RSA), or it is signed with SHA-1: OpenSSL's security "
                "level 2 refuses both. An upgrade of the system raises the level.",
                "select key_type, key_bits, signature_algorithm from pgtls.certificates();",
                "Issue a new one (pgtls cert server '<name>') and put it in place." + _RELOAD,
                ("TLS204", "TLS103"),
            ),
        ),
        _SILENT,
    ),
    "certificate-unreadable": ErrorText(
        'The certificate "{file:prose}" can\'t be used: {reason:prose}',
        (
            CauseText(
                "The file is no PEM file of certificates (DER, PKCS#12, a key), or is empty or cut "
                "short.",
                "select * from pgtls.certificates(); openssl x509 -noout -subject -in {file:path}",
                "Put server.crt in place, from the CA or a backup." + _RELOAD,
                ("TLS103",),
            ),
            CauseText(
                "Owner or mode of the file, or of a directory above it, shuts the server's user "
                "out.",
                "namei -l {file:path}",
                "chmod 644 {file:path}, and make the directories passable for the server's user."
                + _RELOAD,
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "ca-unreadable": ErrorText(
        'The file of CAs "{file:prose}" can\'t be used: {reason:prose}',
        (
            CauseText(
                "ssl_ca_file names a file that is not there, or holds no PEM certificate.",
                "select * from pgtls.certificates() where source = 'ssl_ca_file';",
                "Put root.crt in place." + _RELOAD,
                ("TLS103", "TLS501"),
            ),
        ),
        _SILENT,
    ),
    "crl-unreadable": ErrorText(
        'The CRL "{file:prose}" can\'t be used',
        (
            CauseText(
                "ssl_crl_file names a file that is not there, or one in DER: PostgreSQL reads PEM "
                "only.",
                "select * from pgtls.crls(); head -c 11 {file:path} prints -----BEGIN for PEM.",
                "openssl crl -inform der -in FILE -out {file:path}, or pgtls crl for a new one."
                + _RELOAD,
                ("TLS402", "TLS103"),
            ),
        ),
        _SILENT,
    ),
    "key-passphrase": ErrorText(
        'The key "{file:prose}" has a passphrase, so a reload can\'t load it',
        (
            CauseText(
                "At a start somebody types the passphrase, or ssl_passphrase_command gives it; at "
                "a reload it is only asked for with ssl_passphrase_command_supports_reload = on.",
                "show ssl_passphrase_command; show ssl_passphrase_command_supports_reload;",
                "Set the command and switch the other on; or restart for a new certificate.",
                ("TLS116",),
            ),
        ),
        _SILENT,
    ),
    "protocol-range": ErrorText(
        "The least TLS version is above the greatest, or this OpenSSL lacks one of them",
        (
            CauseText(
                "ssl_min_protocol_version is newer than ssl_max_protocol_version.",
                "select name, setting from pg_settings where name ~ '^ssl_m.._protocol';",
                "alter system reset ssl_max_protocol_version; alter system set "
                "ssl_min_protocol_version = 'TLSv1.2'; select pg_reload_conf();",
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "protocol-value": ErrorText(
        '"{value:prose}" is no TLS version to PostgreSQL',
        (
            CauseText(
                "It takes TLSv1, TLSv1.1, TLSv1.2 and TLSv1.3 (for the greatest also the empty "
                "string); TLS 1.0 is written TLSv1.",
                "select enumvals from pg_settings where name = 'ssl_min_protocol_version';",
                "alter system set ssl_min_protocol_version = 'TLSv1.2';",
            ),
        ),
        "No client notices: the value was not set.",
    ),
    "cipher-list": ErrorText(
        "ssl_ciphers names no cipher that this OpenSSL has",
        (
            CauseText(
                "A word of the string is misspelt, or of another library, or of TLS 1.3, which "
                "ssl_ciphers does not govern (18: ssl_tls13_ciphers).",
                "show ssl_ciphers; openssl ciphers -v 'STRING'",
                "alter system reset ssl_ciphers; select pg_reload_conf();",
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "curve": ErrorText(
        "ssl_ecdh_curve (18: ssl_groups) names a curve that this OpenSSL does not have",
        (
            CauseText(
                "It is misspelt, or needs a newer OpenSSL: hybrids such as X25519MLKEM768 are of "
                "3.5 and later; a list of several is of PostgreSQL 18.",
                "select name, setting from pg_settings where name in ('ssl_ecdh_curve', "
                "'ssl_groups'); select * from pgtls.requirements();",
                "alter system reset ssl_ecdh_curve; (18: ssl_groups) select pg_reload_conf();",
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "not-reloaded": ErrorText(
        "The reload changed nothing of TLS: the old certificate and CRL are served on",
        (
            CauseText(
                "One of the files or settings does not load. The log line before this one says "
                "which: explain that.",
                _TRY,
                "Mend it before anybody restarts the server: a start would be FATAL." + _RELOAD,
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "no-tls-in-build": ErrorText(
        "This PostgreSQL was built without OpenSSL",
        (
            CauseText(
                "ssl can't be switched on in this build.",
                "select * from pgtls.requirements();",
                "Install a build with OpenSSL: the distributions' and the PGDG's packages are.",
                ("TLS001",),
            ),
        ),
        "Clients that insist are told: server does not support SSL.",
    ),
    "key-type": ErrorText(
        'The key "{file:prose}" is a directory or a device, and not a file',
        (
            CauseText(
                "ssl_key_file names something that is not a regular file. A container makes an "
                "empty directory where the file of a volume is missing.",
                "ls -ld {file:path}; show ssl_key_file;",
                "Put the key's file in place, mode 0600, owned by the server's user." + _RELOAD,
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "key-passphrase-wrong": ErrorText(
        "The passphrase of a private key is wrong, or none was given",
        (
            CauseText(
                "The key is encrypted. ssl_passphrase_command gives another passphrase than the "
                "one it was encrypted with, or a line end too many; at a client sslpassword does.",
                "openssl pkey -noout -in FILE asks for the passphrase and says whether it fits. "
                "show ssl_passphrase_command;",
                "Correct the command that gives the passphrase, or write the key without one: "
                "openssl pkey -in FILE -out server.key; then chmod 600 server.key" + _RELOAD,
                ("TLS116", "TLS103"),
            ),
        ),
        _SILENT,
    ),
    "key-denied": ErrorText(
        'The server may not open its key "{file:prose}"',
        (
            CauseText(
                "The file belongs to root and to a group that the server's user is not in. A root "
                "key needs mode 0640 and a group of the server's user (on Debian: ssl-cert).",
                "ls -lL {file:path}; id postgres",
                "usermod -aG ssl-cert postgres if the file's group is ssl-cert, and restart the "
                "server, since groups are read at a start. Or: chown root:postgres {file:path} && "
                "chmod 640 {file:path}" + _RELOAD,
                ("TLS114", "TLS103"),
            ),
            CauseText(
                "A directory above the file does not let the server's user through (a Let's "
                "Encrypt "
                "directory belongs to root, mode 0700), or SELinux or AppArmor forbids it.",
                "namei -l {file:path}; ausearch -m avc -ts recent",
                "Copy certificate and key into the data directory with owner postgres, mode 0600, "
                "from a hook of the renewal." + _RELOAD,
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "key-missing": ErrorText(
        'The server\'s key "{file:prose}" is not there',
        (
            CauseText(
                "ssl is on, and ssl_key_file names a file that does not exist. A relative name is "
                "looked for in the data directory.",
                "show ssl_key_file; show data_directory; ls -l {file:path}",
                "Put the certificate's key there, owned by the server's user, mode 0600." + _RELOAD,
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "certificate-denied": ErrorText(
        'The server may not open its certificate "{file:prose}"',
        (
            CauseText(
                "Owner and mode of the file shut the server's user out, or a directory above it "
                "does (a Let's Encrypt directory belongs to root, mode 0700), or SELinux or "
                "AppArmor forbids it.",
                "namei -l {file:path}; ausearch -m avc -ts recent",
                "chmod 644 {file:path} and make the directories passable; or copy certificate and "
                "key into the data directory, owner postgres." + _RELOAD,
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "certificate-missing": ErrorText(
        'The server\'s certificate "{file:prose}" is not there',
        (
            CauseText(
                "ssl is on, and ssl_cert_file names a file that does not exist. A relative name is "
                "looked for in the data directory.",
                "show ssl_cert_file; show data_directory; ls -l {file:path}",
                "Put the certificate there (pgtls cert server '<name>' makes one)." + _RELOAD,
                ("TLS103",),
            ),
        ),
        _SILENT,
    ),
    "dh-file": ErrorText(
        "The file of Diffie-Hellman parameters can't be used",
        (
            CauseText(
                "ssl_dh_params_file names a file that is not there, is not for the server's user "
                "to "
                "open, or holds no parameters. The server writes this line and goes on with "
                "parameters of its own.",
                "show ssl_dh_params_file;",
                "alter system reset ssl_dh_params_file; select pg_reload_conf(); The built-in "
                "parameters are sound.",
            ),
        ),
        "Clients notice nothing, because the server has parameters of its own.",
    ),
}
