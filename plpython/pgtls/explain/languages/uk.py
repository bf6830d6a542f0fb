"""Messages of PostgreSQL in uk; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': ('занадто довге значення "password_encryption"',),
    '"trust" authentication failed for user "%s"': (
        'користувач "%s" не пройшов автентифікацію "trust"',
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        '%s значення "%s" неприпустиме, якщо підтримку протоколу SSL не скомпільовано',
    ),
    "%s: no database nor user name specified": (
        "%s: ні база даних, ні ім'я користувача не вказані",
    ),
    "Also use ssl_passphrase_command during server reload.": (
        "Також використовувати ssl_passphrase_command під час перезавантаження серверу.",
    ),
    "An empty string means use the default cipher suites.": (
        "Порожній рядок означає використовувати набори шифрів за замовчуванням.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "Від сервера отримано AuthenticationSASLFinal, але автентифікація SASL не була завершена",
    ),
    'BSD authentication failed for user "%s"': ('Користувач "%s" не пройшов автентифікацію BSD',),
    "Client certificate verification failed at depth %d: %s.": (
        "Не вдалося перевірити сертифікат клієнта на глибині %d: %s.",
    ),
    "Command to obtain passphrases for SSL.": (
        "Команда, що дозволяє отримати парольну фразу для SSL.",
    ),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "Скомпілюйте з  --with-gssapi, щоб використовувати GSSAPI з'єднання.",
    ),
    "Compile with --with-ssl to use SSL connections.": (
        "Щоб використати SSL-підключення, скомпілюйте з  --with-ssl.",
    ),
    'Connection matched file "%s" line %d: "%s"': (
        'З\'єднання відповідає файлу "%s" рядок %d: "%s"',
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        'З\'єднання відповідає рядку %d в pg_hba.conf: "%s"',
    ),
    "Connections and Authentication / SSL": ("Підключення і автентифікація / SSL",),
    "DH: could not load DH parameters": ("DH: не вдалося завантажити параметри DH",),
    "DH: could not set DH parameters: %s": ("DH: не вдалося встановити параметри DH: %s",),
    "ECDH: could not create key": ("ECDH: не вдалося створити ключ",),
    "ECDH: unrecognized curve name: %s": ("ECDH: нерозпізнане ім'я кривої: %s",),
    "ERROR": ("ПОМИЛКА",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Надайте файл або змініть sslmode, щоб вимкнути перевірку серверного сертифікату.",
        "Вкажіть повний шлях до файлу або вимкніть перевірку сертифікату сервера, змінивши sslmode.",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "Надайте файл, використайте системні кореневі за допомогою sslrootcert=system, або змініть sslmode, щоб вимкнути перевірку серверного сертифікату.",
    ),
    "FATAL": ("ФАТАЛЬНО",),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        'Помилкові дані сертифіката (неперевірені): тема "%s", серійний номер %s, емітент "%s".',
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "Файл повинен мати дозволи u=rw (0600) або менше, якщо він належить користувачу бази даних, або u=rw,g=r (0640) або менше, якщо він належить кореню.",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (автентифіковано=%s, закодовано=%s)",),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (автентифіковано=%s, закодовано=%s, ведучій=%s)",
    ),
    "GSS encryption": ("Шифрування GSS",),
    "GSSAPI Authenticated": ("Автентифіковано GSSAPI",),
    'GSSAPI authentication failed for user "%s"': (
        'Користувач "%s" не пройшов автентифікацію GSSAPI',
    ),
    "GSSAPI authentication not supported": ("Автентифікація GSSAPI не підтримується",),
    "GSSAPI context establishment error": ("помилка встановлення контексту GSSAPI",),
    "GSSAPI continuation error": ("Помилка продовження у GSSAPI",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "Потрібне шифрування GSSAPI, але воно не підтримується над локальним сокетом",
    ),
    "GSSAPI encryption required but no credential cache": (
        "Шифрування GSSAPI необхідне, але немає кешу облікових даних",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "вимагалося шифрування GSSAPI, але не було неможливим (можливо, без кешу облікових даних, підтримки сервера, або використання локального сокета)",
    ),
    "GSSAPI name import error": ("Помилка імпорту імені у GSSAPI",),
    "GSSAPI size check error": ("помилка перевірки розміру GSSAPI",),
    "GSSAPI unwrap error": ("помилка при розгортанні GSSAPI",),
    "GSSAPI wrap error": ("помилка при згортанні GSSAPI",),
    "GSSAPI-encrypted connection": ("З'єднання зашифровано GSSAPI",),
    "GSSENCRequest accepted": ("GSSENCRequest прийнятий",),
    "GSSENCRequest rejected": ("GSSENCRequest відхилений",),
    "Give priority to server ciphersuite order.": (
        "Віддавати перевагу замовленню набору шрифтів сервера.",
    ),
    "INFO": ("ІНФОРМАЦІЯ",),
    'Ident authentication failed for user "%s"': (
        'Користувач "%s" не пройшов автентифікацію Ident',
    ),
    'LDAP authentication failed for user "%s"': ('Користувач "%s" не пройшов автентифікацію LDAP',),
    "LDAP over SSL is not supported on this platform.": (
        "Протокол LDAP через протокол SSL не підтримується на цій платформі.",
    ),
    "LOG": ("ЗАПИСУВАННЯ",),
    "NOTICE": ("ПОВІДОМЛЕННЯ",),
    'OAuth bearer authentication failed for user "%s"': (
        'Аутентифікація OAuth bearer не вдалася для користувача "%s"',
    ),
    'PAM authentication failed for user "%s"': ('Користувач "%s" не пройшов автентифікацію PAM',),
    "PANIC": ("ПАНІКА",),
    'Peer authentication failed for user "%s"': ('Користувач "%s" не пройшов автентифікацію Peer',),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "Дозволи повинні бути u=rwx (0700) або u=rwx,g=rx (0750).",
    ),
    'RADIUS authentication failed for user "%s"': (
        'Користувач "%s" не пройшов автентифікацію RADIUS',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Видаліть UNENCRYPTED, щоб зберегти пароль у зашифрованій формі.",
    ),
    "SCRAM channel binding check failed": ("Помилка перевірки зв'язування каналів SCRAM",),
    "SCRAM channel binding negotiation error": ("Помилка узгодження зв’язування каналів SCRAM",),
    "SSL Cipher": ("SSL шифр",),
    "SSL Compression": ("SSL стиснення",),
    "SSL Connection": ("SSL з'єднання",),
    "SSL Key Bits": ("Біти SSL ключа",),
    "SSL Library": ("SSL бібліотека",),
    "SSL Protocol": ("SSL протокол",),
    "SSL SYSCALL error: %s": ("Помилка SSL SYSCALL: %s",),
    "SSL SYSCALL error: EOF detected": ("Помилка SSL SYSCALL: виявлено EOF",),
    "SSL certificate's address entry is missing": ("відсутній елемент адреси SSL-сертифікату",),
    "SSL certificate's common name contains embedded null": (
        "Спільне ім'я SSL-сертифікату містить нульовий байт",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "Унікальна назва сертифікату SSL містить вбудоване null-значення",
    ),
    "SSL certificate's name contains embedded null": (
        "Ім'я сертифікату SSL містить вбудоване Null-значення",
    ),
    "SSL certificate's name entry is missing": ("Відсутня ім'я в сертифікаті SSL",),
    "SSL configuration could not be loaded in child process": (
        "Не вдалося завантажити конфігурацію SSL в дочірній процес",
    ),
    "SSL configuration was not reloaded": ("Конфігурація протоколу SSL не була перезавантажена",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "З'єднання SSL (протокол: %s, шифр: %s, біти: %s, компресія: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "З'єднання SSL (протокол: %s, шифр: %s, компресія: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "З'єднання SSL (протокол: %s, шифр: %s, компресія: %s, ALPN: %s)",
    ),
    "SSL connection has been closed unexpectedly": (
        "SSL-з'єднання було несподівано перервано",
        "SSL підключення було неочікувано перервано",
    ),
    "SSL connection was established with unexpected ALPN protocol": (
        "SSL підключення було встановлено з неочікуваним протоколом ALPN",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL активовано (протокол=%s, шифр=%s, біти=%d)",
    ),
    "SSL encryption": ("Шифрування SSL",),
    "SSL error code %lu": ("Код помилки SSL %lu",),
    "SSL error: %s": ("Помилка SSL: %s",),
    "SSL error: certificate verify failed: %s": ("помилка SSL: помилка перевірки сертифіката %s",),
    "SSL is not supported by this build": ("SSL не підтримується даною збіркою",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "Повторне узгодження SSL більше не підтримується; єдине допустиме значення - 0 (нуль).",
    ),
    "SSLRequest accepted": ("SSLRequest прийнято",),
    "SSLRequest rejected": ("SSLRequest відхилено",),
    'SSPI authentication failed for user "%s"': ('Користувач "%s" не пройшов автентифікацію SSPI',),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "Клієнт підтримує зв’язування каналів SCRAM, але думає, що сервер не підтримує. Однак, сервер теж підтримує зв’язування каналів.",
    ),
    "The issuer and scope parameters must be set in pg_hba.conf.": (
        "Параметри issuer та scope мають бути встановлені в pg_hba.conf.",
    ),
    "The server does not support channel binding for OAuth, but the client message includes channel binding data.": (
        "Сервер не підтримує прив'язку каналів для OAuth, але повідомлення клієнта містить дані прив'язки каналу.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "Це може вказувати, що клієнт не підтримує жодної версії протоколу SSL між %s і %s.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Це може вказувати, що сервер не підтримує жодної версії протоколу SSL між %s і %s.",
    ),
    "WARNING": ("ПОПЕРЕДЖЕННЯ",),
    'WARNING: could not open SSL key logging file "%s": %m': (
        'ПОПЕРЕДЖЕННЯ: не вдалося відкрити файл логування SSL ключів "%s": %m',
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        'ПОПЕРЕДЖЕННЯ: не вдалося записати до файлу логування SSL ключів "%s": %m',
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "ПОПЕРЕДЖЕННЯ: libpq було скомпільовано без підтримки sslkeylogfile",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'ПОПЕРЕДЖЕННЯ: до файлу паролів "%s" мають доступ група або всі; дозволи мають бути u=rw (0600) або менше',
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "ПОПЕРЕДЖЕННЯ: підтримка sslkeylogfile вимагає OpenSSL",
    ),
    "WARNING: sslpassword truncated": ("ПОПЕРЕДЖЕННЯ: sslpassword скорочено",),
    "accepting GSS security context failed": ("прийняти контекст безпеки GSS не вдалось",),
    'apply worker for subscription "%s" could not connect to the publisher: %s': (
        'працівник застосування для підписки "%s" не зміг підключитися до видавця: %s',
    ),
    'authentication failed for user "%s": host rejected': (
        'користувач "%s" не пройшов автентифікацію: відхилений хост',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        'користувач "%s" не пройшов автентифікацію: неприпустимий метод автентифікації',
    ),
    "cert authentication is only supported on hostssl connections": (
        "автентифікація cert підтримується лише для підключень hostssl",
    ),
    'certificate authentication failed for user "%s"': (
        'користувач "%s" не пройшов автентифікацію за сертифікатом',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        'помилка автентифікації сертифіката для користувача "%s": сертифікат клієнта не містить імені користувача',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        'помилка автентифікації сертифікату для користувача "%s": не вдалося отримати DN суб\'єкта',
    ),
    "certificate contains IP address with invalid length %lu": (
        "сертифікат містить IP-адресу з недійсною довжиною %lu",
    ),
    "certificate contains IP address with invalid length %zu": (
        "сертифікат містить IP-адресу з недійсною довжиною %zu",
    ),
    "certificate could not be obtained: %s": ("не вдалося отримати сертифікат: %s",),
    'certificate does not match private key file "%s": %s': (
        'сертифікат не відповідає файлу закритого ключа "%s": %s',
    ),
    'certificate present, but not private key file "%s"': (
        'сертифікат присутній, але файл закритого ключа "%s" ні',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        'помилка перевірки сертифікату (clientcert=verify-full) для користувача "%s": CN невідповідність',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        'помилка перевірки сертифікату (clientcert=verify-full) для користувача "%s": DN невідповідність',
    ),
    "channel binding is required, but client does not support it": (
        "потрібно зв'язування каналів, але клієнт не підтримує його",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "потрібно зв'язування каналів, але сервер не запропонував метод аутентифікації, який підтримує зв’язування каналів",
    ),
    "channel binding required but not supported by server's authentication request": (
        "потрібно зв'язування каналів, але не підтримується запитом на аутентифікацію сервера",
    ),
    "channel binding required, but SSL not in use": (
        "необхідно зв’язування каналів, але SSL не використовується",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "потрібно зв'язування каналів, але сервер автентифікував клієнта без зв’язування каналів",
    ),
    "check of private key failed: %s": ("помилка під час перевірки приватного ключа: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "сертифікати клієнтів можуть перевірятися, лише якщо доступне сховище кореневих сертифікатів",
    ),
    "client requires an unsupported SCRAM extension": (
        "клієнт потребує непідтримуване розширення SCRAM",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "клієнт обрав неприпустимий механізм автентифікації SASL",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "клієнт намагався відправити переповнений пакет GSSAPI (%zu > %zu)",
        "клієнт намагався відправити переповнений пакет GSSAPI: (%zu > %zu)",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'clientcert може бути налаштовано лише для рядків "hostssl"',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        'clientcert приймає лише "verify-full" під час використання автентифікації "cert"',
    ),
    'clientname can only be configured for "hostssl" rows': (
        'clientname можна налаштувати лише для рядків "hostssl"',
    ),
    "connection requires a valid client certificate": (
        "підключення потребує припустимий сертифікат клієнта",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        'підключення до серверу "%s" (%s), порт %s провалено:',
    ),
    'connection to server at "%s", port %s failed:': (
        'підключення до серверу "%s", порт %s провалено:',
    ),
    'connection to server on socket "%s" failed:': (
        'помилка при з\'єднанні з сервером через сокет "%s":',
    ),
    "connection to server was lost": ("з'єднання із сервером втрачено",),
    "could not accept GSSAPI security context": ("не вдалося прийняти контекст безпеки GSSAPI",),
    "could not accept SSL connection: %m": ("не вдалося прийняти SSL-підключення: %m",),
    "could not accept SSL connection: %s": ("не вдалося отримати підключення SSL: %s",),
    "could not accept SSL connection: EOF detected": (
        "не вдалося прийняти SSL-підключення: виявлений EOF",
    ),
    'could not access private key file "%s": %m': (
        'не вдалось отримати доступ до файла закритиго ключа "%s": %m',
    ),
    "could not connect to server": ("не вдалося підключитись до серверу",),
    "could not connect to the primary server: %s": (
        "не вдалося підключитися до основного серверу: %s",
    ),
    "could not connect to the publisher: %s": (
        "не вдалося підключитись до сервера публікації: %s",
    ),
    "could not convert certificate's IP address to string: %s": (
        "не вдалося перетворити IP-адресу сертифікату у рядок: %s",
    ),
    "could not create SSL context: %s": ("не вдалося створити контекст SSL: %s",),
    "could not determine server certificate signature algorithm": (
        "не вдалося визначити алгоритм підпису сервера сертифіката",
        "не вдалося визначити алгоритм підпису серверного сертифікату",
    ),
    "could not encrypt password: %s": ("не вдалося зашифрувати пароль: %s",),
    "could not establish SSL connection: %s": ("не вдалося встановити SSL-підключення: %s",),
    "could not generate peer certificate hash": ("не вдалося згенерувати хеш сертифікату вузла",),
    "could not generate random encryption vector": (
        "не вдалося створити випадковий вектор шифрування",
    ),
    "could not get home directory to locate root certificate file": (
        "не вдалося отримати домашній каталог, щоб знайти файл кореневого сертифікату",
    ),
    "could not get server's host name from server certificate": (
        "не вдалося отримати ім'я хосту від серверного сертифікату",
    ),
    "could not initialize SSL connection: %s": ("не вдалося ініціалізувати SSL-підключення: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "не вдалося ініціалізувати SSL-підключення: контекст SSL не встановлений",
    ),
    'could not initialize SSL engine "%s": %s': ('не вдалося ініціалізувати модуль SSL "%s": %s',),
    "could not initiate GSSAPI security context": (
        "не вдалося ініціювати контекст безпеки GSSAPI",
    ),
    "could not load DH parameters file: %s": ("не вдалося завантажити файл параметрів DH: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        'не вдалося завантажити каталог списку відкликаних сертифікатів SSL "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        'не вдалося завантажити файл "%s" або каталог "%s" списку відкликаних сертифікатів SSL: %s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        'не вдалося завантажити файл зі списком відкликаних сертифікатів SSL "%s": %s',
    ),
    'could not load SSL engine "%s": %s': ('не вдалося завантажити модуль SSL "%s": %s',),
    "could not load pg_hba.conf": ("не вдалося завантажити pg_hba.conf",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'не вдалося завантажити закритий ключ SSL "%s" з модуля "%s": %s',
    ),
    'could not load private key file "%s": %s': (
        'не вдалось завантажити файл закритого ключа "%s": %s',
        'не вдалося завантажити файл закритого ключа "%s": %s',
    ),
    'could not load root certificate file "%s": %s': (
        'не вдалося завантажити файл кореневого сертифікату "%s": %s',
    ),
    'could not load server certificate file "%s": %s': (
        'не вдалося завантажити сертифікат серверу "%s": %s',
    ),
    "could not load system root certificate paths: %s": (
        "не вдалося завантажити шляхи кореневого сертифікату системи: %s",
    ),
    'could not open DH parameters file "%s": %m': (
        'не вдалося відкрити файл параметрів DH "%s": %m',
    ),
    'could not open certificate file "%s": %s': ('не вдалося відкрити файл сертифікату "%s": %s',),
    'could not open usermap file "%s": %m': ('не вдалося відкрити файл usermap: "%s": %m',),
    "could not perform MD5 encryption of password": ("не вдалося виконати MD5 шифрування паролю",),
    "could not perform MD5 encryption of password: %s": (
        "не вдалося виконати MD5 шифрування паролю: %s",
    ),
    "could not perform MD5 encryption of received packet": (
        "не вдалося виконати шифрування MD5 для отриманого пакету",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "не вдалося виконати MD5 шифрування отриманого пакету: %s",
    ),
    'could not read certificate file "%s": %s': ('не вдалося прочитати файл сертифікату "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'не вдалося прочитати закритий ключ SSL "%s" з модуля "%s": %s',
    ),
    'could not read root certificate file "%s": %s': (
        'не вдалося прочитати файл кореневого сертифікату "%s": %s',
    ),
    "could not receive data from WAL stream: %s": ("не вдалося отримати дані з WAL потоку: %s",),
    "could not receive data from client: %m": ("не вдалось отримати дані від клієнта: %m",),
    "could not receive data from server: %s": ("не вдалося отримати дані з серверу: %s",),
    "could not send GSSAPI negotiation packet: %s": (
        "не вдалося передати пакет узгодження протоколу GSSAPI: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "не вдалося передати пакет узгодження протоколу SSL: %s",
    ),
    "could not send data to WAL stream: %s": ("не вдалося передати дані потоку WAL: %s",),
    "could not send data to client: %m": ("не вдалось надіслати дані клієнту: %m",),
    "could not send data to server: %s": ("не вдалося передати дані серверу: %s",),
    "could not send data to shared-memory queue": (
        "не вдалося передати дані в чергу в спільну пам'ять",
    ),
    "could not send startup packet: %s": ("не вдалося передати стартовий пакет: %s",),
    "could not set SSL ALPN extension: %s": ("не вдалося встановити розширення SSL ALPN: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "не вдалося встановити позначку назви сервера SSL (SNI): %s",
        "не вдалося встановити Індикацію Імені Сервера протокол SSL (SNI): %s",
    ),
    "could not set SSL protocol version range": (
        "не вдалося встановити діапазон версій протоколу SSL",
    ),
    "could not set SSL socket: %s": ("не вдалося встановити SSL-сокет: %s",),
    "could not set group names specified in ssl_groups: %s": (
        "не вдалося встановити імена груп, вказаних у ssl_groups: %s",
    ),
    "could not set maximum SSL protocol version": (
        "не вдалося встановити максимальну версію протоколу SSL",
    ),
    "could not set maximum SSL protocol version: %s": (
        "не вдалося встановити максимальну версію протоколу SSL: %s",
    ),
    "could not set minimum SSL protocol version": (
        "не вдалося встановити мінімальну версію протоколу SSL",
    ),
    "could not set minimum SSL protocol version: %s": (
        "не вдалося встановити мінімальну версію протоколу SSL: %s",
    ),
    "could not set the TLSv1.2 cipher list (no valid ciphers available)": (
        "не вдалося встановити список шифрів TLSv1.2 (жодних дійсних шифрів немає)",
    ),
    "could not set the TLSv1.3 cipher suites (no valid ciphers available)": (
        "не вдалося встановити набори шифрів TLSv1.3 (жодних дійсних шифрів немає)",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "не вдалося встановити список шифрів (немає дійсних шифрів)",
    ),
    "could not start LDAP TLS session: %s": ("не вдалося почати сеанс протоколу LDAP TLS: %s",),
    'could not stat private key file "%s": %m': (
        'не вдалося отримати інформацію про файл закритого ключа"%s": %m',
    ),
    "direct SSL connection accepted": ("прийнято пряме SSL-підключення",),
    "direct SSL connection rejected": ("пряме SSL підключення відхилено",),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "пряме SSL підключення було встановлено без розширення протоколу ALPN",
    ),
    "duplicate GSS authentication request": ("дублікат запиту автентифікації GSS",),
    "duplicate SASL authentication request": ("дублікат запиту автентифікації SASL",),
    "encrypted password is too long": ("зашифрований пароль занадто довгий",),
    "expected GSS response, got message type %d": (
        "очікувалася відповідь GSS, але отримано тип повідомлення %d",
    ),
    "expected SASL response, got message type %d": (
        "очікувалася відповідь SASL, але отримано тип повідомлення %d",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "помилка надсилання GSSAPI в процесі відповіді зв'язування: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "помилка надсилання протоколу SSL в процесі відповіді зв'язування: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'значення gssencmode "%s" неприпустиме, якщо підтримку протоколу GSSAPI не скомпільовано',
    ),
    "host name must be specified": ("необхідно вказати ім'я хосту", "потрібно вказати ім’я хоста"),
    "host name must be specified for a verified SSL connection": (
        "має бути вказано ім'я хосту для перевіреного SSL підключення",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "запис hostgssenc не може збігатись, оскільки GSSAPI не підтримується цією збіркою",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "запис hostssl не збігається, тому що протокол SSL вимкнутий",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "запис hostssl не збігається, тому що SSL не підтримується цією збіркою",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "вхідне повідомлення GSSAPI не використовувало конфіденційність",
    ),
    "incomplete startup packet": ("неповний стартовий пакет",),
    "invalid DH parameters: %s": ("неприпустимі параметри DH: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "неприпустимі параметри DH: немає придатного генератора або безпечного штриха",
    ),
    "invalid DH parameters: p is not prime": ("неприпустимі параметри DH: р - не штрих",),
    "invalid SSL protocol version range": ("неприпустимий діапазон версії протоколу SSL",),
    'invalid URI query parameter: "%s"': ('неприпустимий параметр запиту URI: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "неприпустимий символ в імені користувача для автентифікації LDAP",
    ),
    'invalid connection option "%s"': ('неприпустимий параметр підключення "%s"',),
    "invalid length of startup packet": ("неприпустима довжина стартового пакету",),
    "invalid startup packet layout: expected terminator as last byte": (
        "неприпустима структура стартового пакету: останнім байтом очікувався термінатор",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        'неприпустиме значення "%s" для максимальної версії протоколу SSL',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        'неприпустиме значення "%s" для мінімальної версії протоколу SSL',
    ),
    'invalid value for clientcert: "%s"': ('неприпустиме значення для clientcert: "%s"',),
    'invalid value for clientname: "%s"': ('неприпустиме значення для clientname: "%s"',),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        'від\'ємний метод require_auth "%s" не може бути змішаний з позитивними методами',
    ),
    "no PostgreSQL user name specified in startup packet": (
        "не вказано жодного ім'я користувача PostgreSQL у стартовому пакеті",
    ),
    "no SSL error reported": ("немає повідомлення про помилку SSL",),
    "no client response found after SASL exchange success": (
        "після успішного обміну SASL немає відповіді клієнта",
        "після успішного обміну SASL не знайдено відповіді клієнта",
    ),
    "no encryption": ("без шифрування",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        'немає відповідності у файлі зіставлень "%s" для користувача "%s" автентифікованого як "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        'в pg_hba.conf немає запису для хосту "%s", користувача "%s", бази даних "%s", %s',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'в pg_hba.conf немає запису, що дозволяє підключення для реплікації з хосту "%s", користувача "%s", %s',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "жоден з серверних механізмів автентифікації SASL не підтримується",
    ),
    "out of memory allocating GSSAPI buffer (%d)": ("недостатньо пам'яті для буфера GSSAPI (%d)",),
    "out of memory allocating SASL buffer (%d)": ("недостатньо пам'яті для буфера SASL (%d)",),
    "outgoing GSSAPI message would not use confidentiality": (
        "вихідне повідомлення GSSAPI не буде використовувати конфіденційність",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "переповнений пакет GSSAPI, надісланий клієнтом (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "переповнений пакет GSSAPI, надісланий клієнтом (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "переповнений пакет GSSAPI відправлений сервером (%zu > %zu)",
        "переповнений пакет GSSAPI відправлений сервером: (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        'користувач "%s" не пройшов автентифікацію за допомогою пароля',
    ),
    "password_encryption value too long": ("занадто довге значення password_encryption",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf відхиляє підключення для хосту "%s", користувача "%s", бази даних "%s", %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf відхиляє підключення реплікації для хосту "%s", користувача "%s", %s',
    ),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        'файл закритого ключа "%s" не можна перезавантажити, тому що це потребує парольну фразу',
    ),
    'private key file "%s" has group or world access': (
        'до файлу закритого ключа "%s" мають доступ група або всі',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        'файл закритого ключа "%s" має груповий або загальний доступ; файл повинен мати права u=rw (0600) або менше, якщо він належить поточному користувачу, або права u=rw,g=r (0640) або менше, якщо належить root',
    ),
    'private key file "%s" is not a regular file': (
        'файл закритого ключа "%s" не є звичайним',
        'файл закритого ключа "%s" не є звичайним файлом',
    ),
    'private key file "%s" must be owned by the database user or root': (
        'файл закритого ключа "%s" повинен належати користувачу бази даних або коріня',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "вказане ім'я користувача (%s) і автентифіковане ім'я користувача (%s) не збігаються",
    ),
    "received SSL connection request with unexpected ALPN protocol": (
        "отримано запит на підключення SSL з несподіваним протоколом ALPN",
    ),
    "received direct SSL connection request without ALPN protocol negotiation extension": (
        "отримано запит на підключення до SSL без розширення протоколу ALPN",
    ),
    "received duplicate protocol negotiation message": (
        "отримано дубльоване повідомлення про узгодження протоколу",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "отримано неправильне повідомлення BackendKeyData: ключ скасування з довжиною %d занадто довгий (максимум 256 байтів)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "отримано неправильне повідомлення BackendKeyData: ключ скасування з довжиною %d занадто короткий (мінімум 4 байти)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "отримано неправильне повідомлення BackendKeyData: ключ скасування з довжиною %d не дозволено для протоколу версії 3.0 (має бути 4 байти)",
    ),
    "received invalid authentication request": ("отримано неприпустимий запит на аутентифікацію",),
    "received invalid error message": ("отримано неприпустиме повідомлення про помилку",),
    "received invalid protocol negotiation message": (
        "отримано неприпустиме повідомлення узгодження протоколу",
    ),
    "received invalid protocol negotiation message: message too short": (
        "отримано неправильне повідомлення про узгодження протоколу: повідомлення занадто коротке",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "отримано неправильне повідомлення про узгодження протоколу: сервер провів узгодження, але не просить жодних змін",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        'отримано неправильне повідомлення про узгодження протоколу: сервер повідомив непідтримуваний параметр, який не був запитаний ("%s")',
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "отримано неправильне повідомлення про узгодження протоколу: сервер повідомив негативну кількість непідтримуваних параметрів",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        'отримано неправильне повідомлення про узгодження протоколу: сервер повідомив непідтримувану назву параметра без префіксу "%s" ("%s")',
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "отримано неправильне повідомлення про узгодження протоколу: сервер запросив пониження до вищої версії",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "отримано неправильне повідомлення про узгодження протоколу: сервер запросив пониження до неіснуючої версії 3.1 протоколу",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "отримано неправильне повідомлення про узгодження протоколу: сервер запросив пониження до протоколу версії 3.0 і раніше",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "отримано неприпустиму відповідь на узгодження GSSAPI: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "отримано неприпустиму відповідь на узгодження SSL: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "отримані незашифровані дані після запиту шифрування GSSAPI",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "отримані незашифровані дані після відповіді шифрування GSSAPI",
    ),
    "received unencrypted data after SSL request": (
        "отримані незашифровані дані після запиту SSL",
    ),
    "received unencrypted data after SSL response": (
        "отримані незашифровані дані після відповіді SSL",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        'метод require_auth "%s" не може бути змішаний з негативними методами',
    ),
    'require_auth method "%s" is specified more than once': (
        'require_auth метод "%s" вказаний неодноразово',
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer вказує на "%s", але фактичне ім\'я вузла "%s"',
    ),
    "retrieving GSS user name failed": ("отримання ім'я користувача GSS не виконано",),
    'root certificate file "%s" does not exist': (
        'файл кореневого сертифікату "%s" не існує',
        'файлу кореневого сертифікату "%s" не існує',
    ),
    "server accepted connection without a valid SSL certificate": (
        "сервер приймає підключення без дійсного SSL-сертифікату",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        'серверний сертифікат "%s" (та %d інше ім\'я) не співпадає з іменем хосту "%s"',
        'серверний сертифікат "%s" (та %d інших імені) не співпадає з іменем хосту "%s"',
        'серверний сертифікат "%s" (та %d інших імен) не співпадає з іменем хосту "%s"',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        'серверний сертифікат "%s" не співпадає з іменем хосту "%s"',
    ),
    "server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.": (
        "сервер неочікувано закрив підключення\n Це може означати, що сервер завершив роботу ненормально до або під час обробки запиту.",
    ),
    "server did not request an SSL certificate": ("сервер не запитував SSL-сертифікат",),
    "server does not support SSL, but SSL was required": (
        "сервер не підтримує протокол SSL, але протокол SSL вимагається",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "сервер не підтримує шифрування GSSAPI, але це було необхідно",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "сервер запропонував автентифікацію SCRAM-SHA-256-PLUS через підключення без SSL",
    ),
    "server requested GSSAPI authentication": ("сервер запросив автентифікацію GSSAPI",),
    "server requested SASL authentication": ("сервер запросив автентифікацію SASL",),
    "server sent an error response during GSS encryption exchange": (
        "сервер відповів помилкою під час обміну шифруванням GSS",
    ),
    "server sent an error response during SSL exchange": (
        "сервер відповів помилкою під час обміну SSL",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "сервер намагався надіслати переповнений пакет GSSAPI (%zu > %zu)",
    ),
    "setting an MD5-encrypted password": ("встановлення пароля, зашифрованого MD5",),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'значення sslmode "%s" неприпустиме, якщо підтримку протоколу SSL не скомпільовано',
    ),
    'streaming replication receiver "%s" could not connect to the primary server: %s': (
        'отримувач потокової реплікації "%s" не зміг підключитися до основного сервера: %s',
    ),
    'subscription "%s" could not connect to the publisher: %s': (
        'підписка "%s" не змогла підключитися до видавця: %s',
    ),
    'synchronization worker "%s" could not connect to the primary server: %s': (
        'працівник синхронізації "%s" не зміг підключитися до основного сервера: %s',
    ),
    'table synchronization worker for subscription "%s" could not connect to the publisher: %s': (
        'працівник синхронізації таблиць для підписки "%s" не зміг підключитися до видавця: %s',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "неочікуваний атрибут зв'язування каналів SCRAM в останньому повідомленні клієнта",
    ),
    "unrecognized SSL error code: %d": ("нерозпізнаний код помилки SSL: %d",),
    'unrecognized password encryption algorithm "%s"': (
        'нерозпізнаний алгоритм шифрування пароля "%s"',
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        'непідтримуваний тип зв\'язування каналів SCRAM "%s"',
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "протокол інтерфейсу, що не підтримується, %u.%u: сервер підтримує %u.0 до %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "невдала підстановка імені користувача: код помилки %lu",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        'слабкий sslmode "%s" не може використовуватися з sslnegotiation=direct (використовуйте "require", "verify-ca" або "verify-full")',
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        'слабкий sslmode "%s" не може використовуватися з sslrootcert=system (використайте "verify-full")',
    ),
}
