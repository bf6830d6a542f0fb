"""Messages of PostgreSQL in ko; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': ('"password_encryption" 설정값이 너무 긺',),
    '"trust" authentication failed for user "%s"': ('사용자 "%s"의 "trust" 인증을 실패했습니다.',),
    '%s value "%s" invalid when SSL support is not compiled in': (
        'SSL 연결 기능을 지원하지 않고 컴파일 된 경우는 %s 값으로  "%s" 값은 타당치 않습니다.',
    ),
    "%s: could not connect to server": ("%s: 서버에 접속할 수 없음",),
    "%s: could not connect to server: %s": ("%s: 서버에 접속할 수 없음: %s",),
    "%s: could not receive data from WAL stream: %s": ("%s: WAL 스트림에서 자료 받기 실패: %s",),
    "%s: no database nor user name specified": ("%s: 데이터베이스와 사용자를 지정하지 않았습니다",),
    "An empty string means use the default cipher suites.": (
        "빈 문자열이면 기본 암호 알고리즘 목록을 사용함.",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "서버에서 AuthenticationSASLFinal 응답을 받았지만, SASL 인증이 끝나지 않았음",
    ),
    'BSD authentication failed for user "%s"': ('"%s" 사용자에 대한 BSD 인증을 실패했습니다.',),
    "Client certificate verification failed at depth %d: %s.": (
        "%d 번째 깊이에서 클라이언트 인증서 유효성 검사 실패: %s.",
    ),
    "Command to obtain passphrases for SSL.": ("SSL 비밀번호 입력을 위한 명령",),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "GSSAPI 연결을 사용하기 위해 --with-gssapi 옵션을 사용해서 서버를 다시 컴파일 하세요",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "SSL 연결을 사용하기 위해 --enable-ssl 옵션을 사용해서 서버를 다시 컴파일 하세요",
    ),
    'Connection matched file "%s" line %d: "%s"': (
        '"%s" 파일의 %d번째 줄에 지정한 인증 설정이 사용됨: "%s"',
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        'pg_hba.conf 파일의 %d번째 줄에 지정한 인증 설정이 사용됨: "%s"',
    ),
    "Connections and Authentication / SSL": ("연결과 인증 / SSL",),
    "DH: could not load DH parameters": ("DH: DH 매개 변수 불러오기 실패",),
    "DH: could not set DH parameters: %s": ("DH: DH 매개 변수 설정 실패: %s",),
    "ECDH: could not create key": ("ECDH: 키 생성 실패",),
    "ECDH: unrecognized curve name: %s": ("ECDH: 알 수 없는 curve 이름: %s",),
    "ERROR": ("오류",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "해당 파일을 제공하거나 서버 인증서 확인을 사용하지 않도록 sslmode를 변경하십시오.",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "해당 파일을 제공하거나, sslrootcert=system 설정으로 신뢰할 수 있는 시스템 루트 인증서를 사용하거나, 서버 인증서 확인을 사용하지 않도록 sslmode를 변경하십시오.",
    ),
    "FATAL": ("치명적오류",),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        '데이터 인증 실패 (검증 안됨): subject "%s", serial number %s, issuer "%s".',
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "파일의 소유주가 데이터베이스 서버 운영 계정과 같다면,  접근 권한을 u=rw (0600) 또는 더 작게 설정하고, root가 소유주라면 u=rw,g=r (0640) 권한으로 지정하세요",
    ),
    "GSS encryption": ("GSS 암호화",),
    "GSSAPI Authenticated": ("GSSAPI 인증됨",),
    'GSSAPI authentication failed for user "%s"': (
        '"%s" 사용자에 대한 GSSAPI 인증을 실패했습니다.',
    ),
    "GSSAPI authentication not supported": ("GSSAPI 인증은 지원되지 않음",),
    "GSSAPI context establishment error": ("GSSAPI context 설정 오류",),
    "GSSAPI continuation error": ("GSSAPI 연속 오류",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "GSSAPI 암호화가 필요하지만 로컬 소켓을 사용할 때는 지원하지 않음",
    ),
    "GSSAPI encryption required but no credential cache": (
        "GSSAPI 암호화가 필요한데 자격 증명 캐시가 없음",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "GSSAPI 암호화가 필요하지만 사용할 수 없음 (자격 증명 캐시가 없거나, 서버가 지원하지 않거나, 로컬 소켓을 사용하고 있는 듯합니다.)",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "프로토콜 버전 2에서는 GSSAPI가 지원되지 않음",
    ),
    "GSSAPI name import error": ("GSSAPI 이름 가져오기 오류",),
    "GSSAPI size check error": ("GSSAPI 크기 검사 오류",),
    "GSSAPI unwrap error": ("GSSAPI 벗기기 오류",),
    "GSSAPI wrap error": ("GSSAPI 감싸기 오류",),
    "GSSAPI-encrypted connection": ("암호화된 GSSAPI 연결",),
    "GSSENCRequest accepted": ("GSSENCRequest 수락됨",),
    "GSSENCRequest rejected": ("GSSENCRequest 거절됨",),
    "Give priority to server ciphersuite order.": ("SSL 인증 알고리즘 우선 순위를 정함",),
    "INFO": ("정보",),
    'Ident authentication failed for user "%s"': ('사용자 "%s"의 Ident 인증을 실패했습니다.',),
    'LDAP authentication failed for user "%s"': ('"%s" 사용자의 LDAP 인증을 실패했습니다.',),
    "LDAP over SSL is not supported on this platform.": (
        "이 플랫폼에서는 SSL을 이용한 LDAP 기능을 지원하지 않음.",
    ),
    "LOG": ("로그",),
    "NOTICE": ("알림",),
    'OAuth bearer authentication failed for user "%s"': (
        '"%s" 사용자에 대한 OAuth bearer 인증을 실패했습니다.',
    ),
    'PAM authentication failed for user "%s"': ('사용자 "%s"의 PAM 인증을 실패했습니다.',),
    "PANIC": ("손상",),
    "Password encryption failed.": ("암호 암호화 실패",),
    'Peer authentication failed for user "%s"': ('사용자 "%s"의 peer 인증을 실패했습니다.',),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "액세스 권한은 u=rwx (0700) 또는 u=rwx,o=rx (0750) 값이어야 합니다.",
    ),
    "Permissions should be u=rwx (0700).": ("액세스 권한은 u=rwx (0700) 값이어야 합니다.",),
    'RADIUS authentication failed for user "%s"': ('사용자 "%s"의 RADIUS 인증을 실패했습니다.',),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "비밀번호를 암호화된 형태로 저장하려면 UNENCRYPTED를 빼세요.",
    ),
    "SASL authentication is not supported in protocol version 2": (
        "프로토콜 버전 2에서는 SASL 인증을 지원되지 않음",
    ),
    "SCRAM channel binding check failed": ("SCRAM 채널 바인딩 검사 실패",),
    "SCRAM channel binding negotiation error": ("SCRAM 채널 바인딩 협상 오류",),
    "SSL Cipher": ("SSL 암호 알고리즘",),
    "SSL Compression": ("SSL 압축",),
    "SSL Connection": ("SSL 연결",),
    "SSL Key Bits": ("SSL 키 비트",),
    "SSL Library": ("SSL 라이브러리",),
    "SSL Protocol": ("SSL 프로토콜",),
    "SSL SYSCALL error: %s": ("SSL SYSCALL 오류: %s",),
    "SSL SYSCALL error: EOF detected": ("SSL SYSCALL 오류: EOF 감지됨",),
    'SSL certificate revocation list file "%s" ignored': (
        '"%s" SSL 인증서 파기 목록 파일이 무시되었음',
    ),
    "SSL certificate's address entry is missing": ("SSL 인증서의 주소 항목이 빠졌음",),
    "SSL certificate's common name contains embedded null": (
        "SSL 인증서의 일반 이름에 포함된 null이 있음",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "SSL 인증서의 식별자 이름에 포함된 null이 있음",
    ),
    "SSL certificate's name contains embedded null": ("SSL 인증서의 이름에 null 문자가 있음",),
    "SSL certificate's name entry is missing": ("SSL 인증서의 이름 항목이 잘못됨",),
    "SSL configuration could not be loaded in child process": (
        "하위 프로세스에서 SSL 환경 설정을 못했음",
    ),
    "SSL configuration was not reloaded": ("SSL 설정이 다시 로드되지 않았음",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL 연결정보 (프로토콜: %s, 암호화기법: %s, 비트: %s, 압축: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL 연결정보 (프로토콜: %s, 암호화기법: %s, 압축: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "SSL 연결정보 (프로토콜: %s, 암호화기법: %s, 압축: %s, ALPN: %s)",
    ),
    'SSL connection from "%s"': ('"%s" 로부터의 SSL 연결',),
    "SSL connection has been closed unexpectedly": ("SSL 연결이 예상치 못하게 끊김",),
    "SSL connection was established with unexpected ALPN protocol": (
        "예상치 못한 ALPN 프로토콜로 SSL 연결이 수립되었습니다.",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL 활성화 (protocol=%s, cipher=%s, bits=%d)",
    ),
    "SSL encryption": ("SSL 암호화",),
    "SSL error code %lu": ("SSL 오류 번호 %lu",),
    "SSL error: %s": ("SSL 에러: %s", "SSL 오류: %s"),
    "SSL error: certificate verify failed: %s": ("SSL 오류: 인증서 유효성 검사 실패: %s",),
    "SSL is not supported by this build": ("SSL 접속 기능을 뺀 채로 서버가 만들어졌습니다.",),
    'SSL library does not support CRL certificates (file "%s")': (
        'SSL 라이브러리가 CRL 인증서 ("%s" 파일)를 지원하지 않음',
    ),
    "SSL library does not support certificate revocation lists.": (
        "SSL 라이브러리가 인증서 파기 목록을 지원하지 않습니다.",
    ),
    "SSL off": ("SSL 중지",),
    "SSL on": ("SSL 동작",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "SSL 재협상은 더 이상 지원되지 않습니다. 이 값은 0만 가능합니다.",
    ),
    "SSLRequest accepted": ("SSLRequest 수락됨",),
    "SSLRequest rejected": ("SSLRequest 거절됨",),
    'SSPI authentication failed for user "%s"': ('"%s" 사용자에 대한 SSPI 인증을 실패했습니다.',),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "해당 클라이언트는 SCRAM 채널 바인딩을 지원하지만, 서버는 그렇지 않은 것 같습니다. 그런데, 이 서버는 채널 바인딩을 지원합니다.",
    ),
    "The issuer and scope parameters must be set in pg_hba.conf.": (
        "issuer와 scope 설정을 pg_hba.conf 에 해야 합니다.",
    ),
    "The server does not support channel binding for OAuth, but the client message includes channel binding data.": (
        "서버에서는 OAuth 채널 바인딩을 지원하지 않는데, 클라이언트 메시지에는 채널 바인딩 데이터가 포함되어 있습니다.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "이런 경우는 클라이언트가 %s부터 %s까지 SSL 프로토콜 버전을 지원하지 않는 경우에 발생하기도 합니다.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "해당 서버는 SSL 프로토콜 버전 %s - %s 사이를 지원하지 않습니다.",
    ),
    "This probably means the server terminated abnormally": (
        "이런 처리는 클라이언트의 요구를 처리하는 동안이나",
    ),
    "WARNING": ("경고",),
    'WARNING: could not open SSL key logging file "%s": %m': (
        '경고: "%s" SSL 키 로그 파일을 열 수 없음: %m',
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        '경고: "%s" SSL 키 로그 파일을 쓸 수 없음: %m',
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "경고: libpq가 sslkeylogfile 설정을 지원하지 않도록 빌드되었음",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '경고: 패스워드 파일 "%s"에 그룹 또는 범용 액세스 권한이 있습니다. 권한은 u=rw(0600) 이하여야 합니다.',
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "경고: sslkeylogfile 설정은 OpenSSL 에서만 지원합니다",
    ),
    "WARNING: sslpassword truncated": ("경고: sslpassword 삭제됨",),
    "accepting GSS security context failed": ("GSS 보안 컨텍스트를 수락하지 못함",),
    'apply worker for subscription "%s" could not connect to the publisher: %s': (
        '"%s" 구독용 변경 내용 반영 작업자가 발행 서버로 연결할 수 없음: %s',
    ),
    'authentication failed for user "%s": host rejected': (
        '사용자 "%s"의 인증을 실패했습니다: 호스트 거부됨',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        '사용자 "%s"의 인증을 실패했습니다: 잘못된 인증 방법',
    ),
    "cert authentication is only supported on hostssl connections": (
        "cert 인증은 hostssl 연결에서만 지원됨",
    ),
    'certificate authentication failed for user "%s"': (
        '사용자 "%s"의 인증서 인증을 실패했습니다',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        '"%s" 사용자에 대한 인증서 로그인 실패: 클라이언트 인증서에 사용자 이름이 없음',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        '사용자 "%s"의 인증서 인증을 실패했습니다: DN 주체가 없음',
    ),
    "certificate contains IP address with invalid length %lu": (
        "인증서에 IP 주소용 %lu 길이가 잘못됨",
    ),
    "certificate contains IP address with invalid length %zu": (
        "인증서에 IP 주소용 %zu 길이가 잘못됨",
    ),
    "certificate could not be obtained: %s": ("인증서를 구하질 못했습니다: %s",),
    'certificate does not match private key file "%s": %s': (
        '인증서가 "%s" 개인키 파일과 맞지 않습니다: %s',
    ),
    'certificate present, but not private key file "%s"': (
        '인증서가 있지만, "%s" 개인키가 아닙니다.',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        '"%s" 사용자를 위한 인증서 유효성 검사를 실패 함: CN 같지 않음',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        '"%s" 사용자를 위한 인증서 유효성 검사(clientcert=verify-full)를 실패 함: DN 같지 않음',
    ),
    "channel binding is required, but client does not support it": (
        "채널 바인딩이 필요한데, 클라이언트에서 지원하지 않음",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "채널 바인딩 기능을 사용하도록 지정했지만, 서버가 이 기능을 지원하지 않음",
    ),
    "channel binding required but not supported by server's authentication request": (
        "채널 바인딩이 필요한데, 서버 인증 요청에서 지원하지 않음",
    ),
    "channel binding required, but SSL not in use": (
        "채널 바인딩이 필요한데, SSL 기능이 꺼져있음",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "채널 바인딩이 필요한데, 서버가 체널 바인딩 없이 클라이언트를 인증함",
    ),
    "check of private key failed: %s": ("비밀키의 확인 실패: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "루트 인증서 저장소가 사용 가능한 경우에만 클라이언트 인증서를 검사할 수 있음",
    ),
    "client requires an unsupported SCRAM extension": (
        "클라이언트가 지원하지 않는 SCRAM 확장을 요구합니다.",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "클라이언트가 잘못된 SASL 인증 메카니즘을 선택했음",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "클라이언트의 GSSAPI 패킷이 너무 큼 (%zu > %zu)",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        '"cert" 인증을 사용하는 경우 clientcert를 0으로 설정할 수 없음',
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'clientcert는 "hostssl" 행에 대해서만 구성할 수 있음',
    ),
    'clientcert cannot be set to "no-verify" when using "cert" authentication': (
        '"cert" 인증을 사용하는 경우 clientcert를 "no-verify"로 설정할 수 없음',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        '"cert" 인증을 사용하는 경우 clientcert 값은 "verify-full" 만 허용함',
    ),
    'clientname can only be configured for "hostssl" rows': (
        'clientname 설정은 "hostssl" 줄에만 지정할 수 있음',
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "연결 인증: 사용자=%s 데이터베이스=%s SSL 활성화 (프로토콜=%s, 알고리즘=%s, 비트=%d, 압축=%s)",
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "연결 인증: 사용자=%s 데이터베이스=%s SSL 활성화 (프로토콜=%s, 알고리즘=%s, 압축=%s)",
    ),
    "connection authorized: user=%s database=%s application_name=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "연결 인증: 사용자=%s 데이터베이스=%s application_name=%s SSL 활성화 (프로토콜=%s, 알고리즘=%s, 비트=%d, 압축=%s)",
    ),
    "connection requires a valid client certificate": ("연결에 유효한 클라이언트 인증서가 필요함",),
    'connection to server at "%s" (%s), port %s failed:': (
        '"%s" (%s), %s 포트로 서버 접속 할 수 없음:',
    ),
    'connection to server at "%s", port %s failed:': ('"%s" 포트 %s 서버에 접속 할 수 없음:',),
    'connection to server on socket "%s" failed:': ('"%s" 소켓으로 서버 접속 할 수 없음:',),
    "connection to server was lost": ("서버 접속 끊김", "서버로부터 연결이 끊어졌습니다."),
    "could not accept GSSAPI security context": ("GSSAPI 보안 내용을 받아드릴 수 없음",),
    "could not accept SSL connection: %m": ("SSL 연결을 받아드릴 수 없습니다: %m",),
    "could not accept SSL connection: %s": ("SSL 연결을 받아드릴 수 없습니다: %s",),
    "could not accept SSL connection: EOF detected": (
        "SSL 연결을 받아드릴 수 없습니다: EOF 감지됨",
    ),
    'could not access private key file "%s": %m': ('비밀키 "%s"에 액세스할 수 없습니다: %m',),
    "could not connect to server": ("서버 접속 실패",),
    "could not connect to server: %s": ("서버에 연결할 수 없음: %s", "서버 접속 실패: %s"),
    "could not connect to the primary server: %s": ("주 서버에 연결 할 수 없음: %s",),
    "could not connect to the publisher: %s": ("발행 서버에 연결 할 수 없음: %s",),
    "could not convert certificate's IP address to string: %s": (
        "인증서의 IP 주소를 문자열로 바꿀 수 없음: %s",
    ),
    "could not create SSL context: %s": (
        "SSL 컨텍스트 정보를 생성할 수 없습니다: %s",
        "SSL context를 만들 수 없음: %s",
    ),
    "could not determine server certificate signature algorithm": (
        "서버 인증서 서명 알고리즘을 알 수 없음",
    ),
    "could not encrypt password: %s": (
        "비밀번호를 암호화 할 수 없음: %s",
        "암호화 된 비밀번호를 만들 수 없음: %s",
    ),
    "could not establish SSL connection: %s": ("SSL 연결을 확립할 수 없음: %s",),
    "could not generate peer certificate hash": ("피어 인증 해시 값을 만들 수 없음",),
    "could not generate random encryption vector": ("무작위 암호화 벡터를 만들 수 없음",),
    "could not get home directory to locate root certificate file": (
        "루트 인증서 파일이 있는 홈 디렉터리를 찾을 수 없음",
    ),
    "could not get server's host name from server certificate": (
        "서버 인증서에서 서버 호스트 이름을 찾을 수 없음",
    ),
    "could not initialize SSL connection: %s": ("SSL연결을 초기화할 수 없습니다: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "SSL연결을 초기화할 수 없습니다: SSL 컨텍스트를 설정 못함",
    ),
    'could not initialize SSL engine "%s": %s': ('SSL 엔진 "%s"을(를) 초기화할 수 없음: %s',),
    "could not initiate GSSAPI security context": ("GSSAPI 보안 context 초기화 실패",),
    "could not load DH parameters file: %s": ("DH 매개 변수 파일을 불러들일 수 없습니다: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        '"%s" SSL 인증서 회수 목록 디렉터리를 불러들일 수 없습니다: %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        '"%s" SSL 인증서 회수 목록 파일이나 "%s" 디렉터리를 불러들일 수 없습니다: %s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        '"%s" SSL 인증서 회수 목록 파일을 불러들일 수 없습니다: %s',
    ),
    'could not load SSL engine "%s": %s': ('SSL 엔진 "%s"을(를) 로드할 수 없음: %s',),
    "could not load pg_hba.conf": ("pg_hba.conf를 로드할 수 없음",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        '개인 SSL 키 "%s"을(를) "%s" 엔진에서 읽을 수 없음: %s',
    ),
    'could not load private key file "%s": %s': (
        '비밀키 파일 "%s"을 불러들일 수 없습니다: %s',
        '"%s" 개인키 파일을 불러들일 수 없습니다: %s',
    ),
    'could not load root certificate file "%s": %s': (
        'root 인증서 파일 "%s"을 불러들일 수 없습니다: %s',
    ),
    'could not load server certificate file "%s": %s': (
        '서버 인증서 파일 "%s"을 불러들일 수 없습니다: %s',
    ),
    "could not load system root certificate paths: %s": (
        "시스템 루트 인증서 경로 불러오기 실패: %s",
    ),
    'could not make a writable connection to server "%s:%s"': (
        '"%s:%s" 서버에 쓰기 가능한 연결을 맺을 수 없음',
    ),
    'could not open DH parameters file "%s": %m': ('"%s" DH 매개 변수 파일을 열 수 없습니다: %m',),
    'could not open certificate file "%s": %s': ('"%s" 인증서 파일을 열수 없음: %s',),
    'could not open usermap file "%s": %m': ('"%s" 사용자맵 파일을 열 수 없습니다: %m',),
    "could not perform MD5 encryption of password": ("비밀번호의 MD5 암호를 만들 수 없음",),
    "could not perform MD5 encryption of password: %s": ("비밀번호의 MD5 암호를 만들 수 없음: %s",),
    "could not perform MD5 encryption of received packet": (
        "받은 패킷을 대상으로 MD5 암호화 작업할 수 없음",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "받은 패킷을 대상으로 MD5 암호화 작업할 수 없음: %s",
    ),
    'could not read certificate file "%s": %s': ('"%s" 인증서 파일을 읽을 수 없음: %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        '개인 SSL 키 "%s"을(를) "%s" 엔진에서 읽을 수 없음: %s',
    ),
    'could not read root certificate file "%s": %s': ('"%s" 루트 인증서 파일을 읽을 수 없음: %s',),
    "could not receive data from WAL stream: %s": ("WAL 스트림에서 자료 받기 실패: %s",),
    "could not receive data from client: %m": ("클라이언트에게 데이터를 받을 수 없습니다: %m",),
    "could not receive data from server: %s": ("서버로부터 데이터를 받지 못했음: %s",),
    "could not send GSSAPI negotiation packet: %s": ("GSSAPI 교섭 패킷을 보낼 수 없음: %s",),
    "could not send SSL negotiation packet: %s": ("SSL 교섭 패킷을 보낼 수 없음: %s",),
    "could not send data to WAL stream: %s": ("WAL 스트림에 데이터를 보낼 수 없음: %s",),
    "could not send data to client: %m": ("클라이언트에게 데이터를 보낼 수 없습니다: %m",),
    "could not send data to server: %s": ("서버에 데이터를 보낼 수 없음: %s",),
    "could not send data to shared-memory queue": ("공유 메모리 큐로 데이터를 보낼 수 없음",),
    "could not send startup packet: %s": ("시작 패킷을 보낼 수 없음: %s",),
    "could not set SSL ALPN extension: %s": ("SSL ALPN 확장을 지정할 수 없음: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "서버 이름 표시(SNI)를 설정할 수 없음: %s",
    ),
    "could not set SSL protocol version range": ("SSL 프로토콜 버전 범위를 지정할 수 없음",),
    "could not set SSL socket: %s": ("SSL 소켓을 지정할 수 없습니다: %s",),
    "could not set group names specified in ssl_groups: %s": (
        "ssl_groups 설정에서 그룹 이름을 세팅할 수 없습니다: %s",
    ),
    "could not set maximum SSL protocol version": ("최대 SSL 프로토콜 버전을 설정할 수 없음",),
    "could not set maximum SSL protocol version: %s": (
        "최대 SSL 프로토콜 버전을 지정할 수 없음: %s",
    ),
    "could not set minimum SSL protocol version": ("최소 SSL 프로토콜 버전을 설정할 수 없음",),
    "could not set minimum SSL protocol version: %s": (
        "최소 SSL 프로토콜 버전을 지정할 수 없음: %s",
    ),
    "could not set the TLSv1.2 cipher list (no valid ciphers available)": (
        "TLSv1.2 cipher 목록을 설정할 수 없음 (유효한 cipher가 없음)",
    ),
    "could not set the TLSv1.3 cipher suites (no valid ciphers available)": (
        "TLSv1.3 cipher 목록을 설정할 수 없음 (유효한 cipher가 없음)",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "cipher 목록을 설정할 수 없음 (유요한 cipher가 없음)",
    ),
    "could not start LDAP TLS session: %s": ("LDAP TLS 세션을 시작할 수 없음: %s",),
    'could not stat private key file "%s": %m': ('"%s" 개인키 파일 상태를 알 수 없음: %m',),
    "direct SSL connection accepted": ("직접 SSL 연결 수락됨",),
    "direct SSL connection rejected": ("직접 SSL 연결 거절됨",),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "ALPN 프로토콜 협상 확장 없이 직접 SSL 연결이 수립되었습니다.",
    ),
    "duplicate GSS authentication request": ("중복된 GSS 인증 요청",),
    "duplicate SASL authentication request": ("중복된 SASL 인증 요청",),
    "encrypted password is too long": ("암호화된 비밀번호가 너무 긺",),
    "expected GSS response, got message type %d": (
        "GSS 응답이 필요한데 메시지 형식 %d을(를) 받음",
    ),
    "expected SASL response, got message type %d": (
        "SASL 응답이 필요한데 메시지 형식 %d을(를) 받음",
    ),
    "failed to send GSSAPI negotiation response: %m": ("GSSAPI 협상 응답을 보내지 못했습니다: %m",),
    "failed to send SSL negotiation response: %m": ("SSL 연결 작업에 오류가 발생했습니다: %m",),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'GSSAPI 접속을 지원하지 않는 서버에서는 gssencmode 값("%s")이 적당하지 않음',
    ),
    "host name must be specified": ("호스트 이름을 지정해야 함",),
    "host name must be specified for a verified SSL connection": (
        "인증된 SSL 접속을 위해서는 호스트 이름을 지정해야 함",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "이 서버는 GSSAPI 접속 기능을 지원하지 않아 hostgssenc 레코드가 적당하지 않음",
    ),
    "hostssl is not supported by this build": ("이 서버는 hostssl 접속 기능을 지원하지 않습니다.",),
    "hostssl record cannot match because SSL is disabled": (
        "SSL 기능이 꺼져있어 hostssl 설정을 사용할 수 없습니다",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "이 서버는 ssl 접속 기능을 지원하지 않아 hostssl 인증을 지원하지 않습니다.",
    ),
    "hostssl requires SSL to be turned on": (
        "hostssl 접속은 SSL 기능이 활성화 되어 있어야 합니다",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "GSSAPI 입력 메시지는 기밀성을 유지하면 안됩니다.",
        "GSSAPI 수신 메시지는 기밀성을 사용하지 말아야 함",
    ),
    "incomplete startup packet": ("아직 완료되지 않은 시작 패킷",),
    "invalid DH parameters: %s": ("잘못된 DH 매개 변수: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "잘못된 DH 매개 변수값: 타당한 생성자도 아니고, 안전한 prime도 아님",
    ),
    "invalid DH parameters: p is not prime": ("잘못된 DH 매개 변수값: p는 prime 아님",),
    "invalid SSL protocol version range": ("잘못된 SSL 프로토콜 버전 범위",),
    'invalid URI query parameter: "%s"': ('잘못된 URL 쿼리 매개변수값: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "LDAP 인증을 위한 사용자 이름에 사용할 수 없는 문자가 있습니다",
    ),
    'invalid connection option "%s"': ('잘못된 연결 옵션 "%s"',),
    "invalid length of startup packet": ("시작 패킷의 길이가 잘못 되었습니다",),
    'invalid ssl_max_protocol_version value: "%s"': ('잘못된 ssl_max_protocol_version 값: "%s"',),
    'invalid ssl_min_protocol_version value: "%s"': ('잘못된 ssl_min_protocol_version 값: "%s"',),
    'invalid sslmode value: "%s"': ('잘못된 sslmode 값: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "잘못된 시작 패킷 레이아웃: 마지막 바이트로 종결문자가 발견되었음",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        '잘못된 값: "%s", 대상: 최대 SSL 프로토콜 버전',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        '잘못된 값: "%s", 대상: 최소 SSL 프로토콜 버전',
    ),
    'invalid value for clientcert: "%s"': ('잘못된 clientcert 값: "%s"',),
    'invalid value for clientname: "%s"': ('잘못된 clientname 값: "%s"',),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        '"%s" negative require_auth 방법은 non-negative 방법과 함께 쓸 수 없음',
    ),
    "no PostgreSQL user name specified in startup packet": (
        "시작 패킷에서 지정한 사용자는 PostgreSQL 사용자 이름이 아닙니다",
    ),
    "no SSL error reported": ("SSL 오류 없음", "SSL 오류 없음이 보고됨"),
    "no client response found after SASL exchange success": (
        "SASL 교환 성공 후 클라이언트 반응 없음",
    ),
    "no encryption": ("암호화 안함",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        '"%s" 사용자맵 파일에 "%s" 사용자를 "%s" 사용자로 인증할 설정이 없음',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        '호스트 "%s", 사용자 "%s", 데이터베이스 "%s" 연결에 대한 설정이 pg_hba.conf 파일에 없습니다.',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        '호스트 "%s", 사용자 "%s", 데이터베이스 "%s", %s 연결에 대한 설정이 pg_hba.conf 파일에 없습니다.',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        '호스트 "%s", 사용자 "%s" 연결이 복제용 연결로 pg_hba.conf 파일에 설정되어 있지 않습니다',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        '호스트 "%s", 사용자 "%s", %s 연결이 복제용 연결로 pg_hba.conf 파일에 설정되어 있지 않습니다',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "SASL 인증 메커니즘을 지원하는 서버가 없습니다.",
    ),
    "out of memory allocating GSSAPI buffer (%d)": ("GSSAPI 버퍼(%d)에 할당할 메모리 부족",),
    "out of memory allocating SASL buffer (%d)": ("SASL 버퍼(%d)에 할당할 메모리 부족",),
    "outgoing GSSAPI message would not use confidentiality": (
        "GSSAPI 출력 메시지는 기밀성을 유지하면 안됩니다.",
        "GSSAPI 송출 메시지는 기밀성을 사용하지 말아야함",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "클라이언트가 너무 큰 GSSAPI 패킷을 보냈습니다(%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "클라이언트가 너무 큰 GSSAPI 패킷을 보냈습니다(%zu > %zu).",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "서버의 GSSAPI 패킷이 너무 큼 (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': ('사용자 "%s"의 password 인증을 실패했습니다',),
    "password_encryption value too long": ("password_encryption 너무 긺",),
    "pg_hba.conf not reloaded": ("pg_hba.conf가 다시 로드되지 않음",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        '호스트 "%s", 사용자 "%s", 데이터베이스 "%s" 연결이 pg_hba.conf 파일 설정에 따라 거부됩니다',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        '호스트 "%s", 사용자 "%s", 데이터베이스 "%s",  %s 연결이 pg_hba.conf 파일 설정에 따라 거부됩니다',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        '호스트 "%s", 사용자 "%s" 연결이 복제용 연결로는 pg_hba.conf 파일 설정에 따라 거부됩니다',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        '호스트 "%s", 사용자 "%s", %s 연결이 복제용 연결로는 pg_hba.conf 파일 설정에 따라 거부됩니다',
    ),
    "pg_ident.conf not reloaded": ("pg_ident.conf 파일이 다시 로드되지 않음",),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        '"%s" 개인 키 파일은 비밀번호를 입력해야 해서 자동으로 다시 불러올 수 없습니다.',
    ),
    'private key file "%s" has group or world access': (
        '"%s" 개인 키 파일에 그룹 또는 익명 액세스 권한이 있음',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        '"%s" 개인키 파일의 접근권한이 그룹 또는 그외 사용자도 접근 가능함; 파일 소유주가 현재 사용자라면, 접근권한을 u=rw (0600) 또는 더 작게 설정하고, root가 소유주라면 u=rw,g=r (0640) 권한으로 지정하세요.',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '개인 키 파일 "%s"에 그룹 또는 범용 액세스 권한이 있습니다. 권한은 u=rw(0600) 이하여야 합니다.',
    ),
    'private key file "%s" is not a regular file': (
        '"%s" 개인 키 파일은 일반 파일이 아님',
        '"%s" 개인키 파일은 일반 파일이 아님',
    ),
    'private key file "%s" must be owned by the database user or root': (
        '"%s" 개인 키 파일의 소유주는 데이터베이스 사용자이거나 root 여야 합니다.',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "제공된 사용자 이름(%s) 및 인증된 사용자 이름(%s)이 일치하지 않음",
    ),
    "received SSL connection request with unexpected ALPN protocol": (
        "수신된 SSL 연결은 예상치 않은 ALPN 프로토콜을 요구함",
    ),
    "received direct SSL connection request without ALPN protocol negotiation extension": (
        "수신된 직접 SSL 연결은 ALPN 프로토콜 채결 확장 없이 요청되었음",
    ),
    "received duplicate protocol negotiation message": ("프로토콜 교섭 메시지를 중복해서 받았음",),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "잘못된 BackendKeyData 메시지 받았음: 길이가 %d인 중지 키는 길이가 너무 긺(최대 256 바이트여야 함)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "잘못된 BackendKeyData 메시지 받았음: 길이가 %d인 중지 키는 길이가 너무 짧음(최소 4 바이트여야 함)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "잘못된 BackendKeyData 메시지 받았음: 길이가 %d인 중지 키는 3.0 버전 프로토콜에서 허용하지 않음 (4 바이트여야 함)",
    ),
    "received invalid authentication request": ("잘못된 인증 요청을 받았음",),
    "received invalid error message": ("잘못된 오류 메시지를 받았음",),
    "received invalid protocol negotiation message": ("잘못된 프로토콜 교섭 메시지를 받았음",),
    "received invalid protocol negotiation message: message too short": (
        "잘못된 프로토콜 교섭 메시지를 받았음: 메시지가 너무 짧음",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "잘못된 프로토콜 교섭 메시지를 받았음: 서버는 협상했지만 변경 사항을 요구하지 않음",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        '잘못된 프로토콜 교섭 메시지를 받았음: 서버가 지원하지 않는 매개 변수 이름을 보고함: 요청되지 않은 매개 변수 ("%s")',
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "잘못된 프로토콜 교섭 메시지를 받았음: 서버에서 지원되지 않는 매개변수의 값이 음수라고 보고했음",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        '잘못된 프로토콜 교섭 메시지를 받았음: 서버가 지원하지 않는 매개 변수 이름을 보고함: "%s" 접두사 빠짐 ("%s")',
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "잘못된 프로토콜 교섭 메시지를 받았음: 서버에서 더 높은 번호의 버전으로 다운그레이드를 요청했음",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "잘못된 프로토콜 교섭 메시지를 받았음: 서버가 존재하지 않는 3.1 프로토콜 버전으로 다운그레이드를 요청했습니다.",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "잘못된 프로토콜 교섭 메시지를 받았음: 서버가 3.0 이전 프로토콜 버전으로 다운그레이드를 요청했습니다.",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "GSSAPI 교섭에 대한 잘못된 응답을 감지했음: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "SSL 교섭에 대한 잘못된 응답을 감지했음: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "GSSAPI 암호화 요청 뒤에 암호화 되지 않은 데이터를 받았습니다.",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "GSSAPI 암호화 응답 후 비암호화 데이터 받았음",
    ),
    "received unencrypted data after SSL request": (
        "SSL 요청 뒤에 암호화 되지 않은 데이터를 받았음",
    ),
    "received unencrypted data after SSL response": ("SSL 응답 후에 비암호화 데이터를 받았음",),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "복제 연결 인증: 사용자=%s SSL 활성화 (프로토콜=%s, 알고리즘=%s, 비트=%d, 압축=%s)",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "복제 연결 인증: 사용자=%s SSL 활성화 (프로토콜=%s, 알고리즘=%s, 압축=%s)",
    ),
    "replication connection authorized: user=%s application_name=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "복제 연결 인증: 사용자=%s application_name=%s SSL 활성화 (프로토콜=%s, 알고리즘=%s, 비트=%d, 압축=%s)",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        '"%s" require_auth 방법은 negative 방법과 함께 쓸 수 없음',
    ),
    'require_auth method "%s" is specified more than once': (
        '"%s" require_auth 방법을 한 번 이상 지정했음',
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        '"%s" 이름으로 requirepeer를 지정했지만, 실재 사용자 이름은 "%s" 입니다.',
        '"%s" 이름으로 requirepeer를 지정했지만, 실재 사용자 이름은 "%s" 입니다',
    ),
    "retrieving GSS user name failed": ("GSS 사용자 이름을 검색하지 못함",),
    'root certificate file "%s" does not exist': ('루트 인증서 파일 "%s"이(가) 없습니다.',),
    "server accepted connection without a valid SSL certificate": (
        "서버가 SSL 인증서 유효성 검사 없이 접속을 허용했음",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        '서버 인증서의 이름 "%s" (%d 기타 이름)이 "%s" 호스트 이름과 일치하지 않음',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        '서버 인증서의 이름 "%s"이(가) "%s" 호스트 이름과 일치하지 않음',
        '서버 인증서의 이름 "%s"이(가) 호스트 이름 "%s"과(와) 일치하지 않음',
    ),
    "server closed the connection unexpectedly": (
        "서버가 갑자기 연결을 닫았음.",
        "서버가 갑자기 연결을 닫았음",
    ),
    "server did not request an SSL certificate": ("서버가 SSL 인증서를 요청하지 않았음",),
    "server does not support SSL, but SSL was required": (
        "서버가 SSL 기능을 지원하지 않는데, SSL 기능을 요구했음",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "서버가 GSSAPI 암호화 기능을 지원하지 않는데, 이것이 필요함",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "서버는 non-SSL 접속으로 SCRAM-SHA-256-PLUS 인증을 제공함",
    ),
    "server requested GSSAPI authentication": ("서버가 GSSAPI 인증을 요청했음",),
    "server requested SASL authentication": ("서버가 SASL 인증을 요청했음",),
    "server sent an error response during GSS encryption exchange": (
        "GSS 암호화 교환 중에 서버가 오류 응답을 보냈음",
    ),
    "server sent an error response during SSL exchange": (
        "SSL 교환 중에 서버가 오류 응답을 보냈음",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "서버가 너무 큰 GSSAPI 패킷을 보내려고 합니다(%zu > %zu).",
    ),
    "setting an MD5-encrypted password": ("MD5-암호화 비밀번호를 사용 중",),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'SSL 연결 기능을 지원하지 않고 컴파일 된 경우는 sslmode 값으로  "%s" 값은 타당치 않습니다',
    ),
    'streaming replication receiver "%s" could not connect to the primary server: %s': (
        '"%s" 스트리밍 복제 수신자가 주 서버에 연결 할 수 없음: %s',
    ),
    'subscription "%s" could not connect to the publisher: %s': (
        '"%s" 구독이 발행 서버에 연결 할 수 없음: %s',
    ),
    'synchronization worker "%s" could not connect to the primary server: %s': (
        '"%s" 동기화 작업자가 주 서버에 연결 할 수 없음: %s',
    ),
    'table synchronization worker for subscription "%s" could not connect to the publisher: %s': (
        '"%s" 구독용 테이블 동기화 작업자가 발행 서버에 연결할 수 없음: %s',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "client-final-message 안에 예상치 못한 SCRAM 채널 바인딩 속성이 있음",
    ),
    "unrecognized SSL error code: %d": (
        "인식되지 않은 SSL 에러 코드 %d",
        "알 수 없는 SSL 오류 코드: %d",
    ),
    'unrecognized password encryption algorithm "%s"': (
        '알 수 없는 비밀번호 암호화 알고리즘: "%s"',
    ),
    'unsupported SCRAM channel-binding type "%s"': ('지원하지 않는 SCRAM 채널 바인드 종류 "%s"',),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "지원하지 않는 frontend 프로토콜 %u.%u: 서버에서 지원하는 프로토콜 %u.0 .. %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "사용자 이름 찾기 실패: 오류 코드 %lu",
        "사용자 이름 찾기 실패: 오류번호 %lu",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        '"%s" 엄격하지 않은 sslmode 설정일 때는 sslnegotiation=direct 설정을 할 수 없음 ("require", "verify-ca", 또는 "verify-full" 설정을 사용하세요)',
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        '"%s" 엄격하지 않은 sslmode 설정일 때는 sslrootcert=system 설정을 할 수 없음 ("verify-full" 설정을 사용하세요)',
    ),
}
