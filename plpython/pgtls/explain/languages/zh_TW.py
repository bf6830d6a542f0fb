"""Messages of PostgreSQL in zh_TW; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"trust" authentication failed for user "%s"': ('"trust" 驗證使用者 "%s" 失敗',),
    '%s value "%s" invalid when SSL support is not compiled in': (
        '編譯未加上SSL支援時，%s 值 "%s" 無效',
    ),
    "%s: no database nor user name specified": ("%s: 未指定資料庫和使用者名稱",),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "從伺服器收到AuthenticationSASLFinal，但SASL身份驗證未完成",
        "從伺服器收到 AuthenticationSASLFinal，但 SASL 身分驗證未完成",
    ),
    'BSD authentication failed for user "%s"': ('BSD 驗證使用者 "%s" 失敗',),
    "Command to obtain passphrases for SSL.": ("取得 SSL 通關密語的命令。",),
    'Connection matched pg_hba.conf line %d: "%s"': ('連線匹配到 pg_hba.conf 第 %d 行: "%s"',),
    "Connections and Authentication / SSL": ("連線與驗證 / SSL",),
    "DH: could not load DH parameters": ("DH: 無法載入 DH 參數",),
    "DH: could not set DH parameters: %s": ("DH: 無法設定 DH 參數: %s",),
    "ECDH: could not create key": ("ECDH: 無法建立金鑰",),
    "ECDH: unrecognized curve name: %s": ("ECDH: 無法識別的曲線名: %s",),
    "ERROR": ("錯誤",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "請提供檔案或變更 sslmode 以停用伺服器憑證驗證。",
        "請提供檔案，或變更 sslmode 以停用伺服器憑證驗證。",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "可以選擇提供檔案、用 sslrootcert=system 使用系統的信任根憑證，或將 sslmode 改為停用伺服器憑證驗證。",
    ),
    "FATAL": ("致命錯誤",),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "如果檔案由執行資料庫的作業系統使用者擁有，權限必須為 u=rw (0600) 或更低；如果由 root 擁有，權限必須為 u=rw,g=r (0640) 或更低。",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS（authenticated=%s, encrypted=%s）",),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS（authenticated=%s, encrypted=%s, principal=%s）",
    ),
    "GSS encryption": ("GSS 加密",),
    'GSSAPI authentication failed for user "%s"': ('GSSAPI 驗證使用者 "%s" 失敗',),
    "GSSAPI authentication not supported": (
        "不支援GSSAPI身份驗證",
        "不支援 GSSAPI 身分驗證",
        "不支援 GSSAPI 驗證",
    ),
    "GSSAPI context establishment error": ("GSSAPI 建立 context 錯誤",),
    "GSSAPI continuation error": (
        "GSSAPI continuation錯誤",
        "GSSAPI 接續驗證時出錯",
        "GSSAPI 接續錯誤",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "需要GSSAPI加密但無法達成(可能沒有憑證快取、沒有伺服器支援或使用本機socket)",
        "需要 GSSAPI 加密，但無法建立（可能沒有認證快取、伺服器不支援或使用了本機 socket）",
    ),
    "GSSAPI name import error": ("GSSAPI 名稱匯入錯誤",),
    "GSSAPI size check error": ("GSSAPI 大小檢查錯誤",),
    "GSSAPI unwrap error": ("GSSAPI 解封錯誤",),
    "GSSAPI wrap error": ("GSSAPI 封裝錯誤",),
    "GSSAPI-encrypted connection": ("GSSAPI 加密連線",),
    "Give priority to server ciphersuite order.": ("優先採用伺服器的加密套件順序。",),
    "INFO": ("資訊",),
    'Ident authentication failed for user "%s"': ('Ident 驗證使用者 "%s" 失敗',),
    'LDAP authentication failed for user "%s"': ('LDAP 驗證使用者 "%s" 失敗',),
    "LDAP over SSL is not supported on this platform.": ("此平台不支援 LDAP over SSL。",),
    "LOG": ("日誌",),
    "NOTICE": ("注意",),
    'PAM authentication failed for user "%s"': ('PAM 驗證使用者 "%s" 失敗',),
    "PANIC": ("嚴重錯誤",),
    "Password encryption failed.": ("密碼加密失敗。",),
    'Peer authentication failed for user "%s"': ('Peer 驗證使用者 "%s" 失敗',),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "權限應為 u=rwx (0700) 或 u=rwx,g=rx (0750)。",
    ),
    'RADIUS authentication failed for user "%s"': ('RADIUS 驗證使用者 "%s" 失敗',),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "刪除 UNENCRYPTED，改以加密形式儲存密碼。",
    ),
    "SCRAM channel binding check failed": ("SCRAM 通道繫結檢查失敗",),
    "SCRAM channel binding negotiation error": ("SCRAM 通道繫結協商錯誤",),
    "SSL SYSCALL error: %s": ("SSL SYSCALL 錯誤: %s",),
    "SSL SYSCALL error: EOF detected": (
        "SSL SYSCALL 錯誤: 偵測到 EOF",
        "SSL SYSCALL 錯誤: 發現EOF",
    ),
    "SSL certificate's address entry is missing": ("SSL 憑證缺少位址項目",),
    "SSL certificate's common name contains embedded null": (
        "SSL 憑證的一般名稱包含內嵌的空字元",
        "SSL 憑證的一般名稱包含內嵌的 Null",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "SSL 憑證的可分辨名稱包含內嵌的空字元",
    ),
    "SSL certificate's name contains embedded null": (
        "SSL 憑證的名稱包含嵌入的空字符",
        "SSL 憑證的名稱包含嵌入的空字元",
    ),
    "SSL certificate's name entry is missing": ("SSL 憑證缺少名稱項目",),
    "SSL configuration could not be loaded in child process": ("無法在子行程中載入 SSL 組態",),
    "SSL configuration was not reloaded": ("未重新載入 SSL 組態",),
    "SSL connection (cipher: %s, bits: %i)": ("SSL 連線 (密文: %s，位元: %i)",),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL 連線(協議: %s，加密方式: %s，壓縮: %s)",
        "SSL 連線(協定: %s，密碼套件: %s，壓縮: %s)",
    ),
    "SSL connection (unknown cipher)": ("SSL 連線 (不明密文)",),
    "SSL connection has been closed unexpectedly": ("SSL 連線意外關閉",),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "已啟用 SSL (protocol=%s, cipher=%s, bits=%d)",
    ),
    "SSL encryption": ("SSL 加密",),
    "SSL error code %lu": ("SSL 錯誤碼 %lu",),
    "SSL error: %s": ("SSL 錯誤: %s",),
    "SSL error: certificate verify failed: %s": ("SSL 錯誤: 憑證驗證失敗: %s",),
    "SSL is not supported by this build": ("這個組建不支援 SSL",),
    'SSL library does not support CRL certificates (file "%s")': (
        'SSL 程式庫不支援 CRL 憑證 (檔案 "%s")',
    ),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "不再支援 SSL 重新交涉；此參數只能為 0。",
    ),
    'SSPI authentication failed for user "%s"': ('SSPI 驗證使用者 "%s" 失敗',),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "客戶端支援 SCRAM 通道繫結，但認為伺服器不支援。但是，此伺服器支援通道繫結。",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "這可能表示客戶端不支援 %s 到 %s 之間的任何 SSL 協定版本。",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "這可能表示伺服器不支援介於 %s 和 %s 之間的任何 SSL 協定版本。",
    ),
    "This probably means the server terminated abnormally": (
        "這可能表示伺服器在處理請求之前或期間",
        "可能是伺服器在處理請求之前",
    ),
    "WARNING": ("警告",),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '警告: 密碼檔 "%s" 有群組或全域存取權限，權限應為 u=rw (0600) 或更低的權限',
        '警告: 密碼檔 "%s" 有群組或其他使用者的存取權限，權限應為 u=rw (0600) 或更低的權限',
        '警告: 密碼檔 "%s" 可以被群組或其他使用者存取，應該將權限設為 be u=rw (0600) 或更底權限',
    ),
    "WARNING: sslpassword truncated": ("警告: sslpassword 被截斷",),
    "accepting GSS security context failed": ("接受 GSS 安全性上下文失敗",),
    'authentication failed for user "%s": host rejected': ('驗證使用者 "%s" 失敗: 主機被拒絕',),
    'authentication failed for user "%s": invalid authentication method': (
        '驗證使用者 "%s" 失敗: 無效的驗證方式',
    ),
    "cert authentication is only supported on hostssl connections": (
        "只有 hostssl 連線支援 cert 驗證",
    ),
    'certificate authentication failed for user "%s"': ('憑證驗證使用者 "%s" 失敗',),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        '使用者 "%s" 憑證驗證失敗: 客戶端憑證未包含使用者名稱',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        '使用者 "%s" 的憑證驗證失敗: 無法擷取主體 DN',
    ),
    "certificate contains IP address with invalid length %lu": (
        "憑證包含具有無效長度 %lu 的 IP 位址",
    ),
    "certificate contains IP address with invalid length %zu": (
        "憑證包含具有無效長度 %zu 的IP位址",
    ),
    "certificate could not be obtained: %s": ("無法取得憑證: %s",),
    'certificate does not match private key file "%s": %s': (
        '憑證與私鑰檔 "%s" 不一致: %s',
        '憑證與私鑰檔 "%s" 不符: %s',
    ),
    'certificate present, but not private key file "%s"': (
        '憑證存在，但沒有私鑰檔 "%s"',
        '發現憑證，但是沒有私鑰檔 "%s"',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        '使用者 "%s" 的憑證驗證 (clientcert=verify-full) 失敗: CN 不符',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        '使用者 "%s" 的憑證驗證 (clientcert=verify-full) 失敗: DN 不符',
    ),
    "channel binding is required, but client does not support it": (
        "需要通道綁定，但客戶端不支援",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "需要通道綁定，但伺服器未提供支援通道綁定的身份驗證方法",
        "需要通道綁定，但伺服器未提供支援通道綁定的身分驗證方法",
    ),
    "channel binding required but not supported by server's authentication request": (
        "需要通道綁定，但伺服器的身份驗證請求不支援此功能",
        "需要通道綁定，但伺服器的身分驗證請求不支援此功能",
    ),
    "channel binding required, but SSL not in use": (
        "需要通道綁定，但未使用SSL",
        "需要通道綁定，但未使用 SSL",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "需要通道綁定，但伺服器在未進行通道綁定的情況下對客戶端進行了身份驗證",
        "需要通道綁定，但伺服器在未進行通道綁定的情況下已對客戶端進行身分驗證",
    ),
    "check of private key failed: %s": ("檢查私鑰失敗: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "只在根憑證存放區可用時，才能檢查客戶端憑證",
    ),
    "client requires an unsupported SCRAM extension": ("客戶端需要不支援的 SCRAM 延伸",),
    "client selected an invalid SASL authentication mechanism": (
        "客戶端選擇了無效的 SASL 驗證機制",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "客戶端嘗試發送過大的 GSSAPI 封包(%zu > %zu)",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        '只能針對 "hostssl" 規則行設定 clientcert',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        '使用 "cert" 驗證時，clientcert 只接受 "verify-full"',
    ),
    'clientname can only be configured for "hostssl" rows': (
        '只能為 "hostssl" 規則行設定 clientname',
    ),
    "connection requires a valid client certificate": ("連線需要有效的客戶端憑證",),
    'connection to server at "%s" (%s), port %s failed:': (
        '連線至資料庫 "%s"(%s)，連接埠 %s 失敗:',
        '連線至伺服器 "%s" (%s), 連接埠 %s 失敗:',
    ),
    'connection to server at "%s", port %s failed:': (
        '連線至資料庫 "%s"，連接埠 %s 失敗:',
        '連線至伺服器 "%s", 連接埠 %s 失敗:',
    ),
    'connection to server on socket "%s" failed:': (
        '透過 socket "%s" 連線至資料庫失敗:',
        '透過 socket "%s" 連線至伺服器失敗:',
    ),
    "connection to server was lost": ("與伺服器的連線已中斷", "與資料庫的連線遺失"),
    "could not accept GSSAPI security context": ("無法接受 GSSAPI 安全性上下文",),
    "could not accept SSL connection: %m": ("無法接受 SSL 連線: %m",),
    "could not accept SSL connection: %s": ("無法接受 SSL 連線: %s",),
    "could not accept SSL connection: EOF detected": ("無法接受 SSL 連線: 發現 EOF",),
    'could not access private key file "%s": %m': ('無法存取私鑰檔 "%s": %m',),
    "could not connect to server": ("無法連線至資料庫", "無法連線至伺服器"),
    "could not connect to server: %s": ("無法連線到伺服器: %s",),
    "could not connect to the primary server: %s": ("無法連線至主伺服器: %s",),
    "could not connect to the publisher: %s": ("無法連線到發布伺服器: %s",),
    "could not convert certificate's IP address to string: %s": (
        "無法將憑證的IP位址轉成字串: %s",
        "無法將憑證的 IP 位址轉成字串: %s",
    ),
    "could not create SSL context: %s": ("無法建立 SSL context: %s", "無法建立 SSL 上下文: %s"),
    "could not determine server certificate signature algorithm": (
        "無法確定伺服器憑證的簽名演算法",
    ),
    "could not encrypt password: %s": ("無法加密密碼: %s",),
    "could not establish SSL connection: %s": ("無法建立 SSL 連線: %s",),
    "could not generate peer certificate hash": (
        "無法生成對等憑證的雜湊值",
        "無法產生對等憑證的雜湊值",
    ),
    "could not generate random encryption vector": ("無法產生隨機加密向量",),
    "could not get current user name: %s": ("無法取得目前用戶名稱: %s",),
    "could not get home directory to locate root certificate file": (
        "無法取得家目錄以找到根憑證檔",
        "無法取得用來尋找根憑證檔的家目錄",
    ),
    "could not get server's host name from server certificate": (
        "無法從伺服器憑證取得伺服器的主機名稱",
    ),
    "could not initialize SSL connection: %s": ("無法初始化 SSL 連線: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "無法初始化 SSL 連線: 未設定 SSL 上下文",
    ),
    'could not initialize SSL engine "%s": %s': ('無法初始化 SSL 引擎 "%s": %s',),
    "could not initiate GSSAPI security context": (
        "無法初始化 SSPI 安全性 context",
        "無法初始化 GSSAPI 安全性上下文",
    ),
    "could not load DH parameters file: %s": ("無法載入 DH 參數檔案: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        '無法載入 SSL 憑證撤銷清單目錄 "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        '無法載入 SSL 憑證撤銷清單檔案 "%1$s" 或目錄 "%2$s": %3$s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        '無法載入 SSL 憑證撤銷清單檔案 "%s": %s',
    ),
    'could not load SSL engine "%s": %s': ('無法載入 SSL 引擎 "%s": %s',),
    "could not load pg_hba.conf": ("無法載入 pg_hba.conf",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        '無法從引擎 "%2$s" 載入私有 SSL 金鑰 "%1$s": %3$s',
        '無法從引擎 "%2$s" 載入私密 SSL 金鑰 "%1$s": %3$s',
    ),
    'could not load private key file "%s": %s': (
        '無法載入私鑰檔"%s": %s',
        '無法載入私鑰檔 "%s": %s',
    ),
    'could not load root certificate file "%s": %s': ('無法載入根憑證檔 "%s": %s',),
    'could not load server certificate file "%s": %s': ('無法載入伺服器憑證檔 "%s": %s',),
    "could not load system root certificate paths: %s": ("無法載入系統根憑證路徑: %s",),
    'could not open DH parameters file "%s": %m': ('無法開啟 DH 參數檔案 "%s": %m',),
    'could not open certificate file "%s": %s': ('無法開啟憑證檔 "%s": %s',),
    'could not open usermap file "%s": %m': ('無法開啟 usermap 檔 "%s": %m',),
    "could not perform MD5 encryption of password: %s": ("無法用 MD5 加密密碼: %s",),
    "could not perform MD5 encryption of received packet: %s": ("無法用 MD5 加密收到的封包: %s",),
    'could not read certificate file "%s": %s': ('無法讀取憑證檔 "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        '無法從引擎 "%2$s" 讀取私有 SSL 金鑰 "%1$s": %3$s',
        '無法讀取私密 SSL 金鑰 "%s" (從引擎 "%s"): %s',
    ),
    'could not read root certificate file "%s": %s': (
        '無法讀取根憑證檔案 "%s": %s',
        '無法讀取根憑證檔 "%s": %s',
    ),
    "could not receive data from WAL stream: %s": ("無法從 WAL 串流接收資料: %s",),
    "could not receive data from client: %m": ("無法由客戶端接收資料: %m",),
    "could not receive data from server: %s": ("無法從伺服器接收資料: %s",),
    "could not send GSSAPI negotiation packet: %s": (
        "無法傳送GSSAPI協商封包: %s",
        "無法傳送 GSSAPI 協商封包: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "無法傳送SSL協商封包: %s",
        "無法傳送 SSL 協商封包: %s",
        "無法傳送 SSL 交談封包: %s",
    ),
    "could not send data to WAL stream: %s": ("無法傳送資料至 WAL 串流: %s",),
    "could not send data to client: %m": ("無法傳送資料給客戶端: %m",),
    "could not send data to server: %s": ("無法傳送資料至伺服器: %s", "無法向伺服器傳送資料: %s"),
    "could not send startup packet: %s": ("無法傳送啟動封包: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "無法設定 SSL Server Name Indication (SNI): %s",
    ),
    "could not set SSL protocol version range": ("無法設定 SSL 協定版本範圍",),
    "could not set SSL socket: %s": ("無法設定 SSL socket: %s",),
    "could not set maximum SSL protocol version": ("無法設定最高 SSL 協定版本",),
    "could not set maximum SSL protocol version: %s": ("無法設定最大 SSL 通訊協定版本: %s",),
    "could not set minimum SSL protocol version": ("無法設定最低 SSL 協定版本",),
    "could not set minimum SSL protocol version: %s": ("無法設定最小 SSL 通訊協定版本: %s",),
    "could not set the cipher list (no valid ciphers available)": (
        "無法設定密碼套件清單（沒有可用的有效密碼套件）",
    ),
    "could not start LDAP TLS session: %s": ("無法啟動 LDAP TLS 工作階段: %s",),
    'could not stat private key file "%s": %m': ('無法取得私鑰檔 "%s" 的狀態: %m',),
    "duplicate GSS authentication request": (
        "重複的GSS驗證請求",
        "重複的 GSS 驗證請求",
        "重複的 GSS 驗證要求",
    ),
    "duplicate SASL authentication request": ("重複的SASL驗證請求", "重複的 SASL 驗證請求"),
    "expected GSS response, got message type %d": ("預期為 GSS 回應，實際為訊息型別 %d",),
    "expected SASL response, got message type %d": ("預期為 SASL 回應，實際為訊息型別 %d",),
    "failed to send GSSAPI negotiation response: %m": ("傳送 GSSAPI 協商回應失敗: %m",),
    "failed to send SSL negotiation response: %m": ("傳送 SSL 協商回應失敗: %m",),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        '編譯未加上GSSAPI支援時，gssencmode值"%s"無效',
        '編譯未加上 GSSAPI 支援時，gssencmode 值 "%s" 無效',
    ),
    "host name must be specified": ("必須指定主機名稱",),
    "host name must be specified for a verified SSL connection": (
        "必須為已驗證的SSL連線指定主機名稱",
        "必須為要驗證的 SSL 連線指定主機名稱",
        "已驗證 SSL 連線必須指定主機名稱",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "hostgssenc 記錄不能匹配，因為此建置版本不支援 GSSAPI",
    ),
    "hostssl record cannot match because SSL is disabled": (
        "hostssl 記錄不能匹配，因為 SSL 已停用",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "hostssl 記錄不能匹配，因為此建置版本不支援 SSL",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "傳入的 GSSAPI 訊息未使用機密性",
        "傳入的 GSSAPI 訊息未使用機密性保護",
    ),
    "incomplete startup packet": ("起始封包不完整",),
    "invalid DH parameters: %s": ("無效的 DH 參數: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "無效的 DH 參數: 產生元不合適，且質數不是安全質數",
    ),
    "invalid DH parameters: p is not prime": ("無效的 DH 參數: p 不是質數",),
    "invalid SSL protocol version range": ("SSL協議版本範圍無效", "SSL 協定版本範圍無效"),
    'invalid URI query parameter: "%s"': ('無效的 URI 查詢參數: "%s"',),
    "invalid character in user name for LDAP authentication": (
        "LDAP 身分驗證的使用者名稱有不合法字元",
    ),
    'invalid connection option "%s"': ('無效的連線選項 "%s"',),
    "invalid length of startup packet": ("起始封包的長度不正確",),
    'invalid sslmode value: "%s"': ('無效的 sslmode: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "無效的啟動封包格式: 預期結束字元為最後一個位元組",
    ),
    'invalid value "%s" for maximum SSL protocol version': ('無效的最大 SSL 通訊協定版本值 "%s"',),
    'invalid value "%s" for minimum SSL protocol version': ('無效的最小 SSL 通訊協定版本值 "%s"',),
    'invalid value for clientcert: "%s"': ('clientcert 的值無效: "%s"',),
    'invalid value for clientname: "%s"': ('clientname 的值無效: "%s"',),
    "no PostgreSQL user name specified in startup packet": (
        "起始封包中未指定 PostgreSQL 使用者名稱",
    ),
    "no SSL error reported": ("未回報 SSL 錯誤", "沒有 SSL 錯誤被回報"),
    "no client response found after SASL exchange success": (
        "SASL交換成功後找不到客戶端回應",
        "SASL 交換成功後找不到客戶端回應",
    ),
    "no encryption": ("未加密",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        '使用者映射 "%1$s" 中，沒有與使用者 "%2$s" 及其驗證身分 "%3$s" 匹配的項目',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        '沒有主機 "%s", 使用者 "%s", 資料庫 "%s", %s 適用的 pg_hba.conf 項目',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'pg_hba.conf 沒有適用於主機 "%s", 使用者 "%s", %s 的複寫連線項目',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "沒有支援伺服器的任何SASL身份驗證機制",
        "沒有支援伺服器的任何 SASL 身分驗證機制",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "配置GSSAPI緩衝區時記憶體不足(%d)",
        "配置 GSSAPI 緩衝區時記憶體不足(%d)",
    ),
    "out of memory allocating GSSAPI buffer (%i)": ("配置 GSSAPI 緩衝區時記憶體不足 (%i)",),
    "out of memory allocating SASL buffer (%d)": (
        "配置SASL緩衝區時記憶體不足(%d)",
        "配置 SASL 緩衝區時記憶體不足(%d)",
    ),
    "outgoing GSSAPI message would not use confidentiality": (
        "傳出的 GSSAPI 訊息將不使用機密性",
        "傳出的 GSSAPI 訊息將不使用機密性保護",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "客戶端傳送的 GSSAPI 封包過大 (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "伺服器發送的 GSSAPI 封包過大(%zu > %zu)",
    ),
    'password authentication failed for user "%s"': ('密碼驗證使用者 "%s" 失敗',),
    "password_encryption value too long": (
        "password_encryption值過長",
        "password_encryption 的值過長",
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf 拒絕主機 "%s" 連線, 使用者 "%s", 資料庫 "%s", %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf 拒絕主機 "%s" 的複寫連線, 使用者 "%s", %s',
    ),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        '不能重新載入私鑰檔案 "%s"，因為它需要通關密語',
    ),
    'private key file "%s" has group or world access': (
        '私鑰檔 "%s" 有群組或其他使用者的存取權限',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        '私鑰檔 "%s" 有群組或全域存取權限，如果檔案由目前使用者擁有，權限應為 u=rw (0600) 或更低的權限，如果由 root 擁有，權限應為 u=rw,g=r (0640) 或更低的權限',
        '私鑰檔 "%s" 有群組或其他使用者的存取權限，如果檔案由目前使用者擁有，權限必須為 u=rw (0600) 或更低的權限，如果由 root 擁有，權限必須為 u=rw,g=r (0640) 或更低的權限',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '私鑰檔 "%s" 可以被群組或其他使用者存取，應該將權限設為 u=rw (0600) 或更低的權限',
    ),
    'private key file "%s" is not a regular file': ('私鑰檔 "%s" 不是一般檔案',),
    'private key file "%s" must be owned by the database user or root': (
        '私鑰檔案 "%s" 必須由執行資料庫的作業系統使用者或 root 擁有',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "提供的使用者名稱 (%s) 和驗證的使用者名稱 (%s) 不符",
    ),
    "received invalid authentication request": ("收到無效的身份驗證請求",),
    "received invalid error message": ("收到無效的錯誤訊息",),
    "received invalid protocol negotiation message": ("收到無效的協定協商訊息",),
    "received invalid response to GSSAPI negotiation: %c": (
        "收到對GSSAPI協商的無效回應: %c",
        "收到對 GSSAPI 協商的無效回應: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "收到無效的SSL協商回應: %c",
        "收到無效的 SSL 協商回應: %c",
        "收到無效的 SSL 交談回應: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "在 GSSAPI 加密請求之後收到未加密的資料",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "在GSSAPI加密回應後收到未加密的資料",
        "在 GSSAPI 加密回應後收到未加密的資料",
    ),
    "received unencrypted data after SSL request": ("在 SSL 請求之後收到未加密的資料",),
    "received unencrypted data after SSL response": (
        "在SSL回應後收到未加密的資料",
        "在 SSL 回應後收到未加密的資料",
    ),
    'require_auth method "%s" is specified more than once': ('require_auth方式"%s"被多次指定',),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer指定為"%s"，但實際對等使用者名稱是"%s"',
        'requirepeer 指定為 "%s"，但實際對等使用者名稱是 "%s"',
        'requirepeer 指定 "%s", 但實際對點使用者名稱是 "%s"',
    ),
    "retrieving GSS user name failed": ("擷取 GSS 使用者名稱失敗",),
    'root certificate file "%s" does not exist': ('根憑證檔 "%s" 不存在',),
    "server accepted connection without a valid SSL certificate": (
        "伺服器接受一個沒有有效SSL憑證的連線",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        '伺服器憑證的名稱 "%s"(以及其他 %d 個名稱)與主機名稱 "%s" 不一致',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        '伺服器憑證的名稱 "%s" 與主機名稱 "%s" 不一致',
    ),
    "server closed the connection unexpectedly": ("伺服器意外關閉連線", "伺服器意外地中斷了連線"),
    "server closed the connection unexpectedly\n\tThis probably means the server terminated abnormally\n\tbefore or while processing the request.": (
        "伺服器意外關閉連線\n\t這可能表示伺服器在處理請求之前或期間異常中止。",
    ),
    'server common name "%s" does not match host name "%s"': (
        '伺服器公用名稱 "%s" 與主機名稱 "%s" 不同',
    ),
    "server did not request an SSL certificate": ("伺服器未要求SSL憑證",),
    "server does not support SSL, but SSL was required": (
        "伺服器不支援 SSL，但 SSL 是必要的",
        "伺服器不支援 SSL，但是被要求使用 SSL",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "伺服器不支援GSSAPI加密，但這是必要條件",
        "伺服器不支援 GSSAPI 加密，但這是必要條件",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "伺服器在非SSL連線提供SCRAM-SHA-256-PLUS身份驗證",
        "伺服器在非 SSL 連線提供 SCRAM-SHA-256-PLUS 身分驗證",
    ),
    "server requested GSSAPI authentication": ("伺服器要求GSSAPI身份驗證",),
    "server requested SASL authentication": ("伺服器要求SASL身份驗證",),
    "server sent an error response during SSL exchange": ("伺服器在 SSL 交換期間已傳送錯誤回應",),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "伺服器嘗試傳送過大的 GSSAPI 封包 (%zu > %zu)",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        '編譯時未加入 SSL 支援，sslmode 的值 "%s" 無效',
        '編譯時未加入 SSL 支援，無效的 sllmode 值 "%s"',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "客戶端最終訊息中的非預期 SCRAM 通道繫結屬性",
    ),
    "unrecognized SSL error code: %d": ("無法識別的 SSL 錯誤碼: %d",),
    'unrecognized password encryption algorithm "%s"': ('無法識別的密碼加密演算法 "%s"',),
    'unsupported SCRAM channel-binding type "%s"': ('不支援的 SCRAM 通道繫結型別 "%s"',),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "不支援的前端通訊協定 %u.%u: 伺服器支援 %u.0 到 %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "使用者名稱查詢失敗: 錯誤碼 %lu",
        "使用者名稱查找失敗: 錯誤碼 %lu",
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        '弱SSL模式"%s"不能與sslrootcert=system一起使用(用"verify-full")',
    ),
}
