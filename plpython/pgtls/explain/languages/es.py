"""Messages of PostgreSQL in es; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': (
        "el valor de «password_encryption» es demasiado largo",
    ),
    '"trust" authentication failed for user "%s"': (
        "la autentificación «trust» falló para el usuario «%s»",
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        "el valor «%2$s» de %1$s no es válido cuando el soporte SSL no está compilado",
    ),
    "%s: could not connect to server": ("%s: no se pudo conectar al servidor",),
    "%s: could not connect to server: %s": ("%s: no se pudo conectar al servidor: %s",),
    "%s: could not receive data from WAL stream: %s": (
        "%s: no se pudo recibir datos desde el flujo de WAL: %s",
    ),
    "%s: no database nor user name specified": (
        "%s: no se ha especificado base de datos ni usuario",
    ),
    "Also use ssl_passphrase_command during server reload.": (
        "También usar ssl_passphrase_command durante la recarga del servidor.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "Se recibió AuthenticationSASLFinal desde el servidor, pero la autentificación SASL no se completó",
    ),
    'BSD authentication failed for user "%s"': (
        "la autentificación BSD falló para el usuario «%s»",
    ),
    "Client certificate verification failed at depth %d: %s.": (
        "La autentificación por certificado de cliente falló en la profundidad %d: %s.",
    ),
    "Command to obtain passphrases for SSL.": ("Orden para obtener frases clave para SSL.",),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "Compile con --with-gssapi para usar conexiones GSSAPI.",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "Compile con --with-openssl para usar conexiones SSL.",
    ),
    "Compile with --with-ssl to use SSL connections.": (
        "Compile con --with-ssl para usar conexiones SSL.",
    ),
    'Connection matched file "%s" line %d: "%s"': (
        "La conexión coincidió con el archivo «%s» línea %d: «%s»",
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        "La conexión coincidió con la línea %d de pg_hba.conf: «%s»",
    ),
    "Connections and Authentication / SSL": ("Conexiones y Autentificación / SSL",),
    "DH: could not load DH parameters": ("DH: no se pudo cargar los parámetros DH",),
    "DH: could not set DH parameters: %s": ("DH: no se pudo definir los parámetros DH: %s",),
    "ECDH: could not create key": ("ECDH: no se pudo crear la llave",),
    "ECDH: unrecognized curve name: %s": ("ECDH: nombre de curva no reconocida: %s",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Debe ya sea entregar este archivo, o bien cambiar sslmode para deshabilitar la verificación de certificados del servidor.",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "Debe ya sea entregar este archivo, usar las raíces confiadas por el sistema con sslrootcert=system, o bien cambiar sslmode para inhabilitarla verificación de certificados del servidor.",
        "Debe ya sea entregar este archivo, usar las raíces confiadas por el sistema con sslrootcert=system, o bien cambiar sslmode para inhabilitar la verificación de certificados del servidor.",
    ),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        "Datos del certificado fallido (sin verificar): sujeto «%s», número de serie %s, emisor «%s».",
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "El archivo debe tener permisos u=rw (0600) o menos si es de propiedad del usuario de base deatos, o permisos u=rw,g=r (0640) o menos si es de root.",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (autenticado=%s, cifrado=%s)",),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s)": (
        "GSS (autenticado=%s, cifrado=%s, delegado_credentiales=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s, principal=%s)": (
        "GSS (autenticado=%s, cifrado=%s, delegado_credenciales=%s, principal=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (autenticado=%s, cifrado=%s, principal=%s)",
    ),
    "GSS encryption": ("cifrado GSS",),
    "GSSAPI Authenticated": ("Autenticado con GSSAPI",),
    'GSSAPI authentication failed for user "%s"': (
        "la autentificación GSSAPI falló para el usuario «%s»",
    ),
    "GSSAPI authentication not supported": (
        "el método de autentificación GSSAPI no está soportado",
    ),
    "GSSAPI context establishment error": ("error de establecimiento de contexto de GSSAPI",),
    "GSSAPI continuation error": ("error en continuación de GSSAPI",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "cifrado GSSAPI requerido pero no está soportado en un socket local",
    ),
    "GSSAPI encryption required but no credential cache": (
        "cifrado GSSAPI requerido pero no hay caché de credenciales",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "cifrado GSSAPI requerido, pero fue imposible (posiblemente no hay cache de credenciales, no hay soporte de servidor, o se está usando un socket local)",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "GSSAPI no está soportado por el protocolo versión 2",
    ),
    "GSSAPI name import error": (
        "error de importación de nombre de GSSAPI",
        "error en conversión de nombre GSSAPI",
    ),
    "GSSAPI size check error": ("error de verificación de tamaño GSSAPI",),
    "GSSAPI unwrap error": ("error de «unwrap» de GSSAPI",),
    "GSSAPI wrap error": ("error de «wrap» de GSSAPI",),
    "GSSAPI-encrypted connection": ("Conexión Cifrada GSSAPI",),
    "GSSENCRequest accepted": ("GSSENCRequest aceptado",),
    "GSSENCRequest rejected": ("GSSENCRequest rechazado",),
    "Give priority to server ciphersuite order.": (
        "Da prioridad al orden de algoritmos de cifrado especificado por el servidor.",
    ),
    'Ident authentication failed for user "%s"': (
        "la autentificación Ident falló para el usuario «%s»",
    ),
    'LDAP authentication failed for user "%s"': (
        "la autentificación LDAP falló para el usuario «%s»",
    ),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP sobre SSL no está soportado en esta plataforma.",
    ),
    "NOTICE": ("AVISO",),
    'PAM authentication failed for user "%s"': (
        "la autentificación PAM falló para el usuario «%s»",
    ),
    'Peer authentication failed for user "%s"': (
        "la autentificación Peer falló para el usuario «%s»",
    ),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "Los permisos deberían ser u=rwx (0700) o u=rwx,g=rx (0750).",
    ),
    "Permissions should be u=rwx (0700).": ("Los permisos deberían ser u=rwx (0700).",),
    'RADIUS authentication failed for user "%s"': (
        "la autentificación RADIUS falló para el usuario «%s»",
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Quite UNENCRYPTED para almacenar la contraseña en su lugar en forma cifrada.",
    ),
    "SCRAM channel binding check failed": (
        "la verificación de enlazado (binding) de canal SCRAM falló",
        "la verificación de enlazado de canal (channel binding) SCRAM falló",
    ),
    "SCRAM channel binding negotiation error": (
        "error de negociación de enlazado (binding) de canal SCRAM",
        "error de negociación de enlazado de canal (channel binding) SCRAM",
    ),
    "SSL Cipher": ("Cifrado de SSL",),
    "SSL Compression": ("Compresión SSL",),
    "SSL Connection": ("Conexión SSL",),
    "SSL Key Bits": ("Bits de Llave SSL",),
    "SSL Library": ("Biblioteca SSL",),
    "SSL Protocol": ("Protocolo SSL",),
    "SSL SYSCALL error: %s": ("ERROR en llamada SSL: %s",),
    "SSL SYSCALL error: EOF detected": ("ERROR en llamada SSL: detectado fin de archivo",),
    'SSL certificate revocation list file "%s" ignored': (
        "ignorando lista de revocación de certificados SSL «%s»",
    ),
    "SSL certificate's address entry is missing": (
        "falta el elemento de dirección en el certificado SSL",
    ),
    "SSL certificate's common name contains embedded null": (
        "el «common name» del certificado SSL contiene un carácter null",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "el elemento de nombre distinguido en el certificado SSL contiene un carácter null",
    ),
    "SSL certificate's name contains embedded null": (
        "el elemento de nombre en el certificado SSL contiene un carácter null",
    ),
    "SSL certificate's name entry is missing": (
        "falta el elemento de nombre en el certificado SSL",
    ),
    "SSL configuration could not be loaded in child process": (
        "No se pudo cargar la configuración SSL en proceso secundario",
    ),
    "SSL configuration was not reloaded": ("la configuración SSL no fue vuelta a cargar",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "conexión SSL (protocolo: %s, cifrado: %s, bits: %s, compresión: %s)",
        "Conexión SSL (protocolo: %s, cifrado: %s, bits: %s, compresión: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "Conexión SSL (protocolo: %s, cifrado: %s, compresión: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "Conexión SSL (protocolo: %s, cifrado: %s, compresión: %s, ALPN: %s)",
    ),
    'SSL connection from "%s"': ("conexión SSL desde «%s»",),
    "SSL connection has been closed unexpectedly": (
        "la conexión SSL se ha cerrado inesperadamente",
    ),
    "SSL connection was established with unexpected ALPN protocol": (
        "la conexión SSL fue establecida con protocolo ALPN inesperado",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL habilitado (protocolo=%s, cifrado=%s, bits=%d)",
    ),
    "SSL encryption": ("cifrado SSL",),
    "SSL error code %lu": ("código de error SSL %lu",),
    "SSL error: %s": ("error de SSL: %s",),
    "SSL error: certificate verify failed: %s": (
        "error SSL: falló la verificación de certificado: %s",
    ),
    "SSL is not supported by this build": ("SSL no está soportado en este servidor",),
    'SSL library does not support CRL certificates (file "%s")': (
        "la biblioteca SSL no soporta certificados CRL (archivo «%s»)",
    ),
    "SSL library does not support certificate revocation lists.": (
        "La libreria SSL no soporta listas de revocación de certificados.",
    ),
    "SSL off": ("SSL inactivo",),
    "SSL on": ("SSL activo",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "La renegociación SSL ya no está soportada; esto sólo puede ser 0.",
    ),
    "SSLRequest accepted": ("SSLRequest aceptado",),
    "SSLRequest rejected": ("SSLRequest rechazado",),
    'SSPI authentication failed for user "%s"': (
        "la autentificación SSPI falló para el usuario «%s»",
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "El cliente soporta enlazado (binding) de canal SCRAM, pero piensa que el servidor no. Sin embargo, este servidor sí soporta enlazado de canal.",
        "El cliente soporta enlazado de canal (channel binding) SCRAM, pero piensa que el servidor no. Sin embargo, este servidor sí soporta enlazado de canal.",
    ),
    "The issuer and scope parameters must be set in pg_hba.conf.": (
        "Los parámetros emisor y “scope” deben estar definidos en pg_hba.conf.",
    ),
    "The server does not support channel binding for OAuth, but the client message includes channel binding data.": (
        "El servidor no soporta enlazado de canal (channel binding) para OAuth, pero el mensaje del cliente incluye datos de enlazado de canal.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "Esto puede indicar que el cliente no soporta ninguna versión del protocolo SSL entre %s y %s.",
        "Esto puede indicar que el cliente no soporta ninguna versión del protocolo SSL entre %s and %s.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Esto puede indicar que el servidor no soporta ninguna versión del protocolo SSL entre %s y %s.",
        "Esto puede indicar que el servidor no soporta ninguna versión del protocolo SSL entre %s and %s.",
    ),
    "This probably means the server terminated abnormally": (
        "Probablemente se debe a que el servidor terminó de manera anormal",
    ),
    'WARNING: could not open SSL key logging file "%s": %m': (
        "ATENCIÓN: no se pudo abrir el archivo de registro de llaves SSL «%s»: %m",
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        "ATENCIÓN: no se pudo escribir al archivo de registro de llaves SSL «%s»: %m",
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "ATENCIÓN: libpq no fue construido con soporte para sslkeylogfile",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "ADVERTENCIA: El archivo de claves «%s» tiene permiso de lectura para el grupo u otros; los permisos deberían ser u=rw (0600) o menos",
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "ATENCIÓN: el soporte de sslkeylogfile requiere OpenSSL",
    ),
    "WARNING: sslpassword truncated": ("ADVERTENCIA: sslpassword truncada",),
    "accepting GSS security context failed": ("falló la aceptación del contexto de seguridad GSS",),
    'authentication failed for user "%s": host rejected': (
        "la autentificación falló para el usuario «%s»: anfitrión rechazado",
    ),
    'authentication failed for user "%s": invalid authentication method': (
        "la autentificación falló para el usuario «%s»: método de autentificación no válido",
    ),
    "cert authentication is only supported on hostssl connections": (
        "la autentificación cert sólo está soportada en conexiones hostssl",
    ),
    'certificate authentication failed for user "%s"': (
        "la autentificación por certificado falló para el usuario «%s»",
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        "la autentificación con certificado falló para el usuario «%s»: el certificado de cliente no contiene un nombre de usuario",
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        "la autentificación por certificado falló para el usuario «%s»: no se pudo obtener el DN del sujeto",
    ),
    "certificate contains IP address with invalid length %lu": (
        "el certificado contiene una dirección IP con largo %lu no válido",
    ),
    "certificate contains IP address with invalid length %zu": (
        "el certificado contiene una dirección IP con largo %zu no válido",
    ),
    "certificate could not be obtained: %s": ("el certificado no pudo ser obtenido: %s",),
    'certificate does not match private key file "%s": %s': (
        "el certificado no coincide con la llave privada «%s»: %s",
    ),
    'certificate present, but not private key file "%s"': (
        "el certificado está presente, pero no la llave privada «%s»",
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        "la validación de certificado (clientcert=verify-full) falló para el usuario «%s»: discordancia de CN",
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        "la validación de certificado (clientcert=verify-full) falló para el usuario «%s»: discordancia de DN",
    ),
    "channel binding is required, but client does not support it": (
        "se requiere enlazado de canal (channel binding), pero no está soportado en el cliente",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "se requiere enlazado de canal (channel binding), pero el servidor no ofrece un método de autenticación que lo soporte",
    ),
    "channel binding required but not supported by server's authentication request": (
        "se requiere enlazado de canal (channel binding), pero no es compatible con la solicitud de autenticación del servidor",
    ),
    "channel binding required, but SSL not in use": (
        "se requiere enlazado de canal (channel binding), pero no se está usando SSL",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "se requiere enlazado de canal (channel binding), pero el servidor autenticó al cliente sin enlazado de canal",
    ),
    "check of private key failed: %s": ("falló la revisión de la llave privada: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "los certificados de cliente sólo pueden verificarse si un almacén de certificado raíz está disponible",
    ),
    "client requires an unsupported SCRAM extension": (
        "el cliente requiere una extensión SCRAM no soportada",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "cliente eligió un mecanismo de autentificación SASL no válido",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "el cliente intentó enviar un paquete GSSAPI demasiado grande (%zu > %zu)",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        "clientcert no puede establecerse en 0 cuando se emplea autentificación «cert»",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        "clientcert sólo puede ser configurado en líneas «hostssl»",
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        "clientcert solo acepta «verify-full» cuando se emplea autentificación «cert»",
    ),
    'clientname can only be configured for "hostssl" rows': (
        "clientname solo puede ser configurado en líneas «hostssl»",
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "conexión autorizada: usuario=%s database=%s SSL activo (protocolo=%s, cifrado=%s, compresión=%s)",
    ),
    "connection requires a valid client certificate": (
        "la conexión requiere un certificado de cliente válido",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        "falló la conexión al servidor en «%s» (%s), puerto %s:",
    ),
    'connection to server at "%s", port %s failed:': (
        "falló la conexión al servidor en «%s», puerto %s:",
    ),
    'connection to server on socket "%s" failed:': (
        "falló la conexión al servidor en el socket «%s»:",
    ),
    "connection to server was lost": ("se ha perdido la conexión al servidor",),
    "could not accept GSSAPI security context": (
        "no se pudo aceptar un contexto de seguridad GSSAPI",
    ),
    "could not accept SSL connection: %m": ("no se pudo aceptar una conexión SSL: %m",),
    "could not accept SSL connection: %s": ("no se pudo aceptar una conexión SSL: %s",),
    "could not accept SSL connection: EOF detected": (
        "no se pudo aceptar una conexión SSL: se detectó EOF",
    ),
    'could not access private key file "%s": %m': (
        "no se pudo acceder al archivo de la llave privada «%s»: %m",
    ),
    "could not connect to server": ("no se pudo conectar al servidor",),
    "could not connect to server: %s": ("no se pudo conectar con el servidor: %s",),
    "could not connect to the primary server: %s": (
        "no se pudo conectar al servidor primario: %s",
        "no se pudo hacer la conexión al servidor primario: %s",
    ),
    "could not connect to the publisher: %s": (
        "no se pudo connectar con el editor (publisher): %s",
        "no se pudo connectar con el publicador: %s",
    ),
    "could not convert certificate's IP address to string: %s": (
        "no se pudo convertir la dirección IP del certificado a cadena: %s",
    ),
    "could not create SSL context: %s": ("no se pudo crear un contexto SSL: %s",),
    "could not determine server certificate signature algorithm": (
        "no se pudo determinar el algoritmo de firma del certificado del servidor",
    ),
    "could not encrypt password: %s": ("no se pudo cifrar contraseña: %s",),
    "could not establish SSL connection: %s": ("no se pudo establecer conexión SSL: %s",),
    "could not generate peer certificate hash": (
        "no se pudo generar hash de certificado de la contraparte",
    ),
    "could not generate random encryption vector": (
        "no se pudo generar un vector aleatorio de encriptación",
    ),
    "could not get home directory to locate root certificate file": (
        "no se pudo obtener el directorio «home» para ubicar el archivo del certificado raíz",
    ),
    "could not get server's host name from server certificate": (
        "no se pudo obtener el nombre de servidor desde el certificado del servidor",
    ),
    "could not initialize SSL connection: %s": ("no se pudo inicializar la conexión SSL: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "no se pudo inicializar la conexión SSL: el contexto SSL no está instalado",
    ),
    'could not initialize SSL engine "%s": %s': ("no se pudo inicializar el motor SSL «%s»: %s",),
    "could not initiate GSSAPI security context": (
        "no se pudo iniciar un contexto de seguridad GSSAPI",
    ),
    "could not load DH parameters file: %s": ("no se pudo cargar el archivo de parámetros DH: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        "no se pudo cargar el directorio de lista de revocación de certificados SSL «%s»: %s",
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        "no se pudo cargar el archivo de lista de revocación de certificados SSL «%s» o directorio «%s»: %s",
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        "no se pudo cargar el archivo de lista de revocación de certificados SSL «%s»: %s",
    ),
    'could not load SSL engine "%s": %s': ("no se pudo cargar el motor SSL «%s»: %s",),
    "could not load pg_hba.conf": ("no se pudo cargar pg_hba.conf",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        "no se pudo leer la llave privada SSL «%s» desde el motor «%s»: %s",
    ),
    'could not load private key file "%s": %s': (
        "no se pudo cargar el archivo de la llave privada «%s»: %s",
    ),
    'could not load root certificate file "%s": %s': (
        "no se pudo cargar el archivo del certificado raíz «%s»: %s",
    ),
    'could not load server certificate file "%s": %s': (
        "no se pudo cargar el archivo de certificado de servidor «%s»: %s",
    ),
    "could not load system root certificate paths: %s": (
        "no se pudo cargar las rutas de los certificados raíz del sistema: %s",
    ),
    'could not make a writable connection to server "%s:%s"': (
        "no se pudo establecer una conexión de escritura al servidor: «%s:%s»",
    ),
    'could not open DH parameters file "%s": %m': (
        "no se pudo abrir el archivo de parámetros DH «%s»: %m",
    ),
    'could not open certificate file "%s": %s': (
        "no se pudo abrir el archivo de certificado «%s»: %s",
    ),
    'could not open usermap file "%s": %m': (
        "no se pudo abrir el archivo de mapa de usuarios «%s»: %m",
    ),
    "could not perform MD5 encryption of password": (
        "no se pudo efectuar cifrado MD5 de la contraseña",
    ),
    "could not perform MD5 encryption of password: %s": (
        "no se pudo efectuar cifrado MD5 de la contraseña: %s",
        "no se pudo efectuar cifrado MD5 de contraseña: %s",
    ),
    "could not perform MD5 encryption of received packet": (
        "no se pudo realizar cifrado MD5 del paquete recibido",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "no se pudo realizar cifrado MD5 del paquete recibido: %s",
        "no se pudo efectuar cifrado MD5 del paquete recibido: %s",
    ),
    'could not read certificate file "%s": %s': (
        "no se pudo leer el archivo de certificado «%s»: %s",
    ),
    'could not read private SSL key "%s" from engine "%s": %s': (
        "no se pudo leer el archivo de la llave privada SSL «%s» desde el motor «%s»: %s",
    ),
    'could not read root certificate file "%s": %s': (
        "no se pudo leer la lista de certificado raíz «%s»: %s",
    ),
    "could not receive data from WAL stream: %s": (
        "no se pudo recibir datos desde el flujo de WAL: %s",
    ),
    "could not receive data from client: %m": ("no se pudo recibir datos del cliente: %m",),
    "could not receive data from server: %s": ("no se pudo recibir datos del servidor: %s",),
    "could not send GSSAPI negotiation packet: %s": (
        "no se pudo enviar el paquete de negociación GSSAPI: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "no se pudo enviar el paquete de negociación SSL: %s",
    ),
    "could not send data to WAL stream: %s": ("no se pudo enviar datos al flujo de WAL: %s",),
    "could not send data to client: %m": ("no se pudo enviar datos al cliente: %m",),
    "could not send data to server: %s": ("no se pudo enviar datos al servidor: %s",),
    "could not send data to shared-memory queue": (
        "no se pudo enviar datos a la cola en memoria compartida",
    ),
    "could not send startup packet: %s": ("no se pudo enviar el paquete de inicio: %s",),
    "could not set SSL ALPN extension: %s": ("no se pudo definir la extensión ALPN de SSL: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "no se pudo establecer el Indicador de Nombre del Servidor (SNI) de SSL: %s",
    ),
    "could not set SSL protocol version range": (
        "no se pudo definir el rango de versión de protocolo SSL",
    ),
    "could not set SSL socket: %s": ("no se definir un socket SSL: %s",),
    "could not set group names specified in ssl_groups: %s": (
        "no se pudo definir los nombres de grupo especificados en ssl_groups: %s",
    ),
    "could not set maximum SSL protocol version": (
        "no se pudo definir la versión máxima de protocolo SSL",
    ),
    "could not set maximum SSL protocol version: %s": (
        "no se pudo definir la versión máxima de protocolo SSL: %s",
    ),
    "could not set minimum SSL protocol version": (
        "no se pudo definir la versión mínima de protocolo SSL",
    ),
    "could not set minimum SSL protocol version: %s": (
        "no se pudo definir la versión mínima de protocolo SSL: %s",
    ),
    "could not set the TLSv1.2 cipher list (no valid ciphers available)": (
        "no se pudo establecer la lista de cifrado TLSv1.2 (no hay cifradores disponibles)",
    ),
    "could not set the TLSv1.3 cipher suites (no valid ciphers available)": (
        "no se pudo establecer los suites de cifrado TLSv1.3 (no hay cifradores disponibles)",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "no se pudo establecer la lista de cifrado (no hay cifradores disponibles)",
    ),
    "could not start LDAP TLS session: %s": ("no se pudo iniciar sesión de LDAP TLS: %s",),
    'could not stat private key file "%s": %m': (
        "no se pudo hacer stat del archivo de la llave privada «%s»: %m",
    ),
    "direct SSL connection accepted": ("conexión SSL directa aceptada",),
    "direct SSL connection rejected": ("conexión SSL directa rechazada",),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "conexión SSL directa fue establecida sin extensión de negociación de protocolo ALPN",
    ),
    "duplicate GSS authentication request": ("petición de autentificación GSS duplicada",),
    "duplicate SASL authentication request": ("petición de autentificación SASL duplicada",),
    "expected GSS response, got message type %d": (
        "se esperaba una respuesta GSS, se obtuvo mensaje de tipo %d",
    ),
    "expected SASL response, got message type %d": (
        "se esperaba una respuesta SASL, se obtuvo mensaje de tipo %d",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "no se pudo enviar la respuesta de negociación GSSAPI: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "no se pudo enviar la respuesta de negociación SSL: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        "el valor gssencmode «%s» no es válido cuando no se ha compilado con soporte GSSAPI",
    ),
    "host name must be specified": ("el nombre de servidor debe ser especificado",),
    "host name must be specified for a verified SSL connection": (
        "el nombre de servidor debe ser especificado para una conexión SSL verificada",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "el registro hostgssenc no puede coincidir porque GSSAPI no está soportado en esta instalación",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "el registro hostssl no puede coincidir porque SSL está deshabilitado",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "el registro hostssl no puede coincidir porque SSL no está soportado en esta instalación",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "mensaje GSSAPI entrante no usó confidencialidad",
    ),
    "incomplete startup packet": ("el paquete de inicio está incompleto",),
    "invalid DH parameters: %s": ("parámetros DH no válidos: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "parámetros DH no válidos: no hay generador apropiado o primo seguro",
    ),
    "invalid DH parameters: p is not prime": ("parámetros DH no válidos: p no es primo",),
    "invalid SSL protocol version range": (
        "rango de versión de protocolo SSL no válido",
        "rango de protocolo SSL  no válido",
    ),
    'invalid URI query parameter: "%s"': ("parámetro de URI no válido: «%s»",),
    "invalid character in user name for LDAP authentication": (
        "carácter no válido en nombre de usuario para autentificación LDAP",
    ),
    'invalid connection option "%s"': ("opción de conexión no válida «%s»",),
    "invalid length of startup packet": ("el de paquete de inicio tiene largo incorrecto",),
    'invalid sslmode value: "%s"': ("valor sslmode no válido: «%s»",),
    "invalid startup packet layout: expected terminator as last byte": (
        "el paquete de inicio no es válido: se esperaba un terminador en el último byte",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        "valor entero «%s» no válido para la versión máxima del protocolo SSL",
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        "valor entero «%s» no válido para la versión mínima del protocolo SSL",
    ),
    'invalid value for clientcert: "%s"': ("valor no válido para el parámetro clientcert: «%s»",),
    'invalid value for clientname: "%s"': ("valor no válido para el parámetro clientname: «%s»",),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        "el método negativo require_auth «%s» no puede mezclarse con métodos no negativos",
    ),
    "no PostgreSQL user name specified in startup packet": (
        "no se especifica un nombre de usuario en el paquete de inicio",
    ),
    "no SSL error reported": ("código de error SSL no reportado",),
    "no client response found after SASL exchange success": (
        "no se encontró respuesta del cliente luego del intercambio SASL exitoso",
    ),
    "no encryption": ("sin cifrado",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        "no hay coincidencia en el mapa «%s» para el usuario «%s» autentificado como «%s»",
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        "no hay una línea en pg_hba.conf para «%s», usuario «%s», base de datos «%s»",
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        "no hay una línea en pg_hba.conf para «%s», usuario «%s», base de datos «%s», %s",
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        "no hay una línea en pg_hba.conf para la conexión de replicación desde el servidor «%s», usuario «%s»",
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        "no hay una línea en pg_hba.conf para la conexión de replicación desde el servidor «%s», usuario «%s», %s",
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "ningún método de autentificación SASL del servidor está soportado",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "memoria agotada creando el búfer GSSAPI (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": ("memoria agotada creando el búfer SASL (%d)",),
    "outgoing GSSAPI message would not use confidentiality": (
        "mensaje saliente GSSAPI no proveería confidencialidad",
        "mensaje GSSAPI de saluda no proveería confidencialidad",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "paquete GSSAPI demasiado grande enviado por el cliente (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "paquete GSSAPI demasiado grande enviado por el cliente (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "paquete GSSAPI demasiado grande enviado por el servidor (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        "la autentificación password falló para el usuario «%s»",
    ),
    "password_encryption value too long": ("el valor para password_encryption es demasiado largo",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        "pg_hba.conf rechaza la conexión para el servidor «%s», usuario «%s», base de datos «%s»",
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        "pg_hba.conf rechaza la conexión para el servidor «%s», usuario «%s», base de datos «%s», %s",
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        "pg_hba.conf rechaza la conexión de replicación para el servidor «%s», usuario «%s»",
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        "pg_hba.conf rechaza la conexión de replicación para el servidor «%s», usuario «%s», %s",
    ),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        'el archivo de clave privada "%s" no se puede volver a cargar porque requiere una contraseña',
    ),
    'private key file "%s" has group or world access': (
        "el archivo de la llave privada «%s» tiene acceso para el grupo u otros",
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        "el archivo de llave privada «%s» tiene acceso de grupo o para todos; debe tener permisos u=rw (0600) o menos si es de propiedad del usuario de base de datos, o permisos u=rw,g=r (0640) o menos si es de root",
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "el archivo de la llave privada «%s» tiene permiso de lectura para el grupo u otros; los permisos deberían ser u=rw (0600) o menos",
    ),
    'private key file "%s" is not a regular file': (
        "el archivo de llave privada «%s» no es un archivo regular",
    ),
    'private key file "%s" must be owned by the database user or root': (
        "el archivo de llave privada «%s» debe ser de propiedad del usuario de base de datos o root",
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "el nombre de usuario entregado (%s) y el nombre de usuario autentificado (%s) no coinciden",
    ),
    "received SSL connection request with unexpected ALPN protocol": (
        "recibido una solicitud de conexión SSL con protocolo ALPN inesperado",
    ),
    "received direct SSL connection request without ALPN protocol negotiation extension": (
        "se recibió petición de conexión SSL directa sin la extensión de negociación de protocolo ALPN",
    ),
    "received duplicate protocol negotiation message": (
        "se recibió un mensaje de negociación de protocolo duplicado",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "se recibió un mensaje BackendKeyData no válido: la llave de cancelación con largo %d es demasiado larga (máximo 256 bytes)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "se recibió un mensaje BackendKeyData no válido: la llave de cancelación con largo %d es demasiado corta (mínimo 4 bytes)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "se recibió un mensaje BackendKeyData no válido: la llave de cancelación con largo %d no está permitida en la versión de protocolo 3.0 (debe ser 4 bytes)",
    ),
    "received invalid authentication request": (
        "se recibió una solicitud de autentificación no válida",
    ),
    "received invalid error message": ("se recibió un mensaje de error no válido",),
    "received invalid protocol negotiation message": (
        "se recibió un mensaje de negociación de protocolo no válido",
    ),
    "received invalid protocol negotiation message: message too short": (
        "se recibió un mensaje de negociación de protocolo no válido: mensaje demasiado corto",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "se recibió un mensaje de negociación de protocolo no válido: el servidor solicitó negociar pero no pidió ningún cambio",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        "se recibió un mensaje de negociación de protocolo no válido: el servidor reportó un parámetro no soportado que no fue solicitado («%s»)",
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "se recibió un mensaje de negociación de protocolo no válido: el servidor reportó una cantidad negativa de parámetros no soportados",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        "se recibió un mensaje de negociación de protocolo no válido: el servidor reportó el nombre de parámetro no soportado sin el prefijo «%s» («%s»)",
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "se recibió un mensaje de negociación de protocolo no válido: el servidor solicitó degradación a una versión con un número mayor",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "se recibió un mensaje de negociación de protocolo no válido: el servidor pidió degradación a la versión de protocolo inexistente 3.1",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "se recibió un mensaje de negociación de protocolo no válido: el servidor solicitó degradación a una versión de protocolo anterior a 3.0",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "se ha recibido una respuesta no válida en la negociación GSSAPI: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "se ha recibido una respuesta no válida en la negociación SSL: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "se recibieron datos no cifrados después de petición de cifrado GSSAPI",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "se recibieron datos no cifrados después de la respuesta de cifrado GSSAPI",
    ),
    "received unencrypted data after SSL request": (
        "se recibieron datos no cifrados después de petición SSL",
    ),
    "received unencrypted data after SSL response": (
        "se recibieron datos no cifrados después de la respuesta SSL",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "conexión de replicación autorizada: usuario=%s SSL activo (protocolo=%s, cifrado=%s, compresión=%s)",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        "el método require_auth «%s» no puede mezclarse con métodos negativos",
    ),
    'require_auth method "%s" is specified more than once': (
        "el método “require_auth” «%s» se especifica más de una vez",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        "requirepeer especifica «%s», pero el nombre de usuario de la contraparte es «%s»",
    ),
    "retrieving GSS user name failed": ("falló la obtención del nombre de usuario GSS",),
    'root certificate file "%s" does not exist': ("el archivo de certificado raíz «%s» no existe",),
    "server accepted connection without a valid SSL certificate": (
        "el servidor aceptó la conexión sin un certificado SSL válido",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        "el certificado de servidor para «%s» (y %d otro nombre) no coincide con el nombre de servidor «%s»",
        "el certificado de servidor para «%s» (y %d otros nombres) no coincide con el nombre de servidor «%s»",
    ),
    'server certificate for "%s" does not match host name "%s"': (
        "el certificado de servidor para «%s» no coincide con el nombre de servidor «%s»",
    ),
    "server closed the connection unexpectedly": (
        "el servidor ha cerrado la conexión inesperadamente",
    ),
    "server did not request an SSL certificate": ("el servidor no solicitó un certificado SSL",),
    "server does not support SSL, but SSL was required": (
        "el servidor no soporta SSL, pero SSL es requerida",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "el servidor no soporta cifrado GSSAPI, pero es requerida",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "el servidor ofreció autenticación SCRAM-SHA-256-PLUS sobre una conexión no-SSL",
    ),
    "server requested GSSAPI authentication": ("el servidor solicitó autentificación GSSAPI",),
    "server requested SASL authentication": ("el servidor solicitó autentificación SASL",),
    "server sent an error response during GSS encryption exchange": (
        "el servidor envió una respuesta de error durante un intercambio de cifrado GSS",
    ),
    "server sent an error response during SSL exchange": (
        "el servidor envió una respuesta de error durante el intercambio SSL",
        "el servidor envió una respuesta de error durante un intercambio SSL",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "el servidor intentó enviar un paquete GSSAPI demasiado grande (%zu > %zu)",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        "el valor sslmode «%s» no es válido cuando no se ha compilado con soporte SSL",
    ),
    'streaming replication receiver "%s" could not connect to the primary server: %s': (
        "el receptor de replicación “streaming” «%s» no se pudo conectar al servidor primario: %s",
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "atributo de enlazado de canal SCRAM inesperado en client-final-message",
    ),
    "unrecognized SSL error code: %d": ("código de error SSL no reconocido: %d",),
    'unrecognized password encryption algorithm "%s"': (
        "algoritmo para cifrado de contraseña «%s» desconocido",
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        "tipo de enlazado de canal SCRAM «%s» no soportado",
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "el protocolo %u.%u no está soportado: servidor soporta %u.0 hasta %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "fallo en la búsqueda de nombre de usuario: código de error %lu",
        "fallo en la búsqueda del nombre de usuario: código de error %lu",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        "el sslmode «%s» débil no puede usarse con sslnegotiation=direct (use «require», «verify-ca» o «verify-full»)",
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        "el sslmode «%s» débil no puede usarse con sslrootcert=system (use «verify-full»)",
    ),
}
