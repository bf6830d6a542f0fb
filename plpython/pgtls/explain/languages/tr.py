"""Messages of PostgreSQL in tr; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"trust" authentication failed for user "%s"': (
        '"%s" kullanıcısı için "trust" kimlik doğrulaması başarısız oldu',
    ),
    "%s: no database nor user name specified": (
        ":%s: ne veritabanı ne de kullanıcı adı belirtilmemiştir",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "sunucudan AuthenticationSASLFinal alındı, fakat SASL yetkilendirmesi tamamlanmadı",
    ),
    'BSD authentication failed for user "%s"': (
        '"%s" kullanıcısı için BSD kimlik doğrulaması başarısız oldu',
    ),
    "Command to obtain passphrases for SSL.": ("SSL için parolaları alma komutu.",),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "GSSAPI bağlantısı kullanabilmek için --with-gssapi ile derleyiniz.",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "SSL bağlantısı kullanabilmek için --with-openssl ile derleyiniz.",
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        'Bağlantı pg_hba.conf %d satırıyla eşleşti: "%s"',
    ),
    "Connections and Authentication / SSL": ("Bağlantılar ve Kimlik Doğrulaması / SSL",),
    "DH: could not load DH parameters": ("DH: DH parametreleri yüklenemedi",),
    "DH: could not set DH parameters: %s": ("DH: DH parametreleri ayarlanamadı: %s",),
    "ECDH: could not create key": ("ECDH: anahtar oluşturulamadı",),
    "ECDH: unrecognized curve name: %s": ("ECDH: bilinmeyen curve adı: %s",),
    "ERROR": ("HATA",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Ya bir dosya adı belirtin, ya da sunucu sertifika doğrulamasını kapatmak için sslmode ayarını değiştirin.",
        "Ya bu dosyayı oluşturun ya da sslmode ayarını sunucu sertifika doğrulamasını kapatmak için değiştirin.",
        "Ya bir dosya adı belirtin, ya da sunucu sertifika onaylamasını kapatmak için sslmode'u kapatın.",
        "Ya bu dosyayı oluşturun ya da sslmode ayarını sunucu sertifika onaylamasını kapatmak için değiştirin.",
    ),
    "FATAL": ("ÖLÜMCÜL (FATAL)",),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "Eğer sahibi veritabanı kullanıcısıysa dosyanın izinleri u=rw (0600) ya da daha az olmalı, eğer sahibi root ise izinleri u=rw,g=r (0640) veya daha az olmalı",
    ),
    'GSSAPI authentication failed for user "%s"': (
        '"%s" kullanıcısı için GSSPI  kimlik doğrulaması başarısız',
    ),
    "GSSAPI authentication not supported": ("GSSAPI yetkilendirmesi desteklenmiyor",),
    "GSSAPI continuation error": ("GSSAPI devam hatası",),
    "GSSAPI encryption can only be used with gss, trust, or reject authentication methods": (
        "GSSAPI şifrelemesi yalnızca, gss, trust veya reject kimlik doğrulama yöntemleriyle kullanılabilir",
    ),
    "GSSAPI encryption required, but was impossible (possibly no ccache, no server support, or using a local socket)": (
        "GSSAPI şifrelemesi gerekli, fakat mümkün değil (muhtemelen ccache yok, sunucu desteği yok ya da yerel soket kullanılıyor)",
    ),
    "GSSAPI is not supported in protocol version 2": ("GSSAPI protokol 2'de desteklenmiyor",),
    "GSSAPI name import error": ("GSSAPI ad aktarma hatası",),
    "GSSAPI size check error": ("GSSAPI boyut kontrolü hatası",),
    "Give priority to server ciphersuite order.": ("Sunucu ciphersuite sırasına öncelik ver.",),
    "INFO": ("BİLGİ",),
    'Ident authentication failed for user "%s"': (
        '"%s" kullanıcısı için Ident kimlik doğrulaması başarısız oldu',
    ),
    'LDAP authentication failed for user "%s"': (
        '"%s" kullanıcısı için LDAP kimlik doğrulaması başarısız',
    ),
    "LDAP over SSL is not supported on this platform.": (
        "Bu platformda SSL üzerinde LDAP bu ortamda desteklenmemektedir.",
    ),
    "NOTICE": ("NOT", "BİLGİ"),
    'PAM authentication failed for user "%s"': (
        '"%s" kullanıcısı için PAM kimlik doğrulaması başarısız oldu',
    ),
    "PANIC": ("KRİTİK",),
    'Peer authentication failed for user "%s"': (
        '"%s" kullanıcısı için peer kimlik doğrulaması başarısız oldu',
    ),
    'RADIUS authentication failed for user "%s"': (
        '"%s" kullanıcısı için RADIUS kimlik doğrulaması başarısız oldu',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Onun yerine parolayı şifreli halde saklamak için UNENCRYPTED ibaresini kaldırın.",
    ),
    "SASL authentication is not supported in protocol version 2": (
        "SASL kimlik doğrulaması protokol sürüm 2'de desteklenmiyor",
    ),
    "SCRAM channel binding check failed": ("SCRAM channel binding kontrolü başarısız oldu",),
    "SSL SYSCALL error: %s": ("SSL SYSCALL hatası: %s",),
    "SSL SYSCALL error: EOF detected": ("SSL SYSCALL hatası: EOF bulundu",),
    'SSL certificate revocation list file "%s" ignored': (
        'SSL feshedilmiş sertifika dosyası "%s" yoksayıldı',
    ),
    "SSL certificate's common name contains embedded null": (
        "SSL sertifikasının yaygın ismi embedded null içeriyor",
        "SSL sertifikasının ortak adı (common name) gömülü olarak null içeriyor",
    ),
    "SSL certificate's name contains embedded null": (
        "SSL sertifikasının ismi gömülü olarak null içeriyor",
    ),
    "SSL certificate's name entry is missing": ("SSL sertifikasının isim girişi eksik",),
    "SSL configuration could not be loaded in child process": (
        "Alt süreçte SSl konfigürasyonu yüklenemiyor",
    ),
    "SSL configuration was not reloaded": ("SSL yapılandırması yeniden yüklenmedi",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL bağlantısı (protokol:%s, cipher: %s, bit sayısı: %s, sıkıştırma: %s)",
    ),
    'SSL connection from "%s"': ('"%s" adresinden SSL bağşantısı',),
    "SSL connection has been closed unexpectedly": (
        "SSL bağlantısı beklenmeyen şekilde sonlandırıldı",
    ),
    "SSL error code %lu": ("SSL hata kodu: %lu",),
    "SSL error: %s": ("SSL hatası: %s",),
    "SSL is not supported by this build": ("SSL bu yapılandırma tarafından desteklenmiyor.",),
    'SSL library does not support CRL certificates (file "%s")': (
        'kurulu SSL kütüphanesi CRL sertifikalarını desteklemiyor (dosya adı "%s")',
        'Kurulu SSL kütüphanesi CRL sertifikalarını desteklemiyor (dosya adı "%s")',
    ),
    "SSL library does not support certificate revocation lists.": (
        "SSL kütühanesi feshedilmiş sertifika listelerini desteklememektedir.",
    ),
    "SSL off": ("SSL etkisiz",),
    "SSL on": ("SSL etkin",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "SSL renegotiation artık desteklenmiyor; bu sadece 0 olabilir.",
    ),
    'SSPI authentication failed for user "%s"': (
        '"%s" kullanıcısı için SSPI kimlik doğrulaması başarısız oldu',
    ),
    "This probably means the server terminated abnormally": (
        "Bu muhtemelen sunucunun isteği işlemeden önce ya da",
        "Bu ileti sunucunun isteği işlemeden hemen önce ya da",
    ),
    'User "%s" does not have a valid SCRAM verifier.': (
        '"%s" kullancısının geçerli bir SCRAM doğrulayıcısı yok.',
    ),
    "WARNING": ("UYARI",),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'UYARI: "%s" şifre dosyası herkes ya da grup tarafından erişilebilir durumda; dosyanın izinleri u=rw (0600) ya da daha az olmalı',
    ),
    "accepting GSS security context failed": ("GSS security context kabul işlemi başarısızdır",),
    'authentication failed for user "%s": host rejected': (
        '"%s" kullanıcısı için kimlik doğrulaması başarısız oldu: adres geçerli değil',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        '"%s" kullanıcısının kimlik doğrulaması başarısız: geçersiz kimlik doğrulama yöntemi',
    ),
    "cert authentication is only supported on hostssl connections": (
        "cert kimlik denetlemesi sadece hostssl bağlantılarında desteklenmektedir",
    ),
    'certificate authentication failed for user "%s"': (
        '"%s" kullanıcısı için sertifika kimlik doğrulaması başarısız oldu',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        '"%s" kullanıcısının sertifika kimlik doğrulaması başarısız: istemci sertifikası kullanıcı adı içermiyor',
    ),
    "certificate could not be obtained: %s": ("sertifika elde edilemedi: %s",),
    'certificate does not match private key file "%s": %s': (
        'sertifika, "%s" özel anahtar (private key) dosyası ile uyuşmuyor: %s',
        'Sertifika, "%s" özel anahtar dosyası ile uyuşmuyor: %s',
    ),
    'certificate present, but not private key file "%s"': (
        'sertifika mevcut ancak özel anahtar (private key) mevcut değil "%s"',
        'Sertifika mevcut ancak özel anahtar mevcut değil "%s"',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        '"%s" kullanıcısı için sertifika geçerlemesi (clientcert=verify-full) başarısız oldu: CN uyuşmazlığı',
    ),
    "check of private key failed: %s": ("private key denetlemesi başarısız: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "istemci sertifikaları ancak eğer bir kök sertifika deposu mevcutsa kontrol edilebilir",
    ),
    "client requires an unsupported SCRAM extension": (
        "istemci desteklenmeyen bir SCRAM uzantısı gerektiriyor",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "istemci geçersiz bir kimlik doğrulama mekanizması seçti",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'clientcert sadece "hostssl" satırları için yapılandırılabilir',
    ),
    "connection requires a valid client certificate": (
        "bağlantı, geçerli bir istemci sertifikasına gereksinim duyuyor.",
    ),
    "could not accept GSSAPI security context": (
        "GSSAPI güvenlik içeriği (security context) kabul edilemedi",
    ),
    "could not accept SSL connection: %m": ("SSL bağlantı alınamıyor: %m",),
    "could not accept SSL connection: %s": ("SSL bağlantı alınamıyor: %s",),
    "could not accept SSL connection: EOF detected": ("SSL bağlantı alınamıyor: EOF algılandı",),
    'could not access private key file "%s": %m': ('private key dosyası "%s" okunamıyor: %m',),
    "could not connect to server": ("sunucuya bağlanamadı",),
    "could not connect to server: %s": ("sunucuya bağlanamadı: %s", "sunucuya bağlanılamadı: %s"),
    "could not connect to the primary server: %s": (
        "birincil (primary) sunucuya bağlanılamadı: %s",
    ),
    "could not connect to the publisher: %s": ("yayıncıya (publisher) bağlanılamadı: %s",),
    "could not create SSL context: %s": (
        "SSL context oluşturma hatası: %s",
        "SSL bağlamı oluşturulamadı: %s",
        "SSL içeriği yaratılamadı: %s",
    ),
    "could not determine server certificate signature algorithm": (
        "sunucu sertifika imza algoritması belirlenemedi",
    ),
    "could not establish SSL connection: %s": ("SSL bağlantısı sağlanamadı: %s",),
    "could not generate peer certificate hash": ("karşı tarafın sertifika hash'i oluşturulamadı",),
    "could not generate random encryption vector": ("rastgele şifreleme vektörü oluşturulamadı",),
    "could not get home directory to locate root certificate file": (
        "kök sertifika dosyasının ev dizini bulunamadı",
    ),
    "could not get server's host name from server certificate": (
        "sunucunun makina adı sunucu sertifikasından alınamadı",
    ),
    "could not initialize SSL connection: %s": ("SSL bağlantısı oluşturulamıyor: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "SSL bağlantısı oluşturulamıyor: SSL bağlamı (context) ayarlanmamış",
    ),
    'could not initialize SSL engine "%s": %s': ('"%s" SSL motoru ilklendirilemedi: %s',),
    "could not load DH parameters file: %s": ("DH parametre dosyası yüklenemedi: %s",),
    'could not load SSL certificate revocation list file "%s": %s': (
        '"%s" SSL sertifika iptal listesi dosyası yüklenemedi: %s',
    ),
    'could not load SSL engine "%s": %s': ('"%s" SSL motoru yüklenemedi: %s',),
    "could not load pg_hba.conf": ("pg_hba.conf yüklenemedi",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        '"%2$s" motorundan "%1$s" özel SSL anahtarı yüklenemedi: %3$s',
        '"%2$s" motorundan "%1$s" SSL özel anahtarı yüklenemedi: %3$s',
    ),
    'could not load private key file "%s": %s': (
        'private key dosyası "%s" okunamıyor: %s',
        'özel anahtar (private key) dosyası "%s" okunamıyor: %s',
    ),
    'could not load root certificate file "%s": %s': ('ana sertifika dosyası "%s" okunaıyor: %s',),
    'could not load server certificate file "%s": %s': (
        'sunucu srtifika dosyası "%s" yükleme başarısız: %s',
    ),
    'could not make a writable connection to server "%s:%s"': (
        'sunucuya yazılabilir (writable) bağlantı sağlanamadı "%s:%s"',
    ),
    'could not open DH parameters file "%s": %m': ('"%s" DH parametre dosyası açma hatası: %m',),
    'could not open certificate file "%s": %s': ('"%s" sertifikası açılamadı: %s',),
    'could not open usermap file "%s": %m': ('usermap dosyası "%s" açılamadı: %m',),
    "could not perform MD5 encryption of password": (
        "parolanın MD5 şifrelemesi gerçekleştirilemedi",
    ),
    "could not perform MD5 encryption of received packet": (
        "alınan paketin MD5 şifrelemesi gerçekleştirilemedi",
    ),
    'could not read certificate file "%s": %s': ('"%s" sertifikası okunamadı: %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        '"%2$s" motorundan "%1$s" özel SSL anahtarı okunamadı: %3$s',
        '"%2$s" motorundan "%1$s" SSL özel anahtarı okunamadı: %3$s',
    ),
    'could not read root certificate file "%s": %s': ('"%s"kök sertifika dosyası okunamadı: %s',),
    "could not receive data from WAL stream: %s": ("Sunucudan WAL stream alınamadı: %s",),
    "could not receive data from client: %m": ("istemciden veri alınamamıştır: %m",),
    "could not receive data from server: %s": (
        "sunucudan veri alınamadı: %s",
        "Sunucudan veri alınamadı: %s",
    ),
    "could not send GSSAPI negotiation packet: %s": (
        "GSSAPI anlaşma (negotiation) paketi gönderilemedi: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "SSL anlaşma (negotiation) paketi gönderilemedi: %s",
    ),
    "could not send data to WAL stream: %s": ("WAL stream'ine veri gönderilemedi: %s",),
    "could not send data to client: %m": ("istemci sürecine sinyal gönderme başarısız: %m",),
    "could not send data to server: %s": (
        "sunucuya veri gönderilemedi: %s",
        "Sunucuya veri gönderilemedi: %s",
    ),
    "could not send startup packet: %s": ("başlangıç paketi gönderilemedi: %s",),
    "could not set SSL socket: %s": ("SSL socket kurulamıyor: %s",),
    "could not set maximum SSL protocol version": ("azami SSL protokol sürümü ayarlanamadı",),
    "could not set minimum SSL protocol version": ("asgari SSL protokol sürümü ayarlanamadı",),
    "could not set the cipher list (no valid ciphers available)": (
        "şifre listesi ayarlanamadı (geçerli şifre bulunmuyor)",
    ),
    "could not start LDAP TLS session: %s": ("LDAP TLS oturumu başlatma bşarısız: %s",),
    "duplicate GSS authentication request": ("çift GSS yetkilendirme isteği",),
    "duplicate SASL authentication request": ("çift SASL yetkilendirme isteği",),
    "expected GSS response, got message type %d": ("beklenen GSS yanıtı, %d mesaj tipi alındı",),
    "expected SASL response, got message type %d": (
        "SASL cevabı bekleniyordu, %d mesaj tipi alındı",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "GSSAPI görüşme cevabı gönderme başarısız: %m",
    ),
    "failed to send SSL negotiation response: %m": ("SSL görüşme cevabı gönderme başarısız: %m",),
    "host name must be specified": ("sunucu adı belirtilmelidir",),
    "host name must be specified for a verified SSL connection": (
        "doğrulanmış bir SSL bağlantısı için makina adı belirtilmelidir",
        "onaylı SSL bağlantısı için sunucu adı belirtilmelidir",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "hostgssenc kaydı eşleşemiyor çünkü GSSAPI bu yapılandırma tarafından desteklenmiyor",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "hostssl kaydı eşleşemiyor çünkü SSL devre dışı bırakılmış",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "hostssl kaydı eşleşemiyor çünkü SSL bu yapılandırma tarafından desteklenmiyor",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "gelen GSSAPI mesajı gizlilik kullanmadı",
    ),
    "incomplete startup packet": ("başlatma paketi eksik",),
    "invalid DH parameters: %s": ("geçersiz DH parametreleri: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "geçersiz DH parametreleri: ne uygun oluşturucu ne de güvenli birincil",
    ),
    "invalid DH parameters: p is not prime": ("geçersiz DH parametreleri: p birincil değil",),
    'invalid SCRAM verifier for user "%s"': ('"%s" kullanıcısı için geçersiz SCRAM doğrulayıcısı',),
    'invalid URI query parameter: "%s"': ('geçersiz URI sorgu parametresi: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "LDAP yetkilendirmesi için kullanıcı adında geçersiz karakter",
    ),
    'invalid connection option "%s"': ('geçersiz bağlantı seçeneği "%s"',),
    "invalid length of startup packet": ("başlatma paketinin uzunluğu geçirsiz",),
    'invalid sslmode value: "%s"': ('geçersiz sslmode değeri: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "geçersiz startup packet düzeni: son bayt bir sonlandırıcı olmalıdır",
    ),
    'invalid value for clientcert: "%s"': ('clientcert için geçersiz değer: "%s"',),
    "no GSSAPI support; cannot require GSSAPI": ("GSSAPI desteği yok; GSSAPI gerektiremez",),
    "no PostgreSQL user name specified in startup packet": (
        "başlatma paketinde PostgreSQL kullanıcı adı belirtilmemiştir",
    ),
    "no SSL error reported": ("SSL hata yok", "SSL hatası raporlanmadı"),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        '"%3$s" olarak yetkilendirilmiş "%2$s" kullanıcısı için "%1$s" usermap\'inde eşleşme yok',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        '"%s" adresi, "%s" kullanıcısı, "%s" veritabanı için pg_hba.conf içinde bir tanım yok',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        '"%s" adresi, "%s" kullanıcısı, "%s" veritabanı için pg_hba.conf içinde bir tanım yok, %s',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        '"%s" istemcisinden "%s" kullanıcısı ile gelen replikasyon bağlantısı için pg_hba.conf girdisi yok.',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        '"%s" istemcisinden "%s" kullanıcısı ile  gelen replikasyon bağlantısı için pg_hba.conf girdisi yok, %s',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "sunucunun SASL yetkilendirme mekanizmalarından hiçbiri desteklenmiyor",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "GSSAPI tamponu ayrılırken yetersiz bellek hatası (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "SASL tamponu ayrılırken yetersiz bellek hatası (%d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "istemci tarafından büyük boy GSSAPI paketi gönderildi (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "istemci tarafından büyük boy GSSAPI paketi gönderildi (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        '"%s" kullanıcısı için şifre doğrulaması başarısız oldu',
    ),
    "password_encryption value too long": (
        "parola şifreleme (password_encryption) değeri çok uzun",
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        'pg_hba.conf "%s" istemcisinden "%s" kullanıcısı ile "%s" veritabanına gelen replikasyon bağlantısını reddetti',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf "%s" istemcisinden "%s" kullanıcısı ile "%s" veritabanına gelen replikasyon bağlantısını reddetti, %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        'pg_hba.conf "%s" istemcisinden "%s" kullanıcısı ile gelen replikasyon bağlantısını reddetti',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf "%s" istemcisinden "%s" kullanıcısı ile gelen replikasyon bağlantısını reddetti, %s',
    ),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        '"%s" özel anahtar dosyası tekrar yüklenemiyor çünkü parola gerektiriyor',
    ),
    'private key file "%s" has group or world access': (
        '"%s" özel anahtar dosyası gruba ve herkese erişime açıktır',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '"%s" özel anahtar (private key) dosyası herkes ya da grup tarafından erişilebilir durumda; dosyanın izinleri u=rw (0600) ya da daha az olmalı',
        '"%s" özel anahtar dosyası herkes ya da grup tarafından erişilebilir durumda; dosyanın izinleri u=rw (0600) ya da daha az olmalı',
    ),
    'private key file "%s" is not a regular file': (
        '"%s" özel anahtar (private key) dosyası düzgün bir dosya değildir',
    ),
    'private key file "%s" must be owned by the database user or root': (
        '"%s" özel anahtar (private key) dosyasının sahibi veritabanı kullanıcısı ya da root olmalı',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "sağlanmış kullanıcı adı (%s) ve kimlik denetimi yapılmış kullanıcı adı (%s) eşleşmiyor",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "GSSAPI görüşmesine geçersiz yanıt alındı: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "ssl görüşmesine geçersiz yanıt alındı: %c",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer "%s" belirtiyor, ancak gerçek karşı taraf (peer) kullanıcı adı "%s"',
        'requirepeer "%s" belirtiyor, ancak gerçek peer kullanıcı aıd "%s"',
    ),
    "retrieving GSS user name failed": ("GSS user name eğişimi başarısızdır",),
    'root certificate file "%s" does not exist': ('"%s" kök sertifika dosyası mevcut değil',),
    'server certificate for "%s" does not match host name "%s"': (
        '"%s" için olan sunucu sertifikası "%s" olan makina adı ile eşleşmiyor',
    ),
    "server closed the connection unexpectedly": ("sunucu bağlantıyı beklenmedik şekilde kapattı",),
    'server common name "%s" does not match host name "%s"': (
        'Sunucu ortak adı olan "%s", "%s" olan host adı ile eşleşmiyor',
    ),
    "server does not support SSL, but SSL was required": (
        "sunucu SSL desteklemiyor, ama SSL gerekli idi",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "sunucu GSSAPI şifrelemesi desteklemiyor, ama gerekli idi",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "sunucu SSL'li olmayan bir bağlantı üzerinde SCRAM-SHA-256-PLUS kimlik doğrulaması önerdi",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        '"%s" sslmode değeri, SSL desteği derlenmeyince geçersizdir',
        '"%s" ssl modu, SSL desteği derlenmeyince geçersizdir.',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "istemci son mesajında (client-final-message) beklenmeyen SCRAM channel-binding özelliği",
    ),
    "unrecognized SSL error code: %d": (
        "bilinmeyen SSL hata kodu: %d",
        "tanımlanamayan SSL hata kodu: %d",
    ),
    'unrecognized password encryption algorithm "%s"': (
        'bilinmeyen parola şifreleme algoritması "%s"',
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        'desteklenmeyen SCRAM channel-binding tipi "%s"',
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "frontend protokolü %u.%u desteklenememktedir: sunucunun desteklediği protokolleri %u.0 ila %u.%u arasında",
    ),
    "user name lookup failure: error code %lu": ("kullanıcı adı arama başarısız: hata kodu %lu",),
}
