"""Messages of PostgreSQL in sv; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': ('"password_encryption"-värdet är för långt',),
    '"trust" authentication failed for user "%s"': (
        '"trust"-autentisering misslyckades för användare "%s"',
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        '%s värde "%s", är ogiltigt när SSL-stöd inte kompilerats in',
    ),
    "%s: no database nor user name specified": ("%s: ingen databas eller användarnamn angivet",),
    "Also use ssl_passphrase_command during server reload.": (
        "Använd ssl_passphrase_command även vid server-reload.",
    ),
    "An empty string means use the default cipher suites.": (
        "En tom sträng betyder att standardkryptot används.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "mottog AuthenticationSASLFinal från server, men SASL-autentisering slutfördes ej",
    ),
    'BSD authentication failed for user "%s"': (
        'BSD-autentisering misslyckades för användare "%s"',
    ),
    "Client certificate verification failed at depth %d: %s.": (
        "Klientcertifikat-autentisering misslyckades vid djupet %d: %s.",
    ),
    "Command to obtain passphrases for SSL.": ("Kommando för att hämta lösenfraser för SSL.",),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "Kompilera med --with-gssapi för att använda GSSAPI-anslutningar.",
    ),
    "Compile with --with-ssl to use SSL connections.": (
        "Kompilera med --with-ssl för att använda SSL-anslutningar.",
    ),
    'Connection matched file "%s" line %d: "%s"': ('Anslutning matchade filen "%s", rad %d: "%s"',),
    'Connection matched pg_hba.conf line %d: "%s"': (
        'Anslutning matched rad %d i pg_hba.conf: "%s"',
    ),
    "Connections and Authentication / SSL": ("Uppkopplingar och Autentisering / SSL",),
    "DH: could not load DH parameters": ("DH: kunde inte ladda DH-parametrar",),
    "DH: could not set DH parameters: %s": ("DH: kunde inte sätta DH-parametrar: %s",),
    "ECDH: could not create key": ("ECDH: kunde inte skapa nyckel",),
    "ECDH: unrecognized curve name: %s": ("ECDH: okänt kurvnamn: %s",),
    "ERROR": ("FEL",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Antingen tillhandahåll filen eller ändra sslmode för att stänga av serverns certifikatverifiering.",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "Antingen tillhandahåll filen, använd systemets betrodda root med sslrootcert=system eller ändra sslmode för att stänga av serverns certifikatverifiering.",
    ),
    "FATAL": ("FATALT",),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        'Felaktig certifikatdata (ej verifierad): ämne "%s", serienummer %s, utställare "%s".',
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "Filen måste ha rättigheterna u=rw (0600) eller mindre om den ägs av databasanvändaren eller rättigheterna u=rw,g=r (0640) eller mindre om den ägs av root.",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (autentiserad=%s, krypterad=%s)",),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s)": (
        "GSS (autentiserad=%s, krypterad=%s, delegerade_referenser=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s, principal=%s)": (
        "GSS (autentiserad=%s, krypterad=%s, delegerade_referenser=%s, principal=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (autentiserad=%s, krypterad=%s, principal=%s)",
    ),
    "GSS encryption": ("GSS-kryptering",),
    "GSSAPI Authenticated": ("GSSAPI-autentiserad",),
    'GSSAPI authentication failed for user "%s"': (
        'GSSAPI-autentisering misslyckades för användare "%s"',
    ),
    "GSSAPI authentication not supported": ("GSSAPI-autentisering stöds ej",),
    "GSSAPI context establishment error": ("GSSAPI-fel vid skapande av kontext",),
    "GSSAPI continuation error": ("GSSAPI fortsättningsfel",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "GSSAPI-kryptering krävdes men stöds inte över en lokal socket",
    ),
    "GSSAPI encryption required but no credential cache": (
        "GSSAPI-kryptering krävdes men det finns ingen credential-cache",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "GSSAPI-kryptering krävdes men var omöjligt (kanske ingen credential-cache, inget serverstöd eller använder ett lokalt uttag)",
    ),
    "GSSAPI name import error": ("GSSAPI-fel vid import av namn",),
    "GSSAPI size check error": ("GSSAPI-fel vid kontroll av storlek",),
    "GSSAPI unwrap error": ("GSSAPI-fel vid uppackning",),
    "GSSAPI wrap error": ("GSSAPI-fel vid inpackning",),
    "GSSAPI-encrypted connection": ("GSSAPI-krypterad anslutning",),
    "GSSENCRequest accepted": ("GSSENCRequest accepterad",),
    "GSSENCRequest rejected": ("GSSENCRequest nekad",),
    "Give priority to server ciphersuite order.": (
        "Ge prioritet till serverns ordning av kryptometoder.",
    ),
    'Ident authentication failed for user "%s"': (
        'Ident-autentisering misslyckades för användare "%s"',
    ),
    'LDAP authentication failed for user "%s"': (
        'LDAP-autentisering misslyckades för användare "%s"',
    ),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP över SSL stöds inte på denna plattform",
    ),
    "LOG": ("LOGG",),
    "NOTICE": ("NOTIS",),
    'OAuth bearer authentication failed for user "%s"': (
        'OAuth-bärande autentisering misslyckades för användare "%s"',
    ),
    'PAM authentication failed for user "%s"': (
        'PAM-autentisering misslyckades för användare "%s"',
    ),
    "PANIC": ("PANIK",),
    'Peer authentication failed for user "%s"': (
        'Peer-autentisering misslyckades för användare "%s"',
    ),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "Rättigheterna skall vara u=rwx (0700) eller u=rwx,g=rx (0750).",
    ),
    'RADIUS authentication failed for user "%s"': (
        'RADOUS-autentisering misslyckades för användare "%s"',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Ta bort UNENCRYPTED för att lagra lösenord i krypterad form istället.",
    ),
    "SCRAM channel binding check failed": ("SCRAM-kanalbindningskonroll misslyckades",),
    "SCRAM channel binding negotiation error": ("fel vid förhandling om SCRAM-kanalbindning",),
    "SSL Cipher": ("SSL-krypto",),
    "SSL Compression": ("SSL-komprimering",),
    "SSL Connection": ("SSL-anslutning",),
    "SSL Key Bits": ("SSL nyckelbitar",),
    "SSL Library": ("SSL-bibliotek",),
    "SSL Protocol": ("SSL-protokoll",),
    "SSL SYSCALL error: %s": ("SSL SYSCALL fel: %s",),
    "SSL SYSCALL error: EOF detected": ("SSL SYSCALL-fel: EOF upptäckt",),
    "SSL certificate's address entry is missing": ("SSL-certifikatets adresspost saknas",),
    "SSL certificate's common name contains embedded null": (
        'SSL-certifikatets "comman name" innehåller null-värden',
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "SSL-certifikatets utskiljande namn innehåller null-värden",
    ),
    "SSL certificate's name contains embedded null": (
        "SSL-certifikatets namn innehåller null-värden",
    ),
    "SSL certificate's name entry is missing": (
        "SSL-certifikatets namnpost saknas",
        "SSL-certifikatets namn saknas",
    ),
    "SSL configuration could not be loaded in child process": (
        "SSL-konfigurering kunde inte laddas i barnprocess",
    ),
    "SSL configuration was not reloaded": ("SSL-konfiguration laddades inte om",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL-förbindelse (protokoll: %s, krypto: %s, bitar: %s, komprimering: %s)",
        "SSL-anslutning (protokoll: %s, krypto: %s, bitar: %s, komprimering: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL-anslutning (protokoll: %s, krypto: %s, komprimering: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "SSL-anslutning (protokoll: %s, krypto: %s, komprimering: %s, ALPN: %s)",
    ),
    "SSL connection has been closed unexpectedly": ("SSL-anslutning har oväntat stängts",),
    "SSL connection was established with unexpected ALPN protocol": (
        "SSL-anslutning har upprättats med oväntat ALPN-protokoll",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL påslagen (protokoll=%s, krypto=%s, bitar=%d)",
    ),
    "SSL encryption": ("SSL-kryptering",),
    "SSL error code %lu": ("SSL-felkod %lu",),
    "SSL error: %s": ("SSL-fel: %s",),
    "SSL error: certificate verify failed: %s": (
        "SSL-fel: verifiering av certifikat misslyckades: %s",
    ),
    "SSL is not supported by this build": ("SSL stöds inte av detta bygge",),
    'SSL library does not support CRL certificates (file "%s")': (
        'SSL-bibliotek stöder inte CRL-certifikat (fil "%s")',
    ),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "SSL-förhandling stöds inte längre; denna kan bara vara 0.",
    ),
    "SSLRequest accepted": ("SSLRequest accepterad",),
    "SSLRequest rejected": ("SSLRequest nekad",),
    'SSPI authentication failed for user "%s"': (
        'SSPI-autentisering misslyckades för användare "%s"',
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "Klienten stöder SCRAM-kanalbindning men tror att servern inte gör det.  Detta trots att servern stöder kanalbindning.",
    ),
    "The issuer and scope parameters must be set in pg_hba.conf.": (
        "Parametrarna issuer och scope måste sättas i pg_hba.conf.",
    ),
    "The server does not support channel binding for OAuth, but the client message includes channel binding data.": (
        "Servern stöder inte kanalbindning för OAuth men klientens meddelande innehåller data för kanalbindning.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "Detta kan tyda på att servern inte stöder någon SSL-protokolversion mellan %s och %s.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Detta kan tyda på att servern inte stöder någon SSL-protokolversion mellan %s oc %s.",
        "Detta kan tyda på att servern inte stöder någon SSL-protokolversion mellan %s och %s.",
    ),
    "This probably means the server terminated abnormally": (
        "Troligen så terminerade servern pga något fel antingen",
    ),
    "WARNING": ("VARNING",),
    'WARNING: could not open SSL key logging file "%s": %m': (
        'VARNING: kunde inte öppna nyckelloggfil "%s" för SSL: %m',
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        'VARNING: kunde inte skriva till nyckelloggfil "%s" för SSL: %m',
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "VARNING: libpq har inte byggts med stöd för sslkeylogfile",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'VARNING: lösenordsfilen "%s" har läsrättigheter för gruppen eller världen; rättigheten skall vara u=rw (0600) eller mindre',
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "VARNING: stöd för sslkeylogfile kräver OpenSSL",
    ),
    "WARNING: sslpassword truncated": ("VARNING: sslpassword trunkerat",),
    "accepting GSS security context failed": ("accepterande av GSS-säkerhetskontext misslyckades",),
    'apply worker for subscription "%s" could not connect to the publisher: %s': (
        'arbetare för ändringsapplicering tillhörande prenumeration "%s" kunde inte ansluta till publicerare: %s',
    ),
    'authentication failed for user "%s": host rejected': (
        'autentisering misslyckades för användare "%s": host blockerad',
        'autentisering misslyckades för användare "%s": värd blockerad',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        'autentisering misslyckades för användare "%s": okänd autentiseringsmetod',
    ),
    "cert authentication is only supported on hostssl connections": (
        "cert-autentisering stöds bara för hostssl-anslutningar",
    ),
    'certificate authentication failed for user "%s"': (
        'certifikat-autentisering misslyckades för användare "%s"',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        'certifikatautentisering misslyckades för användare "%s": klientcertifikatet innehåller inget användarnamn',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        'certifikat-autentisering misslyckades för användare "%s": kan inte hämta subject DN',
    ),
    "certificate contains IP address with invalid length %lu": (
        "certifikater innehåller IP-adress med ogiltig längd %lu",
    ),
    "certificate contains IP address with invalid length %zu": (
        "certifikater innehåller IP-adress med ogiltig längd %zu",
    ),
    "certificate could not be obtained: %s": ("certifikatet kunde inte hämtas: %s",),
    'certificate does not match private key file "%s": %s': (
        'certifikatet matchar inte den privata nyckelfilen "%s": %s',
    ),
    'certificate present, but not private key file "%s"': (
        'certifikat tillgängligt, men inte den privata nyckelfilen "%s"',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        'certifikat-validering (clientcert=verify-full) misslyckades för användare "%s": CN matchade inte',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        'certifikat-validering (clientcert=verify-full) misslyckades för användare "%s": DN matchade inte',
    ),
    "channel binding is required, but client does not support it": (
        "kanalbindning krävs men klienten stöder inte det",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "kräver kanalbindning, men servern erbjöd ingen autentiseringsmetod som stöder kanalbindning",
    ),
    "channel binding required but not supported by server's authentication request": (
        "kanalbindning krävs men stöds inte av serverns autentiseringsförfrågan",
    ),
    "channel binding required, but SSL not in use": ("kräver kanalbindning, men SSL används inte",),
    "channel binding required, but server authenticated client without channel binding": (
        "kräver kanalbindning, men servern autentiserade klienten utan kanalbindning",
    ),
    "check of private key failed: %s": ("kontroll av privat nyckel misslyckades: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "klientcertifikat kan bara kontrolleras om lagrade root-certifikat finns tillgängligt",
    ),
    "client requires an unsupported SCRAM extension": (
        "klient kräven en icke stödd SCRAM-utökning",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "klient valde en ogiltig SASL-autentiseringsmekanism",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "klienten försökte skicka för stort GSSAPI-paket (%zu > %zu)",
        "klienten försöke skicka för stort GSSAPI-paket (%zu > %zu)",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'clientcert kan bara konfigureras för "hostssl"-rader',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        'clientcert tillåter bara "verify-full" när man använder "cert"-autentisering',
    ),
    'clientname can only be configured for "hostssl" rows': (
        'clientname kan bara konfigureras för "hostssl"-rader',
    ),
    "connection requires a valid client certificate": (
        "Anslutning kräver ett giltigt klientcertifikat",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        'anslutning til server på "%s" (%s), port %s misslyckades:',
    ),
    'connection to server at "%s", port %s failed:': (
        'anslutning till server på "%s", port %s misslyckades:',
    ),
    'connection to server on socket "%s" failed:': (
        'anslutning till server på socket "%s" misslyckades:',
        'anslutning till server på uttag "%s" misslyckades:',
    ),
    "connection to server was lost": (
        "uppkopplingen till servern har brutits",
        "förbindelsen till servern har brutits",
    ),
    "could not accept GSSAPI security context": ("kunde inte acceptera GSSSPI-säkerhetskontext",),
    "could not accept SSL connection: %m": ("kunde inte acceptera SSL-uppkoppling: %m",),
    "could not accept SSL connection: %s": ("kunde inte acceptera SSL-uppkoppling: %s",),
    "could not accept SSL connection: EOF detected": (
        "kunde inte starta SSL-anslutning: hittade EOF",
    ),
    'could not access private key file "%s": %m': ('kunde inte läsa privata nyckelfilen "%s": %m',),
    "could not connect to server": ("kunde inte ansluta till server",),
    "could not connect to server: %s": (
        "kan inte ansluta till servern: %s",
        "kunde inte ansluta till servern: %s",
    ),
    "could not connect to the primary server: %s": ("kunde inte ansluta till primärserver: %s",),
    "could not connect to the publisher: %s": ("kunde inte ansluta till publicerare: %s",),
    "could not convert certificate's IP address to string: %s": (
        "kunde inte konvertera certifikatets IP-adress till sträng: %s",
    ),
    "could not create SSL context: %s": (
        "kunde inte skapa SSL-kontext: %s",
        "kan inte skapa SSL-omgivning: %s",
    ),
    "could not determine server certificate signature algorithm": (
        "kunde inte bestämma serverns algoritm för certifikatsignering",
        "kunde inte lista ut serverns algoritm för certifikatsignering",
    ),
    "could not encrypt password: %s": ("kan inte kryptera lösenord: %s",),
    "could not establish SSL connection: %s": (
        "kan inte skapa SSL-anslutning: %s",
        "kan inte skapa SSL-förbindelse: %s",
    ),
    "could not generate peer certificate hash": ("kunde inte generera peer-certifikathash",),
    "could not generate random encryption vector": ("kunde inte generera slumpad kodningsvektor",),
    "could not get home directory to locate root certificate file": (
        "kunde inte hämta hemkatalogen för att lokalisera root-certifikatfilen",
    ),
    "could not get server's host name from server certificate": (
        "kan inte hämta ut serverns värdnamn från servercertifikatet",
    ),
    "could not initialize SSL connection: %s": ("kunde inte initiera SSL-uppkoppling: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "kunde inte initiera SSL-uppkoppling: SSL-kontex ej uppsatt",
    ),
    'could not initialize SSL engine "%s": %s': ('kunde inte initiera SSL-motor "%s": %s',),
    "could not initiate GSSAPI security context": ("kunde inte initiera GSSAPI-säkerhetskontext",),
    "could not load DH parameters file: %s": ("kunde inte ladda DH-parameterfil: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        'kunde inte ladda katalog "%s" för certifikatåterkallning: %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        'kunde inte ladda fil "%s" eller katalog "%s" med certifikatåterkallning för SSL: %s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        'kunde inte ladda fil "%s" med certifikatåterkallningslista för SSL: %s',
    ),
    'could not load SSL engine "%s": %s': ('kunde inte ladda SSL-motor "%s": %s',),
    "could not load pg_hba.conf": ("kunde inte ladda pg_hba.conf",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'kunde inte ladda privat SSL-nyckel "%s" från motor "%s": %s',
    ),
    'could not load private key file "%s": %s': (
        'kunde inte läsa in privata nyckelfilen "%s": %s',
        'kunde inte ladda privata nyckelfilen "%s": %s',
    ),
    'could not load root certificate file "%s": %s': (
        'kunde inte ladda root-certifikatfilen "%s": %s',
    ),
    'could not load server certificate file "%s": %s': (
        'kunde inte ladda serverns certifikatfil "%s": %s',
    ),
    "could not load system root certificate paths: %s": (
        "kunde inte ladda systemets root-certifikatsökvägar: %s",
    ),
    'could not make a writable connection to server "%s:%s"': (
        'kunde inte upprätta en skrivbar anslutning till server "%s:%s"',
    ),
    'could not open DH parameters file "%s": %m': ('kunde inte öppna DH-parameterfil "%s": %m',),
    'could not open certificate file "%s": %s': ('kunde inte öppna certifikatfil "%s": %s',),
    'could not open usermap file "%s": %m': ('kunde inte öppna användarmappningsfil "%s": %m',),
    "could not perform MD5 encryption of password": (
        "kunde inte utföra MD5-kryptering av lösenord",
    ),
    "could not perform MD5 encryption of password: %s": (
        "kunde inte utföra MD5-kryptering av lösenord: %s",
    ),
    "could not perform MD5 encryption of received packet": (
        "kunde inte utföra MD5-kryptering på mottaget paket",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "kunde inte utföra MD5-kryptering på mottaget paket: %s",
    ),
    'could not read certificate file "%s": %s': ('kunde inte läsa certifikatfil "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'kunde inte läsa privat SSL-nyckel "%s" från motor "%s": %s',
    ),
    'could not read root certificate file "%s": %s': (
        'kunde inte läsa root-certifikatfilen "%s": %s',
    ),
    "could not receive data from WAL stream: %s": ("kunde inte ta emot data från WAL-ström: %s",),
    "could not receive data from client: %m": ("kunde inte ta emot data från klient: %m",),
    "could not receive data from server: %s": (
        "kunde inte ta emot data från servern: %s",
        "kan inte ta emot data från servern: %s",
    ),
    "could not send GSSAPI negotiation packet: %s": (
        "kunde inte skicka GSSAPI-paket för anslutningsförhandling: %s",
        "kunde inte skicka GSSAPI-paket för uppkopplingsförhandling: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "kunde inte skicka SSL-paket för anslutningsförhandling: %s",
        "kunde inte skicka SSL-paket för uppkopplingsförhandling: %s",
    ),
    "could not send data to WAL stream: %s": ("kunde inte skicka data till WAL-ström: %s",),
    "could not send data to client: %m": ("kunde inte skicka data till klient: %m",),
    "could not send data to server: %s": (
        "kunde inte skicka data till servern: %s",
        "kan inte skicka data till servern: %s",
    ),
    "could not send data to shared-memory queue": ("kunde inte skicka data till kö i delat minne",),
    "could not send startup packet: %s": ("kan inte skicka startpaketet: %s",),
    "could not set SSL ALPN extension: %s": ("kunde inte sätta utökning för SSL ALPN: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "kunde inte sätta SSL servernamnsindikering (SNI): %s",
    ),
    "could not set SSL protocol version range": (
        "kunde inte sätta SSL-protokollversionsintervall",
    ),
    "could not set SSL socket: %s": ("kunde inte sätta SSL-uttag (socket): %s",),
    "could not set group names specified in ssl_groups: %s": (
        "kunde inte sätta gruppnamn angivna i ssl_groups: %s",
    ),
    "could not set maximum SSL protocol version": (
        "kunde inte sätta maximal SSL-protokollversion",
    ),
    "could not set maximum SSL protocol version: %s": (
        "kunde inte sätta maximal SSL-protokollversion: %s",
    ),
    "could not set minimum SSL protocol version": (
        "kunde inte sätta minimal SSL-protokollversion",
    ),
    "could not set minimum SSL protocol version: %s": (
        "kunde inte sätta minimal SSL-protokollversion: %s",
    ),
    "could not set the TLSv1.2 cipher list (no valid ciphers available)": (
        "kunde inte sätta kryptolistan för TLSv1.2 (inga giltiga krypton är tillgängliga)",
    ),
    "could not set the TLSv1.3 cipher suites (no valid ciphers available)": (
        "kunde inte sätta kryptolistan för TLSv1.3 (inga giltiga krypton är tillgängliga)",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "kunde inte sätta kryptolistan (inga giltiga krypton är tillgängliga)",
    ),
    "could not start LDAP TLS session: %s": ("kunde inte starta LDAP TLS-session: %s",),
    'could not stat private key file "%s": %m': (
        'kunde inte köra stat() på privata nyckelfilen "%s": %m',
    ),
    "direct SSL connection accepted": ("direkt SSL-anslutning accepterad",),
    "direct SSL connection rejected": ("direkt SSL-anslutning avvisad",),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "direkt SSL-anslutning har upprättats utan utökning för ALPN-protokollförhandling",
    ),
    "duplicate GSS authentication request": ("duplicerad autentiseringsbegäran från GSS",),
    "duplicate SASL authentication request": ("duplicerad autentiseringsbegäran från SASL",),
    "encrypted password is too long": ("krypterat lösenord är för långt",),
    "error received from server in SASL exchange: %s": (
        "fel mottaget från server i SASL-utbyte: %s",
    ),
    "expected GSS response, got message type %d": ("förväntade GSS-svar, fick meddelandetyp %d",),
    "expected SASL response, got message type %d": ("förväntade SASL-svar, fick meddelandetyp %d",),
    "failed to send GSSAPI negotiation response: %m": (
        "misslyckades att skicka GSSAPI-förhandlingssvar: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "misslyckades att skicka SSL-förhandlingssvar: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'värde för gssenc-läge, "%s", är ogiltigt när GSSAPI-stöd inte kompilerats in',
    ),
    "host name must be specified": ("värdnamn måste anges",),
    "host name must be specified for a verified SSL connection": (
        "värdnamn måste anges för en verifierad SSL-anslutning",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "hostgssenc-post kan inte matcha då GSSAPI inte stöds i detta bygge",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "hostssl-post kan inte matcha då SSL är avslaget",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "hostssl-post kan inte matcha då SSL inte stöds i detta bygge",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "inkommande GSSAPI-meddelande använde inte sekretess",
    ),
    "incomplete startup packet": ("ofullständigt startuppaket",),
    "invalid DH parameters: %s": ("ogiltiga DH-parametrar: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "ogiltiga DH-parametrar: varken lämplig generator eller säkert primtal",
    ),
    "invalid DH parameters: p is not prime": ("ogiltiga DH-parametrar: p är inte ett primtal",),
    "invalid SSL protocol version range": ("ogiltigt intervall för SSL-protokollversion",),
    'invalid URI query parameter: "%s"': ('ogiltig URI-frågeparameter: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "ogiltigt tecken i användarnamn för LDAP-autentisering",
    ),
    'invalid connection option "%s"': (
        'ogiltig anslutningsparameter "%s"',
        'ogiltig förbindelseparameter "%s"',
    ),
    "invalid length of startup packet": ("ogiltig längd på startuppaket",),
    'invalid sslmode value: "%s"': ('ogiltigt värde för ssl-läge: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "ogiltig startpaketlayout: förväntade en terminator som sista byte",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        'ogiltigt värde "%s" för maximal SSL-protokollversion',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        'ogiltigt värde "%s" för minimal SSL-protokollversion',
    ),
    'invalid value for clientcert: "%s"': ('ogiltigt värde för clientcert: "%s"',),
    'invalid value for clientname: "%s"': ('ogiltigt värde för clientname: "%s"',),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        'negativ require_auth-metod "%s" kan inte blandas med icke-negativa metoder',
    ),
    "no PostgreSQL user name specified in startup packet": (
        "inget PostgreSQL-användarnamn angivet i startuppaketet",
    ),
    "no SSL error reported": ("inget SSL-fel rapporterat",),
    "no client response found after SASL exchange success": (
        "hittade inget klientsvar efter lyckat SASL-utbyte",
    ),
    "no encryption": ("ingen kryptering",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        'ingen träff i användarmappning "%s" för användare "%s" autentiserad som "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        'ingen rad i pg_hba.conf för värd "%s", användare "%s", databas "%s", %s',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'ingen rad i pg_hba.conf för replikeringsanslutning från värd "%s", användare "%s", %s',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "ingen av serverns SASL-autentiseringsmekanismer stöds",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "slut på minne vid allokering av buffer till GSSAPI (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "slut på minne vid allokering av buffer till SASL (%d)",
    ),
    "outgoing GSSAPI message would not use confidentiality": (
        "utående GSSAPI-meddelande skulle inte använda sekretess",
        "utgående GSSAPI-meddelande skulle inte använda sekretess",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "för stort GSSAPI-paket skickat av klienten (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "för stort GSSAPI-paket skickat av klienten (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "för stort GSSAPI-paket skickat av servern (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        'Lösenordsautentisering misslyckades för användare "%s"',
    ),
    "password_encryption value too long": ("password_encryption-värdet är för långt",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf avvisar anslutning för värd "%s", användare "%s", databas "%s", %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf avvisar replikeringsanslutning för värd "%s", användare "%s", %s',
    ),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        'privat nyckelfil "%s" kan inte laddas om eftersom den kräver en lösenordsfras',
        'privat nyckelfil "%s" kan inte laddas om eftersom den kräver en lösenfras',
    ),
    'private key file "%s" has group or world access': (
        'privat nyckelfil "%s" har grupp eller världsaccess',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        'privata nyckelfilen "%s" har grupp- eller världsrättigheter; filen måste ha rättigheterna u=rw (0600) eller mindre om den ägs av databasanvändaren eller rättigheterna u=rw,g=r (0640) eller mindre om den ägs av root.',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'privata nyckelfilen "%s" har läsrättigheter för gruppen eller världen; rättigheten skall vara u=rw (0600) eller mindre',
    ),
    'private key file "%s" is not a regular file': (
        'privat nyckelfil "%s" är inte en vanlig fil',
        'privat nyckelfilen "%s" är inte en vanlig fil',
    ),
    'private key file "%s" must be owned by the database user or root': (
        'privat nyckelfil "%s" måste ägas av databasanvändaren eller root',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "givet användarnamn (%s) och autentiserat användarnamn (%s) matchar inte",
    ),
    "received SSL connection request with unexpected ALPN protocol": (
        "tog emot anslutningsförfrågan för SSL med oväntat ALPN-protokoll",
    ),
    "received direct SSL connection request without ALPN protocol negotiation extension": (
        "förfrågan för direkt SSL-anslutning har mottagits utan utökning för ALPN-protokollförhandling",
    ),
    "received duplicate protocol negotiation message": (
        "tog emot dubble meddelande för protokollets anslutningsförhandling",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "tog emot felaktigt BackendKeyData-meddelande: cancel-nyckel med längd %d är för lång (maximalt 256 byte)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "tog emot felaktigt BackendKeyData-meddelande: cancel-nyckel med längd %d är för kort (minst 4 byte)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "tog emot felaktigt BackendKeyData-meddelande: cancel-nyckel med längd %d tillåts inte i protokollversion 3.0 (måsta vara 4 byte)",
    ),
    "received invalid authentication request": ("tog emot ogiltig autentiseringsförfrågan",),
    "received invalid error message": ("tog emot ogiltigt felmeddelande",),
    "received invalid protocol negotiation message": (
        "tog emot ogiltigt meddelande för protokollets anslutningsförhandling",
    ),
    "received invalid protocol negotiation message: message too short": (
        "tog emot ogiltig anslutningsförhandling för protokoll: meddelandet är för kort",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "tog emot ogiltig anslutningsförhandling för protokoll: servern efterfrågade förhandling men ville inte ändra något",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        'tog emot ogiltig anslutningsförhandling för protokoll: servern angav parameter som inte stöds och som inte efterfrågades ("%s")',
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "tog emot ogiltig anslutningsförhandling för protokoll: servern angav negativt nummer för ej stödd parameter",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        'tog emot ogiltig anslutningsförhandling för protokoll: servern angav parameter som inte stöds med ett namn utan ett "%s"-prefix ("%s")',
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "tog emot ogiltig anslutningsförhandling för protokoll: servern efterfrågade nedgradering till en version med högre versionsnummer",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "tog emot ogiltig anslutningsförhandling för protokoll: servern efterfrågade nedgradering till en ickeexisterande 3.1-protokollversion",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "tog emot ogiltig anslutningsförhandling för protokoll: servern efterfrågade nedgradering till en tidigare version än 3.0",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "tog emot ogiltigt svar till GSSAPI-anslutningsförhandling: %c",
        "tog emot ogiltigt svar till GSSAPI-uppkopplingsförhandling: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "tog emot ogiltigt svar till SSL-anslutningsförhandling: %c",
        "tog emot ogiltigt svar till SSL-uppkopplingsförhandling: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "tog emot okrypterad data efter GSSAPI-krypteringsförfrågan",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "tog emot okrypterad data efter GSSAPI-krypteringssvar",
    ),
    "received unencrypted data after SSL request": (
        "tog emot okrypterad data efter SSL-förfrågan",
    ),
    "received unencrypted data after SSL response": ("tog emot okrypterad data efter SSL-svar",),
    'require_auth method "%s" cannot be mixed with negative methods': (
        'require_auth-metod "%s" kan inte blandas med negativa metoder',
    ),
    'require_auth method "%s" is specified more than once': (
        'require_auth-metod "%s" angiven mer än en gång',
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer anger "%s", men andra sidans användarnamn är "%s"',
    ),
    "retrieving GSS user name failed": ("mottagande av GSS-användarnamn misslyckades",),
    'root certificate file "%s" does not exist': ('root-certifikatfilen "%s" finns inte',),
    "server accepted connection without a valid SSL certificate": (
        "serven accepterade en anslutning utan giltigt SSL-certifikat",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        'servercertifikat för "%s" (och %d annat namn) matchar inte värdnamn "%s"',
        'servercertifikat för "%s" (och %d andra namn) matchar inte värdnamn "%s"',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        'servercertifikat för  "%s" matchar inte värdnamn "%s"',
    ),
    "server closed the connection unexpectedly": (
        "servern stängde oväntat ner anslutningen",
        "servern stängde oväntat ner uppkopplingen",
    ),
    "server did not request an SSL certificate": ("servern begärde inte ett SSL-certifikat",),
    "server does not support SSL, but SSL was required": (
        "SSL stöds inte av servern, men SSL krävdes",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "GSSAPI-kryptering stöds inte av servern, men det krävdes",
        "GSSAPI  stöds inte av servern, men det krävdes",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "servern erbjöd SCRAM-SHA-256-PLUS-autentisering över en icke-SSL-anslutning",
    ),
    "server requested GSSAPI authentication": ("servern begärde GSSAPI-autentisering",),
    "server requested SASL authentication": ("servern begärde SASL-autentisering",),
    "server sent an error response during GSS encryption exchange": (
        "servern skickade ett felmeddelande vid GSS-krypteringsutbyte",
    ),
    "server sent an error response during SSL exchange": (
        "servern skickade ett felmeddelande vid SSL-utbyte",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "servern försöke skicka för stort GSSAPI-paket (%zu > %zu)",
    ),
    "setting an MD5-encrypted password": ("sätter ett MD5-kypterat lösenord",),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'värde för ssl-läge, "%s", är ogiltigt när SSL-stöd inte kompilerats in',
    ),
    'streaming replication receiver "%s" could not connect to the primary server: %s': (
        'strömmande replikeringsmottagare "%s" kunde inte ansluta till primärserver: %s',
    ),
    'subscription "%s" could not connect to the publisher: %s': (
        'prenumeration "%s" kunde inte ansluta till publicerare: %s',
    ),
    'synchronization worker "%s" could not connect to the primary server: %s': (
        'synchroniseringsarbetare "%s" kunde inte ansluta till den primära servern: %s',
    ),
    'table synchronization worker for subscription "%s" could not connect to the publisher: %s': (
        'tabellers synkroniseringsarbetare för prenumeration "%s" kunde inte ansluta till publiceraren: %s',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "oväntat SCRAM kanalbindningsattribut i klient-slut-meddelande",
    ),
    "unrecognized SSL error code: %d": ("okänd SSL-felkod: %d",),
    'unrecognized password encryption algorithm "%s"': ('okänd lösenordskrypteringsalgoritm "%s"',),
    'unsupported SCRAM channel-binding type "%s"': (
        'saknar stöd för SCRAM-kanalbindningstyp "%s"',
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "inget stöd för framändans protokoll %u.%u: servern stöder %u.0 till %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "misslyckad sökning efter användarnamn: felkod %lu",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        'svagt ssl-läge "%s" kan inte användas med sslnegotiation=direct (använd "require", "verify-ca" eller "verify-full")',
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        'svagt ssl-läge "%s" kan inte användas med sslrootcert=system (använd "verify-full")',
    ),
}
