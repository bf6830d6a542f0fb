"""Messages of PostgreSQL in cs; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "AuthenticationSASLFinal obdržena od serveru, ale SASL authentizace nebyla dokončena",
    ),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Buď poskytněte soubor nebo změňte ssl mód tak, aby neověřoval certifkát serveru.",
        "poskytněnte soubor nebo změntě ssl mód tak, aby neověřoval certifkát serveru.",
    ),
    "GSSAPI authentication not supported": ("GSSAPI autentizace není podporována",),
    "GSSAPI continuation error": ("Přetrvávající chyba GSSAPI",),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "GSSAPI šifrování je vyžadováno ale bylo nemožné (možná kvůli chybějící credential cache, podpoře na serveru, nebo používání lokálního socketu)",
    ),
    "GSSAPI name import error": ("chyba importu GSSAPI jména", "chyba importu jména GSSAPI"),
    "GSSAPI-encrypted connection": ("GSSAPI-šifrované spojení",),
    "NOTICE": ("POZNÁMKA",),
    "Password encryption failed.": ("Zašifrování hesla selhalo.",),
    "SSL SYSCALL error: %s": ("SSL SYSCALL chyba: %s",),
    "SSL SYSCALL error: EOF detected": ("SSL SYSCALL chyba: detekován EOF",),
    "SSL certificate's common name contains embedded null": (
        "Veřejné jméno SSL certifikátu obsahuje vloženou null hodnotu",
    ),
    "SSL certificate's name contains embedded null": (
        "jméno SSL certifikátu obsahuje vloženou null hodnotu",
    ),
    "SSL certificate's name entry is missing": ("SSL certifikátu chybí položka name",),
    "SSL connection (cipher: %s, bits: %d)": ("SSL spojení (šifra: %s, bitů: %d)",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL spojení (protokol: %s, šifra: %s, bitů: %s, komprese: %s)",
    ),
    "SSL connection (unknown cipher)": ("SSL spojení (neznámá šifra)",),
    "SSL connection has been closed unexpectedly": ("SSL spojení bylo neočekávaně ukončeno",),
    "SSL error code %lu": ("SSL chybový kód %lu",),
    "SSL error: %s": ("SSL chyba: %s",),
    'SSL library does not support CRL certificates (file "%s")': (
        'knihovna SSL nepodporuje CRL certifikáty (file "%s")',
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Toto může znamenat že server nepodporuje verzi SSL protokolu mezi %s a %s.",
    ),
    "This probably means the server terminated abnormally": (
        "Toto pravděpodobně znamená, že byl ukončen nestandardně",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'UPOZORNĚNÍ: Soubor s hesly "%s" má přístupová práva pro čtení pro skupinu nebo všechny uživatele; práva by měla být u=rw (0600)',
    ),
    "WARNING: sslpassword truncated": ("WARNING: hodnota sslpassword oříznuta",),
    "certificate could not be obtained: %s": ("certifikát nelze získat: %s",),
    'certificate does not match private key file "%s": %s': (
        'certifikát nesouhlasí se souborem privátního klíče "%s": %s',
    ),
    'certificate present, but not private key file "%s"': (
        'certifikát je přítomen, ale soubor privátního klíče ne "%s"',
    ),
    "channel binding is required, but client does not support it": (
        "channel binding je vyžadován, ale klient ho nepodporuje",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "channel binding je vyžadováno, ale server nenabídl methodu autentizace které channel binding podporuje",
    ),
    "channel binding required but not supported by server's authentication request": (
        "channel binding je vyžadován ale není podporován autentizační metodou serveru",
    ),
    "channel binding required, but SSL not in use": (
        "channel binding vyžadováno, ale SSL není zapnuto",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "channel binding vyžadováno, ale server authentizoval klienta bez channel binding",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "klient se pokusil zaslat příliš velký GSSAPI packet (%zu > %zu)",
    ),
    "connection to server was lost": ("spojení na server bylo ztraceno",),
    "could not connect to server": ("nelze se připojit k serveru",),
    "could not connect to server: %s": (
        "nelze se připojit k serveru: %s",
        "nelze navázat spojení se serverem: %s",
    ),
    "could not create SSL context: %s": ("nelze vytvořit SSL kontext: %s",),
    "could not determine server certificate signature algorithm": (
        "nelze určit podepisovací algoritmus serverového certifikátu",
    ),
    "could not establish SSL connection: %s": ("nelze vytvořit SSL spojení: %s",),
    "could not generate peer certificate hash": ("nelze vygenerovat hash peer cerfitikátu",),
    "could not get current user name: %s": ("nelze získat aktuální uživatelské jméno: %s",),
    "could not get home directory to locate root certificate file": (
        "nelze určit domácí adresář pro nalezení souboru s kořenovým certifikátem",
    ),
    "could not get server common name from server certificate": (
        "ze serverového certifikátu nelze získat common name serveru",
    ),
    "could not get server's host name from server certificate": (
        "ze serverového certifikátu nelze získat host name serveru",
    ),
    'could not initialize SSL engine "%s": %s': ('nelze inicializovat SSL engine "%s": %s',),
    "could not initiate GSSAPI security context": (
        "nelze inicializovat GSSAPI bezpečnostní kontext",
    ),
    'could not load SSL engine "%s": %s': ('nelze nahrát SSL engine "%s": %s',),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'nelze načíst soubor privátního klíče "%s" z enginu "%s": %s',
    ),
    'could not load private key file "%s": %s': ('nelze načíst soubor privátního klíče "%s": %s',),
    'could not make a writable connection to server "%s:%s"': (
        'nelze otevřít zapisovatelné spojení na server "%s:%s"',
    ),
    'could not open certificate file "%s": %s': ('nelze otevřít soubor s certifikátem "%s": %s',),
    'could not read certificate file "%s": %s': ('nelze číst soubor s certifikátem "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'nelze číst soubor privátního klíče "%s" z enginu "%s": %s',
    ),
    'could not read root certificate file "%s": %s': (
        'nelze číst soubor s kořenovým certifikátem "%s": %s',
    ),
    "could not receive data from WAL stream: %s": ("nelze získat data z WAL streamu: %s",),
    "could not receive data from server: %s": ("nelze přijmout data ze serveru: %s",),
    "could not send GSSAPI negotiation packet: %s": ("nelze zaslat GSSAPI negociační packet: %s",),
    "could not send SSL negotiation packet: %s": ('nelze poslat SSL "negotiation paket": %s',),
    "could not send data to server: %s": ("nelze poslat data na server: %s",),
    "could not send startup packet: %s": ("nelze poslat počáteční paket: %s",),
    "could not set maximum SSL protocol version: %s": (
        "nelze nastavit maximální verzi SSL protokolu: %s",
    ),
    "could not set minimum SSL protocol version: %s": (
        "nelze nastavit minimální verzi SSL protokolu: %s",
    ),
    "duplicate GSS authentication request": ("duplikátní GSS autentizační požadavek",),
    "duplicate SASL authentication request": ("duplicitní SASL autentizační požadavek",),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'gssencmode hodnota "%s" je neplatná při nezakompilované GSSAPI podpoře',
    ),
    "host name must be specified": ("host musí být specifikován",),
    "host name must be specified for a verified SSL connection": (
        "host musí být specifikován pro ověřené SSL spojení",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "příchozí GSSAPI zpráva nepoužívala důvěrnost (confidentiality)",
    ),
    "invalid SSL protocol version range": ("neplatný rozsah verzí SSL protokolu",),
    'invalid URI query parameter: "%s"': ('neplatný parametr v URI dotazu: "%s"',),
    'invalid connection option "%s"': ('neplatný parametr spojení "%s"',),
    'invalid ssl_max_protocol_version value: "%s"': (
        'neplatná hodnota ssl_max_protocol_version: "%s"',
    ),
    'invalid ssl_min_protocol_version value: "%s"': (
        'neplatná hodnodta ssl_min_protocol_version: "%s"',
    ),
    'invalid sslmode value: "%s"': ('neplatná hodnota sslmode: "%s"',),
    'invalid value "%s" for maximum SSL protocol version': (
        'neplatná hodnota "%s" pro maximální verzi SSL protokolu',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        'neplatná hodnota "%s" pro minimální verzi SSL protokolu',
    ),
    "no SSL error reported": ("žádný chybový kód SSL nebyl hlášený",),
    "none of the server's SASL authentication mechanisms are supported": (
        "žádný ze SASL authentizačních mechanismů serveru není podporován",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "při alokaci GSSAPI bufferu došla paměť (%d)",
        "při alokace GSSAPI bufferu došla paměť (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": ("při alokaci SASL bufferu došla paměť (%d)",),
    "outgoing GSSAPI message would not use confidentiality": (
        "odchozí GSSAPI zpráva by nepoužívala důvěrnost (confidentiality)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "příliš velký GSSAPI packet zaslán serverem (%zu > %zu)",
    ),
    "password_encryption value too long": ("hodnota password_encryption je příliš dlouhá",),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'soubor s privátním klíčem "%s" má povolená přístupová práva pro skupinu nebo všechny uživatele; práva by měla být u=rw (0600) nebo přísnější',
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "přijata neplatná odpověď na GSSAPI negotiation: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "přijata neplatná odpověď na SSL negotiation: %c",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer obsahuje "%s", ale skutečné jméno peera je "%s"',
    ),
    'root certificate file "%s" does not exist': (
        'soubor s kořenovým certifikátem  "%s" neexistuje',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        'serverový certifikát pro "%s" nesouhlasí s jménem serveru (host name) "%s"',
    ),
    "server closed the connection unexpectedly": ("server neočekávaně ukončil spojení",),
    'server common name "%s" does not match host name "%s"': (
        'veřejné jméno serveru "%s" nesouhlasí s jménem serveru (host name) "%s"',
    ),
    "server does not support SSL, but SSL was required": (
        "server nepodporuje SSL, leč SSL je vyžadováno",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "server nepodporuje GSSAPI šifrování, to ale bylo vyžadováno",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "server nabídl SCRAM-SHA-256-PLUS authentizaci přes ne-SSL spojení",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'hodnota sslmode "%s" je neplatná pokud není zakompilována podpora SSL',
    ),
    "unrecognized SSL error code: %d": ("neznámý chybový kód SSL: %d",),
    'unrecognized password encryption algorithm "%s"': (
        'neznámý algoritmus pro šifrování hesla "%s"',
    ),
    "user name lookup failure: error code %lu": (
        "vyhledávání uživatele selhalo: chybový kód %lu",
        "vyhledání uživatele selhalo: chybový kód %lu",
    ),
}
