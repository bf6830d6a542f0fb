"""Messages of PostgreSQL in de; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': ("Wert von »password_encryption« ist zu lang",),
    '"trust" authentication failed for user "%s"': (
        "»trust«-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        "%s-Wert »%s« ist ungültig, wenn SSL-Unterstützung nicht einkompiliert worden ist",
    ),
    "%s: could not connect to server": ("%s: konnte nicht mit Server verbinden",),
    "%s: could not connect to server: %s": ("%s: konnte nicht mit Server verbinden: %s",),
    "%s: could not receive data from WAL stream: %s": (
        "%s: konnte keine Daten vom WAL-Stream empfangen: %s",
    ),
    "%s: no database nor user name specified": (
        "%s: weder Datenbankname noch Benutzername angegeben",
    ),
    "Also use ssl_passphrase_command during server reload.": (
        "ssl_passphrase_command auch beim Neuladen des Servers verwenden.",
    ),
    "An empty string means use the default cipher suites.": (
        "Eine leere Zeichenkette bedeutet, die voreingestellten Verschlüsselungsalgorithmen zu verwenden.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "AuthenticationSASLFinal vom Server empfangen, aber SASL-Authentifizierung war noch nicht abgeschlossen",
    ),
    'BSD authentication failed for user "%s"': (
        "BSD-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    "Client certificate verification failed at depth %d: %s.": (
        "Überprüfung des Client-Zertifikats ist auf Tiefe %d fehlgeschlagen: %s.",
    ),
    "Command to obtain passphrases for SSL.": ("Befehl zum Einlesen von Passphrasen für SSL.",),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "Kompilieren Sie mit --with-gssapi, um GSSAPI-Verbindungen zu verwenden.",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "Kompilieren Sie mit --with-openssl, um SSL-Verbindungen zu verwenden.",
    ),
    "Compile with --with-ssl to use SSL connections.": (
        "Kompilieren Sie mit --with-ssl, um SSL-Verbindungen zu verwenden.",
    ),
    'Connection matched file "%s" line %d: "%s"': (
        "Verbindung stimmte mit Datei »%s« Zeile %d überein: »%s«",
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        "Verbindung stimmte mit pg_hba.conf-Zeile %d überein: »%s«",
    ),
    "Connections and Authentication / SSL": ("Verbindungen und Authentifizierung / SSL",),
    "DH: could not load DH parameters": ("DH: konnte DH-Parameter nicht laden",),
    "DH: could not set DH parameters: %s": ("DH: konnte DH-Parameter nicht setzen: %s",),
    "ECDH: could not create key": ("ECDH: konnte Schlüssel nicht erzeugen",),
    "ECDH: unrecognized curve name: %s": ("ECDH: unbekannter Kurvenname: %s",),
    "ERROR": ("FEHLER",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Legen Sie entweder die Datei an oder ändern Sie sslmode, um die Überprüfung der Serverzertifikate abzuschalten.",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "Legen Sie entweder die Datei an, verwenden Sie die vertrauenswürdigen Roots des Systems mit sslrootcert=system, oder ändern Sie sslmode, um die Überprüfung der Serverzertifikate abzuschalten.",
    ),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        "Daten des fehlgeschlagenen Zertifikats (nicht verifiziert): Subject »%s«, Seriennummer %s, Aussteller »%s«.",
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "Dateirechte müssen u=rw (0600) oder weniger sein, wenn der Eigentümer der Datenbankbenutzer ist, oder u=rw,g=r (0640) oder weniger, wenn der Eigentümer »root« ist.",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (authentifiziert=%s, verschlüsselt=%s)",),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s)": (
        "GSS (authentifiziert=%s, verschlüsselt=%s, delegated Credentials=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s, principal=%s)": (
        "GSS (authentifiziert=%s, verschlüsselt=%s, delegated Credentials=%s, Principal=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (authentifiziert=%s, verschlüsselt=%s, Principal=%s)",
    ),
    "GSS encryption": ("GSS-Verschlüsselung",),
    "GSSAPI Authenticated": ("GSSAPI-authentifiziert",),
    'GSSAPI authentication failed for user "%s"': (
        "GSSAPI-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    "GSSAPI authentication not supported": ("Authentifizierung mit GSSAPI nicht unterstützt",),
    "GSSAPI context establishment error": ("GSSAPI-Fehler beim Einrichten des Kontexts",),
    "GSSAPI continuation error": ("GSSAPI-Fortsetzungsfehler",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "GSSAPI-Verschlüsselung war gefordert aber wird über lokales Socket nicht unterstützt",
    ),
    "GSSAPI encryption required but no credential cache": (
        "GSSAPI-Verschlüsselung war gefordert aber kein Credential-Cache",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "GSSAPI-Verschlüsselung war gefordert aber war nicht möglich (möglicherweise kein Credential-Cache, keine Serverunterstützung oder lokales Socket wird verwendet)",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "GSSAPI wird in Protokollversion 2 nicht unterstützt",
    ),
    "GSSAPI name import error": ("GSSAPI-Namensimportfehler",),
    "GSSAPI size check error": ("GSSAPI-Fehler bei der Größenprüfung",),
    "GSSAPI unwrap error": ("GSSAPI-Unwrap-Fehler",),
    "GSSAPI wrap error": ("GSSAPI-Wrap-Fehler",),
    "GSSAPI-encrypted connection": ("GSSAPI-verschlüsselte Verbindung",),
    "GSSENCRequest accepted": ("GSSENCRequest akzeptiert",),
    "GSSENCRequest rejected": ("GSSENCRequest abgelehnt",),
    "Give priority to server ciphersuite order.": (
        "Der Ciphersuite-Reihenfolge des Servers Vorrang geben.",
    ),
    'Ident authentication failed for user "%s"': (
        "Ident-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    'LDAP authentication failed for user "%s"': (
        "LDAP-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP über SSL wird auf dieser Plattform nicht unterstützt.",
    ),
    "NOTICE": ("HINWEIS",),
    'OAuth bearer authentication failed for user "%s"': (
        "OAuth-Bearer-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    'PAM authentication failed for user "%s"': (
        "PAM-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    "PANIC": ("PANIK",),
    "Password encryption failed.": ("Passwortverschlüsselung ist fehlgeschlagen.",),
    'Peer authentication failed for user "%s"': (
        "Peer-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "Rechte sollten u=rwx (0700) oder u=rwx,g=rx (0750) sein.",
    ),
    "Permissions should be u=rwx (0700).": ("Rechte sollten u=rwx (0700) sein.",),
    'RADIUS authentication failed for user "%s"': (
        "RADIUS-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Lassen Sie UNENCRYPTED weg, um das Passwort stattdessen in verschlüsselter Form zu speichern.",
    ),
    "SCRAM channel binding check failed": ("SCRAM-Channel-Binding-Prüfung fehlgeschlagen",),
    "SCRAM channel binding negotiation error": (
        "Fehler bei der Aushandlung von SCRAM-Channel-Binding",
    ),
    "SSL Cipher": ("SSL-Verschlüsselungsmethode",),
    "SSL Compression": ("SSL-Komprimierung",),
    "SSL Connection": ("SSL-Verbindung",),
    "SSL Key Bits": ("SSL-Schlüssel-Bits",),
    "SSL Library": ("SSL-Bibliothek",),
    "SSL Protocol": ("SSL-Protokoll",),
    "SSL SYSCALL error: %s": ("SSL-SYSCALL-Fehler: %s",),
    "SSL SYSCALL error: EOF detected": ("SSL-SYSCALL-Fehler: Dateiende entdeckt",),
    'SSL certificate revocation list file "%s" ignored': (
        "SSL-Certificate-Revocation-List-Datei »%s« ignoriert",
    ),
    "SSL certificate's address entry is missing": ("Adresseintrag fehlt im SSL-Zertifikat",),
    "SSL certificate's common name contains embedded null": (
        "Common-Name im SSL-Zertifikat enthält Null-Byte",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "Distinguished Name im SSL-Zertifikat enthält Null-Byte",
    ),
    "SSL certificate's name contains embedded null": ("Name im SSL-Zertifikat enthält Null-Byte",),
    "SSL certificate's name entry is missing": ("Namenseintrag fehlt im SSL-Zertifikat",),
    "SSL configuration could not be loaded in child process": (
        "SSL-Konfiguration konnte im Kindprozess nicht geladen werden",
    ),
    "SSL configuration was not reloaded": ("SSL-Konfiguration wurde nicht neu geladen",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL-Verbindung (Protokoll: %s, Verschlüsselungsmethode: %s, Bits: %s, Komprimierung: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL-Verbindung (Protokoll: %s, Verschlüsselungsmethode: %s, Komprimierung: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "SSL-Verbindung (Protokoll: %s, Verschlüsselungsmethode: %s, Komprimierung: %s, ALPN: %s)",
    ),
    'SSL connection from "%s"': ("SSL-Verbindung von »%s«",),
    "SSL connection has been closed unexpectedly": ("SSL-Verbindung wurde unerwartet geschlossen",),
    "SSL connection was established with unexpected ALPN protocol": (
        "SSL-Verbindung wurde mit unerwartetem ALPN-Protokoll aufgebaut",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL an (Protokoll=%s, Verschlüsselungsmethode=%s, Bits=%d)",
    ),
    "SSL encryption": ("SSL-Verschlüsselung",),
    "SSL error code %lu": ("SSL-Fehlercode %lu",),
    "SSL error: %s": ("SSL-Fehler: %s",),
    "SSL error: certificate verify failed: %s": (
        "SSL-Fehler: Zertifikatsüberprüfung fehlgeschlagen: %s",
    ),
    "SSL is not supported by this build": ("SSL wird von dieser Installation nicht unterstützt",),
    'SSL library does not support CRL certificates (file "%s")': (
        "SSL-Bibliothek unterstützt keine CRL-Zertifikate (Datei »%s«)",
    ),
    "SSL library does not support certificate revocation lists.": (
        "SSL-Bibliothek unterstützt keine Certificate-Revocation-Lists.",
    ),
    "SSL off": ("SSL aus",),
    "SSL on": ("SSL an",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "SSL-Renegotiation wird nicht mehr unterstützt; kann nur auf 0 gesetzt werden.",
    ),
    "SSLRequest accepted": ("SSLRequest akzeptiert",),
    "SSLRequest rejected": ("SSLRequest abgelehnt",),
    'SSPI authentication failed for user "%s"': (
        "SSPI-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "Der Client unterstützt SCRAM-Channel-Binding aber glaubt dass der Server es nicht tut. Dieser Server unterstützt jedoch Channel-Binding.",
    ),
    "The issuer and scope parameters must be set in pg_hba.conf.": (
        "Die Parameter issuer und scope müssen in pg_hba.conf gesetzt sein.",
    ),
    "The server does not support channel binding for OAuth, but the client message includes channel binding data.": (
        "Der Server unterstützt Channel-Binding für OAuth nicht, aber die Client-Nachricht enthält Channel-Binding-Daten.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "Das zeigt möglicherweise an, dass der Client keine SSL-Protokollversion zwischen %s und %s unterstützt.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Das zeigt möglicherweise an, dass der Server keine SSL-Protokollversion zwischen %s und %s unterstützt.",
    ),
    "This probably means the server terminated abnormally": (
        "Das heißt wahrscheinlich, dass der Server abnormal beendete",
    ),
    "WARNING": ("WARNUNG",),
    'WARNING: could not open SSL key logging file "%s": %m': (
        "WARNUNG: konnte SSL-Key-Logging-Datei »%s« nicht öffnen: %m",
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        "WARNUNG: konnte nicht in SSL-Key-Logging-Datei »%s «schreiben: %m",
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "WARNUNG: libpq wurde ohne Unterstützung für sslkeylogfile gebaut",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "WARNUNG: Passwortdatei »%s« erlaubt Lesezugriff für Gruppe oder Andere; Rechte sollten u=rw (0600) oder weniger sein",
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "WARNUNG: Unterstützung für sslkeylogfile benötigt OpenSSL",
    ),
    "WARNING: sslpassword truncated": ("WARNUNG: sslpassword abgeschnitten",),
    "accepting GSS security context failed": (
        "Annahme des GSS-Sicherheitskontexts fehlgeschlagen",
    ),
    'apply worker for subscription "%s" could not connect to the publisher: %s': (
        "Apply-Worker für Subskription »%s« konnte nicht mit dem Publikationsserver verbinden: %s",
    ),
    'authentication failed for user "%s": host rejected': (
        "Authentifizierung für Benutzer »%s« fehlgeschlagen: Host abgelehnt",
    ),
    'authentication failed for user "%s": invalid authentication method': (
        "Authentifizierung für Benutzer »%s« fehlgeschlagen: ungültige Authentifizierungsmethode",
    ),
    "cert authentication is only supported on hostssl connections": (
        "cert-Authentifizierung wird nur auf »hostssl«-Verbindungen unterstützt",
    ),
    'certificate authentication failed for user "%s"': (
        "Zertifikatauthentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        "Zertifikatauthentifizierung für Benutzer »%s« fehlgeschlagen: Client-Zertifikat enthält keinen Benutzernamen",
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        "Zertifikatauthentifizierung für Benutzer »%s« fehlgeschlagen: konnte Subject-DN nicht abfragen",
    ),
    "certificate contains IP address with invalid length %lu": (
        "Zertifikat enthält IP-Adresse mit ungültiger Länge %lu",
    ),
    "certificate contains IP address with invalid length %zu": (
        "Zertifikat enthält IP-Adresse mit ungültiger Länge %zu",
    ),
    "certificate could not be obtained: %s": ("Zertifikat konnte nicht ermittelt werden: %s",),
    'certificate does not match private key file "%s": %s': (
        "Zertifikat passt nicht zur privaten Schlüsseldatei »%s«: %s",
    ),
    'certificate present, but not private key file "%s"': (
        "Zertifikat vorhanden, aber keine private Schlüsseldatei »%s«",
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        "Zertifikatüberprüfung (clientcert=verify=full) für Benutzer »%s« fehlgeschlagen: CN stimmt nicht überein",
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        "Zertifikatüberprüfung (clientcert=verify=full) für Benutzer »%s« fehlgeschlagen: DN stimmt nicht überein",
    ),
    "channel binding is required, but client does not support it": (
        "Channel-Binding wurde verlangt, aber der Client unterstützt es nicht",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "Channel-Binding wurde verlangt, aber der Server hat keine Authentifizierungsmethode mit Channel-Binding angeboten",
    ),
    "channel binding required but not supported by server's authentication request": (
        "Channel-Binding wurde verlangt aber von der Authentifizierungsanfrage des Servers nicht unterstützt",
    ),
    "channel binding required, but SSL not in use": (
        "Channel-Binding wurde verlangt, aber SSL wird nicht verwendet",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "Channel-Binding wurde verlangt, aber der Server hat den Client ohne Channel-Binding authentifiziert",
    ),
    "check of private key failed: %s": ("Überprüfung des privaten Schlüssels fehlgeschlagen: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "Client-Zertifikate können nur überprüft werden, wenn Wurzelzertifikat verfügbar ist",
    ),
    "client requires an unsupported SCRAM extension": (
        "Client verlangt eine nicht unterstützte SCRAM-Erweiterung",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "Client hat einen ungültigen SASL-Authentifizierungsmechanismums gewählt",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "Client versuchte übergroßes GSSAPI-Paket zu senden (%zu > %zu)",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        "clientcert kann nicht auf 0 gesetzt sein, wenn »cert«-Authentifizierung verwendet wird",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        "clientcert kann nur für »hostssl«-Zeilen konfiguriert werden",
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        "clientcert akzeptiert »verify-full« nur, wenn »cert«-Authentifizierung verwendet wird",
    ),
    'clientname can only be configured for "hostssl" rows': (
        "clientname kann nur für »hostssl«-Zeilen konfiguriert werden",
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "Verbindung autorisiert: Benutzer=%s Datenbank=%s SSL an (Protokoll=%s, Verschlüsselungsmethode=%s, Komprimierung=%s)",
    ),
    "connection requires a valid client certificate": (
        "Verbindung erfordert ein gültiges Client-Zertifikat",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        "Verbindung zum Server auf »%s« (%s), Port %s fehlgeschlagen:",
    ),
    'connection to server at "%s", port %s failed:': (
        "Verbindung zum Server auf »%s«, Port %s fehlgeschlagen:",
    ),
    'connection to server on socket "%s" failed:': (
        "Verbindung zum Server auf Socket »%s« fehlgeschlagen:",
    ),
    "connection to server was lost": ("Verbindung zum Server wurde verloren",),
    "could not accept GSSAPI security context": (
        "konnte GSSAPI-Sicherheitskontext nicht akzeptieren",
    ),
    "could not accept SSL connection: %m": ("konnte SSL-Verbindung nicht annehmen: %m",),
    "could not accept SSL connection: %s": ("konnte SSL-Verbindung nicht annehmen: %s",),
    "could not accept SSL connection: EOF detected": (
        "konnte SSL-Verbindung nicht annehmen: EOF entdeckt",
    ),
    'could not access private key file "%s": %m': (
        "konnte auf private Schlüsseldatei »%s« nicht zugreifen: %m",
    ),
    "could not connect to server": ("konnte nicht mit Server verbinden",),
    "could not connect to server: %s": ("konnte nicht mit dem Server verbinden: %s",),
    "could not connect to the primary server: %s": (
        "konnte nicht mit dem Primärserver verbinden: %s",
    ),
    "could not connect to the publisher: %s": (
        "konnte nicht mit dem Publikationsserver verbinden: %s",
    ),
    "could not convert certificate's IP address to string: %s": (
        "konnte IP-Adresse des Zertifikats nicht in Zeichenkette umwandeln: %s",
    ),
    "could not create SSL context: %s": ("konnte SSL-Kontext nicht erzeugen: %s",),
    "could not determine server certificate signature algorithm": (
        "konnte Signaturalgorithmus des Serverzertifikats nicht ermitteln",
    ),
    "could not encrypt password: %s": ("konnte Passwort nicht verschlüsseln: %s",),
    "could not establish SSL connection: %s": ("konnte SSL-Verbindung nicht aufbauen: %s",),
    "could not generate peer certificate hash": (
        "konnte Hash des Zertifikats der Gegenstelle nicht erzeugen",
    ),
    "could not generate random encryption vector": (
        "konnte zufälligen Verschlüsselungsvektor nicht erzeugen",
    ),
    "could not get home directory to locate root certificate file": (
        "konnte Home-Verzeichnis nicht ermitteln, um Root-Zertifikat-Datei zu finden",
    ),
    "could not get server's host name from server certificate": (
        "konnte Hostnamen des Servers nicht aus dem Serverzertifikat ermitteln",
    ),
    "could not initialize SSL connection: %s": ("konnte SSL-Verbindung nicht initialisieren: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "konnte SSL-Verbindung nicht initialisieren: SSL-Kontext nicht eingerichtet",
    ),
    'could not initialize SSL engine "%s": %s': (
        "konnte SSL-Engine »%s« nicht initialisieren: %s",
    ),
    "could not initiate GSSAPI security context": (
        "konnte GSSAPI-Sicherheitskontext nicht initiieren",
    ),
    "could not load DH parameters file: %s": ("konnte DH-Parameterdatei nicht laden: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        "konnte SSL-Certificate-Revocation-List-Verzeichnis »%s« nicht laden: %s",
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        "konnte SSL-Certificate-Revocation-List-Datei »%s« oder -Verzeichnis »%s« nicht laden: %s",
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        "konnte SSL-Certificate-Revocation-List-Datei »%s« nicht laden: %s",
    ),
    'could not load SSL engine "%s": %s': ("konnte SSL-Engine »%s« nicht laden: %s",),
    "could not load pg_hba.conf": ("konnte pg_hba.conf nicht laden",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        "konnte privaten SSL-Schlüssel »%s« nicht von Engine »%s« laden: %s",
    ),
    'could not load private key file "%s": %s': (
        "konnte private Schlüsseldatei »%s« nicht laden: %s",
    ),
    'could not load root certificate file "%s": %s': (
        "konnte Root-Zertifikat-Datei »%s« nicht laden: %s",
    ),
    'could not load server certificate file "%s": %s': (
        "konnte Serverzertifikatsdatei »%s« nicht laden: %s",
    ),
    "could not load system root certificate paths: %s": (
        "konnte System-Root-Zertifikat-Pfade nicht laden: %s",
    ),
    'could not make a writable connection to server "%s:%s"': (
        "konnte keine schreibbare Verbindung zum Server »%s:%s« aufbauen",
    ),
    'could not open DH parameters file "%s": %m': (
        "konnte DH-Parameterdatei »%s« nicht öffnen: %m",
    ),
    'could not open certificate file "%s": %s': ("konnte Zertifikatdatei »%s« nicht öffnen: %s",),
    'could not open usermap file "%s": %m': ("konnte Usermap-Datei »%s« nicht öffnen: %m",),
    "could not perform MD5 encryption of password": (
        "konnte MD5-Verschlüsselung des Passworts nicht durchführen",
    ),
    "could not perform MD5 encryption of password: %s": (
        "konnte MD5-Verschlüsselung des Passworts nicht durchführen: %s",
    ),
    "could not perform MD5 encryption of received packet": (
        "konnte MD5-Verschlüsselung des empfangenen Pakets nicht durchführen",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "konnte MD5-Verschlüsselung des empfangenen Pakets nicht durchführen: %s",
    ),
    'could not read certificate file "%s": %s': ("konnte Zertifikatdatei »%s« nicht lesen: %s",),
    'could not read private SSL key "%s" from engine "%s": %s': (
        "konnte privaten SSL-Schlüssel »%s« nicht von Engine »%s« lesen: %s",
    ),
    'could not read root certificate file "%s": %s': (
        "konnte Root-Zertifikat-Datei »%s« nicht lesen: %s",
    ),
    "could not receive data from WAL stream: %s": (
        "konnte keine Daten vom WAL-Stream empfangen: %s",
    ),
    "could not receive data from client: %m": ("konnte Daten vom Client nicht empfangen: %m",),
    "could not receive data from server: %s": ("konnte keine Daten vom Server empfangen: %s",),
    "could not send GSSAPI negotiation packet: %s": (
        "konnte Paket zur GSSAPI-Verhandlung nicht senden: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "konnte Paket zur SSL-Verhandlung nicht senden: %s",
    ),
    "could not send data to WAL stream: %s": ("konnte keine Daten an den WAL-Stream senden: %s",),
    "could not send data to client: %m": ("konnte Daten nicht an den Client senden: %m",),
    "could not send data to server: %s": ("konnte keine Daten an den Server senden: %s",),
    "could not send data to shared-memory queue": (
        "konnte Daten nicht an Shared-Memory-Queue senden",
    ),
    "could not send startup packet: %s": ("konnte Startpaket nicht senden: %s",),
    "could not set SSL ALPN extension: %s": ("konnte SSL-ALPN-Erweiterung nicht setzen: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "konnte SSL-Server-Name-Indication (SNI) nicht setzen: %s",
    ),
    "could not set SSL protocol version range": (
        "konnte SSL-Protokollversionsbereich nicht setzen",
    ),
    "could not set SSL socket: %s": ("konnte SSL-Socket nicht setzen: %s",),
    "could not set group names specified in ssl_groups: %s": (
        "konnte die in ssl_groups angegebenen Gruppennamen nicht setzen: %s",
    ),
    "could not set maximum SSL protocol version": (
        "konnte maximale SSL-Protokollversion nicht setzen",
    ),
    "could not set maximum SSL protocol version: %s": (
        "konnte maximale SSL-Protokollversion nicht setzen: %s",
    ),
    "could not set minimum SSL protocol version": (
        "konnte minimale SSL-Protokollversion nicht setzen",
    ),
    "could not set minimum SSL protocol version: %s": (
        "konnte minimale SSL-Protokollversion nicht setzen: %s",
    ),
    "could not set the TLSv1.2 cipher list (no valid ciphers available)": (
        "konnte TLSv1.2-Cipher-Liste nicht setzen (keine gültigen Ciphers verfügbar)",
    ),
    "could not set the TLSv1.3 cipher suites (no valid ciphers available)": (
        "konnte TLSv1.3-Cipher-Suites nicht setzen (keine gültigen Ciphers verfügbar)",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "konnte Cipher-Liste nicht setzen (keine gültigen Ciphers verfügbar)",
    ),
    "could not start LDAP TLS session: %s": ("konnte LDAP-TLS-Sitzung nicht starten: %s",),
    'could not stat private key file "%s": %m': (
        "konnte »stat« für private Schlüsseldatei »%s« nicht ausführen: %m",
    ),
    "direct SSL connection accepted": ("direkte SSL-Verbindung angenommen",),
    "direct SSL connection rejected": ("direkte SSL-Verbindung abgelehnt",),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "direkte SSL-Verbindung wurde ohne ALPN-Erweiterung zur Protokollverhandlung aufgebaut",
    ),
    "duplicate GSS authentication request": ("doppelte GSSAPI-Authentifizierungsanfrage",),
    "duplicate SASL authentication request": ("doppelte SASL-Authentifizierungsanfrage",),
    "encrypted password is too long": ("verschlüsseltes Passwort ist zu lang",),
    "error received from server in SASL exchange: %s": (
        "Fehler vom Server empfangen im SASL-Austausch: %s",
    ),
    "expected GSS response, got message type %d": (
        "GSS-Antwort erwartet, Message-Typ %d empfangen",
    ),
    "expected SASL response, got message type %d": (
        "SASL-Antwort erwartet, Message-Typ %d empfangen",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "konnte GSSAPI-Verhandlungsantwort nicht senden: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "konnte SSL-Verhandlungsantwort nicht senden: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        "gssencmode-Wert »%s« ist ungültig, wenn GSSAPI-Unterstützung nicht einkompiliert worden ist",
    ),
    "host name must be specified": ("Hostname muss angegeben werden",),
    "host name must be specified for a verified SSL connection": (
        "Hostname muss angegeben werden für eine verifizierte SSL-Verbindung",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "hostgssenc-Eintrag kann nicht angewendet werden, weil GSSAPI von dieser Installation nicht unterstützt wird",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "hostssl-Eintrag kann nicht angewendet werden, weil SSL deaktiviert ist",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "hostssl-Eintrag kann nicht angewendet werden, weil SSL von dieser Installation nicht unterstützt wird",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "eingehende GSSAPI-Nachricht verwendete keine Vertraulichkeit",
    ),
    "incomplete startup packet": ("unvollständiges Startpaket",),
    "invalid DH parameters: %s": ("ungültige DH-Parameter: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "ungültige DH-Parameter: weder geeigneter Generator noch sichere Primzahl",
    ),
    "invalid DH parameters: p is not prime": ("ungültige DH-Parameter: p ist keine Primzahl",),
    "invalid SSL protocol version range": ("ungültiges SSL-Protokollsintervall",),
    'invalid URI query parameter: "%s"': ("ungültiger URI-Query-Parameter: »%s«",),
    "invalid character in user name for LDAP authentication": (
        "ungültiges Zeichen im Benutzernamen für LDAP-Authentifizierung",
    ),
    'invalid connection option "%s"': ("ungültige Verbindungsoption »%s«",),
    "invalid length of startup packet": ("ungültige Länge des Startpakets",),
    'invalid sslmode value: "%s"': ("ungültiger sslmode-Wert: »%s«",),
    "invalid startup packet layout: expected terminator as last byte": (
        "ungültiges Layout des Startpakets: Abschluss als letztes Byte erwartet",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        "ungültiger Wert »%s« für maximale SSL-Protokollversion",
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        "ungültiger Wert »%s« für minimale SSL-Protokollversion",
    ),
    'invalid value for clientcert: "%s"': ("ungültiger Wert für clientcert: »%s«",),
    'invalid value for clientname: "%s"': ("ungültiger Wert für clientname: »%s«",),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        "negative require_auth-Methode »%s« kann nicht mit nicht-negativen Methoden vermischt werden",
    ),
    "no PostgreSQL user name specified in startup packet": (
        "kein PostgreSQL-Benutzername im Startpaket angegeben",
    ),
    "no SSL error reported": ("kein SSL-Fehler berichtet",),
    "no client response found after SASL exchange success": (
        "keine Client-Antwort gefunden nach Erfolg des SASL-Austauschs",
    ),
    "no encryption": ("keine Verschlüsselung",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        "kein passender Eintrag in Usermap »%s« für Benutzer »%s«, authentifiziert als »%s«",
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        "kein pg_hba.conf-Eintrag für Host »%s«, Benutzer »%s«, Datenbank »%s«",
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        "kein pg_hba.conf-Eintrag für Host »%s«, Benutzer »%s«, Datenbank »%s«, %s",
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        "kein pg_hba.conf-Eintrag für Replikationsverbindung von Host »%s«, Benutzer »%s«",
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        "kein pg_hba.conf-Eintrag für Replikationsverbindung von Host »%s«, Benutzer »%s«, %s",
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "keine der SASL-Authentifizierungsmechanismen des Servers werden unterstützt",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "Speicher aufgebraucht beim Anlegen des GSSAPI-Puffers (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "Speicher aufgebraucht beim Anlegen des SASL-Puffers (%d)",
    ),
    "outgoing GSSAPI message would not use confidentiality": (
        "ausgehende GSSAPI-Nachricht würde keine Vertraulichkeit verwenden",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "übergroßes GSSAPI-Paket vom Client gesendet (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "übergroßes GSSAPI-Paket vom Client gesendet (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "übergroßes GSSAPI-Paket vom Server gesendet (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        "Passwort-Authentifizierung für Benutzer »%s« fehlgeschlagen",
    ),
    "password_encryption value too long": ("Wert von password_encryption ist zu lang",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        "pg_hba.conf lehnt Verbindung ab für Host »%s«, Benutzer »%s«, Datenbank »%s«",
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        "pg_hba.conf lehnt Verbindung ab für Host »%s«, Benutzer »%s«, Datenbank »%s«, %s",
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        "pg_hba.conf lehnt Replikationsverbindung ab für Host »%s«, Benutzer »%s«",
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        "pg_hba.conf lehnt Replikationsverbindung ab für Host »%s«, Benutzer »%s«, %s",
    ),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        "private Schlüsseldatei »%s« kann nicht neu geladen werden, weil sie eine Passphrase benötigt",
    ),
    'private key file "%s" has group or world access': (
        "private Schlüsseldatei »%s« erlaubt Zugriff von Gruppe oder Welt",
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        "private Schlüsseldatei »%s« erlaubt Lesezugriff für Gruppe oder Andere; Dateirechte müssen u=rw (0600) oder weniger sein, wenn der Eigentümer der aktuelle Benutzer ist, oder u=rw,g=r (0640) oder weniger, wenn der Eigentümer »root« ist",
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "WARNUNG: private Schlüsseldatei »%s« erlaubt Lesezugriff für Gruppe oder Andere; Rechte sollten u=rw (0600) oder weniger sein",
    ),
    'private key file "%s" is not a regular file': (
        "private Schlüsseldatei »%s« ist keine normale Datei",
    ),
    'private key file "%s" must be owned by the database user or root': (
        "private Schlüsseldatei »%s« muss als Eigentümer den Datenbankbenutzer oder »root« haben",
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "angegebener Benutzername (%s) und authentifizierter Benutzername (%s) stimmen nicht überein",
    ),
    "received SSL connection request with unexpected ALPN protocol": (
        "SSL-Verbindungsanfrage mit unerwartetem ALPN-Protokoll erhalten",
    ),
    "received direct SSL connection request without ALPN protocol negotiation extension": (
        "direkte SSL-Verbindungsanfrage ohne ALPN-Protokollerweiterung empfangen",
    ),
    "received duplicate protocol negotiation message": (
        "doppelte Protokollverhandlungsnachricht empfangen",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "ungültige BackendKeyData-Nachricht empfangen: Stornierungsschlüssel mit Länge %d ist zu lang (Maximum 256 Bytes)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "ungültige BackendKeyData-Nachricht empfangen: Stornierungsschlüssel mit Länge %d ist zu kurz (Minimum 4 Bytes)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "ungültige BackendKeyData-Nachricht empfangen: Stornierungsschlüssel mit Länge %d nicht erlaubt in Protokoll 3.0 (muss 4 Bytes sein)",
    ),
    "received invalid authentication request": (
        "ungültige Authentifizierungsanforderung empfangen",
    ),
    "received invalid error message": ("ungültige Fehlermeldung empfangen",),
    "received invalid protocol negotiation message": (
        "ungültige Protokollverhandlungsnachricht empfangen",
    ),
    "received invalid protocol negotiation message: message too short": (
        "ungültige Protokollverhandlungsnachricht empfangen: Nachricht zu kurz",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "ungültige Protokollverhandlungsnachricht empfangen: Server hat verhandelt aber keine Änderungen verlangt",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        "ungültige Protokollverhandlungsnachricht empfangen: Server sendete nicht unterstützten Parameter, der nicht angefordert war (»%s«)",
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "ungültige Protokollverhandlungsnachricht empfangen: Server berichtete eine negative Anzahl nicht unterstützter Parameter",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        "ungültige Protokollverhandlungsnachricht empfangen: Server sendete nicht unterstützten Parameter ohne Präfix »%s« (»%s«)",
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "ungültige Protokollverhandlungsnachricht empfangen: Server verlangte Herabstufung auf eine Version mit einer höheren Nummer",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "ungültige Protokollverhandlungsnachricht empfangen: Server verlangte Herabstufung auf nicht existierende Protokollversion 3.1",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "ungültige Protokollverhandlungsnachricht empfangen: Server verlangte Herabstufung auf eine Protokollversion vor 3.0",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "ungültige Antwort auf GSSAPI-Verhandlungspaket empfangen: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "ungültige Antwort auf SSL-Verhandlungspaket empfangen: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "unverschlüsselte Daten nach GSSAPI-Verschlüsselungsanforderung empfangen",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "unverschlüsselte Daten nach GSSAPI-Verschlüsselungsantwort empfangen",
    ),
    "received unencrypted data after SSL request": (
        "unverschlüsselte Daten nach SSL-Anforderung empfangen",
    ),
    "received unencrypted data after SSL response": (
        "unverschlüsselte Daten nach SSL-Antwort empfangen",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "Replikationsverbindung autorisiert: Benutzer=%s SSL an (Protokoll=%s, Verschlüsselungsmethode=%s, Komprimierung=%s)",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        "require_auth-Methode »%s« kann nicht mit negativen Methoden vermischt werden",
    ),
    'require_auth method "%s" is specified more than once': (
        "require_auth-Methode »%s« ist mehrmals angegeben",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        "requirepeer gibt »%s« an, aber tatsächlicher Benutzername der Gegenstelle ist »%s«",
    ),
    "retrieving GSS user name failed": ("Abfrage des GSS-Benutzernamens fehlgeschlagen",),
    'root certificate file "%s" does not exist': ("Root-Zertifikat-Datei »%s« existiert nicht",),
    "server accepted connection without a valid SSL certificate": (
        "Server hat Verbindung ohne gültiges SSL-Zertifikat angenommen",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        "Server-Zertifikat für »%s« (und %d anderen Namen) stimmt nicht mit dem Hostnamen »%s« überein",
        "Server-Zertifikat für »%s« (und %d andere Namen) stimmt nicht mit dem Hostnamen »%s« überein",
    ),
    'server certificate for "%s" does not match host name "%s"': (
        "Server-Zertifikat für »%s« stimmt nicht mit dem Hostnamen »%s« überein",
    ),
    "server closed the connection unexpectedly": ("Server beendete die Verbindung unerwartet",),
    "server did not request an SSL certificate": ("Server hat kein SSL-Zertifikat verlangt",),
    "server does not support SSL, but SSL was required": (
        "Server unterstützt kein SSL, aber SSL wurde verlangt",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "Server unterstützt keine GSSAPI-Verschlüsselung, sie wurde aber verlangt",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "Server hat Authentifizierung mit SCRAM-SHA-256-PLUS über eine Verbindung ohne SSL angeboten",
    ),
    "server requested GSSAPI authentication": ("Server hat GSSAPI-Authentifizierung verlangt",),
    "server requested SASL authentication": ("Server hat SASL-Authentifizierung verlangt",),
    "server sent an error response during GSS encryption exchange": (
        "Server hat während des GSS-Verschlüsselungsaustauschs eine Fehlermeldung gesendet",
    ),
    "server sent an error response during SSL exchange": (
        "Server hat während des SSL-Austauschs eine Fehlermeldung gesendet",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "Server versuchte übergroßes GSSAPI-Paket zu senden (%zu > %zu)",
    ),
    "setting an MD5-encrypted password": ("ein MD5-verschlüsseltes Passwort wird gesetzt",),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        "sslmode-Wert »%s« ist ungültig, wenn SSL-Unterstützung nicht einkompiliert worden ist",
    ),
    'streaming replication receiver "%s" could not connect to the primary server: %s': (
        "Streaming-Replication-Receiver »%s« konnte nicht mit dem Primärserver verbinden: %s",
    ),
    'subscription "%s" could not connect to the publisher: %s': (
        "Subskription »%s« konnte nicht mit dem Publikationsserver verbinden: %s",
    ),
    'synchronization worker "%s" could not connect to the primary server: %s': (
        "Synchronisierungs-Arbeitsprozess »%s« konnte nicht mit dem Primärserver verbinden: %s",
    ),
    'table synchronization worker for subscription "%s" could not connect to the publisher: %s': (
        "Arbeitsprozess für Tabellensynchronisation für Subskription »%s« konnte nicht mit dem Publikationsserver verbinden: %s",
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "unerwartetes SCRAM-Channel-Binding-Attribut in »client-final-message«",
    ),
    "unrecognized SSL error code: %d": ("unbekannter SSL-Fehlercode: %d",),
    'unrecognized password encryption algorithm "%s"': (
        "unbekannter Passwortverschlüsselungsalgorithmus »%s«",
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        "nicht unterstützter SCRAM-Channel-Binding-Typ »%s«",
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "nicht unterstütztes Frontend-Protokoll %u.%u: Server unterstützt %u.0 bis %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "Fehler beim Nachschlagen des Benutzernamens: Fehlercode %lu",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        "schwacher sslmode »%s« darf nicht mit sslnegotiation=direct verwendet werden (»require«, »verify-ca« oder »verify-full« verwenden)",
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        "schwacher sslmode »%s« darf nicht mit sslrootcert=system verwendet werden (»verify-full« verwenden)",
    ),
}
