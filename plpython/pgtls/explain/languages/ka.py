"""Messages of PostgreSQL in ka; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': (
        '"password_encryption"-ის მნიშვნელობა ძალიან გრძელია',
    ),
    '"trust" authentication failed for user "%s"': (
        '"ნდობით" ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        '%s-ის მნიშვნელობა "%s" არასწორია, როცა SSL-ის მხარდაჭერა გამორთული იყო აგების დროს',
    ),
    "%s: no database nor user name specified": ("%s: არც ბაზა, არც მომხმარებელი მითითებული არაა",),
    "An empty string means use the default cipher suites.": (
        "ცარიელი სტრიქონი ნაგულისხმევი შიფრების ნაკრების გამოყენებას ნიშნავს.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "სერვერიდან AuthenticationSASLFinal მიღებულია, მაგრამ SASL ავთენტიკაცია არ დასრულებულა",
    ),
    'BSD authentication failed for user "%s"': (
        'BSD ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    "Client certificate verification failed at depth %d: %s.": (
        "კლიენტის სერტიფიკატის გადამოწმების შეცდომა სიღრმეზე %d: %s.",
    ),
    "Command to obtain passphrases for SSL.": ("SSL-ის საკვანძო ფრაზების მისაღები ბრძანება.",),
    'Connection matched file "%s" line %d: "%s"': ('მიერთება დაემთხვა ფაილ %s-ს ხაზზე %d: "%s"',),
    "Connections and Authentication / SSL": ("დაკავშირება და ავთენტიკაცია / SSL",),
    "DH: could not load DH parameters": ("DH: DH-ის პარამეტრების ჩატვირთვის შეცდომა",),
    "DH: could not set DH parameters: %s": ("DH: DH-ის პარამეტრების დაყენების შეცდომა: %s",),
    "ECDH: could not create key": ("ECDH: გასაღების შექნის შეცდომა",),
    "ECDH: unrecognized curve name: %s": ("ECDH: მრუდის უცნობი სახელი: %s",),
    "ERROR": ("შეცდომა",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "ამ წარმოადგინეთ ფაილი, ან sslmode სერვერის სერტიფიკატის შემოწმება გამორთეთ.",
        "წარმოადგინეთ ფაილი ან გამორთეთ sslmode სერვერის სერტიფიკატის შემოწმება.",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "ამ წარმოადგინეთ ფაილი, ან გამოიყენეთ სისტემის სანდო root-ები პარამეტრით sslrootcert=system, ან sslmode სერვერის სერტიფიკატის შემოწმება გამორთეთ.",
        "წარმოადგინეთ ფაილი ან გამორთეთ sslmode სერვერის სერტიფიკატის შემოწმება.",
    ),
    "FATAL": ("ფატალური",),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        'შეცდომის მქონე სერტიფიკატის მონაცემების (გადაუმოწმებელი): სათაური "%s", სერიული ნომერი %s, გამომცემელი "%s".',
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "ფაილებს u=rw (0600) ან ნაკლები წვდომები უნდა ჰქონდეს, თუ მათი მფლობელი ბაზის მომხმარებელია, ან წვდომები u=rw,g=r (0640), თუ მფლობელი root-ია.",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (ავთენტიფიცირებული=%s, დაშიფრული=%s)",),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s)": (
        "GSS (ავთენტიფიცირებული=%s, დაშიფრული=%s, delegated_credentials=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s, principal=%s)": (
        "GSS (ავთენტიფიცირებული=%s, დაშიფრული=%s, delegated_credentials=%s, პრინციპალი=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (ავთენტიფიცირებული=%s, დაშიფრული=%s, პრინციპალი=%s)",
    ),
    "GSS encryption": ("GSS დაშიფვრა",),
    "GSSAPI Authenticated": ("GSSAPI-ით ავთენტიკაციით",),
    'GSSAPI authentication failed for user "%s"': (
        'GSSAPI ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    "GSSAPI authentication not supported": (
        "GSSAPI ავთენტიკაცია მხარდაჭერილი არაა",
        "GSSAPI ავთენტიკაცია მხარდაუჭერელია",
    ),
    "GSSAPI context establishment error": ("GSSAPI-ის კონტექსტის დამყარებულობის შეცდომა",),
    "GSSAPI continuation error": ("GSSAPI-ის განგრძობადობის შეცდომა",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "GSSAPI დაშიფვრა მოთხოვნილია, მაგრამ შეუძლებელია ლოკალური სოკეტის გამოყენებით",
    ),
    "GSSAPI encryption required but no credential cache": (
        "GSSAPI დაშიფვრა მოთხოვნილია, მაგრამ ავტორიზაციის დეტალების კეში არ არსებობს",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "GSSAPI დაშიფვრა მოთხოვნილია, მაგრამ შეუძლებელი (შესაძლო მიზეზებია მომხმ/პაროლის ქეშის არარსებობა, სერვერის მხარეს მხარდაჭერის არ არსებობა ან ლოკალური სოკეტის გამოყენება)",
    ),
    "GSSAPI name import error": ("GSSAPI-ის სახელის შემოტანის შეცდომა",),
    "GSSAPI size check error": ("GSSAPI-ის ზომის შემოწმების შეცდომა",),
    "GSSAPI unwrap error": ("GSSAPI-ის გადატანის მოხსნის შეცდომა",),
    "GSSAPI wrap error": ("GSSAPI -ის გადატანის შეცდომა",),
    "GSSAPI-encrypted connection": ("GSSAPI-ით დაშიფრული შეერთება",),
    "GSSENCRequest accepted": ("GSSENCRequest მიღებულია",),
    "GSSENCRequest rejected": ("GSSENCRequest უარყოფილია",),
    "Give priority to server ciphersuite order.": (
        "პრიორიტეტის მინიჭება სერვერის შიფრების მიმდევრობისთვის.",
    ),
    "INFO": ("ინფორმაცია",),
    'Ident authentication failed for user "%s"': (
        'იდენტიფიკაციით ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    'LDAP authentication failed for user "%s"': (
        'LDAP ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    "LOG": ("ჟურნალი",),
    "NOTICE": ("გაფრთხილება",),
    'OAuth bearer authentication failed for user "%s"': (
        'OAuth-ის წარმდგენის ავთენტიკაცია ჩავარდა მომხმარებლისთვის "%s"',
    ),
    'PAM authentication failed for user "%s"': (
        'PAM ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    "PANIC": ("პანიკა",),
    'Peer authentication failed for user "%s"': (
        'პარტნიორის ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "წვდომები უნდა იყოს u=rwx (0700) ან u=rwx,g=rx (0750).",
    ),
    'RADIUS authentication failed for user "%s"': (
        'რადიუსით ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "პაროლის დაშიფრულ ფორმაში დასამახსოვრებლად წაშალეთ UNENCRYPTED.",
    ),
    "SCRAM channel binding check failed": ("SCRAM არხზე მიბმის შემოწმების შეცდომა",),
    "SCRAM channel binding negotiation error": ("SCRAM არხზე მიბმის მოლაპარაკების შეცდომა",),
    "SSL Cipher": ("SSL შიფრი",),
    "SSL Compression": ("SSL შეკუმშვა",),
    "SSL Connection": ("SSL კავშირი",),
    "SSL Key Bits": ("SSL გასაღების ბიტები",),
    "SSL Library": ("SSL ბიბლიოთეკა",),
    "SSL Protocol": ("SSL პროტოკოლი",),
    "SSL SYSCALL error: %s": ("SSL SYSCALL-ის შეცდომა: %s", "SSL SYSCALL -ის შეცდომა: %s"),
    "SSL SYSCALL error: EOF detected": ("SSL SYSCALL -ის შეცდომა: ნაპოვნია EOF",),
    "SSL certificate's address entry is missing": (
        "SSL სერტიფიკატის მისამართის ჩანაწერი არ არსებობს",
    ),
    "SSL certificate's common name contains embedded null": (
        "SSL სერტიფიკატის საერთო სახელი ჩადგმულ ნულოვანს შეიცავს",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "SSL სერტიფიკატის გამორჩეული სახელი ჩადგმულ ნულოვანს შეიცავს",
    ),
    "SSL certificate's name contains embedded null": ("SSL სერტიფიკატი ჩადგმულ ნულოვანს შეიცავს",),
    "SSL certificate's name entry is missing": ("SSL სერტიფიკატის სახელის ჩანაწერი არ არსებობს",),
    "SSL configuration could not be loaded in child process": (
        "SSL კონფიგურაციის შვილეულ პროცესში შეტვირთვის შეცდომა",
        "SSL კონფიგურაციის შვილ პროცესში შეტვირთვის შეცდომა",
    ),
    "SSL configuration was not reloaded": ("SSL კონფიგურაცია არ იყო გადატვირთული",),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL შეერთება (პროდოკოლი: %s, შიფრაცა: %s, შეკუშმვა: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "SSL შეერთება (პროტოკოლი: %s, შიფრაცია: %s, შეკუშმვა: %s, ALPN: %s)",
    ),
    "SSL connection has been closed unexpectedly": ("SSL შეერთება მოულოდნელად დაიხურა",),
    "SSL connection was established with unexpected ALPN protocol": (
        "SSL შეერთება დამყარდა მოულოდნელი ALPN პროტოკოლით",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL ჩართულია (პროტოკოლი=%s, შიფრი=%s, ბიტები=%d)",
    ),
    "SSL encryption": ("SSL დაშიფვრა",),
    "SSL error code %lu": ("SSL-ის შეცდომის კოდი %lu",),
    "SSL error: %s": ("SSL-ის შეცდომა: %s",),
    "SSL error: certificate verify failed: %s": (
        "SSL-ის შეცდომა: სერტიფიკატის გადამოწმების შეცდომა: %s",
    ),
    "SSL is not supported by this build": ("ამ აგებაში SSL-ის მხარდაჭერა არ არსებბს",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "SSL-ის თავიდან დაყენება უკვე მხარდაუჭერელია. შეგიძლიათ დააყენოთ მხოლოდ 0.",
    ),
    "SSLRequest accepted": ("SSLRequest მიღებულია",),
    "SSLRequest rejected": ("SSLRequest უარყოფილია",),
    'SSPI authentication failed for user "%s"': (
        'SSPI ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "კლიენტს აქვს SCRAM არხზე მიბმის მხარდაჭერა, მაგრამ ფიქრობს, რომ სერვერს - არა.  მაგრამ სერვერს აქვს არხზე მიბმის მხარდაჭერა.",
    ),
    "The server does not support channel binding for OAuth, but the client message includes channel binding data.": (
        "სერვერს არ აქვს არხის მიბმის მხარდაჭერა OAuth-სთვის, მაგრამ კლიენტის შეტყობინება არხის მიბმის მონაცემებს შეიცავს.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "ეს შეიძლება ნიშნავდეს, რომ სერვერს SSL პროტოკოლის %s-სა და %s-ს შორის ვერსიების მხარდაჭერა არ გააჩნია.",
    ),
    "This probably means the server terminated abnormally": (
        "ეს დიდი ალბათობით ნიშნავს, რომ სერვერის პროცესი",
    ),
    "WARNING": ("გაფრთხილება",),
    'WARNING: could not open SSL key logging file "%s": %m': (
        'გაფრთხილება: ვერ გავხსენი SSL გასაღების ჟურნალის ფაილი "%s": %m',
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        'გაფრთხილება: SSL გასაღების ჟურნალის ფაილში "%s" ჩაწერის შეცდომა: %m',
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "გაფრთხილება: libpq არ იყო აგებული sslkeylogfile-ის მხარდაჭერით",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'გაფრთხილება: პაროლების ფაილს "%s" ჯგუფზე ან დანარჩენ ყველაზე წვდომა გააჩნია. წვდომა 0600 ან ნაკლები უნდა იყოს',
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "გაფრთხილება: sslkeylogfile-ის მხარდაჭერას OpenSSL სჭირდება",
    ),
    "WARNING: sslpassword truncated": ("გაფრთხილება: sslpasswrord შეკვეცილია",),
    "accepting GSS security context failed": ("'GSS'-ის უსაფრთხოების კონტექსტის მიღების შეცდომა",),
    'apply worker for subscription "%s" could not connect to the publisher: %s': (
        'დამხმარე პროცესის გამოყენება გამოწერისთვის "%s" ვერ მიუერთდა გამომცემელს: %s',
    ),
    'authentication failed for user "%s": host rejected': (
        'ავთენტიკაციის შეცდომა მომხმარებლისთვის "%s": ჰოსტმა ის უარყო',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        'ავთენტიკაციის შეცდომა მომხმარებლისთვის "%s": არასწორი ავთენტიკაციის მეთოდი',
    ),
    "cert authentication is only supported on hostssl connections": (
        "სერტიფიკატით ავთენტიკაცია მხოლოდ hostssl მიერთებებზეა მხარდაჭერილი",
    ),
    'certificate authentication failed for user "%s"': (
        'სერტიფიკატით ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        'სერტიფიკატით ავთენტიკაციის შეცდომა მომხმარებლისთვის "%s": კლიენტის სერტიფიკატი მომხმარებლის სახელს არ შეიცავს',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        'სერტიფიკატით ავთენტიკაცია ჩავარდა მომხმარებლისთვის "%s": სათაურის DN-ის მიღება შეუძლებელა',
    ),
    "certificate contains IP address with invalid length %lu": (
        "სერტიფიკატში მითითებული IP მისამართის სიგრძე არასწორია: %lu",
    ),
    "certificate contains IP address with invalid length %zu": (
        "სერტიფიკატში მითითებული IP მისამართის სიგრძე არასწორია: %zu",
    ),
    "certificate could not be obtained: %s": ("სერტიფიკატის მიღების შეცდომა: %s",),
    'certificate does not match private key file "%s": %s': (
        'სერტიფიკატი პირადი გასაღების ფაილს ("%s") არ ემთხვევა: %s',
    ),
    'certificate present, but not private key file "%s"': (
        'სერტიფიკატისგან განსხვავებით, პირადი გასაღების ფაილი "%s" არ არსებობს',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        'სერტიფიკატის გადამოწმების (clientcert=verify-full) შეცდომა მომხმარებლისთვის "%s": CN არ ემთხვევა',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        'სერტიფიკატის გადამოწმების (clientcert=verify-full) შეცდომა მომხმარებლისთვის "%s": DN არ ემთხვევა',
    ),
    "channel binding is required, but client does not support it": (
        "არხის მიბმა აუცილებელია, მაგრამ კლიენტს მხარდაჭერა არ გააჩნია",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "მოთხოვნილია არხზე მიბმა, მაგრამ სერვერმა არ შემოგვთავაზა ავთენტიკაციის მექანიზმი, რომელსაც არხზე მიბმის მხარდაჭერა გააჩნია",
    ),
    "channel binding required but not supported by server's authentication request": (
        "არხზე მიბმა მოთხოვნილია, მაგრამ მხარდაუჭერელია სერვერის ავთენტიკაციის მოთხოვნის მიერ",
    ),
    "channel binding required, but SSL not in use": (
        "მითითებულია არხის მიბმა, მაგრამ SSL არ გამოიყენება",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "არხზე მიბმა მოთხოვნილია, მაგრამ სერვერმა კლიენტის ავთენტიკაცია არხზე მიბმის გარეშე მოახდინა",
    ),
    "check of private key failed: %s": ("პირადი გასაღების ფაილის შემოწმების შეცდომა: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "კლიენტის სერტიფიკატების შემოწმება მხოლოდ მაშინაა შესაძლებელი, როცა ხელმისაწვდომია ძირითადი სერტიფიკატების საცავი",
    ),
    "client requires an unsupported SCRAM extension": (
        "კლიენტი მოითხოვს SCRAM გაფართოებას, რომელიც მხარდაჭერილი არაა",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "კლიენტის არჩეული SASL ავთენტიკაციის მექანიზმი არასწორია",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "კლიენტი ძალიან დიდი GSSAPI პაკეტების გაგზავნას ცდილობს (%zu > %zu)",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'clientcert-ის მორგება მხოლოდ "hostssl" ხაზებისთვის შეგიძლიათ',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        '"cert" ტიპის ავთენტიკაციის გამოყენებისას clientcert-ს მხოლოდ "verify-full" შეგიძლიათ, მიუთითოთ',
    ),
    'clientname can only be configured for "hostssl" rows': (
        'clientname-ის მორგება მხოლოდ "hostssl" ხაზებისთვის შეგიძლიათ',
    ),
    "connection requires a valid client certificate": (
        "მიერთების მცდელობას კლიენტის სწორი სერტიფიკატი ესაჭიროება",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        'სერვერის ("%s" (%s)) %s-ე პორტზე მიერთების შეცდომა:',
    ),
    'connection to server at "%s", port %s failed:': (
        'სერვერის ("%s" ) %s-ე პორტზე მიერთების შეცდომა:',
    ),
    'connection to server on socket "%s" failed:': ('სოკეტით ("%s")სერვერთან მიერთების შეცდომა:',),
    "connection to server was lost": ("სერვერთან კავშირი დაკარგულია",),
    "could not accept GSSAPI security context": (
        '"GSSAPI"-ის უსაფრთხოების კონტექსტის მიღების შეცდომა',
    ),
    "could not accept SSL connection: %m": ("'SSL' შეერთების მიღების შეცდომა: %m",),
    "could not accept SSL connection: %s": ("'SSL' შეერთების მიღების შეცდომა: %s",),
    "could not accept SSL connection: EOF detected": (
        "'SSL' შეერთების მიღების შეცდომა: აღმოჩენილია EOF",
    ),
    'could not access private key file "%s": %m': (
        "პირადი გასაღების ფაილთან (%s) წვდომის შეცდომა: %m",
    ),
    "could not connect to server": ("სერვერთან მიერთების პრობლემა",),
    "could not connect to the primary server: %s": ("შეუძლებელია მიერთება ძირითად სერვერთან: %s",),
    "could not connect to the publisher: %s": ("პუბლიკაციის სერვერთან მიერთების პრობლემა: %s",),
    "could not convert certificate's IP address to string: %s": (
        "სერტიფიკატის IP მისამართის სტრიქონად გარდაქმნის შეცდომა: %s",
    ),
    "could not create SSL context: %s": ("შეცდომა SSL კონტექსტის შექმნისას: %s",),
    "could not determine server certificate signature algorithm": (
        "სერვერის სერტიფიკატის ხელმოწერის ალგორითმის დადგენა შეუძლებელია",
    ),
    "could not encrypt password: %s": ("პაროლის დაშიფვრის შეცდომა: %s",),
    "could not establish SSL connection: %s": (
        "'SSL' შეერთების დამყარების შეცდომა: %s",
        "SSL შეერთების დამყარების შეცდომა: %s",
    ),
    "could not generate peer certificate hash": (
        "პარტნიორის სერტიფიკატის ჰეშის გენერირების შეცდომა",
    ),
    "could not generate random encryption vector": (
        "შემთხვევითი დაშიფვრის ვექტორის გენერაციის შეცდომა",
    ),
    "could not get home directory to locate root certificate file": (
        "root სერტიფიკატის ფაილის მოსაძებნად საწყისი საქაღალდის მიღება შეუძლებელია",
    ),
    "could not get server's host name from server certificate": (
        "სერვერის სერტიფიკატიდან ჰოსტის სახელის მიღების შეცდომა",
    ),
    "could not initialize SSL connection: %s": ('"SSL" შეერთების ინიციალიზაციის შეცდომა: %s',),
    'could not initialize SSL engine "%s": %s': (
        "'SSL' ძრავის (\"%s\") ინიციალიზაციის შეცდომა: %s",
        'SSL ძრავის ("%s") ინიციალიზაციის შეცდომა: %s',
    ),
    "could not initiate GSSAPI security context": (
        "'GSSAPI' უსაფრთხოების კონტექსტის დაწყების შეცდომა",
        "GSSAPI უსაფრთხოების კონტექსტის დაწყების შეცდომა",
    ),
    "could not load DH parameters file: %s": ("dh პარამეტრების ფაილის ჩატვირთვის შეცდომა: %s",),
    'could not load SSL engine "%s": %s': (
        "'SSL' ძრავის (\"%s\") ჩატვირთვის შეცდომა: %s",
        'SSL ძრავის ("%s") ჩატვირთვის შეცდომა: %s',
    ),
    "could not load pg_hba.conf": ("pg_hba.conf -ის ჩატვირთვის სეცდომა",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        '\'SSL\'-ის პირადი გასაღების ("%s") ძრავიდან ("%s") წაკითხვის შეცდომა: %s',
        'SSL-ის პირადი გასაღების ("%s") ძრავიდან ("%s") წაკითხვის შეცდომა: %s',
    ),
    'could not load private key file "%s": %s': (
        'პირადი გასაღების ფაილის "%s" ჩატვირთვის შეცდომა: %s',
    ),
    'could not load root certificate file "%s": %s': (
        'root სერტიფიკატის ფაილის ("%s") წაკითხვის შეცდომა: %s',
    ),
    'could not load server certificate file "%s": %s': (
        'სერვერის სერტიფიკატის ფაილის ჩატვირთვის შეცდომა "%s": %s',
    ),
    "could not load system root certificate paths: %s": (
        "სისტემური root სერტიფიკატების ბილიკების ჩატვირთვის შეცდომა: %s",
    ),
    'could not open DH parameters file "%s": %m': (
        'dh პარამეტრების ფაილის ("%s") გახსნის შეცდომა: %m',
    ),
    'could not open certificate file "%s": %s': ('სერტიფიკატის ფაილის გახსნის შეცდომა "%s": %s',),
    "could not perform MD5 encryption of password: %s": (
        "პაროლის MD5-ით დაშიფვრა შეუძლებელია: %s",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "მიღებული პაკეტის MD5-ით დაშიფვრა შეუძლებელია: %s",
    ),
    'could not read certificate file "%s": %s': ('სერტიფიკატის ფაილის წაკითხვის შეცდომა "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        '\'SSL\'-ის პირადი გასაღების ("%s") ძრავიდან ("%s") წაკითხვის შეცდომა: %s',
        'SSL-ის პირადი გასაღების ("%s") ძრავიდან ("%s") წაკითხვის შეცდომა: %s',
    ),
    'could not read root certificate file "%s": %s': (
        'root სერტიფიკატის ფაილის ("%s") წაკითხვის შეცდომა: %s',
    ),
    "could not receive data from WAL stream: %s": (
        '"WAL" ნაკადიდან მონაცემების მიღების შეცდომა: %s',
    ),
    "could not receive data from client: %m": ("კლიენტიდან მონაცემების მიღების შეცდომა: %m",),
    "could not receive data from server: %s": ("სერვერიდან მონაცემების მიღების შეცდომა: %s",),
    "could not send GSSAPI negotiation packet: %s": (
        "შეცდომა GSSAPI-ის მიმოცვლის პაკეტის გაგზავნისას: %s",
    ),
    "could not send SSL negotiation packet: %s": ("შეცდომა SSL მიმოცვლის პაკეტის გაგზავნისას: %s",),
    "could not send data to WAL stream: %s": (
        "'WAL' ნაკადისთვის მონაცემების გაგზავნა შეუძლებელია: %s",
    ),
    "could not send data to client: %m": ("კლიენტისთვის მონაცემების გაგზავნის შეცდომა: %m",),
    "could not send data to server: %s": ("სერვერისთვის მონაცემების გაგზავნის შეცდომა: %s",),
    "could not send data to shared-memory queue": (
        "გაზიარებული-მეხსიერების მქონე რიგში მონაცემების გაგზავნა შეუძლებელია",
    ),
    "could not send startup packet: %s": ("გაშვების პაკეტის გაგზავნის შეცდომა: %s",),
    "could not set SSL ALPN extension: %s": ('"SSL ALPN" გაფართოების დაყენების შეცდომა: %s',),
    "could not set SSL Server Name Indication (SNI): %s": (
        "'SSL' სერვერის სახელის ინდიკაციის (SNI) დაყენების შეცდომა: %s",
        "SSL სერვერის სახელის ინდიკაციის (SNI) დაყენების შეცდომა: %s",
    ),
    "could not set SSL protocol version range": (
        "'SSL' პროტოკოლის ვერსიის დიაპაზონის დაყენების შეცდომა",
    ),
    "could not set SSL socket: %s": ('"SSL" სოკეტის დაყენების შეცდომა: %s',),
    "could not set group names specified in ssl_groups: %s": (
        "ssl_groups-ში მითითებული ჯგუფის სახელები ვერ დავაყენე: %s",
    ),
    "could not set maximum SSL protocol version": (
        "'SSL' პროტოკოლის ვერსიის მაქსიმალური მნიშვნელობის დაყენების შეცდომა",
    ),
    "could not set maximum SSL protocol version: %s": (
        "'SSL' პროტოკოლის ვერსიის მაქსიმალური მნიშვნელობის დაყენების შეცდომა: %s",
        "SSL პროტოკოლის ვერსიის მაქსიმალური მნიშვნელობის დაყენების შეცდომა: %s",
    ),
    "could not set minimum SSL protocol version": (
        "'SSL' პროტოკოლის ვერსიის მინიმალური მნიშვნელობის დაყენების შეცდომა",
    ),
    "could not set minimum SSL protocol version: %s": (
        "'SSL' პროტოკოლის ვერსიის მინიმალური მნიშვნელობის დაყენების შეცდომა: %s",
        "SSL პროტოკოლის ვერსიის მინიმალური მნიშვნელობის დაყენების შეცდომა: %s",
    ),
    "could not set the TLSv1.2 cipher list (no valid ciphers available)": (
        "ვერ დავაყენე TLSv1.2-ის შიფრების სია (სწორი შიფრები ხელმისაწვდომი არაა)",
    ),
    "could not set the TLSv1.3 cipher suites (no valid ciphers available)": (
        "ვერ დავაყენე TLSv1.3-ის შიფრების სია (სწორი შიფრები ხელმისაწვდომი არაა)",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "შიფრების სიის დაყენება შეუძლებელია (სწორი შიფრები ხელმისაწვდომი არაა)",
    ),
    "could not start LDAP TLS session: %s": ('"LDAP TLS" სესიის დაწყების შეცდომა: %s',),
    'could not stat private key file "%s": %m': ('პირადი გასაღების ფაილი "%s" არ არსებობს: %m',),
    "direct SSL connection accepted": ("პირდაპირი SSL მიერთება მიღებულია",),
    "direct SSL connection rejected": ("პირდაპირი SSL მიერთება უარყოფილია",),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "პირდაპირი SSL მიერთება დამყარდა ALPN პროტოკოლის შეთანხმების გაფართოების გარეშე",
        "პირდაპირი SSL მიერთება დამყარდა ALPN პროტოკოლის მიმოცვლის გაფართოების გარეშე",
    ),
    "duplicate GSS authentication request": ("დუბლირებული GSS ავთენტიკაციის მოთხოვნა",),
    "duplicate SASL authentication request": ("დუბლირებული SASL ავთენტიკაციის მოთხოვნა",),
    "encrypted password is too long": ("დაშიფრული პაროლი მეტისმეტად გრძელია",),
    "expected GSS response, got message type %d": (
        "მოველოდი GSS პასუხს, მივიღე შეტყობინების ტიპი %d",
    ),
    "expected SASL response, got message type %d": (
        "მოველოდი SASL პასუხს. მიღებული შეტყობინების ტიპია %d",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "შეცდომა GSSAPI მოლაპარაკების პასუხის გაგზავნისას: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "შეცდომა SSL მოლაპარაკების პასუხის გაგზავნისას: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'gssencmode -ის მნიშვნელობა "%s" არასწორია. GSSAPI-ის მხარდაჭერა გამორთული იყო აგების დროს',
    ),
    "host name must be specified": ("ჰოსტის სახელის მითითება აუცილებელია",),
    "host name must be specified for a verified SSL connection": (
        "შემოწმებულ SSL შეერთებაში ჰოსტის სახელის მითითება აუცილებელია",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "hostgssenc-ის ჩანაწერის დამთხვევა შეუძლებელია, რადგან GSSAPI -ის მხარდაჭერა ამ აგებისას ჩართული არ იყო",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "hostssl-ის ჩანაწერის დამთხვევა შეუძლებელია, რადგან SSL გათიშულია",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "hostssl-ის ჩანაწერის დამთხვევა შეუძლებელია, რადგან SSL-ის მხარდაჭერა ამ აგებისას ჩართული არ იყო",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "შემომავალი GSSAPI შეტყობინება კონფიდენციალობას ვერ იყენებს",
        "შემომავალი GSSAPI შეტყობინება კონფიდენციალობას არ იყენებს",
    ),
    "incomplete startup packet": ("გაშვების დაუსრულებელი პაკეტი",),
    "invalid DH parameters: %s": (
        '"DH"-ის არასწორ პარამეტრებ: %s',
        "არასწორი DH-ის პარამეტრები: %s",
    ),
    "invalid DH parameters: p is not prime": ("არასწორი DH-ის პარამეტრები: p მარტივი რიცხვი არაა",),
    "invalid SSL protocol version range": ("არასწორი SSL პროტოკოლის ვერსიის დიაპაზონი",),
    'invalid URI query parameter: "%s"': ('მოთხოვნის არასწორი პარამეტრი: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "არასწორი სიმბოლო მომხმარებლის სახელში LDAP-ით ავთენტიკაციისას",
    ),
    'invalid connection option "%s"': ('შეერთების არასწორი პარამეტრი: "%s"',),
    "invalid length of startup packet": ("გაშვების პაკეტის არასწორი სიგრძე",),
    'invalid value "%s" for maximum SSL protocol version': (
        "'SSL' პროტოკოლის ვერსიის არასწორი მაქსიმალური მნიშვნელობა: %s",
        "SSL პროტოკოლის ვერსიის არასწორი მაქსიმალური მნიშვნელობა: %s",
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        "'SSL' პროტოკოლის ვერსიის არასწორი მინიმალური მნიშვნელობა: %s",
        "SSL პროტოკოლის ვერსიის არასწორი მინიმალური მნიშვნელობა: %s",
    ),
    'invalid value for clientname: "%s"': ('არასწორი მნიშვნელობა კლიენტის სახელისთვის: "%s"',),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        'უარყოფითი require_auth მეთოდი "%s" არ შეიძლება სხვა არაუარყოფით მეთოდებს შეურიოთ',
    ),
    "no PostgreSQL user name specified in startup packet": (
        "გაშვების პაკეტში PostgreSQL-ის მომხმარებლის სახელი მითითებული არაა",
    ),
    "no SSL error reported": (
        "შეცდომა SSL-ში არ დაფიქსირებულა",
        "'SSL'-ის შეცდომების გარეშე",
        "SSL-ის შეცდომების გარეშე",
    ),
    "no client response found after SASL exchange success": (
        "კლიენტის SASL გაცვლის წარმატების შემდეგ პასუხი არ გამოუგზავნია",
    ),
    "no encryption": ("დაშიფვრის გარეშე",),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf-ში ჩანაწერი ჰოსტისთვის "%s" მომხმარებელი "%s", ბაზა "%s", %s აღმოჩენილი არაა',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'pg_hba.conf-ში ჩანაწერი რეპლიკაციის შეერთების შესახებ ჰოსტიდან "%s" მომხმარებელი "%s", %s აღმოჩენილი არაა',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "სერვერის SASL ავთენტიკაციის არც ერთი მექანიზმი მხარდაჭერილი არაა",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "არასაკმარისი მეხსიერება GSSAPI-ის ბაფერის გამოყოფისას (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "არასაკმარისი მეხსიერება SASL ბაფერის გამოყოფისას (%d)",
    ),
    "outgoing GSSAPI message would not use confidentiality": (
        "გამავალი GSSAPI შეტყობინება კონფიდენციალობას ვერ იყენებს",
        "გამავალი GSSAPI შეტყობინება კონფიდენციალობას არ იყენებს",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "კლიენტის მიერ გამოგზავნილი GSSAPI-ის პაკეტი ძალიან დიდია (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "კლიენტის მიერ გამოგზავნილი GSSAPI-ის პაკეტი ძალიან დიდია (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "სერვერის მიერ გამოგზავნილი GSSAPI-ის პაკეტი ძალიან დიდია (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        'პაროლით ავთენტიფიკაცია მომხმარებლისთვის "%s" ვერ მოხერხდა',
    ),
    "password_encryption value too long": ("password_encryption -ის მნიშვნელობა ძალიან გრძელია",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf უარყოფს მიერთებას ჰოსტისთვის "%s", მომხმარებელი "%s", ბაზა "%s", %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf უარყოფს რეპლიკაციის მიერთებას ჰოსტისთვის "%s", მომხმარებელი "%s", %s',
    ),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        'პირადი გასაღების ფაილის "%s" თავიდან ჩატვირთვა შეუძლებელია, რადგან მას საკვანძო ფრაზა ესაჭიროება',
    ),
    'private key file "%s" has group or world access': (
        'პირადი გასაღების ფაილზე "%s" ჯგუფისთვის ან დანარჩენი ყველასთვის წვდომა არსებობს',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        'პირადი გასაღების ფაილს "%s" აქვს ჯგუფური ან ყველა სხვაზე წვდომა; ფაილს უნდა ჰქონდეს ნებართვები u=rw (0600) ან ნაკლები, თუ ეკუთვნის ამჟამინდელ მომხმარებელს, ან ნებართვები u=rw,g=r (0640) ან ნაკლები, თუ ეკუთვნის root-ს',
    ),
    'private key file "%s" is not a regular file': (
        'პირადი გასაღების ფაილი "%s" ჩვეულებრივი ფაილი არაა',
    ),
    'private key file "%s" must be owned by the database user or root': (
        'პირადი გასაღების ფაილის "%s" მფლობელი ბაზის მონაცემთა ბაზის მომხმარებელი ან root უნდა იყოს',
    ),
    "received duplicate protocol negotiation message": (
        "მიღებულია გამეორებული პროტოკოლის მიმოცვლის შეტყობინება",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "მიღებულია არასწორი შეტყობინება BackendKeyData: გაუქმების გასაღები სიგრძით %d ძალიან გრძელია (მაქს 256 ბაიტი)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "მიღებულია არასწორი შეტყობინება BackendKeyData: გაუქმების გასაღები სიგრძით %d ძალიან მოკლეა (უნდა იყო 4 ბაიტი)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "მიღებულია არასწორი შეტყობინება BackendKeyData: გაუქმების გასაღები სიგრძით %d დაუშვებელია პროტოკოლის ვერსიაში 3.0 (უნდა იყო 4 ბაიტი)",
    ),
    "received invalid authentication request": ("დუბლირებული GSS ავთენტიკაციის მოთხოვნა",),
    "received invalid error message": ("მიღებულია არასწორი შეცდომის შეტყობინება",),
    "received invalid protocol negotiation message": (
        "მიღებულია არასწორი პროტოკოლის მიმოცვლის შეტყობინება",
    ),
    "received invalid protocol negotiation message: message too short": (
        "მიღებულია არასწორი პროტოკოლის მიმოცვლის შეტყობინება; შეტყობინება მეტისმეტად მოკლეა",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "მიღებულია არასწორი პროტოკოლის მიმოცვლის შეტყობინება: სერვერთან კავშირი დამყარდა, მაგრამ ის ცვლილებებს არ ითხოვს",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        'მიღებულია არასწორი პროტოკოლის მიმოცვლის შეტყობინება: სერვერმა მოიწერა მხარდაუჭერელი პარამეტრი, რომელიც მას არ მოუთხოვია ("%s")',
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "მიღებულია არასწორი პროტოკოლის მიმოცვლის შეტყობინება: სერვერმა მხარდაუჭერელი პარამეტრების უარყოფითი რაოდენობა გადმოგვცა",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        'მიღებულია არასწორი პროტოკოლის მოლაპარაკების შეტყობინება: სერვერმა მოიწერა მხარდაუჭერელი პარამეტრის სახელი "%s" პრეფიქსის გარეშე ("%s")',
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "მიღებულია არასწორი პროტოკოლის მიმოცვლის შეტყობინება: სერვერმა მოითხოვა ვერსიის ჩამოწევა უფრო მაღალ ვერსიაზე",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "მიღებულია არასწორი პროტოკოლის ხელის ჩამორთმევის შეტყობინება: სერვერი ითხოვს ვერსიის ჩამოწევას არარსებულ პროტოკოლის ვერსიაზე 3.1",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "მიღებულია არასწორი პროტოკოლის მიმოცვლის შეტყობინება: სერვერმა მოითხოვა ვერსიის ჩამოწევა 3.0-მდელ ვერსიაზე",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "'GSSAPI' მიმოცვლის არასწორი პასუხი: %c",
        "GSSAPI მიმოცვლის არასწორი პასუხი: %c",
    ),
    "received invalid response to SSL negotiation: %c": ("არასწორი პასუხი SSL მიმოცვლისას: %c",),
    "received unencrypted data after GSSAPI encryption request": (
        "'GSSAPI' დაშიფვრის მოთხოვნის შემდეგ მიღებული მონაცემები დაუშიფრავია",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "'GSSAPI' პასუხის შემდეგ მიღებული მონაცემები დაუშიფრავია",
        "GSSAPI პასუხის შემდეგ მიღებული მონაცემები დაუშიფრავია",
    ),
    "received unencrypted data after SSL request": (
        "'SSL'-ის მოთხოვნის შემდეგ მიღებულია დაუშიფრავი მონაცემები",
    ),
    "received unencrypted data after SSL response": (
        "'SSL' პასუხის შემდეგ მიღებული მონაცემები დაუშიფრავია",
        "SSL პასუხის შემდეგ მიღებული მონაცემები დაუშიფრავია",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        'require_auth-ის მეთოდს "%s" უარყოფით მეთოდებს ვერ შეურევთ',
    ),
    'require_auth method "%s" is specified more than once': (
        'პარამეტრი "%s" ერთზე მეტჯერაა მითითებული',
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requrepeer-ის მნიშვნელობაა "%s", მაგრამ პარტნიორის მომხმარებლის ნამდვილი ასხელია: "%s"',
    ),
    "retrieving GSS user name failed": ("'GSS'-ის მომხმარებლის სახელის მიღების შეცდომა",),
    'root certificate file "%s" does not exist': ('root სერტიფიკატის ფაილი "%s" არ არსებობს',),
    "server accepted connection without a valid SSL certificate": (
        "სერვერი მიერთების მცდელობას სწორი SSL სერტიფიკატის გარეშე დაეთანხმა",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        'სერვერის სერტიფიკატი "%s"-თვის (და კიდევ %d სახელი) ჰოსტის სახელს ("%s") არ ემთხვევა',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        'სერვერის სერტიფიკატი "%s"-თვის ჰოსტის სახელს ("%s") არ ემთხვევა',
    ),
    "server closed the connection unexpectedly": ("სერვერმა კავშირი მოულოდნელად დახურა",),
    "server did not request an SSL certificate": ("სერვერს SSL სერტიფიკატი არ მოუთხოვია",),
    "server does not support SSL, but SSL was required": (
        "სერვერს SSL-ის მხარდაჭერა არ გააჩნია, მაგრამ SSL-ი აუცილებელია",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "სერვერს GSSAPI დაშიფვრის მხარდაჭერა არ გააჩნა, მაგრამ ის მოთხოვილია",
        "სერვერს GSSAPI დაშიფვრის მხარდაჭერა  არ გააჩნა, მაგრამ ის მოთხოვილია",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "სერვერი გვთავაზობს SCRAM-SHA-256-PLUS ავთენტიკაციას მაშინ, როცა SSL გამორთულია",
    ),
    "server requested GSSAPI authentication": ("დუბლირებული SSPI ავთენტიკაციის მოთხოვნა",),
    "server requested SASL authentication": ("დუბლირებული SASL ავთენტიკაციის მოთხოვნა",),
    "server sent an error response during GSS encryption exchange": (
        "სერვერმა გამოაგზავნა შეცდომის შემცველი პასუხი GSS დაშიფვრის მიმოცვლის დროს",
    ),
    "server sent an error response during SSL exchange": (
        "სერვერმა გამოაგზავნა შეცდომის შემცველი პასუხი SSL მიმოცვლის დროს",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "სერვერმა ძალიან დიდი GSSAPI პაკეტის გამოგზავნა სცადა (%zu > %zu)",
    ),
    "setting an MD5-encrypted password": ("მიმდინარეობს MD5-ით დაშიფრული პაროლის დაყენება",),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'sslmode-ის მნიშვნელობა "%s" არასწორია, როცა SSL-ის მხარდაჭერა გამორთული იყო აგების დროს',
    ),
    'streaming replication receiver "%s" could not connect to the primary server: %s': (
        'სტრიმინგის რეპლიკაციის მიმღები "%s" ვერ დაუკავშირდა ძირითად სერვერს: %s',
    ),
    'subscription "%s" could not connect to the publisher: %s': (
        'გამოწერა "%s" ვერ უერთდება გამომცემელს: %s',
    ),
    'synchronization worker "%s" could not connect to the primary server: %s': (
        'სინქრონიზაციის დამხმარე პროცესი "%s" ვერ მიუერთდა ძირითად სერვერს: %s',
    ),
    "unrecognized SSL error code: %d": ("უცნობი SSL-ის შეცდომის კოდი: %d",),
    'unrecognized password encryption algorithm "%s"': (
        'პაროლის დაშიფვრის უცნობი ალგორითმი: "%s"',
        'პაროლის დაშიფვრის უცნობ ალგორითმი: "%s"',
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        'მხარდაუჭერელი SCRAM-ის არხზე მიბმის ტიპი "%s"',
    ),
    "user name lookup failure: error code %lu": (
        "მომხარებლის სახელის ამოხსნის პრობლემა: შეცდომის კოდი: %lu",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        'სუსტი sslmode "%s" არ შეიძლება გამოყენებული იქნას sslrootcert=system-თან ერთად (გამოიყენეთ "require", "verify-ca", ან "verify-full")',
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        'სუსტი sslmode "%s" არ შეიძლება გამოყენებული იქნას sslrootcert=system-თან ერთად (გამოიყენეთ "verify-full")',
    ),
}
