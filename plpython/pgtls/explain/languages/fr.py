"""Messages of PostgreSQL in fr; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': ("valeur trop longue pour password_encryption",),
    '"trust" authentication failed for user "%s"': (
        "authentification « trust » échouée pour l'utilisateur « %s »",
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        "valeur %s « %s » invalide si le support SSL n'est pas compilé",
    ),
    "%s: could not connect to server": ("%s : n'a pas pu se connecter au serveur",),
    "%s: could not connect to server: %s": ("%s : n'a pas pu se connecter au serveur : %s",),
    "%s: could not receive data from WAL stream: %s": (
        "%s : n'a pas pu recevoir des données du flux de WAL : %s",
    ),
    "%s: no database nor user name specified": (
        "%s : ni base de données ni utilisateur spécifié",
        "%s : aucune base de données et aucun utilisateur spécifiés",
    ),
    "Also use ssl_passphrase_command during server reload.": (
        "Utilise également ssl_passphrase_command durant le rechargement du serveur.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "AuthenticationSASLFinal reçu du serveur mais l'authentification SASL n'a pas été terminée",
    ),
    'BSD authentication failed for user "%s"': (
        "authentification BSD échouée pour l'utilisateur « %s »",
    ),
    "Command to obtain passphrases for SSL.": (
        "Commande pour obtenir la phrase de passe pour SSL.",
    ),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "Compilez avec --with-gssapi pour utiliser les connexions GSSAPI.",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "Compilez avec --with-openssl pour utiliser les connexions SSL.",
    ),
    "Compile with --with-ssl to use SSL connections.": (
        "Compilez avec --with-ssl pour utiliser les connexions SSL.",
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        "La connexion correspond à la ligne %d du pg_hba.conf : « %s »",
    ),
    "Connections and Authentication / SSL": ("Connexions et authentification / SSL",),
    "DH: could not load DH parameters": ("DH : n'a pas pu charger les paramètres DH",),
    "DH: could not set DH parameters: %s": ("DH : n'a pas pu configurer les paramètres DH : %s",),
    "ECDH: could not create key": ("ECDH : n'a pas pu créer la clé",),
    "ECDH: unrecognized curve name: %s": ("ECDH : nome de courbe non reconnu : %s",),
    "ERROR": ("ERREUR",),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "Fournissez le fichier, utilisez les racines de confiance du système avec sslrootcert=system, ou modifiez sslmode pour désactiver la vérification du certificat par le serveur.",
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "Le fichier doit avoir les permissions u=rw (0600) ou moins si le propriétaire est le même que la base de données,\nou les permissions u=rw,g=r (0640) ou moins si le propriétaire est root.",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (authentifié=%s, chiffré=%s)",),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (authentifié=%s, chiffré=%s, principal=%s)",
    ),
    "GSS encryption": ("chiffrement GSS",),
    "GSSAPI Authenticated": ("GSSAPI authentifié",),
    'GSSAPI authentication failed for user "%s"': (
        "authentification GSSAPI échouée pour l'utilisateur « %s »",
    ),
    "GSSAPI authentication not supported": ("authentification GSSAPI non supportée",),
    "GSSAPI context establishment error": ("erreur d'établissement du contexte GSSAPI",),
    "GSSAPI continuation error": ("erreur de suite GSSAPI",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "le chiffrage avec GSSAPI était requis, mais il n'est pas supporté sur une socket locale",
    ),
    "GSSAPI encryption required but no credential cache": (
        "chiffrage GSSAPI requis mais pas de cache d'identifiant",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "le chiffrage avec GSSAPI était requis, mais impossible (potentiellement pas de cache, de support serveur ou de socket local)",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "GSSAPI n'est pas supporté dans le protocole de version 2",
    ),
    "GSSAPI name import error": ("erreur d'import du nom GSSAPI",),
    "GSSAPI size check error": ("erreur de vérification de la taille GSSAPI",),
    "GSSAPI unwrap error": ("erreur de dépaquetage GSSAPI",),
    "GSSAPI wrap error": ("erreur d'empaquetage GSSAPI", "erreur d'emballage GSSAPI"),
    "GSSAPI-encrypted connection": ("connexion chiffrée avec GSSAPI",),
    "Give priority to server ciphersuite order.": (
        "Donne la priorité à l'ordre des chiffrements du serveur.",
    ),
    'Ident authentication failed for user "%s"': (
        "Échec de l'authentification Ident pour l'utilisateur « %s »",
        "authentification Ident échouée pour l'utilisateur « %s »",
    ),
    'LDAP authentication failed for user "%s"': (
        "authentification LDAP échouée pour l'utilisateur « %s »",
    ),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP via SSL n'est pas supporté sur cette plateforme.",
    ),
    'PAM authentication failed for user "%s"': (
        "authentification PAM échouée pour l'utilisateur « %s »",
    ),
    'Peer authentication failed for user "%s"': (
        "authentification peer échouée pour l'utilisateur « %s »",
    ),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "Les droits devraient être u=rwx (0700) ou u=rwx,g=rx (0750).",
    ),
    "Permissions should be u=rwx (0700).": ("Les droits devraient être u=rwx (0700).",),
    'RADIUS authentication failed for user "%s"': (
        "authentification RADIUS échouée pour l'utilisateur « %s »",
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Supprimez UNENCRYPTED pour enregistrer le mot de passe dans sa forme chiffrée à la place.",
    ),
    "SASL authentication is not supported in protocol version 2": (
        "l'authentification SASL n'est pas supportée dans le protocole de version 2",
    ),
    "SCRAM channel binding check failed": ("la vérification du channel-binding SCRAM a échoué",),
    "SCRAM channel binding negotiation error": ("Erreur de négociation de channel-binding SCRAM",),
    "SSL Cipher": ("Algorithme SSL",),
    "SSL Compression": ("Compression SSL",),
    "SSL Connection": ("Connexion SSL",),
    "SSL Key Bits": ("Bits de la clé SSL",),
    "SSL Library": ("Bibliothèque SSL",),
    "SSL Protocol": ("Protocole SSL",),
    "SSL SYSCALL error: %s": ("erreur SYSCALL SSL : %s",),
    "SSL SYSCALL error: EOF detected": ("erreur SYSCALL SSL : EOF détecté",),
    'SSL certificate revocation list file "%s" ignored': (
        "liste de révocation des certificats SSL « %s » ignorée",
    ),
    "SSL certificate's address entry is missing": (
        "l'entrée d'adresse du certificat SSL est manquante",
    ),
    "SSL certificate's common name contains embedded null": (
        "le nom commun du certificat SSL contient des NULL",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "le nom distingué du certificat SSL contient des NULL",
    ),
    "SSL certificate's name contains embedded null": (
        "le nom du certificat SSL contient des NULL",
    ),
    "SSL certificate's name entry is missing": ("l'entrée du nom du certificat SSL est manquante",),
    "SSL configuration could not be loaded in child process": (
        "la configuration SSL n'a pas pu être chargée dans le processus fils",
        "la configuration SSL n'a pas pu être chargé sur le processus fils",
    ),
    "SSL configuration was not reloaded": ("la configuration SSL n'a pas été rechargée",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "Connexion SSL (protocole : %s, chiffrement : %s, bits : %s, compression : %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "Connexion SSL (protocole : %s, chiffrement : %s, compression : %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "Connexion SSL (protocole : %s, chiffrement : %s, compression : %s, ALPN : %s)",
    ),
    'SSL connection from "%s"': ("connexion SSL de « %s »",),
    "SSL connection has been closed unexpectedly": (
        "la connexion SSL a été fermée de façon inattendue",
        "la connexion SSL a été fermée de façon inattendu",
    ),
    "SSL connection was established with unexpected ALPN protocol": (
        "la connexion SSL a été établie avec un protocole ALPN inattendu",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL activé (protocole : %s, chiffrement : %s, bits : %d)",
    ),
    "SSL encryption": ("chiffrement SSL",),
    "SSL error code %lu": ("code d'erreur SSL %lu", "erreur SSL %lu"),
    "SSL error: %s": ("erreur SSL : %s",),
    "SSL error: certificate verify failed: %s": (
        "erreur SSL : échec de la vérification du certificat : %s",
    ),
    "SSL is not supported by this build": ("SSL n'est pas supporté dans cette installation",),
    'SSL library does not support CRL certificates (file "%s")': (
        "la bibliothèque SSL ne supporte pas les certificats CRL (fichier « %s »)",
    ),
    "SSL library does not support certificate revocation lists.": (
        "La bibliothèque SSL ne supporte pas les listes de révocation des certificats.",
    ),
    "SSL off": ("SSL inactif",),
    "SSL on": ("SSL actif",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "La renégociation SSL n'est plus supportée; ce paramètre ne peut être positionné qu'à 0.",
    ),
    'SSPI authentication failed for user "%s"': (
        "authentification SSPI échouée pour l'utilisateur « %s »",
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "Le client supporte le channel binding SCRAM mais pense que le serveur ne le supporte pas.  Cependant, ce serveur supporte vraiment le channel-binding.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "Ceci pourrait indiquer que le client ne supporte pas la version du protocole SSL entre %s et %s.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Ceci pourrait indiquer que le serveur ne supporte aucune des versions du protocole SSL entre %s et %s.",
    ),
    "This probably means the server terminated abnormally": (
        "Le serveur s'est peut-être arrêté anormalement avant ou durant le",
    ),
    'User "%s" does not have a valid SCRAM verifier.': (
        "L'utilisateur « %s » n'a pas de vérificateur SCRAM valide.",
    ),
    "WARNING": ("ATTENTION",),
    'WARNING: could not open SSL key logging file "%s": %m': (
        "ATTENTION : n'a pas pu ouvrir le fichier de traces des clés SSL « %s » : %m",
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        "ATTENTION : n'a pas pu écrire dans le fichier de traces des clés SSL « %s » : %m",
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "ATTENTION : libpq n'a pas été construit avec le support de sslkeylogfile",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "ATTENTION : le fichier de mots de passe « %s » a des droits d'accès en\nlecture pour le groupe ou universel ; les droits devraient être u=rw (0600)\nou inférieur",
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "ATTENTION : la prise en compte de sslkeylogfile requiert OpenSSL",
    ),
    "WARNING: sslpassword truncated": ("ATTENTION : sslpassword tronqué",),
    "accepting GSS security context failed": (
        "échec de l'acceptation du contexte de sécurité GSS",
    ),
    'authentication failed for user "%s": host rejected': (
        "authentification échouée pour l'utilisateur « %s » : hôte rejeté",
    ),
    'authentication failed for user "%s": invalid authentication method': (
        "authentification échouée pour l'utilisateur « %s » : méthode d'authentification invalide",
        "authentification échouée pour l'utilisateur « %s » :\nméthode d'authentification invalide",
    ),
    "cert authentication is only supported on hostssl connections": (
        "l'authentification cert est seulement supportée sur les connexions hostssl",
    ),
    'certificate authentication failed for user "%s"': (
        "authentification par le certificat échouée pour l'utilisateur « %s »",
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        "l'authentification par le certificat a échoué pour l'utilisateur « %s » :\nle certificat du client ne contient aucun nom d'utilisateur",
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        "authentification par certificat échouée pour l'utilisateur « %s » : incapable de récupérer le DN sujet",
    ),
    "certificate contains IP address with invalid length %lu": (
        "le certificat contient une adresse IP de longueur invalide %lu",
    ),
    "certificate contains IP address with invalid length %zu": (
        "le certificat contient une adresse IP de longueur invalide %zu",
    ),
    "certificate could not be obtained: %s": ("le certificat n'a pas pu être obtenu : %s",),
    'certificate does not match private key file "%s": %s': (
        "le certificat ne correspond pas à la clé privée « %s » : %s",
    ),
    'certificate present, but not private key file "%s"': (
        "le certificat est présent, mais la clé privée « %s » est absente",
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        "l'authentification par certificat (clientcert=verify-full) a échoué pour l'utilisateur « %s » : incohérence de CN",
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        "la validation du certificat (clientcert=verify-full) a échoué pour l'utilisateur « %s » : incohérence de DN",
    ),
    "channel binding is required, but client does not support it": (
        "le lien de canal SCRAM est requis mais le client ne supporte par cette option",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "Lien de canal requis, mais le serveur ne propose pas de méthode d'authentification le supportant",
        "lien de canal requis, mais le serveur ne propose pas de méthode d'authentification le supportant",
    ),
    "channel binding required but not supported by server's authentication request": (
        "lien de canal requis, mais non supporté par la requête d'authentification du serveur",
    ),
    "channel binding required, but SSL not in use": ("lien de canal requis, mais SSL non utilisé",),
    "channel binding required, but server authenticated client without channel binding": (
        "lien de canal requis, mais le serveur a authentifié le client sans lien de canal",
    ),
    "check of private key failed: %s": ("échec de la vérification de la clé privée : %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "les certificats cert peuvent seulement être vérifiés si un emplacement de\ncertificat racine est disponible",
    ),
    "client requires an unsupported SCRAM extension": (
        "le client requiert une extension SCRAM non supportée",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "le client a sélectionné un mécanisme d'authentification SASL invalide",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "le client a essayé d'envoyer un paquet GSSAPI trop gros (%zu > %zu)",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        "clientcert ne peut pas être initialisé à 0 si vous utilisez l'authentification « cert »",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        "clientcert ne peut être configuré que pour les lignes « hostssl »",
        "clientcert peut seulement être configuré pour les lignes « hostssl »",
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        "clientcert accepte seulement « verify-full » lors de l'utilisation de l'authentification « cert »",
    ),
    'clientname can only be configured for "hostssl" rows': (
        "clientname peut seulement être configuré pour les lignes « hostssl »",
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "connexion autorisée : utilisateur=%s, base de données=%s, SSL activé (protocole=%s, chiffrement=%s, compression=%s)",
    ),
    "connection requires a valid client certificate": (
        "la connexion requiert un certificat client valide",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        "la connexion au serveur sur « %s » (%s), port %s a échoué :",
    ),
    'connection to server at "%s", port %s failed:': (
        "la connexion au serveur sur « %s », port %s a échoué :",
    ),
    'connection to server on socket "%s" failed:': (
        "la connexion au serveur sur le socket « %s » a échoué :",
    ),
    "connection to server was lost": ("la connexion au serveur a été perdue",),
    "could not accept GSSAPI security context": (
        "n'a pas pu accepter le contexte de sécurité GSSAPI",
    ),
    "could not accept SSL connection: %m": ("n'a pas pu accepter la connexion SSL : %m",),
    "could not accept SSL connection: %s": ("n'a pas pu accepter la connexion SSL : %s",),
    "could not accept SSL connection: EOF detected": (
        "n'a pas pu accepter la connexion SSL : fin de fichier détecté",
    ),
    'could not access private key file "%s": %m': (
        "n'a pas pu accéder au fichier de la clé privée « %s » : %m",
    ),
    "could not connect to server": ("n'a pas pu se connecter au serveur",),
    "could not connect to server: %s": ("n'a pas pu se connecter au serveur : %s",),
    "could not connect to the primary server: %s": (
        "n'a pas pu se connecter au serveur principal : %s",
    ),
    "could not connect to the publisher: %s": ("n'a pas pu se connecter au publieur : %s",),
    "could not convert certificate's IP address to string: %s": (
        "n'a pas pu convertir l'adresse IP du certificat en chaîne de caractères : %s",
    ),
    "could not create SSL context: %s": ("n'a pas pu créer le contexte SSL : %s",),
    "could not determine server certificate signature algorithm": (
        "n'a pas pu déterminer l'algorithme de signature du certificat serveur",
    ),
    "could not encrypt password: %s": ("n'a pas pu chiffré le mot de passe : %s",),
    "could not establish SSL connection: %s": ("n'a pas pu établir la connexion SSL : %s",),
    "could not generate peer certificate hash": (
        "n'a pas pu générer le hachage du certificat peer",
    ),
    "could not generate random encryption vector": (
        "n'a pas pu générer le vecteur de chiffrement aléatoire",
    ),
    "could not get home directory to locate root certificate file": (
        "n'a pas pu obtenir le répertoire personnel pour situer le fichier de certificat racine.",
    ),
    "could not get home directory to locate root certificate file\nEither provide the file or change sslmode to disable server certificate verification.": (
        "n'a pas pu obtenir le répertoire personnel pour situer le fichier de certificat racine.\nFournissez le fichier ou modifiez sslmode pour désactiver la vérification du\ncertificat par le serveur.",
    ),
    "could not get server's host name from server certificate": (
        "n'a pas pu récupérer le nom d'hôte du serveur à partir du certificat serveur",
    ),
    "could not initialize SSL connection: %s": ("n'a pas pu initialiser la connexion SSL : %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "n'a pas pu initialiser la connexion SSL : contexte SSL non configuré",
    ),
    'could not initialize SSL engine "%s": %s': (
        "n'a pas pu initialiser le moteur SSL « %s » : %s",
    ),
    "could not initiate GSSAPI security context": (
        "n'a pas pu initier le contexte de sécurité GSSAPI",
    ),
    "could not load DH parameters file: %s": (
        "n'a pas pu charger le fichier de paramètres DH : %s",
    ),
    'could not load SSL certificate revocation list directory "%s": %s': (
        "n'a pas pu charger le répertoire de liste de révocation des certificats SSL « %s » : %s",
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        "n'a pas pu charger le fichier de liste de révocation des certificats SSL (« %s ») ou répertoire %s : %s",
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        "n'a pas pu charger le fichier de liste de révocation des certificats SSL (« %s ») : %s",
    ),
    'could not load SSL engine "%s": %s': ("n'a pas pu charger le moteur SSL « %s » : %s",),
    "could not load pg_hba.conf": ("n'a pas pu charger pg_hba.conf",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        "n'a pas pu charger la clé privée SSL « %s » à partir du moteur « %s » : %s",
    ),
    'could not load private key file "%s": %s': (
        "n'a pas pu charger le fichier de clé privée « %s » : %s",
    ),
    'could not load root certificate file "%s": %s': (
        "n'a pas pu charger le fichier du certificat racine « %s » : %s",
    ),
    'could not load server certificate file "%s": %s': (
        "n'a pas pu charger le fichier du certificat serveur « %s » : %s",
    ),
    "could not load system root certificate paths: %s": (
        "n'a pas pu charger les chemins du certificat racine système : %s",
    ),
    'could not make a writable connection to server "%s:%s"': (
        "n'a pas pu réaliser une connexion en écriture au serveur « %s » : %s",
    ),
    'could not open DH parameters file "%s": %m': (
        "n'a pas pu ouvrir le fichier de paramètres DH « %s » : %m",
    ),
    'could not open certificate file "%s": %s': ("n'a pas pu ouvrir le certificat « %s » : %s",),
    'could not open usermap file "%s": %m': ("n'a pas pu ouvrir le fichier usermap « %s » : %m",),
    "could not perform MD5 encryption of password": (
        "n'a pas pu réaliser le chiffrement MD5 du mot de passe",
    ),
    "could not perform MD5 encryption of received packet": (
        "n'a pas pu réaliser le chiffrement MD5 du paquet reçu",
    ),
    'could not read certificate file "%s": %s': ("n'a pas pu lire le certificat « %s » : %s",),
    'could not read private SSL key "%s" from engine "%s": %s': (
        "n'a pas pu lire la clé privée SSL « %s » à partir du moteur « %s » : %s",
    ),
    'could not read root certificate file "%s": %s': (
        "n'a pas pu lire le certificat racine « %s » : %s",
    ),
    "could not receive data from WAL stream: %s": (
        "n'a pas pu recevoir des données du flux de WAL : %s",
    ),
    "could not receive data from client: %m": ("n'a pas pu recevoir les données du client : %m",),
    "could not receive data from server: %s": (
        "n'a pas pu recevoir des données depuis le serveur : %s",
    ),
    "could not send GSSAPI negotiation packet: %s": (
        "n'a pas pu transmettre le paquet de négociation GSSAPI : %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "n'a pas pu transmettre le paquet de négociation SSL : %s",
    ),
    "could not send data to WAL stream: %s": (
        "n'a pas pu transmettre les données au flux WAL : %s",
    ),
    "could not send data to client: %m": ("n'a pas pu envoyer les données au client : %m",),
    "could not send data to server: %s": ("n'a pas pu transmettre les données au serveur : %s",),
    "could not send startup packet: %s": ("n'a pas pu transmettre le paquet de démarrage : %s",),
    "could not set SSL ALPN extension: %s": ("n'a pas pu configurer l'extension ALPN de SSL : %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "n'a pas pu configurer le SSL Server Name Indication (SNI) : %s",
    ),
    "could not set SSL protocol version range": (
        "n'a pas pu configurer l'intervalle de versions pour le protocole SSL",
    ),
    "could not set SSL socket: %s": ("n'a pas pu créer le socket SSL : %s",),
    "could not set maximum SSL protocol version": (
        "n'a pas pu mettre en place la version maximum de protocole SSL",
    ),
    "could not set maximum SSL protocol version: %s": (
        "n'a pas pu configurer la version maximale de protocole SSL : %s",
    ),
    "could not set minimum SSL protocol version": (
        "n'a pas pu mettre en place la version minimum de protocole SSL",
    ),
    "could not set minimum SSL protocol version: %s": (
        "n'a pas pu configurer la version minimale de protocole SSL : %s",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "n'a pas pu configurer la liste des algorithmes de chiffrement (pas d'algorithmes valides disponibles)",
    ),
    "could not start LDAP TLS session: %s": ("n'a pas pu démarrer la session TLS LDAP : %s",),
    'could not stat private key file "%s": %m': (
        "n'a pas pu interroger le fichier de clé privée « %s » : %m",
    ),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "la connexion SSL directe a été établie sans l'extension de négociation du protocole ALPN",
    ),
    "duplicate GSS authentication request": ("requête d'authentification GSS dupliquée",),
    "duplicate SASL authentication request": ("requête d'authentification SASL dupliquée",),
    "error received from server in SASL exchange: %s": (
        "réception d'une erreur du serveur dans l'échange SASL : %s",
    ),
    "expected GSS response, got message type %d": (
        "en attente d'une réponse GSS, a reçu un message de type %d",
    ),
    "expected SASL response, got message type %d": (
        "attendait une réponse SASL, a reçu le type de message %d",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "échec lors de l'envoi de la réponse à la négociation GSSAPI : %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "échec lors de l'envoi de la réponse de négociation SSL : %m",
        "échec lors de l'envoi de la réponse de négotiation SSL : %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        "valeur gssencmode « %s » invalide si le support GSSAPI n'est pas compilé",
    ),
    "host name must be specified": ("le nom d'hôte doit être précisé",),
    "host name must be specified for a verified SSL connection": (
        "le nom d'hôte doit être précisé pour une connexion SSL vérifiée",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "l'enregistrement hostgssenc ne peut pas correspondre parce que GSSAPI n'est pas supporté par cette installation",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "l'enregistrement hostssl ne peut pas correspondre car SSL est désactivé",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "l'enregistrement hostssl ne peut pas correspondre parce que SSL n'est pas supporté par cette installation",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "le message entrant GSSAPI n'a pas utilisé la confidentialité",
        "le message entrant GSSAPI n'a pas utilisé pas la confidentialité",
    ),
    "incomplete startup packet": ("paquet de démarrage incomplet",),
    "invalid DH parameters: %s": ("paramètres DH invalides : %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "paramètres DH invalides : pas de générateur convenable ou de premier sûr",
    ),
    "invalid DH parameters: p is not prime": ("paramètres DH invalides : p n'est pas premier",),
    'invalid SCRAM verifier for user "%s"': (
        "vérificateur SCRAM invalide pour l'utilisateur « %s »",
    ),
    "invalid SSL protocol version range": ("intervalle de version invalide pour le protocole SSL",),
    'invalid URI query parameter: "%s"': ("paramètre de la requête URI invalide : « %s »",),
    "invalid character in user name for LDAP authentication": (
        "caractère invalide dans le nom de l'utilisateur pour l'authentification LDAP",
    ),
    'invalid connection option "%s"': ("option de connexion « %s » invalide",),
    "invalid length of startup packet": ("longueur invalide du paquet de démarrage",),
    'invalid sslmode value: "%s"': ("valeur sslmode invalide : « %s »",),
    "invalid startup packet layout: expected terminator as last byte": (
        "configuration invalide du paquet de démarrage : terminaison attendue comme\ndernier octet",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        "valeur « %s » invalide pour la version maximale du protocole SSL",
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        "valeur « %s » invalide pour la version minimale du protocole SSL",
    ),
    'invalid value for clientcert: "%s"': ("valeur invalide pour clientcert : « %s »",),
    'invalid value for clientname: "%s"': ("valeur invalide pour clientname : « %s »",),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        "la méthode négative require_auth  « %s » ne peut pas être mélangée avec des méthodes non négatives",
    ),
    "no PostgreSQL user name specified in startup packet": (
        "aucun nom d'utilisateur PostgreSQL n'a été spécifié dans le paquet de démarrage",
    ),
    "no SSL error reported": ("aucune erreur SSL reportée",),
    "no client response found after SASL exchange success": (
        "aucune réponse client trouvée après le succès de l'échange SASL",
    ),
    "no encryption": ("aucun chiffrement",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        "pas de correspondance dans la usermap « %s » pour l'utilisateur « %s »\nauthentifié en tant que « %s »",
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        "aucune entrée dans pg_hba.conf pour l'hôte « %s », utilisateur « %s »,\nbase de données « %s »",
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        "aucune entrée dans pg_hba.conf pour l'hôte « %s », utilisateur « %s »,\nbase de données « %s », %s",
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        "aucune entrée dans pg_hba.conf pour la connexion de la réplication à partir de\nl'hôte « %s », utilisateur « %s »",
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        "aucune entrée dans pg_hba.conf pour la connexion de la réplication à partir de\nl'hôte « %s », utilisateur « %s », %s",
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "aucun des mécanismes d'authentification SASL du serveur n'est supporté",
        "authentification Kerberos 4 non supportée\naucun des mécanismes d'authentification SASL du serveur n'est supporté",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "mémoire épuisée lors de l'allocation du tampon GSSAPI (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "mémoire épuisée lors de l'allocation du tampon SASL (%d)",
    ),
    "outgoing GSSAPI message would not use confidentiality": (
        "le message sortant GSSAPI n'utiliserait pas la confidentialité",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "paquet GSSAPI surdimensionné envoyé par le client (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "paquet GSSAPI surdimensionné envoyé par le client (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "paquet GSSAPI trop gros envoyé par le serveur (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        "authentification par mot de passe échouée pour l'utilisateur  « %s »",
    ),
    "password_encryption value too long": ("la valeur de password_encryption est trop longue",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        "pg_hba.conf rejette la connexion pour l'hôte « %s », utilisateur « %s », base\nde données « %s »",
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        "pg_hba.conf rejette la connexion pour l'hôte « %s », utilisateur « %s », base\nde données « %s », %s",
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        "pg_hba.conf rejette la connexion de la réplication pour l'hôte « %s »,\nutilisateur « %s »",
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        "pg_hba.conf rejette la connexion de la réplication pour l'hôte « %s »,\nutilisateur « %s », %s",
    ),
    "pg_hba.conf was not reloaded": ("pg_hba.conf n'a pas été rechargé",),
    "pg_ident.conf was not reloaded": ("pg_ident.conf n'a pas été rechargé",),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        "le fichier de clé privée « %s » ne peut pas être rechargé car il nécessaire une phrase de passe",
    ),
    'private key file "%s" has group or world access': (
        "le fichier de clé privé « %s » est accessible par le groupe et/ou par les\nautres",
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        "le fichier de clé privée « %s » a des droits d'accès pour le groupe ou le monde ; le fichier doit avoir les droits u=rw (0600) ou moins si le propriétaire est l'utilisateur courant, ou les droits u=rw,g=r (0640) ou moins si le propriétaire est root",
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "le fichier de la clé privée « %s » a des droits d'accès en lecture\npour le groupe ou universel ; les droits devraient être u=rw (0600)\nou inférieur",
    ),
    'private key file "%s" is not a regular file': (
        "le fichier de clé privée « %s » n'est pas un fichier",
        "le fichier de clé privée « %s » n'est pas un fichier standard",
    ),
    'private key file "%s" must be owned by the database user or root': (
        "le fichier de clé privée « %s » doit avoir le même propriétaire que la base de donnée ou root",
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "le nom d'utilisateur (%s) et le nom d'utilisateur authentifié (%s) fournis ne\ncorrespondent pas",
    ),
    "received duplicate protocol negotiation message": (
        "a reçu un message dupliquée pour la négociation du protocole",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "a reçu un message BackendKeyData invalide : la clé d'annulation de longueur %d est trop longue (maximum 256 octets)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "a reçu un message BackendKeyData invalide : la clé d'annulation de longueur %d est trop courte (minimum 4 octets)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "a reçu un message BackendKeyData invalide : la clé d'annulation de longueur %d n'est pas autorisée dans la version 3.0 du protocole (doit être de 4 octets)",
    ),
    "received invalid authentication request": ("méthode d'authentification invalide reçue",),
    "received invalid error message": ("a reçu un message d'erreur invalide",),
    "received invalid protocol negotiation message": (
        "a reçu un message invalide pour la négociation du protocole",
    ),
    "received invalid protocol negotiation message: message too short": (
        "a reçu un message invalide pour la négociation du protocole : message trop court",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "a reçu un message invalide pour la négociation du protocole : le serveur a négocié mais n'a demandé aucun changement",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        "a reçu un message invalide de négociation du protocole : le serveur a rapporté un paramètre non supporté qui n'était pas demandé (« %s »)",
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "a reçu un message invalide pour la négociation du protocole : le serveur a renvoyé un nombre négatif de paramètres non pris en compte",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        "a reçu un message invalide de négociation du protocole : le serveur a rapporté un nom de paramètre non supporté avec un préfixe « %s » (« %s »)",
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "a reçu un message invalide pour la négociation du protocole : le serveur a demandé de passer sur une version du protocole postérieure",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "a reçu un message invalide de négociation du protocole : le serveur a réclamé le retour à une version inexistante du protocole (3.1)",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "a reçu un message invalide pour la négociation du protocole : le serveur a demandé de passer sur une version du protocole antérieure à la 3.0",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "a reçu une réponse invalide à la négociation GSSAPI : %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "a reçu une réponse invalide à la négociation SSL : %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "a reçu des données non chiffrées après la demande de chiffrement GSSAPI",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "a reçu des données non chiffrées après la réponse de chiffrement GSSAPI",
    ),
    "received unencrypted data after SSL request": (
        "a reçu des données non chiffrées après la demande SSL",
    ),
    "received unencrypted data after SSL response": (
        "a reçu des données non chiffrées après la réponse SSL",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "connexion autorisée : utilisateur=%s, SSL activé (protocole=%s, chiffrement=%s, compression=%s)",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        "la méthode require_auth  « %s » ne peut pas être mélangée avec des méthodes négatives",
    ),
    'require_auth method "%s" is specified more than once': (
        'require_auth method "%s" est spécifié plus d\'une fois',
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        "requirepeer indique « %s » mais le nom de l'utilisateur réel est « %s »",
    ),
    "retrieving GSS user name failed": (
        "échec lors de la récupération du nom de l'utilisateur avec GSS",
    ),
    'root certificate file "%s" does not exist': (
        "le fichier de certificat racine « %s » n'existe pas.",
    ),
    'root certificate file "%s" does not exist\nEither provide the file or change sslmode to disable server certificate verification.': (
        "le fichier de certificat racine « %s » n'existe pas.\nFournissez le fichier ou modifiez sslmode pour désactiver la vérification du\ncertificat par le serveur.",
    ),
    "server accepted connection without a valid SSL certificate": (
        "le serveur a accepté la connexion sans certificat SSL valide",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        "le certificat serveur pour « %s » (et %d autre nom) ne correspond pas au nom d'hôte « %s »",
        "le certificat serveur pour « %s » (et %d autres noms) ne correspond pas au nom d'hôte « %s »",
    ),
    'server certificate for "%s" does not match host name "%s"': (
        "le certificat serveur pour « %s » ne correspond pas au nom d'hôte « %s »",
    ),
    "server closed the connection unexpectedly": (
        "la connexion au serveur a été coupée de façon inattendue",
    ),
    "server did not request an SSL certificate": ("le serveur n'a pas réclamé de certificat SSL",),
    "server does not support SSL, but SSL was required": (
        "le serveur ne supporte pas SSL alors que SSL était réclamé",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "le serveur ne supporte pas le chiffrage GSSAPI alors qu'il était réclamé",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "le serveur a proposé une authentification SCRAM-SHA-256-PLUS sur une connexion non SSL",
    ),
    "server requested GSSAPI authentication": ("le serveur a demandé l'authentification GSSAPI",),
    "server requested SASL authentication": ("le serveur a demandé l'authentification SASL",),
    "server sent an error response during GSS encryption exchange": (
        "le serveur a envoyé une erreur lors de l'échange de chiffrage GSS",
    ),
    "server sent an error response during SSL exchange": (
        "le serveur a envoyé une erreur lors de l'échange SSL",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "le serveur a tenté d'envoyer un paquet GSSAPI surdimensionné (%zu > %zu)",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        "valeur sslmode « %s » invalide si le support SSL n'est pas compilé initialement",
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "attribut du lien de canal SCRAM inattendu dans client-final-message",
    ),
    "unrecognized SSL error code: %d": ("code d'erreur SSL inconnu : %d",),
    'unrecognized password encryption algorithm "%s"': (
        "algorithme de chiffrement du mot de passe « %s » non reconnu",
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        "type de channel-binding SCRAM « %s » non supporté",
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "protocole frontal %u.%u non supporté : le serveur supporte de %u.0 à %u.%u",
        "Protocole non supportée de l'interface %u.%u : le serveur supporte de %u.0 à\n%u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "échec de la recherche du nom d'utilisateur : code d'erreur %lu",
        "échec de la recherche du nom d'utilisateur : code erreur %lu",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        "le sslmode faible « %s » pourrait ne pas être utilisable avec sslnegotiation=direct (utilisez « require », « verify-ca » ou « verify-full »)",
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        'le sslmode fiable « %s » pourrait ne pas être utilisé avec sslrootcert=system (utilisez "verify-full")',
    ),
}
