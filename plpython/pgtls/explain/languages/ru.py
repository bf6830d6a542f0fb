"""Messages of PostgreSQL in ru; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': ('слишком длинное значение "password_encryption"',),
    '"trust" authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности ("trust")',
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        'значение %s "%s" недопустимо для сборки без поддержки SSL',
    ),
    "%s: could not connect to server": ("%s: не удалось подключиться к серверу",),
    "%s: could not connect to server: %s": ("%s: не удалось подключиться к серверу: %s",),
    "%s: could not receive data from WAL stream: %s": (
        "%s: не удалось получить данные из потока WAL: %s",
    ),
    "%s: no database nor user name specified": ("%s: не указаны ни база данных, ни пользователь",),
    "Also use ssl_passphrase_command during server reload.": (
        "Также использовать ssl_passphrase_command при перезагрузке сервера.",
    ),
    "An empty string means use the default cipher suites.": (
        "Пустая строка означает — использовать комплекты шифров по умолчанию.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "c сервера получено сообщение AuthenticationSASLFinal, но аутентификация SASL ещё не завершена",
    ),
    'BSD authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (BSD)',
    ),
    "Client certificate verification failed at depth %d: %s.": (
        "Ошибка при проверке клиентского сертификата на глубине %d: %s.",
    ),
    "Command to obtain passphrases for SSL.": ("Команда, позволяющая получить пароль для SSL.",),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "Для работы с GSSAPI скомпилируйте postgresql с ключом --with-gssapi.",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "Для работы с SSL скомпилируйте posgresql с ключом --with-openssl.",
    ),
    "Compile with --with-ssl to use SSL connections.": (
        "Для работы с SSL скомпилируйте postgresql с ключом --with-ssl.",
    ),
    'Connection matched file "%s" line %d: "%s"': (
        'Подключение соответствует строке %2$d в "%1$s": "%3$s"',
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        'Подключение соответствует строке %d в pg_hba.conf: "%s"',
    ),
    "Connections and Authentication / SSL": ("Подключения и аутентификация / SSL",),
    "DH: could not load DH parameters": ("DH: не удалось загрузить параметры DH",),
    "DH: could not set DH parameters: %s": ("DH: не удалось задать параметры DH: %s",),
    "ECDH: could not create key": ("ECDH: не удалось создать ключ",),
    "ECDH: unrecognized curve name: %s": ("ECDH: нераспознанное имя кривой: %s",),
    "ERROR": ("ОШИБКА",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Укажите полный путь к файлу или отключите проверку сертификата сервера, изменив sslmode.",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "Укажите полный путь к файлу, используйте системные доверенные сертификаты (sslrootcert=system) или отключите проверку сертификата сервера, изменив sslmode.",
    ),
    "FATAL": ("ВАЖНО",),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        'Данные ошибочного сертификата (непроверенные): субъект "%s", серийный номер %s, издатель "%s".',
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "Для файла должны быть заданы разрешения u=rw (0600) или более строгие, если он принадлежит пользователю сервера, либо u=rw,g=r (0640) или более строгие, если он принадлежит root.",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (аутентификация=%s, шифрование=%s)",),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s)": (
        "GSS (аутентификация=%s, шифрование=%s, делегированное_удостоверение=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s, principal=%s)": (
        "GSS (аутентификация=%s, шифрование=%s, делегированное_удостоверение=%s, принципал=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (аутентификация=%s, шифрование=%s, принципал=%s)",
    ),
    "GSS encryption": ("Шифрование GSS",),
    "GSSAPI Authenticated": ("Аутентификация GSSAPI",),
    'GSSAPI authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (GSSAPI)',
    ),
    "GSSAPI authentication not supported": ("аутентификация через GSSAPI не поддерживается",),
    "GSSAPI context establishment error": ("ошибка установления контекста в GSSAPI",),
    "GSSAPI continuation error": ("ошибка продолжения в GSSAPI",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "затребовано шифрование GSSAPI, но оно не поддерживается для локального сокета",
    ),
    "GSSAPI encryption required but no credential cache": (
        "шифрование GSSAPI затребовано в отсутствие кеша учётных данных",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "затребовано шифрование GSSAPI, но это требование невыполнимо (возможно, отсутствует кеш учётных данных, нет поддержки на сервере или используется локальный сокет)",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "GSSAPI не поддерживается в протоколе версии 2",
    ),
    "GSSAPI name import error": ("ошибка импорта имени в GSSAPI",),
    "GSSAPI size check error": ("ошибка проверки размера в GSSAPI",),
    "GSSAPI unwrap error": ("ошибка развёртывания сообщения в GSSAPI",),
    "GSSAPI wrap error": ("ошибка обёртывания сообщения в GSSAPI",),
    "GSSAPI-encrypted connection": ("Соединение зашифровано GSSAPI",),
    "GSSENCRequest accepted": ("GSSENCRequest принят",),
    "GSSENCRequest rejected": ("GSSENCRequest отвергнут",),
    "Give priority to server ciphersuite order.": (
        "Назначает более приоритетным набор шифров сервера.",
    ),
    "INFO": ("ИНФОРМАЦИЯ",),
    'Ident authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (Ident)',
    ),
    'LDAP authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (LDAP)',
    ),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP через SSL не поддерживается в этой ОС.",
    ),
    "LOG": ("СООБЩЕНИЕ",),
    "NOTICE": ("ЗАМЕЧАНИЕ",),
    'OAuth bearer authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности предъявителя в OAuth',
    ),
    'PAM authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (PAM)',
    ),
    "PANIC": ("ПАНИКА",),
    "Password encryption failed.": ("Ошибка при шифровании пароля.",),
    'Peer authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (Peer)',
    ),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "Маска прав должна быть u=rwx (0700) или u=rwx,g=rx (0750).",
    ),
    "Permissions should be u=rwx (0700).": ("Права должны быть: u=rwx (0700).",),
    'RADIUS authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (RADIUS)',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Удалите слово UNENCRYPTED, чтобы сохранить пароль в зашифрованном виде.",
    ),
    "SASL authentication is not supported in protocol version 2": (
        "аутентификация SASL не поддерживается в протоколе версии 2",
    ),
    "SASL authentication mechanism %s not supported": (
        "механизм аутентификации SASL %s не поддерживается",
    ),
    "SCRAM channel binding check failed": ("ошибка проверки связывания каналов SCRAM",),
    "SCRAM channel binding negotiation error": ("Ошибка согласования связывания каналов SCRAM",),
    "SSL Cipher": ("Шифр SSL",),
    "SSL Compression": ("Сжатие SSL",),
    "SSL Connection": ("SSL-подключение",),
    "SSL Key Bits": ("Бит в ключе SSL",),
    "SSL Library": ("Библиотека SSL",),
    "SSL Protocol": ("Протокол SSL",),
    "SSL SYSCALL error: %s": ("ошибка SSL SYSCALL: %s",),
    "SSL SYSCALL error: EOF detected": ("ошибка SSL SYSCALL: конец файла (EOF)",),
    'SSL certificate revocation list file "%s" ignored': (
        'файл со списком отзыва сертификатов SSL "%s" игнорируется',
    ),
    "SSL certificate's address entry is missing": ("в SSL-сертификате отсутствует запись адреса",),
    "SSL certificate's common name contains embedded null": (
        "Имя SSL-сертификата включает нулевой байт",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "уникальное имя (DN) в SSL-сертификате содержит нулевой байт",
    ),
    "SSL certificate's name contains embedded null": (
        "имя в SSL-сертификате включает нулевой байт",
    ),
    "SSL certificate's name entry is missing": (
        "в SSL-сертификате отсутствует запись имени",
        "запись имени в SSL-сертификате отсутствует",
    ),
    "SSL configuration could not be loaded in child process": (
        "не удалось загрузить конфигурацию SSL в дочерний процесс",
    ),
    "SSL configuration was not reloaded": ("конфигурация SSL не была перезагружена",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL-соединение (протокол: %s, шифр: %s, бит: %s, сжатие: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL-соединение (протокол: %s, шифр: %s, сжатие: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "SSL-соединение (протокол: %s, шифр: %s, сжатие: %s, ALPN: %s)",
    ),
    'SSL connection from "%s"': ('SSL-подключение от "%s"',),
    "SSL connection has been closed unexpectedly": ("SSL-соединение было неожиданно закрыто",),
    "SSL connection was established with unexpected ALPN protocol": (
        "SSL-соединение было установлено с неподдерживаемым протоколом ALPN",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL включён (протокол=%s, шифр=%s, битов=%d)",
    ),
    "SSL encryption": ("Шифрование SSL",),
    "SSL error code %lu": ("код ошибки SSL: %lu",),
    "SSL error: %s": ("ошибка SSL: %s",),
    "SSL error: certificate verify failed: %s": (
        "ошибка SSL: не удалось проверить сертификат: %s",
    ),
    "SSL is not supported by this build": ("SSL не поддерживается в данной сборке",),
    'SSL library does not support CRL certificates (file "%s")': (
        'Библиотека SSL не поддерживает проверку CRL (файл "%s")',
    ),
    "SSL library does not support certificate revocation lists.": (
        "Библиотека SSL не поддерживает списки отзыва сертификатов.",
    ),
    "SSL off": ("SSL выкл.",),
    "SSL on": ("SSL вкл.",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "Повторное согласование SSL более не поддерживается; единственное допустимое значение - 0.",
    ),
    "SSLRequest accepted": ("SSLRequest принят",),
    "SSLRequest rejected": ("SSLRequest отвергнут",),
    'SSPI authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (SSPI)',
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "Клиент поддерживает связывание каналов SCRAM, но полагает, что оно не поддерживается сервером. Однако сервер тоже поддерживает связывание каналов.",
    ),
    "The issuer and scope parameters must be set in pg_hba.conf.": (
        "В pg_hba.conf должны задаваться параметры, определяющие издателя и область действия.",
    ),
    "The server does not support channel binding for OAuth, but the client message includes channel binding data.": (
        "Сервер не поддерживает связывание каналов для OAuth, но клиентское сообщение содержит данные связывания.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "Это может указывать на то, что клиент не поддерживает ни одну версию протокола SSL между %s и %s.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Это может указывать на то, что сервер не поддерживает ни одну версию протокола SSL между %s и %s.",
    ),
    "This probably means the server terminated abnormally": (
        "Скорее всего сервер прекратил работу из-за сбоя",
    ),
    'User "%s" does not have a valid SCRAM verifier.': (
        'У пользователя "%s" нет подходящих данных для проверки SCRAM.',
    ),
    "WARNING": ("ПРЕДУПРЕЖДЕНИЕ",),
    'WARNING: could not open SSL key logging file "%s": %m': (
        'ПРЕДУПРЕЖДЕНИЕ: не удалось открыть файл для диагностики ключа SSL "%s": %m',
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        'ПРЕДУПРЕЖДЕНИЕ: не удалось записать в файл для диагностики ключа SSL "%s": %m',
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "ПРЕДУПРЕЖДЕНИЕ: сборка libpq была произведена без поддержки sslkeylogfile",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'ПРЕДУПРЕЖДЕНИЕ: к файлу паролей "%s" имеют доступ все или группа; права должны быть u=rw (0600) или более ограниченные',
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "ПРЕДУПРЕЖДЕНИЕ: для поддержки sslkeylogfile требуется OpenSSL",
    ),
    "WARNING: sslpassword truncated": ("ПРЕДУПРЕЖДЕНИЕ: значение sslpassword усечено",),
    "accepting GSS security context failed": ("принять контекст безопасности GSS не удалось",),
    'apply worker for subscription "%s" could not connect to the publisher: %s': (
        'процесс применения изменений для подписки "%s" не смог подключиться к серверу публикации: %s',
    ),
    'authentication failed for user "%s": host rejected': (
        'пользователь "%s" не прошёл проверку подлинности: не разрешённый компьютер',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        'пользователь "%s" не прошёл проверку подлинности: неверный метод проверки',
    ),
    "cert authentication is only supported on hostssl connections": (
        "проверка подлинности cert поддерживается только для подключений hostssl",
    ),
    'certificate authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (по сертификату)',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        'ошибка проверки подлинности пользователя "%s" по сертификату: сертификат клиента не содержит имя пользователя',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        'пользователь "%s" не прошёл проверку подлинности по сертификату: не удалось получить DN субъекта',
    ),
    "certificate contains IP address with invalid length %lu": (
        "сертификат содержит IP-адрес неверной длины %lu",
    ),
    "certificate contains IP address with invalid length %zu": (
        "сертификат содержит IP-адрес неверной длины %zu",
    ),
    "certificate could not be obtained: %s": ("не удалось получить сертификат: %s",),
    'certificate does not match private key file "%s": %s': (
        'сертификат не соответствует файлу закрытого ключа "%s": %s',
    ),
    'certificate present, but not private key file "%s"': (
        'при наличии сертификата отсутствует файл закрытого ключа "%s"',
        'сертификат присутствует, но файла закрытого ключа "%s" нет',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        'проверка сертификата (clientcert=verify-full) для пользователя "%s" не прошла: отличается CN',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        'проверка сертификата (clientcert=verify-full) для пользователя "%s" не прошла: отличается DN',
    ),
    "channel binding is required, but client does not support it": (
        "требуется привязка каналов, но клиент её не поддерживает",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "требуется привязка каналов, но сервер не предложил поддерживающий её метод аутентификации",
    ),
    "channel binding required but not supported by server's authentication request": (
        "требуется привязка каналов, но она не поддерживается при том запросе аутентификации, который передал сервер",
    ),
    "channel binding required, but SSL not in use": (
        "требуется привязка каналов, но SSL не используется",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "требуется привязка каналов, но сервер аутентифицировал клиента без привязки",
    ),
    "check of private key failed: %s": ("ошибка при проверке закрытого ключа: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "сертификаты клиентов могут проверяться, только если доступно хранилище корневых сертификатов",
    ),
    "client requires SCRAM channel binding, but it is not supported": (
        "клиенту требуется привязка канала SCRAM, но она не поддерживается",
    ),
    "client requires an unsupported SCRAM extension": (
        "клиенту требуется неподдерживаемое расширение SCRAM",
    ),
    "client requires mandatory SCRAM extension": (
        "клиент требует поддержки обязательного расширения SCRAM",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "клиент выбрал неверный механизм аутентификации SASL",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "клиент попытался передать чрезмерно большой пакет GSSAPI (%zu > %zu)",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        'clientcert нельзя установить в 0 при использовании проверки подлинности "cert"',
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'clientcert можно определить только в строках "hostssl"',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        'с проверкой подлинности "cert" для clientcert допускается только значение "verify-full"',
    ),
    'clientname can only be configured for "hostssl" rows': (
        'clientname можно определить только в строках "hostssl"',
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "подключение авторизовано: пользователь=%s, база=%s, SSL включён (протокол=%s, шифр=%s, сжатие=%s)",
    ),
    "connection requires a valid client certificate": (
        "для подключения требуется годный сертификат клиента",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        'подключиться к серверу "%s" (%s), порту %s не удалось:',
    ),
    'connection to server at "%s", port %s failed:': (
        'подключиться к серверу "%s", порту %s не удалось:',
    ),
    'connection to server on socket "%s" failed:': (
        'подключиться к серверу через сокет "%s" не удалось:',
    ),
    "connection to server was lost": ("подключение к серверу было потеряно",),
    "could not accept GSSAPI security context": (
        "принять контекст безопасности GSSAPI не удалось",
    ),
    "could not accept SSL connection: %m": ("не удалось принять SSL-подключение: %m",),
    "could not accept SSL connection: %s": ("не удалось принять SSL-подключение: %s",),
    "could not accept SSL connection: EOF detected": (
        "не удалось принять SSL-подключение: обрыв данных",
    ),
    'could not access private key file "%s": %m': (
        'не удалось обратиться к файлу закрытого ключа "%s": %m',
    ),
    "could not connect to server": ("не удалось подключиться к серверу",),
    "could not connect to server: %s": ("не удалось подключиться к серверу: %s",),
    "could not connect to the primary server: %s": (
        "не удалось подключиться к главному серверу: %s",
    ),
    "could not connect to the publisher: %s": ("не удалось подключиться к серверу публикации: %s",),
    "could not convert certificate's IP address to string: %s": (
        "не удалось преобразовать в строку IP-адрес из сертификата: %s",
    ),
    "could not create SSL context: %s": ("не удалось создать контекст SSL: %s",),
    "could not determine server certificate signature algorithm": (
        "не удалось определить алгоритм подписи сертификата сервера",
    ),
    "could not encrypt password: %s": ("не удалось зашифровать пароль: %s",),
    "could not establish SSL connection: %s": ("не удалось установить SSL-соединение: %s",),
    "could not generate peer certificate hash": (
        "не удалось сгенерировать хеш сертификата сервера",
    ),
    "could not generate random encryption vector": (
        "не удалось сгенерировать случайный вектор шифрования",
    ),
    "could not get home directory to locate root certificate file": (
        "не удалось получить домашний каталог для поиска файла корневых сертификатов",
    ),
    "could not get server's host name from server certificate": (
        "не удалось получить имя сервера из серверного сертификата",
        "не удалось получить имя сервера из сертификата",
    ),
    "could not initialize SSL connection: %s": ("инициализировать SSL-подключение не удалось: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "инициализировать SSL-подключение не удалось: контекст SSL не установлен",
    ),
    'could not initialize SSL engine "%s": %s': (
        'не удалось инициализировать модуль SSL ENGINE "%s": %s',
    ),
    "could not initiate GSSAPI security context": (
        "не удалось инициализировать контекст безопасности GSSAPI",
    ),
    "could not load DH parameters file: %s": ("не удалось загрузить файл параметров DH: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        'не удалось загрузить списки отзыва сертификатов SSL из каталога "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        'не удалось загрузить списки отзыва сертификатов SSL из файла "%s" или каталога "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        'не удалось загрузить список отзыва сертификатов SSL из файла "%s": %s',
        'не удалось загрузить файл со списком отзыва сертификатов SSL "%s": %s',
    ),
    'could not load SSL engine "%s": %s': ('не удалось загрузить модуль SSL ENGINE "%s": %s',),
    "could not load pg_hba.conf": ("не удалось загрузить pg_hba.conf",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'не удалось загрузить закрытый ключ SSL "%s" из модуля "%s": %s',
    ),
    'could not load private key file "%s": %s': (
        'не удалось загрузить файл закрытого ключа "%s": %s',
    ),
    'could not load root certificate file "%s": %s': (
        'не удалось загрузить файл корневых сертификатов "%s": %s',
    ),
    'could not load server certificate file "%s": %s': (
        'не удалось загрузить сертификат сервера "%s": %s',
    ),
    "could not load system root certificate paths: %s": (
        "не удалось выбрать системные пути для корневых сертификатов: %s",
    ),
    'could not make a writable connection to server "%s:%s"': (
        'не удалось установить подключение для чтения/записи к серверу "%s:%s"',
    ),
    'could not open DH parameters file "%s": %m': (
        'не удалось открыть файл параметров DH "%s": %m',
    ),
    'could not open certificate file "%s": %s': ('не удалось открыть файл сертификата "%s": %s',),
    'could not open usermap file "%s": %m': (
        'не удалось открыть файл сопоставлений пользователей "%s": %m',
    ),
    "could not perform MD5 encryption of password": ("не удалось вычислить MD5-хеш пароля",),
    "could not perform MD5 encryption of password: %s": (
        "не удалось вычислить MD5-хеш пароля: %s",
    ),
    "could not perform MD5 encryption of received packet": (
        "не удалось вычислить MD5 для принятого пакета",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "не удалось вычислить MD5-хеш для принятого пакета: %s",
    ),
    'could not read certificate file "%s": %s': ('не удалось прочитать файл сертификата "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'не удалось прочитать закрытый ключ SSL "%s" из модуля "%s": %s',
    ),
    'could not read root certificate file "%s": %s': (
        'не удалось прочитать файл корневых сертификатов "%s": %s',
    ),
    "could not receive data from WAL stream: %s": (
        "не удалось получить данные из потока WAL: %s",
        "не удалось извлечь данные из потока WAL: %s",
    ),
    "could not receive data from client: %m": ("не удалось получить данные от клиента: %m",),
    "could not receive data from server: %s": ("не удалось получить данные с сервера: %s",),
    "could not send GSSAPI negotiation packet: %s": (
        "не удалось отправить пакет согласования GSSAPI: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "не удалось отправить пакет согласования SSL: %s",
    ),
    "could not send data to WAL stream: %s": ("не удалось отправить данные в поток WAL: %s",),
    "could not send data to client: %m": ("не удалось послать данные клиенту: %m",),
    "could not send data to server: %s": ("не удалось передать данные серверу: %s",),
    "could not send data to shared-memory queue": (
        "не удалось передать данные в очередь в разделяемой памяти",
    ),
    "could not send startup packet: %s": ("не удалось отправить стартовый пакет: %s",),
    "could not set SSL ALPN extension: %s": ("не удалось установить расширение SSL ALPN: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "не удалось задать SNI (Server Name Indication) для SSL-подключения: %s",
    ),
    "could not set SSL protocol version range": (
        "не удалось задать диапазон версий протокола SSL",
    ),
    "could not set SSL socket: %s": ("не удалось создать SSL-сокет: %s",),
    "could not set group names specified in ssl_groups: %s": (
        "не удалось задать имена групп, указанные в ssl_groups: %s",
    ),
    "could not set maximum SSL protocol version": (
        "не удалось задать максимальную версию протокола SSL",
    ),
    "could not set maximum SSL protocol version: %s": (
        "не удалось задать максимальную версию протокола SSL: %s",
    ),
    "could not set minimum SSL protocol version": (
        "не удалось задать минимальную версию протокола SSL",
    ),
    "could not set minimum SSL protocol version: %s": (
        "не удалось задать минимальную версию протокола SSL: %s",
    ),
    "could not set the TLSv1.2 cipher list (no valid ciphers available)": (
        "не удалось установить список шифров TLSv1.2 (подходящие шифры отсутствуют)",
    ),
    "could not set the TLSv1.3 cipher suites (no valid ciphers available)": (
        "не удалось установить комплекты шифров TLSv1.3 (подходящие шифры отсутствуют)",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "не удалось установить список шифров (подходящие шифры отсутствуют)",
    ),
    "could not start LDAP TLS session: %s": ("не удалось начать сеанс LDAP TLS: %s",),
    'could not stat private key file "%s": %m': (
        'не удалось получить информацию о файле закрытого ключа "%s": %m',
    ),
    "direct SSL connection accepted": ("запрос прямого SSL-соединения принят",),
    "direct SSL connection rejected": ("запрос прямого SSL-соединения отвергнут",),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "прямое SSL-соединение было установлено без расширения ALPN",
    ),
    "duplicate GSS authentication request": ("повторный запрос аутентификации GSS",),
    "duplicate SASL authentication request": ("повторный запрос аутентификации SASL",),
    "encrypted password is too long": ("зашифрованный пароль слишком длинный",),
    "expected GSS response, got message type %d": ("ожидался ответ GSS, но получено сообщение %d",),
    "expected SASL response, got message type %d": (
        "ожидался ответ SASL, но получено сообщение %d",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "не удалось отправить ответ в процессе согласования GSSAPI: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "не удалось отправить ответ в процессе SSL-согласования: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'значение gssencmode "%s" недопустимо для сборки без поддержки GSSAPI',
    ),
    "host name must be specified": ("требуется указать имя сервера",),
    "host name must be specified for a verified SSL connection": (
        "для проверенного SSL-соединения должно указываться имя узла",
        "для проверенного SSL-соединения требуется указать имя узла",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "запись с hostgssenc недействительна, так как GSSAPI не поддерживается в этой сборке",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "запись с hostssl недействительна, так как поддержка SSL отключена",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "запись с hostssl недействительна, так как SSL не поддерживается в этой сборке",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "входящее сообщение GSSAPI не защищено",
    ),
    "incomplete startup packet": ("неполный стартовый пакет",),
    "invalid DH parameters: %s": ("неверные параметры DH: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "неверные параметры DH: нет подходящего генератора или небезопасное простое число",
    ),
    "invalid DH parameters: p is not prime": ("неверные параметры DH: p - не простое число",),
    "invalid SSL protocol version range": ("неверный диапазон версий протокола SSL",),
    'invalid URI query parameter: "%s"': ('неверный параметр в URI: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "недопустимый символ в имени пользователя для проверки подлинности LDAP",
    ),
    'invalid connection option "%s"': ('неверный параметр соединения "%s"',),
    "invalid length of startup packet": ("неверная длина стартового пакета",),
    'invalid sslmode value: "%s"': ('неверное значение sslmode: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "неверная структура стартового пакета: последним байтом должен быть терминатор",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        'неверное значение "%s" для максимальной версии протокола SSL',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        'неверное значение "%s" для минимальной версии протокола SSL',
    ),
    'invalid value for clientcert: "%s"': ('неверное значение для clientcert: "%s"',),
    'invalid value for clientname: "%s"': ('неверное значение для clientname: "%s"',),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        'отрицательный метод require_auth "%s" не может совмещаться с неотрицательными методами',
    ),
    "no PostgreSQL user name specified in startup packet": (
        "в стартовом пакете не указано имя пользователя PostgreSQL",
    ),
    "no SSL error reported": ("нет сообщения об ошибке SSL",),
    "no client response found after SASL exchange success": (
        "после успешного обмена по протоколу SASL не получен ответ клиента",
    ),
    "no encryption": ("без шифрования",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        'нет соответствия в файле сопоставлений "%s" для пользователя "%s", прошедшего проверку как "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        'в pg_hba.conf нет записи для компьютера "%s", пользователя "%s", базы "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        'в pg_hba.conf нет записи для компьютера "%s", пользователя "%s", базы "%s", %s',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        'в pg_hba.conf нет записи, разрешающей подключение для репликации с компьютера "%s" для пользователя "%s"',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'в pg_hba.conf нет записи, разрешающей подключение для репликации с компьютера "%s" для пользователя "%s", %s',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "ни один из серверных механизмов аутентификации SASL не поддерживается",
    ),
    "out of memory allocating GSSAPI buffer (%d)": ("недостаточно памяти для буфера GSSAPI (%d)",),
    "out of memory allocating SASL buffer (%d)": ("недостаточно памяти для буфера SASL (%d)",),
    "outgoing GSSAPI message would not use confidentiality": (
        "исходящее сообщение GSSAPI не будет защищено",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "клиент передал чрезмерно большой пакет GSSAPI (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "клиент передал чрезмерно большой пакет GSSAPI (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "сервер передал чрезмерно большой пакет GSSAPI (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        'пользователь "%s" не прошёл проверку подлинности (по паролю)',
    ),
    "password_encryption value too long": ("слишком длинное значение password_encryption",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        'pg_hba.conf отвергает подключение: компьютер "%s", пользователь "%s", база данных "%s"',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf отвергает подключение: компьютер "%s", пользователь "%s", база данных "%s", %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        'pg_hba.conf отвергает подключение для репликации: компьютер "%s", пользователь "%s"',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf отвергает подключение для репликации: компьютер "%s", пользователь "%s", "%s"',
    ),
    "pg_hba.conf was not reloaded": ("pg_hba.conf не был перезагружен",),
    "pg_ident.conf was not reloaded": ("pg_ident.conf не был перезагружен",),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        'файл закрытого ключа "%s" нельзя перезагрузить, так как он защищён паролем',
    ),
    'private key file "%s" has group or world access': (
        'к файлу закрытого ключа "%s" имеют доступ все или группа',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        'к файлу закрытого ключа "%s" имеют доступ все или группа; для него должны быть заданы разрешения u=rw (0600) или более строгие, если он принадлежит текущему пользователю, либо u=rw,g=r (0640) или более строгие, если он принадлежит root',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'к файлу закрытого ключа "%s" имеют доступ все или группа; права должны быть u=rw (0600) или более ограниченные',
    ),
    'private key file "%s" is not a regular file': (
        'файл закрытого ключа "%s" - не обычный файл',
        'файл закрытого ключа "%s" не является обычным',
    ),
    'private key file "%s" must be owned by the database user or root': (
        'файл закрытого ключа "%s" должен принадлежать пользователю, запускающему сервер, или root',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "указанное имя пользователя (%s) не совпадает с именем прошедшего проверку (%s)",
    ),
    "received SSL connection request with unexpected ALPN protocol": (
        "получен запрос на SSL-подключение с неизвестным протоколом ALPN",
    ),
    "received direct SSL connection request without ALPN protocol negotiation extension": (
        "получен запрос прямого SSL-соединения, но в нём нет расширения ALPN",
    ),
    "received duplicate protocol negotiation message": (
        "получено повторное сообщение согласования протокола",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "получено некорректное сообщение согласования протокола: ключ отмены длиной %d слишком длинный (максимальная длина 256 байт)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "получено некорректное сообщение согласования протокола: ключ отмены длиной %d слишком короткий (минимальная длина 4 байта)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "получено некорректное сообщение согласования протокола: ключ отмены длиной %d в протоколе версии 3.0 не допускается (длина должна быть 4 байта)",
    ),
    "received invalid authentication request": ("получен некорректный запрос аутентификации",),
    "received invalid error message": ("получено некорректное сообщение об ошибке",),
    "received invalid protocol negotiation message": (
        "получено некорректное сообщение согласования протокола",
    ),
    "received invalid protocol negotiation message: message too short": (
        "получено некорректное сообщение согласования протокола: сообщение слишком короткое",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "получено некорректное сообщение согласования протокола: сервер согласовал версию и не требует никаких изменений",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        'получено некорректное сообщение согласования протокола: сервер выдал неподдерживаемый параметр, который не был запрошен ("%s")',
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "получено некорректное сообщение согласования протокола: сервер передал отрицательное число неподдерживаемых параметров",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        'получено некорректное сообщение согласования протокола: сервер выдал неподдерживаемое имя параметра без префикса "%s" ("%s")',
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "получено некорректное сообщение согласования протокола: сервер запросил понижение версии на версию выше",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "получено некорректное сообщение согласования протокола: сервер запросил понижение на несуществующую версию протокола 3.1",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "получено некорректное сообщение согласования протокола: сервер запросил понижение на версию протокола, предшествующую 3.0",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "получен неверный ответ при согласовании GSSAPI: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "получен неверный ответ при согласовании SSL: %c",
        "получен неверный ответ на согласование SSL: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "после запроса шифрования GSSAPI получены незашифрованные данные",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "после ответа на запрос шифрования GSSAPI получены незашифрованные данные",
    ),
    "received unencrypted data after SSL request": (
        "после запроса SSL получены незашифрованные данные",
    ),
    "received unencrypted data after SSL response": (
        "после ответа SSL получены незашифрованные данные",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "подключение для репликации авторизовано: пользователь=%s, SSL включён (протокол=%s, шифр=%s, сжатие=%s)",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        'метод require_auth "%s" не может совмещаться с отрицательными методами',
    ),
    'require_auth method "%s" is specified more than once': (
        'метод require_auth "%s" указан неоднократно',
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer допускает подключение только к "%s", но сервер работает под именем "%s"',
    ),
    "retrieving GSS user name failed": ("получить имя пользователя GSS не удалось",),
    'root certificate file "%s" does not exist': ('файл корневых сертификатов "%s" не существует',),
    "server accepted connection without a valid SSL certificate": (
        "сервер принял подключение, не проверив сертификат SSL",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        'серверный сертификат для "%s" (и %d другого имени) не соответствует имени сервера "%s"',
        'серверный сертификат для "%s" (и %d других имён) не соответствует имени сервера "%s"',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        'серверный сертификат для "%s" не соответствует имени сервера "%s"',
    ),
    "server closed the connection unexpectedly": ("сервер неожиданно закрыл соединение",),
    "server did not request an SSL certificate": ("сервер не запросил сертификат SSL",),
    "server does not support SSL, but SSL was required": (
        "затребовано подключение через SSL, но сервер не поддерживает SSL",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "затребовано шифрование GSSAPI, но сервер его не поддерживает",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "сервер предложил аутентификацию SCRAM-SHA-256-PLUS для соединения, не защищённого SSL",
    ),
    "server requested GSSAPI authentication": ("сервер запросил аутентификацию GSSAPI",),
    "server requested SASL authentication": ("сервер запросил аутентификацию SASL",),
    "server sent an error response during GSS encryption exchange": (
        "сервер передал ошибочный ответ во время шифрования GSS",
    ),
    "server sent an error response during SSL exchange": (
        "сервер передал ошибочный ответ во время обмена сообщениями SSL",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "сервер попытался передать чрезмерно большой пакет GSSAPI (%zu > %zu)",
    ),
    "setting an MD5-encrypted password": ("устанавливается пароль с шифрованием MD5",),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'значение sslmode "%s" недопустимо для сборки без поддержки SSL',
    ),
    'streaming replication receiver "%s" could not connect to the primary server: %s': (
        'приёмник потоковой репликации "%s" не смог подключиться к главному серверу: %s',
    ),
    'subscription "%s" could not connect to the publisher: %s': (
        'подключить подписку "%s" к серверу публикации не удалось: %s',
    ),
    'synchronization worker "%s" could not connect to the primary server: %s': (
        'рабочий процесс синхронизации "%s" не смог подключиться к главному серверу: %s',
    ),
    'table synchronization worker for subscription "%s" could not connect to the publisher: %s': (
        'процесс синхронизации таблицы для подписки "%s" не смог подключиться к серверу публикации: %s',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "неожиданный атрибут связывания каналов в последнем сообщении клиента SCRAM",
        "неожиданный атрибут привязки канала в последнем сообщении клиента SCRAM",
    ),
    "unrecognized SSL error code: %d": ("нераспознанный код ошибки SSL: %d",),
    'unrecognized password encryption algorithm "%s"': (
        'нераспознанный алгоритм шифрования пароля "%s"',
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        'неподдерживаемый тип связывания каналов SCRAM "%s"',
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "неподдерживаемый протокол клиентского приложения %u.%u; сервер поддерживает %u.0 - %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "распознать имя пользователя не удалось (код ошибки: %lu)",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        'слабый режим sslmode "%s" не может использоваться с sslnegotiation=direct (используйте режим "require", "verify-ca" или "verify-full")',
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        'слабый режим sslmode "%s" не может использоваться с sslrootcert=system (используйте режим "verify-full")',
    ),
}
