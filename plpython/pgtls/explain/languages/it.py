"""Messages of PostgreSQL in it; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"trust" authentication failed for user "%s"': (
        'autenticazione "trust" fallita per l\'utente "%s"',
    ),
    "%s: could not connect to server": ("%s: connessione al server fallita",),
    "%s: could not connect to server: %s": ("%s: connessione al server fallita: %s",),
    "%s: could not receive data from WAL stream: %s": (
        "%s: ricezione dati dallo stream WAL fallita: %s",
    ),
    "%s: no database nor user name specified": ("%s: nessun database né nome utente specificato",),
    "Also use ssl_passphrase_command during server reload.": (
        "Usa anche ssl_passphrase_command durante il riavvio del server.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "ricevuto AuthenticationSASLFinal dal server, ma l'autenticazione SASL non è stata completata",
        "Ricevuto AuthenticationSASLFinal dal server, ma l'autenticazione SASL non è stata completata",
    ),
    'BSD authentication failed for user "%s"': (
        'Autenticazione BSD fallita per l\'utente "%s"',
        'autenticazione BSD fallita per l\'utente "%s"',
    ),
    "Command to obtain passphrases for SSL.": ("Comando per ottenere la passphrase per SSL.",),
    "Compile with --with-openssl to use SSL connections.": (
        "Compila con --with-openssl per usare connessioni SSL.",
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        'La connessione si abbina con la riga %d di pg_hba.log: "%s"',
    ),
    "Connections and Authentication / SSL": ("Connessioni ed Autenticazione / SSL",),
    "DH: could not load DH parameters": ("DH: errore nel caricamento dei parametri DH",),
    "DH: could not set DH parameters: %s": ("DH: errore nell'impostazione dei parametri DH: %s",),
    "ECDH: could not create key": ("ECDH: chiave non creata",),
    "ECDH: unrecognized curve name: %s": ("ECDH: nome della curva non riconosciuto: %s",),
    "ERROR": ("ERRORE",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Per favore fornisci il file oppure cambia sslmode per disabilitare la verifica del certificato del server.",
    ),
    "FATAL": ("FATALE",),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "Il file deve avere permesso u=rw (0600) o inferiore se di proprietà dell'utente database, o permesso u=rw,g=r (0640) o inferiore se di proprietà di root.",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (autenticato=%s, crittografato=%s)",),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (autenticato=%s, crittografato=%s, principale=%s)",
    ),
    "GSS encryption": ("Crittografia GSS",),
    'GSSAPI authentication failed for user "%s"': (
        'autenticazione GSSAPI fallita per l\'utente "%s"',
    ),
    "GSSAPI authentication not supported": ("l'autenticazione GSSAPI non è supportata",),
    "GSSAPI context establishment error": ("Errore di creazione del contesto GSSAPI",),
    "GSSAPI continuation error": ("GSSAPI errore di continuazione",),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "Crittografia GSSAPI richiesta ma impossibile (probabilmente nessuna cache delle credenziali, nessun supporto per il server o utilizzo di un socket locale)",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "GSSAPI non è supportato con la versione 2 del protocollo",
    ),
    "GSSAPI name import error": ("errore di importazione del nome GSSAPI",),
    "GSSAPI size check error": ("Errore di controllo delle dimensioni GSSAPI",),
    "GSSAPI unwrap error": ("Errore di annullamento del wrapping di GSSAPI",),
    "GSSAPI wrap error": ("Errore di avvolgimento GSSAPI",),
    "GSSAPI-encrypted connection": ("Connessione crittografata GSSAPI",),
    "Give priority to server ciphersuite order.": (
        "Dai priorità all'ordine di cifrari del server.",
    ),
    'Ident authentication failed for user "%s"': (
        'Autenticazione Ident fallita per l\'utente "%s"',
        'autenticazione Ident fallita per l\'utente "%s"',
    ),
    'LDAP authentication failed for user "%s"': (
        'Autenticazione LDAP fallita per l\'utente "%s"',
        'autenticazione LDAP fallita per l\'utente "%s"',
    ),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP su SSL non è supportato su questa piattaforma.",
    ),
    "NOTICE": ("NOTIFICA",),
    'PAM authentication failed for user "%s"': (
        'Autenticazione PAM fallita per l\'utente "%s"',
        'autenticazione PAM fallita per l\'utente "%s"',
    ),
    "PANIC": ("PANICO",),
    'Peer authentication failed for user "%s"': (
        'Autenticazione Peer fallita per l\'utente "%s"',
        'autenticazione Peer fallita per l\'utente "%s"',
    ),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "I permessi dovrebbero essere u=rwx (0700) o u=rwx,g=rx (0750).",
    ),
    "Permissions should be u=rwx (0700).": ("I permessi dovrebbero essere u=rwx (0700).",),
    'RADIUS authentication failed for user "%s"': (
        'Autenticazione RADIUS fallita per l\'utente "%s"',
        'autenticazione RADIUS fallita per l\'utente "%s"',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Rimuovi UNENCRYPTED per memorizzare la password in formato criptato.",
    ),
    "SASL authentication is not supported in protocol version 2": (
        "l'autenticazione SASL non è supportata nella versione 2 del protocollo",
    ),
    "SCRAM channel binding check failed": ("controllo di binding del canale SCRAM fallito",),
    "SCRAM channel binding negotiation error": (
        "errore di negoziazione del binding del canale SCRAM",
    ),
    "SSL SYSCALL error: %s": ("errore SSL SYSCALL: %s",),
    "SSL SYSCALL error: EOF detected": ("errore SSL SYSCALL: rilevato EOF",),
    'SSL certificate revocation list file "%s" ignored': (
        'il file di lista di revoche di certificati SSL "%s" è stato ignorato',
    ),
    "SSL certificate's address entry is missing": (
        "La voce dell'indirizzo del certificato SSL è mancante",
    ),
    "SSL certificate's common name contains embedded null": (
        "Il nome comune del certificato SSL contiene un null",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "Il nome distinto del certificato SSL contiene null incorporato",
    ),
    "SSL certificate's name contains embedded null": ("Il nome del certificato SSL contiene null",),
    "SSL certificate's name entry is missing": ("manca il nome del certificato SSL",),
    "SSL configuration could not be loaded in child process": (
        "errore nel caricamento della configurazione SSL nel processo figlio",
    ),
    "SSL configuration was not reloaded": ("la configurazione SSL non è stata ricaricata",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "connessione SSL (protocollo: %s, cifrario: %s, bit: %s, compressione: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "connessione SSL (protocollo: %s, cifrario: %s, compressione: %s)",
    ),
    'SSL connection from "%s"': ('connessione SSL da "%s"',),
    "SSL connection has been closed unexpectedly": (
        "la connessione SSL è stata chiusa inaspettatamente",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "connessione SSL abilitata (protocollo: %s, cifrario: %s, bits: %d)",
    ),
    "SSL encryption": ("Crittografia SSL",),
    "SSL error code %lu": ("codice di errore SSL: %lu",),
    "SSL error: %s": ("errore SSL: %s",),
    "SSL is not supported by this build": ("SSL non è supportato in questo binario",),
    'SSL library does not support CRL certificates (file "%s")': (
        'la libreria SSL non supporta i certificati di tipo CRL (file "%s")',
    ),
    "SSL library does not support certificate revocation lists.": (
        "La libreria SSL non supporta le liste di revoca dei certificati.",
    ),
    "SSL off": ("SSL non abilitato",),
    "SSL on": ("SSL abilitato",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "Il rinegoziamento SSL non è più supportato: può essere solo 0.",
    ),
    'SSPI authentication failed for user "%s"': (
        'Autenticazione SSPI fallita per l\'utente "%s"',
        'autenticazione SSPI fallita per l\'utente "%s"',
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "Il client supporta il binding del canale SCRAM ma pensa che il server non lo supporti. Invece, questo server supporta il binding del canale.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "Ciò potrebbe indicare che il client non supporta alcuna versione del protocollo SSL compresa tra %s e %s.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Ciò potrebbe indicare che il server non supporta alcuna versione del protocollo SSL compresa tra %s e %s.",
    ),
    "This probably means the server terminated abnormally": (
        "Questo probabilmente indica che il server ha terminato in modo anormale",
    ),
    'User "%s" does not have a valid SCRAM verifier.': (
        'L\'utente "%s" non ha una verifica SCRAM valida.',
    ),
    "WARNING": ("ATTENZIONE",),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "ATTENZIONE: Il file delle password %s ha privilegi di accesso in lettura e scrittura per tutti;\ni permessi dovrebbero essere u=rw (0600) o inferiori",
    ),
    "WARNING: sslpassword truncated": ("ATTENZIONE: sslpassword troncata",),
    "accepting GSS security context failed": ("contesto di sicurezza accettazione GSS fallito",),
    'authentication failed for user "%s": host rejected': (
        'autenticazione fallita per l\'utente "%s": host rifiutato',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        'autenticazione fallita per l\'utente "%s": metodo di autenticazione non valido',
    ),
    "cert authentication is only supported on hostssl connections": (
        "l'autenticazione cert è supportata solo su connessioni hostssl",
    ),
    'certificate authentication failed for user "%s"': (
        'autenticazione con certificato fallita per l\'utente "%s"',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        'autenticazione con certificato fallita per l\'utente "%s": il certificato del client non contiene alcun nome utente',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        'autenticazione del certificato non riuscita per l\'utente "%s": impossibile recuperare il DN soggetto',
    ),
    "certificate contains IP address with invalid length %lu": (
        "il certificato contiene un indirizzo IP con lunghezza non valida %lu",
    ),
    "certificate could not be obtained: %s": (
        "non è stato possibile possibile ottenere il certificato: %s",
    ),
    'certificate does not match private key file "%s": %s': (
        'il certificato non corrisponde con il file della chiave privata "%s": %s',
    ),
    'certificate present, but not private key file "%s"': (
        'certificato trovato, ma non la chiave privata "%s"',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        'convalida del certificato (clientcert=verify-full) non riuscita per l\'utente "%s": mancata corrispondenza CN',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        'convalida del certificato (clientcert=verify-full) non riuscita per l\'utente "%s": mancata corrispondenza del DN',
    ),
    "channel binding is required, but client does not support it": (
        "è richiesto il binding del canale, ma il client non lo supporta",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "è richiesto il binding del canale, ma il server non ha offerto un metodo di autenticazione che supporta il binding del canale",
    ),
    "channel binding required but not supported by server's authentication request": (
        "associazione di canale richiesta ma non supportata dalla richiesta di autenticazione del server",
    ),
    "channel binding required, but SSL not in use": (
        "associazione di canale richiesta, ma SSL non in uso",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "associazione di canale richiesta, ma client autenticato dal server senza associazione di canale",
    ),
    "check of private key failed: %s": ("controllo della chiave privata fallito: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "il certificato del client può essere controllato solo se un root certificate store è disponibile",
    ),
    "client requires SCRAM channel binding, but it is not supported": (
        "il client richiede il binding del canale SCRAM, ma non è supportato",
    ),
    "client requires an unsupported SCRAM extension": (
        "il client richiede un'estensione SCRAM non supportata",
    ),
    "client requires mandatory SCRAM extension": (
        "il client richiede l'estensione SCRAM obbligatoria",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "il client a selezionato un meccanismo di autenticazione SASL non valido",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "il client ha tentato di inviare un pacchetto GSSAPI di dimensioni eccessive (%zu > %zu)",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        'clientcert non può essere impostato a 0 quando si usa l\'autenticazione "cert"',
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'il clientcert può essere configurato solo per le righe "hostssl"',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        'clientcert accetta solo "verify-full" quando si utilizza l\'autenticazione "cert"',
    ),
    'clientname can only be configured for "hostssl" rows': (
        'clientname può essere configurato solo per le righe "hostssl"',
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "connessione autorizzata: utente=%s database=%s SSL abilitato (protocollo=%s, cifrario=%s, bit=%d, compressione=%s)",
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "connessione autorizzata: utente=%s database=%s SSL abilitato (protocollo=%s, cifrario=%s, compressione=%s)",
    ),
    "connection requires a valid client certificate": (
        "la connessione richiede un certificato valido per il client",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        'connessione al server su "%s" (%s), porta %s non riuscita:',
    ),
    'connection to server at "%s", port %s failed:': (
        'connessione al server su "%s", porta %s non riuscita:',
    ),
    'connection to server on socket "%s" failed:': (
        'connessione al server sul socket "%s" non riuscita:',
    ),
    "connection to server was lost": ("connessione al server persa",),
    "could not accept GSSAPI security context": (
        "non è stato possibile accettare il contesto di sicurezza SSPI",
    ),
    "could not accept SSL connection: %m": ("accettazione della connessione SSL fallita: %m",),
    "could not accept SSL connection: %s": ("accettazione della connessione SSL fallita: %s",),
    "could not accept SSL connection: EOF detected": (
        "accettazione della connessione SSL fallita: fine file individuata",
    ),
    'could not access private key file "%s": %m': (
        'accesso fallito al file della chiave privata "%s": %m',
    ),
    "could not connect to server": ("non poteva collegarsi al server",),
    "could not connect to server: %s": ("connessione al server fallita: %s",),
    "could not connect to the primary server: %s": ("connessione al server primario fallita: %s",),
    "could not connect to the publisher: %s": ("connessione alla pubblicazione fallita: %s",),
    "could not convert certificate's IP address to string: %s": (
        "impossibile convertire l'indirizzo IP del certificato in stringa: %s",
    ),
    "could not create SSL context: %s": ("creazione del contesto SSL fallita: %s",),
    "could not determine server certificate signature algorithm": (
        "impossibile determinare l'algoritmo di firma del certificato del server",
    ),
    "could not encrypt password: %s": ("impossibile crittografare la password: %s",),
    "could not establish SSL connection: %s": (
        "non è stato possibile stabilire una connessione SSL: %s",
    ),
    "could not generate peer certificate hash": (
        "impossibile generare l'hash del certificato del peer",
    ),
    "could not generate random encryption vector": (
        "generazione del vettore di criptaggio casuale fallita",
    ),
    "could not get home directory to locate root certificate file": (
        "directory utente non trovata per la locazione del file di certificato radice",
    ),
    "could not get server's host name from server certificate": (
        "impossibile ottenere il nome dell'host del server dal certificato del server",
    ),
    "could not initialize SSL connection: %s": (
        "inizializzazione della connessione SSL fallita: %s",
    ),
    "could not initialize SSL connection: SSL context not set up": (
        "inizializzazione della connessione SSL fallita: contesto SSL non impostato",
    ),
    'could not initialize SSL engine "%s": %s': (
        'inizializzazione del motore SSL "%s" fallita: %s',
    ),
    "could not initiate GSSAPI security context": (
        "impossibile avviare il contesto di sicurezza GSSAPI",
    ),
    "could not load DH parameters file: %s": ("errore nell'apertura del file di parametri DH: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        'impossibile caricare la directory dell\'elenco di revoche dei certificati SSL "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        'impossibile caricare il file dell\'elenco di revoche dei certificati SSL "%s" o la directory "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        'caricamento del file di lista di revoche di certificati SSL "%s" fallito: %s',
    ),
    'could not load SSL engine "%s": %s': ('caricamento del motore SSL "%s" fallito: %s',),
    "could not load pg_hba.conf": ("caricamento di pg_hba.conf fallito",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'caricamento della chiave privata SSL "%s" dal motore "%s" fallito: %s',
    ),
    'could not load private key file "%s": %s': (
        'caricamento del file della chiave privata "%s" fallito: %s',
    ),
    'could not load root certificate file "%s": %s': (
        'caricamento del file del certificato radice "%s" fallito: %s',
    ),
    'could not load server certificate file "%s": %s': (
        'caricamento del file di certificato del server "%s" fallito: %s',
    ),
    'could not make a writable connection to server "%s:%s"': (
        'errore nello stabilire una connessione scrivibile col server "%s:%s"',
    ),
    'could not open DH parameters file "%s": %m': (
        'errore nell\'apertura del file di parametri DH "%s": %m',
    ),
    'could not open certificate file "%s": %s': (
        'apertura del file di certificato "%s" fallita: %s',
    ),
    'could not open usermap file "%s": %m': ('apertura del file usermap "%s" fallita: %m',),
    "could not perform MD5 encryption of password": ("criptaggio MD5 della password fallito",),
    "could not perform MD5 encryption of password: %s": (
        "impossibile eseguire la crittografia MD5 della password: %s",
    ),
    "could not perform MD5 encryption of received packet": (
        "criptaggio MD5 dei pacchetti ricevuti fallito",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "impossibile eseguire la crittografia MD5 del pacchetto ricevuto: %s",
    ),
    'could not read certificate file "%s": %s': (
        'lettura del file di certificato "%s" fallita: %s',
    ),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'lettura del file della chiave privata SSL "%s" dal motore "%s" fallita: %s',
    ),
    'could not read root certificate file "%s": %s': (
        'lettura del file di certificato radice "%s" fallita: %s',
    ),
    "could not receive data from WAL stream: %s": ("ricezione dati dallo stream WAL fallita: %s",),
    "could not receive data from client: %m": ("ricezione dati dal client fallita: %m",),
    "could not receive data from server: %s": ("ricezione dati dal server fallita: %s",),
    "could not send GSSAPI negotiation packet: %s": (
        "impossibile inviare il pacchetto di negoziazione GSSAPI: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "invio del pacchetto di negoziazione SSL fallito: %s",
    ),
    "could not send data to WAL stream: %s": ("invio dati allo stream WAL fallito: %s",),
    "could not send data to client: %m": ("invio dati al client fallito: %m",),
    "could not send data to server: %s": ("invio dati al server fallito: %s",),
    "could not send startup packet: %s": ("invio del pacchetto di avvio fallito: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "impossibile impostare l'indicazione del nome del server SSL (SNI): %s",
    ),
    "could not set SSL protocol version range": (
        "impossibile impostare l'intervallo di versioni del protocollo SSL",
    ),
    "could not set SSL socket: %s": ("impostazione del socket SSL fallita: %s",),
    "could not set maximum SSL protocol version": (
        "impossibile impostare la versione massima del protocollo SSL",
    ),
    "could not set maximum SSL protocol version: %s": (
        "impossibile impostare la versione massima del protocollo SSL: %s",
    ),
    "could not set minimum SSL protocol version": (
        "impossibile impostare la versione minima del protocollo SSL",
    ),
    "could not set minimum SSL protocol version: %s": (
        "impossibile impostare la versione minima del protocollo SSL: %s",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "impostazione della lista dei cifrari fallita (nessun cifrario valido disponibile)",
    ),
    "could not start LDAP TLS session: %s": ("avvio della sessione TLS LDAP fallito: %s",),
    'could not stat private key file "%s": %m': (
        'impossibile stabilire il file della chiave privata "%s": %m',
    ),
    "duplicate GSS authentication request": ("richiesta di autenticazione GSS duplicata",),
    "duplicate SASL authentication request": ("doppia richiesta di autenticazione SASL",),
    "expected GSS response, got message type %d": (
        "era attesa una risposta GSS, ricevuto messaggio di tipo %d",
    ),
    "expected SASL response, got message type %d": (
        "attesa risposta SASL, ricevuto messaggio di tipo %d",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "impossibile inviare la risposta di negoziazione GSSAPI: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "invio della risposta di negoziazione SSL fallito: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'valore gssencmode "%s" non valido quando il supporto GSSAPI non è compilato',
    ),
    "host name must be specified": ("il nome dell'host deve essere specificato",),
    "host name must be specified for a verified SSL connection": (
        "il nome dell'host dev'essere specificato per una connessione SSL verificata",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "il record hostgssenc non può corrispondere perché GSSAPI non è supportato da questa build",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "il record hostssl non può combaciare perché SSL è disabilitato",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "il record hostssl non può combaciare perché SSL non è supportato da questo build",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "il messaggio GSSAPI in arrivo non utilizzava la riservatezza",
    ),
    "incomplete startup packet": ("pacchetto di avvio incompleto",),
    "invalid DH parameters: %s": ("parametri DH non validi: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "parametri DH non validi: né un generatore adatto o un primo sicuro",
    ),
    "invalid DH parameters: p is not prime": ("parametri DH non validi: p non è primo",),
    'invalid SCRAM verifier for user "%s"': ('verifica SCRAM non valido per l\'utente "%s"',),
    "invalid SSL protocol version range": ("intervallo di versioni del protocollo SSL non valido",),
    'invalid URI query parameter: "%s"': ('parametro URI non valido: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "carattere non valido nel nome utente per l'autenticazione LDAP",
    ),
    'invalid connection option "%s"': ('opzione di connessione errata "%s"',),
    "invalid length of startup packet": ("dimensione del pacchetto di avvio non valida",),
    'invalid sslmode value: "%s"': ('valore sslmode errato: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "formato del pacchetto di avvio non valido: atteso il terminatore all'ultimo byte",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        'valore "%s" non valido per la versione massima del protocollo SSL',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        'valore "%s" non valido per la versione minima del protocollo SSL',
    ),
    'invalid value for clientcert: "%s"': ('valore non valido per clientcert: "%s"',),
    'invalid value for clientname: "%s"': ('valore non valido per nome cliente: "%s"',),
    "no PostgreSQL user name specified in startup packet": (
        "nessun utente PostgreSQL specificato nel pacchetto di avvio",
    ),
    "no SSL error reported": ("nessun errore SSL riportato",),
    "no client response found after SASL exchange success": (
        "nessuna risposta client trovata dopo il successo dello scambio SASL",
    ),
    "no encryption": ("nessuna crittografia",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        'nessuna corrispondenza nella mappa utenti "%s" per l\'utente "%s" autenticato come "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        'nessuna voce in pg_hba.conf per l\'host "%s", utente "%s", database "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        'nessuna voce in pg_hba.conf per l\'host "%s", utente "%s", database "%s", %s',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        'nessuna voce in pg_hba.conf per connessioni di replica da host "%s", user "%s"',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'nessuna voce in pg_hba.conf per connessioni di replica da host "%s", utente "%s", database "%s"',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "nessuno dei meccanismi di autenticazione SASL del server è supportato",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "memoria esaurita nell'allocazione del buffer GSSAPI (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "memoria esaurita nell'allocazione del buffer SASL (%d)",
    ),
    "outgoing GSSAPI message would not use confidentiality": (
        "il messaggio GSSAPI in uscita non utilizzerà la riservatezza",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "pacchetto GSSAPI sovradimensionato inviato dal client (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "pacchetto GSSAPI sovradimensionato inviato dal client (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "pacchetto GSSAPI sovradimensionato inviato dal server (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        'autenticazione con password fallita per l\'utente "%s"',
    ),
    "password_encryption value too long": ("valore di password_encryption troppo lungo",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        'pg_hba.conf rifiuta connessioni per l\'host "%s", user "%s", database "%s"',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf rifiuta connessioni per l\'host "%s", utente "%s", database "%s", %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        'pg_hba.conf rifiuta connessioni di replica per l\'host "%s", utente "%s"',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf rifiuta connessioni di replica per l\'host "%s", utente "%s", %s',
    ),
    "pg_hba.conf was not reloaded": ("pg_hba.conf non è stato ricaricato",),
    "pg_ident.conf was not reloaded": ("pg_ident.conf non è stato ricaricato",),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        'il file della chiave privata "%s" non può essere ricaricato perché richiede una passphrase',
    ),
    'private key file "%s" has group or world access': (
        'il file della chiave privata "%s" ha accesso al gruppo o a chiunque',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        'il file della chiave privata "%s" ha accesso di gruppo o mondiale; il file deve avere i permessi u=rw (0600) o meno se di proprietà dell\'utente corrente, o i permessi u=rw,g=r (0640) o meno se di proprietà di root',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'Il file della chiave privata "%s" ha privilegi di accesso in lettura e scrittura per tutti; i permessi dovrebbero essere u=rw (0600) o inferiori',
    ),
    'private key file "%s" is not a regular file': (
        'il file di chiave privata "%s" non è un file regolare',
        'il file della chiave privata "%s" non è un file normale',
    ),
    'private key file "%s" must be owned by the database user or root': (
        'il file di chiave privata "%s" deve essere di proprietà dell\'utente del database o di root',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "il nome utente fornito (%s) e il nome utente autenticato (%s) non combaciano",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "ha ricevuto una risposta non valida alla negoziazione GSSAPI: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "ricevuta risposta errata alla negoziazione SSL: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "ricevuto dati non crittografati dopo la richiesta di crittografia GSSAPI",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "ha ricevuto dati non crittografati dopo la risposta della crittografia GSSAPI",
    ),
    "received unencrypted data after SSL request": (
        "ricevuto dati non crittografati dopo la richiesta SSL",
    ),
    "received unencrypted data after SSL response": (
        "ricevuto dati non crittografati dopo la risposta SSL",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "connessione di replica autorizzata: utente=%s SSL abilitato (protocollo=%s, cifrario=%s, bit=%d, compressione=%s)",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "connessione di replica autorizzata: utente=%s SSL abilitato (protocollo=%s, cifrario=%s, compressione=%s)",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer specifica "%s", ma il vero nome utente del peer è "%s"',
    ),
    "retrieving GSS user name failed": ("la richiesta del GSS user name è fallita",),
    'root certificate file "%s" does not exist': (
        'il file "%s" del certificato radice non esiste',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        'il certificato per il server "%s" non combacia col nome host "%s"',
    ),
    "server closed the connection unexpectedly": (
        "il server ha chiuso la connessione inaspettatamente",
    ),
    "server does not support SSL, but SSL was required": (
        "il server non supporta SSL, ma SSL è stato richiesto",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "il server non supporta la crittografia GSSAPI, ma era richiesta",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "il server ha offerto autenticazione SCRAM-SHA-256-PLUS su una connessione non SSL",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "il server ha tentato di inviare pacchetti GSSAPI di dimensioni eccessive (%zu > %zu)",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'valore sslmode "%s" non valido quando il supporto SSL non è compilato',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "attributo channel-binding SCRAM non previsto nel messaggio finale del client",
    ),
    "unknown password encryption algorithm": (
        "algoritmo di criptaggio della password sconosciuto",
    ),
    "unrecognized SSL error code: %d": ("codice di errore SSL sconosciuto: %d",),
    'unrecognized password encryption algorithm "%s"': (
        'algoritmo di criptaggio della password "%s" sconosciuto',
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        'tipo di binding di canale SCRAM "%s" non supportato',
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "protocollo frontend non supportato %u.%u: il server supporta da %u.0 a %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "ricerca del nome utente fallita: codice di errore %lu",
    ),
}
