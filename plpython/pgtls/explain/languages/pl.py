"""Messages of PostgreSQL in pl; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"trust" authentication failed for user "%s"': (
        'autoryzacja "trust" nie powiodła się dla użytkownika "%s"',
    ),
    "%s: could not connect to server": ("%s: nie można połączyć z serwerem",),
    "%s: could not connect to server: %s": ("%s: nie można połączyć z serwerem: %s",),
    "%s: could not receive data from WAL stream: %s": (
        "%s: nie można otrzymać danych ze strumienia WAL: %s",
    ),
    "%s: no database nor user name specified": (
        "%s: nie wskazano ani bazy danych ani nazwy użytkownika",
    ),
    'BSD authentication failed for user "%s"': (
        'Autoryzacja BSD nie powiodła się dla użytkownika "%s"',
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "Skompiluj z --with-openssl by używać połączeń SSL.",
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        'Połączenie dopasowane do linii %d pg_hba.conf: "%s"',
    ),
    "ECDH: could not create key": ("ECDH: nie można utworzyć klucza",),
    "ECDH: unrecognized curve name: %s": ("ECDH: nierozpoznana nazwa krzywej %s",),
    "ERROR": ("BŁĄD",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Albo dostarcz plik albo zmień tryb ssl by zablokować weryfikację certyfikatu serwera.",
    ),
    "FATAL": ("KATASTROFALNY",),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "Mlik musi mieć uprawnienia u=rw (0600) lub niższe jeśli jego właścicielem jest użytkownik bazy danych, lub uprawnienia u=rw,g=r (0640) albo niżej, gdy właścicielem jest root.",
    ),
    'GSSAPI authentication failed for user "%s"': (
        'autoryzacja GSSAPI nie powiodła się dla użytkownika "%s"',
    ),
    "GSSAPI authentication not supported": ("Metoda autoryzacji GSSAPI nie jest dostępna",),
    "GSSAPI continuation error": ("błąd kontynuowania GSSAPI",),
    "GSSAPI is not supported in protocol version 2": (
        "GSSAPI nie jest obsługiwane przez wersję 2 protokołu",
    ),
    "GSSAPI name import error": ("błąd importu nazwy GSSAPI",),
    "Give priority to server ciphersuite order.": (
        "Nadaj priorytet porządkowi algorytmów szyfrowania serwera.",
    ),
    "INFO": ("INFORMACJA",),
    'Ident authentication failed for user "%s"': (
        'autoryzacja ident nie powiodła się dla użytkownika "%s"',
    ),
    'LDAP authentication failed for user "%s"': (
        'Autoryzacja LDAP nie powiodła się dla użytkownika "%s"',
    ),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP po SSL nie jest wspierany dla tej platformy.",
    ),
    "LOG": ("DZIENNIK",),
    "NOTICE": ("UWAGA",),
    'PAM authentication failed for user "%s"': (
        'Autoryzacja PAM nie powiodła się dla użytkownika "%s"',
    ),
    "PANIC": ("PANIKA",),
    "Password encryption failed.": ("Nie udało się zaszyfrować hasła.",),
    'Peer authentication failed for user "%s"': (
        'Równoległa autoryzacja nie powiodła się dla użytkownika "%s"',
    ),
    "Permissions should be u=rwx (0700).": ("Prawa dostępu powinny być u=rwx (0700).",),
    'RADIUS authentication failed for user "%s"': (
        'autoryzacja RADIUS nie powiodła się dla użytkownika "%s"',
    ),
    "SASL authentication mechanism %s not supported": (
        "mechanizm autoryzacji %s SASL nie jest dostępny",
    ),
    "SSL SYSCALL error: %s": ("błąd SSL SYSCALL: %s",),
    "SSL SYSCALL error: EOF detected": ("błąd SSL SYSCALL: wykryto EOF",),
    'SSL certificate revocation list file "%s" ignored': (
        'plik listy unieważnień certyfikatu SSL "%s" został zignorowany',
    ),
    "SSL certificate's common name contains embedded null": (
        "nazwa zwyczajowa certyfikatu SSL zawiera osadzony null",
    ),
    "SSL certificate's name contains embedded null": (
        "nazwa certyfikatu SSL zawiera osadzony null",
    ),
    "SSL certificate's name entry is missing": ("brak wejścia nazwy certyfikatu SSL",),
    "SSL configuration was not reloaded": ("konfiguracja SSL nie była przeładowana",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "Połączenie SSL (protokół: %s, szyfrowanie: %s, bity: %s, kompresja %s)",
    ),
    'SSL connection from "%s"': ('połączenie SSL od "%s"',),
    "SSL connection has been closed unexpectedly": (
        "Połączenie SSL zostało nieoczekiwanie zamknięte",
    ),
    "SSL error code %lu": ("kod błędu SSL %lu",),
    "SSL error: %s": ("błąd SSL: %s",),
    "SSL is not supported by this build": ("SSL nie jest obsługiwany przez tą kompilację",),
    'SSL library does not support CRL certificates (file "%s")': (
        'biblioteka SSL nie wspiera certyfikatów CRL (plik "%s")',
    ),
    "SSL library does not support certificate revocation lists.": (
        "Biblioteka SSL nie obsługuje list unieważnień certyfikatów.",
    ),
    "SSL off": ("SSL wyłączone",),
    "SSL on": ("SSL włączone",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "Renegocjacja SSL nie jest już obsługiwana; tu może być tylko 0.",
    ),
    'SSPI authentication failed for user "%s"': (
        'Autoryzacja SSPI nie powiodła się dla użytkownika "%s"',
    ),
    "This probably means the server terminated abnormally": (
        "Oznacza to prawdopodobnie iż serwer zakończył działanie niepoprawnie",
    ),
    'User "%s" does not have a valid SCRAM verifier.': (
        'Użytkownik "%s" nie posiada weryfikatora SCRAM.',
    ),
    "WARNING": ("OSTRZEŻENIE",),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'UWAGA: plik hasła "%s" posiada globalne lub grupowe uprawnienia odczytu;\nuprawniania powinny być ustawione na u=rw (0600) lub słabsze',
    ),
    "accepting GSS security context failed": (
        "nie powiodło się przyjmowanie kontekstu bezpieczeństwa GSS",
    ),
    'authentication failed for user "%s": host rejected': (
        'nie powiodła się autoryzacja użytkownika "%s": odrzucono host',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        'nie powiodła się autoryzacja użytkownika "%s": niepoprawna metoda autoryzacji',
    ),
    "cert authentication is only supported on hostssl connections": (
        "uwierzytelnianie cert jest obsługiwane tylko w połączeniach hostssl",
    ),
    'certificate authentication failed for user "%s"': (
        'autoryzacja certyfikatem nie powiodła się dla użytkownika "%s"',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        'autoryzacja certyfikatem nie powiodła się dla użytkownika "%s": certyfikat klienta nie zawiera nazwy użytkownika',
    ),
    "certificate could not be obtained: %s": ("certyfikat nie może zostać otrzymany: %s",),
    'certificate does not match private key file "%s": %s': (
        'certyfikat nie pokrywa się z prywatnym kluczem w pliku "%s": %s',
    ),
    'certificate present, but not private key file "%s"': (
        'znaleziono certyfikat ale nie znaleziono pliku z prywatnym kluczem "%s"',
    ),
    "check of private key failed: %s": ("nie powiodło się sprawdzenie klucza prywatnego: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "certyfikaty klienta mogą być sprawdzone tylko jeśli magazyn certyfikatów jest dostępny",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        'clientcert nie może być ustawiony na 0 jeśli używana jest autoryzacja "cert"',
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'clientcert może być skonfigurowany tylko dla wierszy "hostssl"',
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "zautoryzowano połączenie replikacji: użytkownik=%s baza danych=%s SSL włączone (protokół=%s, szyfrowanie=%s, kompresja=%s)",
    ),
    "connection requires a valid client certificate": (
        "połączenie wymaga poprawnego certyfikatu klienta",
    ),
    "connection to server was lost": ("utracono połączenie z serwerem",),
    "could not accept SSL connection: %m": ("nie można przyjąć połączenia SSL: %m",),
    "could not accept SSL connection: %s": ("nie można przyjąć połączenia SSL: %s",),
    "could not accept SSL connection: EOF detected": (
        "nie można przyjąć połączenia SSL: wykryto EOF",
    ),
    'could not access private key file "%s": %m': (
        'nie można uzyskać dostępu do pliku z kluczem prywatnym "%s": %m',
    ),
    "could not connect to server: %s": ("nie można połączyć się z serwerem: %s",),
    "could not connect to the primary server: %s": (
        "nie można połączyć się do serwera podstawowego: %s",
    ),
    "could not connect to the publisher: %s": ("nie można połączyć się do publikatora: %s",),
    "could not create SSL context: %s": ("nie można utworzyć kontekstu SSL: %s",),
    "could not establish SSL connection: %s": ("nie można ustanowić połączenia SSL: %s",),
    "could not generate random encryption vector": (
        "nie można wygenerować wektora losowego szyfrowania",
    ),
    "could not get home directory to locate root certificate file": (
        "nie można pobrać folderu domowego aby zlokalizować plik certyfikatu głównego",
    ),
    "could not get server's host name from server certificate": (
        "nie można odczytać nazwy serwera z jego certyfikatu",
    ),
    "could not initialize SSL connection: %s": ("nie można zainicjować połączenia SSL: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "nie można zainicjować połączenia SSL: nie ustawiono kontekstu SSL",
    ),
    'could not initialize SSL engine "%s": %s': ('nie można zainicjować silnika SSL "%s": %s',),
    'could not load SSL certificate revocation list file "%s": %s': (
        'nie można załadować pliku z listą odwołań certyfikatów SSL "%s": %s',
    ),
    'could not load SSL engine "%s": %s': ('nie można wczytać silnika SSL "%s": %s',),
    "could not load pg_hba.conf": ("nie można załadować pg_hba.conf",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'nie można pobrać prywatnego klucza SSL "%s" z silnika "%s": %s',
    ),
    'could not load private key file "%s": %s': (
        'nie można pobrać pliku z kluczem prywatnym "%s": %s',
    ),
    'could not load root certificate file "%s": %s': (
        'nie można załadować pliku z certyfikatem głównym "%s": %s',
    ),
    'could not load server certificate file "%s": %s': (
        'nie można załadować pliku z certyfikatem serwera "%s": %s',
    ),
    'could not make a writable connection to server "%s:%s"': (
        'nie można ustanowić połączenia z serwerem do zapisu: "%s:%s"',
    ),
    'could not open certificate file "%s": %s': ('nie można otworzyć pliku certyfikatu "%s": %s',),
    'could not open usermap file "%s": %m': (
        'nie można otworzyć pliku mapy użytkowników "%s": %m',
    ),
    "could not perform MD5 encryption of password": (
        "nie można wykonać szyfrowania hasła skrótem MD5",
    ),
    "could not perform MD5 encryption of received packet": (
        "nie można wykonać szyfrowania otrzymanego pakietu skrótem MD5",
    ),
    'could not read certificate file "%s": %s': ('nie można odczytać pliku certyfikatu "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'nie można odczytać prywatnego klucza SSL "%s" z silnika "%s": %s',
    ),
    'could not read root certificate file "%s": %s': (
        'nie można odczytać pliku z certyfikatem użytkownika root "%s": %s',
    ),
    "could not receive data from WAL stream: %s": (
        "nie można otrzymać danych ze strumienia WAL: %s",
    ),
    "could not receive data from client: %m": ("nie można otrzymać danych od klienta: %m",),
    "could not receive data from server: %s": ("nie można otrzymać danych z serwera: %s",),
    "could not send SSL negotiation packet: %s": ("nie można wysłać pakietu negocjacji SSL: %s",),
    "could not send data to WAL stream: %s": ("nie można wysłać danych do strumienia WAL: %s",),
    "could not send data to client: %m": ("nie można wysłać danych do klienta: %m",),
    "could not send data to server: %s": ("nie można wysłać danych do serwera: %s",),
    "could not send startup packet: %s": ("nie można wysłać pakietu rozpoczynającego: %s",),
    "could not set SSL socket: %s": ("nie można ustawić gniazda SSL: %s",),
    "could not start LDAP TLS session: %s": ("nie można rozpocząć sesji TLS LDAP: %s",),
    "duplicate GSS authentication request": ("podwójne żądanie autoryzacji GSS",),
    "expected GSS response, got message type %d": (
        "oczekiwano odpowiedzi GSS, otrzymano typ komunikatu %d",
    ),
    "expected SASL response, got message type %d": (
        "oczekiwano odpowiedzi SASL, otrzymano typ komunikatu %d",
    ),
    "failed to send SSL negotiation response: %m": (
        "nie powiodło się wysłanie odpowiedzi negocjacji SSL: %m",
    ),
    "host name must be specified": ("nazwa hosta musi być określona",),
    "host name must be specified for a verified SSL connection": (
        "nazwa hosta musi zostać podana dla zweryfikowanego połączenia SSL",
    ),
    "incomplete startup packet": ("niekompletny pakiet uruchomieniowy",),
    'invalid URI query parameter: "%s"': ('nieprawidłowy parametr zapytania URI: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "niepoprawny znak w nazwie użytkownika podczas autoryzacji LDAP",
    ),
    'invalid connection option "%s"': ('błędna opcja połączenia "%s"',),
    "invalid length of startup packet": ("niepoprawna długość pakietu uruchomieniowego",),
    'invalid sslmode value: "%s"': ('błędna wartość sslmode: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "niepoprawny układ pakietu uruchomieniowego: oczekiwano terminatora na ostatnim bajcie",
    ),
    "no PostgreSQL user name specified in startup packet": (
        "brak użytkownika PostgreSQL wskazanego w pakiecie uruchomieniowym",
    ),
    "no SSL error reported": ("nie zgłoszono błędu SSL",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        'brak dopasowania w mapie użytkowników "%s" dla użytkownika "%s" autoryzowanego jako "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        'brak wpisu w pg_hba.conf dla hosta "%s", użytkownika "%s", bazy "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        'brak wpisu w pg_hba.conf dla hosta "%s", użytkownika "%s", bazy "%s", %s',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        'brak wpisu w pg_hba.conf dla połączenia replikacji z hosta "%s", użytkownika "%s"',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'brak wpisu w pg_hba.conf dla połączenia replikacji z hosta "%s", użytkownika "%s", %s',
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "brak pamięci podczas alokacji bufora GSSAPI (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "brak pamięci podczas alokacji bufora SASL (%d)",
    ),
    'password authentication failed for user "%s"': (
        'autoryzacja hasłem nie powiodła się dla użytkownika "%s"',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        'pg_hba.conf odrzuca połączenie dla hosta "%s", użytkownika "%s", bazy "%s"',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf odrzuca połączenie dla hosta "%s", użytkownika "%s", bazy "%s", %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        'pg_hba.conf odrzuca połączenie replikacji dla hosta "%s", użytkownika "%s"',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf odrzuca połączenia replikacji dla hosta "%s", użytkownika "%s", %s',
    ),
    "pg_hba.conf was not reloaded": ("pg_hba.conf nie był przeładowany",),
    "pg_ident.conf was not reloaded": ("pg_ident.conf nie był przeładowany",),
    'private key file "%s" has group or world access': (
        'plik z prywatnym kluczem "%s" posiada prawa dostępu dla grupy lub wszystkich',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'plik hasła "%s" posiada globalne lub grupowe uprawnienia odczytu;\nuprawniania powinny być ustawione na u=rw (0600) lub niżej',
    ),
    'private key file "%s" is not a regular file': (
        'plik klucza prywatnego "%s" nie jest zwykłym plikiem',
    ),
    'private key file "%s" must be owned by the database user or root': (
        'plik klucza prywatnego "%s" musi mieć za właściciela użytkownika bazy danych lub roota',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "dostarczona nazwa użytkownika (%s) i nazwa użytkownika zautoryzowanego (%s) różnią się",
    ),
    "received invalid response to SSL negotiation: %c": (
        "otrzymano niepoprawną odpowiedź negocjacji SSL: %c",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "zautoryzowano połączenie replikacji: użytkownik=%s SSL włączone (protokół=%s, szyfrowanie=%s, kompresja=%s)",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer wskazuje "%s", ale nazwa bieżącego użytkownika równorzędnego to "%s"',
    ),
    "retrieving GSS user name failed": ("nie powiodło się pobieranie nazwy użytkownika GSS",),
    'root certificate file "%s" does not exist': ('plik certyfikatu głównego "%s" nie istnieje',),
    'server certificate for "%s" does not match host name "%s"': (
        'certyfikat dla serwera "%s" nie odpowiada nazwie hosta "%s"',
    ),
    "server closed the connection unexpectedly": ("serwer zamknął połączenie niespodziewanie",),
    "server does not support SSL, but SSL was required": (
        "serwer nie obsługuje SSL, ale SSL było wymagane",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'błędna wartość sslmode "%s" gdyż obsługa SSL nie została skompilowana',
    ),
    "unrecognized SSL error code: %d": (
        "nieznany kod błędu SSL: %d",
        "nieznany błąd SSL o kodzie: %d",
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "nieobsługiwany protokół frontendu %u.%u: serwer obsługuje %u.0 do %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "niepowodzenie wyszukiwania nazwy użytkownika: kod błędu %lu",
    ),
}
