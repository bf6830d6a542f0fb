"""Messages of PostgreSQL in zh_CN; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"trust" authentication failed for user "%s"': (
        '用户 "%s" "trust" 认证失败',
        '用户 "%s" 的 "trust" 认证失败',
    ),
    "%s: could not connect to server": ("%s: 无法连接到服务器",),
    "%s: could not connect to server: %s": ("%s：无法连接到服务器：%s",),
    "%s: could not receive data from WAL stream: %s": ("%s: 无法接收来自WAL流的数据: %s",),
    "%s: no database nor user name specified": (
        "%s: 没有指定数据库, 也没有指定用户名",
        "%s: 未指定数据库，也未指定用户名",
    ),
    "Also use ssl_passphrase_command during server reload.": (
        "在服务器重新加载期间也使用ssl_passphrase_command",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "从服务器接收到AuthenticationSASLFinal，但未完成SASL身份验证",
        "收到服务器的 AuthenticationSASLFinal，但 SASL 认证尚未完成",
    ),
    'BSD authentication failed for user "%s"': (
        '对于用户 "%s" 的 BSD 认证失败',
        '用户 "%s" 的 BSD 认证失败',
    ),
    "Command to obtain passphrases for SSL.": ("获取SSL密码的命令", "获取 SSL 私钥口令的命令。"),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "为了使用GSSAPI连接,在编译时需要带有 --with-gssapi选项",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "为了使用SSL连接,在编译时需要带有 --with-openssl选项",
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        '与Connection相匹配的文件行位于 pg_hba.conf %d: "%s"',
        '连接匹配到 pg_hba.conf 第 %d 行: "%s"',
    ),
    "Connections and Authentication / SSL": ("联接和身份认证 / SSL", "连接与认证 / SSL"),
    "DH: could not load DH parameters": ("DH: 无法加载DH参数", "DH: 无法加载 DH 参数"),
    "DH: could not set DH parameters: %s": ("DH: 无法设置DH参数: %s", "DH: 无法设置 DH 参数: %s"),
    "ECDH: could not create key": ("ECDH: 无法创建键", "ECDH: 无法创建密钥"),
    "ECDH: unrecognized curve name: %s": ("ECDH: 无法识别的曲线名: %s",),
    "ERROR": ("错误",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "可以提供该文件或者将sslmode改为禁用服务器证书认证.",
        "可以提供这个文件或者将sslmode改为禁用服务器认证检验.",
        "提供该文件，或更改 sslmode 以禁用服务器证书验证。",
    ),
    "FATAL": ("致命错误",),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "如果文件被数据库用户所拥有，它必须具有权限 u=rw (0600) 或者更低；如果被 root 所拥有，它必须具有权限 u=rw,g=r (0640) 或者更低。",
        "如果文件由运行数据库的操作系统用户拥有，权限必须为 u=rw（0600）或更低；如果由 root 拥有，权限必须为 u=rw,g=r（0640）或更低。",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS（authenticated=%s, encrypted=%s）",),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS（authenticated=%s, encrypted=%s, principal=%s）",
    ),
    "GSS encryption": ("GSS 加密",),
    'GSSAPI authentication failed for user "%s"': (
        '对于用户"%s"的GSSAPI 认证失败',
        '用户 "%s" 的 GSSAPI 认证失败',
    ),
    "GSSAPI authentication not supported": ("不支持GSSAPI认证", "不支持 GSSAPI 认证"),
    "GSSAPI context error": ("GSSAPI上下文错误",),
    "GSSAPI context establishment error": ("GSSAPI上下文创建错误",),
    "GSSAPI continuation error": ("GSSAPI连续出现错误", "GSSAPI 继续认证时出错"),
    "GSSAPI did not provide confidentiality": ("GSSAPI没有提供机密性",),
    "GSSAPI encryption can only be used with gss, trust, or reject authentication methods": (
        "GSSAPI加密只能与gss, trust或者reject身份验证方法一起使用",
    ),
    "GSSAPI encryption only supports gss, trust, or reject authentication": (
        "GSSAPI加密仅支持gss, trust或reject身份验证",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "需要GSSAPI加密，但不可能（可能没有凭据缓存、服务器不支持或使用本地套接字）",
        "需要 GSSAPI 加密，但无法实现（可能没有凭据缓存、服务器不支持或使用了本地套接字）",
    ),
    "GSSAPI is not supported in protocol version 2": ("在协议版本2中不支持使用GSSAPI",),
    "GSSAPI name import error": ("GSSAPI名称导入错误", "GSSAPI 名称导入错误"),
    "GSSAPI size check error": ("GSSAPI大小检查错误", "GSSAPI 大小检查错误"),
    "GSSAPI unwrap error": ("GSSAPI展开错误", "GSSAPI 解包错误"),
    "GSSAPI wrap error": ("GSSAPI包装错误", "GSSAPI 封装错误"),
    "GSSAPI-encrypted connection": ("GSSAPI加密连接", "GSSAPI 加密连接"),
    "Give priority to server ciphersuite order.": (
        "为服务器密码组的顺序提供优先.",
        "优先采用服务器的密码套件顺序。",
    ),
    "INFO": ("信息",),
    'Ident authentication failed for user "%s"': (
        '用户 "%s" Ident 认证失败',
        '用户 "%s" 的 Ident 认证失败',
    ),
    'LDAP authentication failed for user "%s"': (
        '对于用户 "%s"的LDAP认证失败',
        '用户 "%s" 的 LDAP 认证失败',
    ),
    "LDAP over SSL is not supported on this platform.": (
        "在此平台上不支持在SSL连接上的LDAP",
        "此平台不支持通过 SSL 连接的 LDAP。",
    ),
    "LOG": ("日志",),
    "NOTICE": ("注意",),
    "Name of the SSL library.": ("SSL库的名字.",),
    'PAM authentication failed for user "%s"': (
        '用户 "%s" 认证 PAM 失败',
        '用户 "%s" 的 PAM 认证失败',
    ),
    "PANIC": ("比致命错误还过分的错误", "灾难性错误"),
    "Password encryption failed.": ("密码加密失败。",),
    'Peer authentication failed for user "%s"': (
        '对用户"%s"的对等认证失败',
        '用户 "%s" 的对等认证失败',
    ),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "权限应该为 u=rwx (0700) 或者u=rwx,g=rx (0750).",
        "权限应为 u=rwx（0700）或者 u=rwx,g=rx（0750）。",
    ),
    "Permissions should be u=rwx (0700).": ("权限应该为 u=rwx (0700).",),
    'RADIUS authentication failed for user "%s"': (
        '用户 "%s" 的RADIUS认证失败',
        '用户 "%s" 的 RADIUS 认证失败',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "删除 UNENCRYPTED 以加密形式存储密码.",
        "删除 UNENCRYPTED，改以加密形式存储密码。",
    ),
    "SASL authentication is not supported in protocol version 2": (
        "在协议版本2中不支持SASL身份验证",
    ),
    "SCRAM channel binding check failed": ("SCRAM通道绑定检查失败", "SCRAM 通道绑定检查失败"),
    "SCRAM channel binding negotiation error": ("SCRAM通道绑定协商错误", "SCRAM 通道绑定协商错误"),
    "SSL SYSCALL error: %s": ("SSL SYSCALL 错误: %s",),
    "SSL SYSCALL error: EOF detected": (
        "SSL SYSCALL 错误: 发现结束符",
        "SSL SYSCALL 错误: 检测到 EOF",
    ),
    'SSL certificate revocation list file "%s" ignored': ('忽略SSL认证撤销列表文件 "%s"',),
    "SSL certificate's address entry is missing": ("SSL 证书缺少地址条目",),
    "SSL certificate's common name contains embedded null": (
        "在SSL认证的普通名称中包含嵌入的空值",
        "SSL 证书的通用名称包含嵌入的空字符",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "SSL 证书的可分辨名称包含嵌入的空字符",
    ),
    "SSL certificate's name contains embedded null": (
        "SSL证书的名称包含嵌入的空值",
        "SSL 证书的名称包含嵌入的空字符",
    ),
    "SSL certificate's name entry is missing": ("SSL证书的名称项缺失", "SSL 证书缺少名称条目"),
    "SSL configuration could not be loaded in child process": (
        "无法在子进程中加载SSL配置",
        "无法在子进程中加载 SSL 配置",
    ),
    "SSL configuration was not reloaded": ("SSL配置没有重新加载", "SSL 配置未重新加载"),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL 连接（协议：%s，密码：%s，密钥位：%s，压缩：%s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL 连接（协议: %s，密码套件: %s，压缩: %s）",
    ),
    'SSL connection from "%s"': ('来自 "%s" 的 SSL 联接',),
    "SSL connection has been closed unexpectedly": ("SSL连接异常关闭", "SSL 连接被意外关闭"),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "已启用 SSL（protocol=%s, cipher=%s, bits=%d）",
    ),
    "SSL encryption": ("SSL 加密",),
    "SSL error code %lu": ("SSL错误代码 %lu", "SSL 错误码 %lu", "SSL 错误代码 %lu"),
    "SSL error: %s": ("SSL 错误: %s",),
    "SSL is not supported by this build": ("这个版本的安装不支持使用SSL", "此构建版本不支持 SSL"),
    'SSL library does not support CRL certificates (file "%s")': ('SSL库不支持CRL认证(文件 "%s")',),
    "SSL library does not support certificate revocation lists.": ("SSL库不支持认证撤销列表",),
    "SSL off": ("SSL 关闭",),
    "SSL on": ("SSL 开启",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "SSL 重协商已经不再被支持，这里只能是 0。",
        "不再支持 SSL 重协商；此参数只能为 0。",
    ),
    'SSPI authentication failed for user "%s"': (
        '对于用户 "%s" 的 SSPI 认证失败',
        '用户 "%s" 的 SSPI 认证失败',
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "客户端支持SCRAM通道绑定，但认为服务器不支持。但是，此服务器支持通道绑定",
        "客户端支持 SCRAM 通道绑定，但认为服务器不支持。但是，此服务器支持通道绑定。",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "这可能表示客户端不支持 %s 到 %s 之间的任何 SSL 协议版本。",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "这可能表示服务器不支持%s和%s之间的任何SSL协议版本.",
        "这可能表示服务器不支持 %s 到 %s 之间的任何 SSL 协议版本。",
    ),
    "This probably means the server terminated abnormally": (
        "这种现象通常意味着服务器在处理请求之前",
        "这可能意味着服务器在处理请求之前",
    ),
    'User "%s" does not have a valid SCRAM verifier.': ('用户"%s"没有有效的SCRAM验证器.',),
    "WARNING": ("警告",),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '警告: 口令文件"%s"的访问权限过大; 权限应设置 为 u=rw (0600)或更少',
        '警告: 密码文件 "%s" 允许组或其他用户访问；权限应为 u=rw (0600) 或更严格',
    ),
    "WARNING: sslpassword truncated": ("警告：ssl密码被截断", "警告: sslpassword 已被截断"),
    "accepting GSS security context failed": ("接收GSS安全环境失败", "接受 GSS 安全上下文失败"),
    'authentication failed for user "%s": host rejected': (
        '用户 "%s" 认证失败: 主机拒绝',
        '用户 "%s" 认证失败: 主机连接被拒绝',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        '用户 "%s" 认证失败: 无效的认证方式',
        '用户 "%s" 认证失败: 无效的认证方法',
    ),
    "cert authentication is only supported on hostssl connections": (
        "只有在hostssl连接上才支持cert认证",
        "只有在 hostssl 连接上才支持 cert 认证",
    ),
    'certificate authentication failed for user "%s"': (
        '用户 "%s" 的认证失败',
        '用户 "%s" 的证书认证失败',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        '用户"%s"的认证鉴权失败: 客户端认证没有包含用户名',
        '用户 "%s" 的证书认证失败: 客户端证书不包含用户名',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        '用户 "%s" 的证书认证失败: 无法获取主体 DN',
    ),
    "certificate contains IP address with invalid length %lu": (
        "证书中包含长度无效的 IP 地址，长度为 %lu",
    ),
    "certificate could not be obtained: %s": ("无法获得证书: %s", "无法获取证书: %s"),
    'certificate does not match private key file "%s": %s': (
        '证书不匹配私钥文件 "%s": %s',
        '证书与私钥文件 "%s" 不匹配: %s',
    ),
    'certificate present, but not private key file "%s"': (
        '有证书, 但不是私钥文件 "%s"',
        '证书存在，但私钥文件 "%s" 不存在',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        '用户 "%s" 的证书验证（clientcert=verify-full）失败: CN 不匹配',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        '用户 "%s" 的证书验证（clientcert=verify-full）失败: DN 不匹配',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": cn mismatch': (
        '用户"%s"的证书验证（clientcert=verify full）失败：cn不匹配',
    ),
    "channel binding is required, but client does not support it": (
        "通道绑定是必需的，但客户端不支持它",
        "需要通道绑定，但客户端不支持",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "需要通道绑定，但服务器未提供支持通道绑定的身份验证方法",
        "需要通道绑定，但服务器未提供支持通道绑定的认证方法",
    ),
    "channel binding required but not supported by server's authentication request": (
        "服务器的身份验证请求需要但不支持通道绑定",
        "需要通道绑定，但服务器的认证请求不支持",
    ),
    "channel binding required, but SSL not in use": (
        "需要通道绑定，但未使用SSL",
        "需要通道绑定，但未使用 SSL",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "需要通道绑定，但服务器验证的客户端没有通道绑定",
        "需要通道绑定，但服务器在未进行通道绑定的情况下已完成客户端认证",
    ),
    "check of private key failed: %s": ("检查私钥失败: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "只有在根认证有效的情况下才能检查客户端认证",
        "只有存在可用的根证书存储时，才能检查客户端证书",
    ),
    "client requires an unsupported SCRAM extension": (
        "客户端需要不支持的SCRAM扩展",
        "客户端需要不支持的 SCRAM 扩展",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "客户端选择了无效的SASL身份验证机制",
        "客户端已选择无效的 SASL 认证机制",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "客户端试图发送过大的GSSAPI数据包 (%zu > %zu)",
        "客户端尝试发送过大的 GSSAPI 数据包（%zu > %zu）",
    ),
    'clientcert can not be set to "no-verify" when using "cert" authentication': (
        '当使用"cert"认证时clientcert不能设置为"no-verify"',
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        '当使用"cert"认证时clientcert不能设置为0',
    ),
    'clientcert can only be configured for "hostssl" rows': (
        '只能为"hostssl" 记录配置clientcert',
        '只能为 "hostssl" 规则行配置 clientcert',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        '使用 "cert" 认证时，clientcert 只接受 "verify-full"',
    ),
    'clientname can only be configured for "hostssl" rows': (
        '只能为 "hostssl" 规则行配置 clientname',
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "已授权连接: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)",
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "连接授权: user=%s database=%s SSL 启用 (protocol=%s, cipher=%s, compression=%s)",
    ),
    "connection authorized: user=%s database=%s application_name=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "已授权连接 : user=%s database=%s application_name=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)",
    ),
    "connection requires a valid client certificate": (
        "连接中需要一个有效的客户端认证",
        "连接需要有效的客户端证书",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        '连接到"%s" (%s)上的服务器，端口%s失败：',
        '连接到服务器 "%s"（%s）的端口 %s 失败:',
    ),
    'connection to server at "%s", port %s failed:': (
        '连接到"%s"上的服务器，端口%s失败：',
        '连接到服务器 "%s" 的端口 %s 失败:',
    ),
    'connection to server on socket "%s" failed:': (
        '连接到套接字"%s"上的服务器失败:',
        '连接到套接字 "%s" 上的服务器失败:',
    ),
    "connection to server was lost": ("与数据库的连接已经断开", "与服务器的连接已断开"),
    "could not accept GSSAPI security context": ("无法接受 GSSAPI 安全上下文",),
    "could not accept SSL connection: %m": ("无法访问 SSL 联接: %m", "无法接受 SSL 连接: %m"),
    "could not accept SSL connection: %s": ("无法访问 SSL 联接: %s", "无法接受 SSL 连接: %s"),
    "could not accept SSL connection: EOF detected": (
        "无法访问 SSL 联接: 发现 EOF",
        "无法接受 SSL 连接: 检测到 EOF",
    ),
    'could not access private key file "%s": %m': (
        '无法处理私钥文件 "%s": %m',
        '无法访问私钥文件 "%s": %m',
    ),
    "could not connect to server": ("无法连接到服务器",),
    "could not connect to server: %s": ("无法连接到服务器：%s", "无法联接到服务器: %s"),
    "could not connect to the primary server: %s": (
        "无法连接到主用服务器：%s",
        "无法连接到主库: %s",
    ),
    "could not connect to the publisher: %s": (
        "无法连接到发布服务器：%s",
        "无法连接到发布服务器: %s",
    ),
    "could not convert certificate's IP address to string: %s": (
        "无法将证书中的 IP 地址转换为字符串: %s",
    ),
    "could not create SSL context: %s": ("无法创建 SSL 环境: %s", "无法创建 SSL 上下文: %s"),
    "could not determine server certificate signature algorithm": (
        "无法确定服务器证书签名算法",
        "无法确定服务器证书的签名算法",
    ),
    "could not encrypt password: %s": ("无法加密密码: %s",),
    "could not establish SSL connection: %s": ("无法建立 SSL 联接: %s", "无法建立 SSL 连接: %s"),
    "could not generate peer certificate hash": (
        "无法生成对等证书哈希",
        "无法生成对端证书的哈希值",
    ),
    "could not generate random encryption vector": ("无法产生随机加密向量",),
    "could not get home directory to locate root certificate file": (
        "无法获取home目录以定位根认证文件",
        "无法获取主目录以定位根证书文件",
    ),
    "could not get server's host name from server certificate": (
        "无法从服务器证书得到服务器的主机名",
        "无法从服务器证书中获取服务器的主机名",
    ),
    "could not initialize SSL connection: %s": (
        "无法初始化 SSL 联接: %s",
        "无法初始化 SSL 连接: %s",
    ),
    "could not initialize SSL connection: SSL context not set up": (
        "无法初始化 SSL 联接: 未设置SSL上下文",
        "无法初始化 SSL 连接: 未设置 SSL 上下文",
    ),
    'could not initialize SSL engine "%s": %s': (
        '无法初始化SSL引擎"%s": %s',
        '无法初始化 SSL 引擎 "%s": %s',
    ),
    "could not initiate GSSAPI security context": (
        "无法初始化GSSAPI安全上下文",
        "无法初始化 GSSAPI 安全上下文",
    ),
    "could not load DH parameters file: %s": ("无法装载DH参数文件: %s", "无法加载 DH 参数文件: %s"),
    'could not load SSL certificate revocation list directory "%s": %s': (
        '无法加载 SSL 证书吊销列表目录 "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        '无法加载 SSL 证书吊销列表文件 "%s" 或目录 "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        '无法装载根 (root)证书取消列表文件 "%s": %s',
        '无法加载 SSL 证书吊销列表文件 "%s": %s',
    ),
    'could not load SSL engine "%s": %s': (
        '无法加载SSL引擎 "%s": %s',
        '无法加载 SSL 引擎 "%s": %s',
    ),
    "could not load pg_hba.conf": ("无法加载pg_hba.conf", "无法加载 pg_hba.conf"),
    'could not load private SSL key "%s" from engine "%s": %s': (
        '无法从引擎"%2$s"读取私有SSL钥"%1$s": %3$s',
        '无法从引擎 "%2$s" 加载 SSL 私钥 "%1$s": %3$s',
    ),
    'could not load private key file "%s": %s': (
        '无法装载私钥文件 "%s": %s',
        '无法加载私钥文件 "%s": %s',
    ),
    'could not load root certificate file "%s": %s': (
        '无法装载根 (root) 认证文件 "%s": %s',
        '无法加载根证书文件 "%s": %s',
    ),
    'could not load server certificate file "%s": %s': (
        '无法装载服务器认证文件 "%s": %s',
        '无法加载服务器证书文件 "%s": %s',
    ),
    'could not open DH parameters file "%s": %m': (
        '无法打开DH参数文件 "%s": %m',
        '无法打开 DH 参数文件 "%s": %m',
    ),
    'could not open certificate file "%s": %s': ('无法打开证书文件 "%s": %s',),
    'could not open usermap file "%s": %m': (
        '无法打开用户映射文件"%s": %m',
        '无法打开用户映射文件 "%s": %m',
    ),
    "could not perform MD5 encryption of password": ("无法执行口令的MD5加密",),
    "could not perform MD5 encryption of password: %s": ("无法对密码执行 MD5 加密: %s",),
    "could not perform MD5 encryption of received packet": ("无法执行所接收数据包的MD5加密",),
    "could not perform MD5 encryption of received packet: %s": (
        "无法对接收到的数据包执行 MD5 加密: %s",
    ),
    'could not read certificate file "%s": %s': ('无法读取证书文件 "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        '无法从引擎"%2$s"读取私有SSL钥"%1$s": %3$s',
        '无法从引擎 "%2$s" 读取 SSL 私钥 "%1$s": %3$s',
    ),
    'could not read root certificate file "%s": %s': ('无法读取根证书文件 "%s": %s',),
    "could not receive data from WAL stream: %s": (
        "无法从WAL流中获得数据: %s",
        "无法从 WAL 流接收数据: %s",
    ),
    "could not receive data from client: %m": (
        "无法从客户端获得数据: %m",
        "无法从客户端接收数据: %m",
    ),
    "could not receive data from server: %s": ("无法从服务器接收数据: %s",),
    "could not send GSSAPI negotiation packet: %s": (
        "无法发送 GSSAPI 握手包: %s",
        "无法发送 GSSAPI 协商包: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "无法发送 SSL 握手包: %s",
        "无法发送 SSL 协商包: %s",
    ),
    "could not send data to WAL stream: %s": (
        "无法向WAL流:%s发送数据",
        "无法向 WAL 流发送数据: %s",
    ),
    "could not send data to client: %m": ("无法发送数据给客户端: %m", "无法向客户端发送数据: %m"),
    "could not send data to server: %s": ("无法向服务器发送数据: %s",),
    "could not send startup packet: %s": ("无法发送启动包: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "无法设置SSL服务器名称指示(SNI): %s",
        "无法设置 SSL 服务器名称指示（SNI）: %s",
    ),
    "could not set SSL protocol version range": ("无法设置 SSL 协议版本范围",),
    "could not set SSL socket: %s": ("无法创建 SSL 套接字: %s", "无法设置 SSL 套接字: %s"),
    "could not set maximum SSL protocol version": ("无法设置最高 SSL 协议版本",),
    "could not set maximum SSL protocol version: %s": (
        "无法设置最大SSL协议版本: %s",
        "无法设置最高 SSL 协议版本: %s",
    ),
    "could not set minimum SSL protocol version": ("无法设置最低 SSL 协议版本",),
    "could not set minimum SSL protocol version: %s": (
        "无法设置最低SSL协议版本: %s",
        "无法设置最低 SSL 协议版本: %s",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "无法设置密码列表（没有有效的密码可用）",
        "无法设置密码套件列表（没有可用的有效密码套件）",
    ),
    "could not start LDAP TLS session: %s": (
        "无法启动LDAP TLS会话: %s",
        "无法启动 LDAP TLS 会话: %s",
    ),
    'could not stat private key file "%s": %m': ('无法获取私钥文件 "%s" 的状态: %m',),
    "duplicate GSS authentication request": ("重复的GSS认证请求", "重复的 GSS 认证请求"),
    "duplicate SASL authentication request": ("重复的SASL认证请求", "重复的 SASL 认证请求"),
    "expected GSS response, got message type %d": (
        "期望GSS回应,但是得到了信息类型%d",
        "预期为 GSS 响应，实际为消息类型 %d",
    ),
    "expected SASL response, got message type %d": (
        "期望SASL回应,但是得到了信息类型%d",
        "预期为 SASL 响应，实际为消息类型 %d",
    ),
    "failed to send GSSAPI negotiation response: %m": ("发送 GSSAPI 协商响应失败: %m",),
    "failed to send SSL negotiation response: %m": ("发送 SSL 协商响应失败: %m",),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        '无效的 gssencmode 值 "%s" 当没有把 GSSAPI 支持编译进来时',
        '编译时未包含 GSSAPI 支持，gssencmode 的值 "%s" 无效',
    ),
    "host name must be specified": ("必须指定主机名",),
    "host name must be specified for a verified SSL connection": (
        "必须为一个已验证的SSL连接指定主机名",
        "经过验证的 SSL 连接必须指定主机名",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "hostgssenc记录无法匹配，因为这个版本的编译安装不支持使用GSSAPI",
        "hostgssenc 记录不能匹配，因为此构建不支持 GSSAPI",
    ),
    "hostssl is not supported by this build": ("这个版本的编译安装不支持使用hostssl",),
    "hostssl record cannot match because SSL is disabled": (
        "hotssl记录无法匹配，因为已禁用SSL",
        "hostssl 记录不能匹配，因为 SSL 已禁用",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "hotssl记录无法匹配，因为这个版本的编译安装不支持使用SSL",
        "hostssl 记录不能匹配，因为此构建不支持 SSL",
    ),
    "hostssl requires SSL to be turned on": ("hostssl 要求开启 SSL开关",),
    "incoming GSSAPI message did not use confidentiality": (
        "传入的GSSAPI消息未使用机密性",
        "传入的 GSSAPI 消息未使用机密性保护",
    ),
    "incomplete startup packet": ("不完整的启动包",),
    "invalid DH parameters: %s": ("无效的DH参数: %s", "无效的 DH 参数: %s"),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "无效的DH参数：不适用的生成器或安全素数",
        "无效的 DH 参数: 生成元不合适，且素数不是安全素数",
    ),
    "invalid DH parameters: p is not prime": (
        "无效的DH参数：p不是主要的",
        "无效的 DH 参数: p 不是素数",
    ),
    'invalid SCRAM verifier for user "%s"': ('用户"%s"的SCRAM验证程序无效',),
    "invalid SSL protocol version range": ("无效的SSL协议版本范围", "SSL 协议版本范围无效"),
    'invalid URI query parameter: "%s"': ('无效的URI查询参数: "%s"', 'URI 查询参数无效: "%s"'),
    "invalid character in user name for LDAP authentication": (
        "在需要进行LDAP认证的用户名中出现无效字符",
        "用于 LDAP 认证的用户名中出现无效字符",
    ),
    'invalid connection option "%s"': ('非法联接选项 "%s"', '连接选项 "%s" 无效'),
    "invalid length of startup packet": ("无效的启动包长度",),
    'invalid sslmode value: "%s"': ('无效的 sslmode 值: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "无效的启动包格式: 预计结束符为最后一个字节",
        "无效的启动包格式: 末字节预期为结束符",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        '最大SSL协议版本的值"%s"无效',
        '最高 SSL 协议版本的值 "%s" 无效',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        '最小SSL协议版本的值"%s"无效',
        '最低 SSL 协议版本的值 "%s" 无效',
    ),
    'invalid value for clientcert: "%s"': ('客户端证书的值无效: "%s"', 'clientcert 的值无效: "%s"'),
    'invalid value for clientname: "%s"': ('clientname 的值无效: "%s"',),
    "no PostgreSQL user name specified in startup packet": (
        "在启动包中没有指定 PostgreSQL 用户名",
        "在启动包中未指定 PostgreSQL 用户名",
    ),
    "no SSL error reported": ("没有报告SSL错误", "没有报告 SSL 错误"),
    "no client response found after SASL exchange success": ("SASL 交互成功后未找到客户端响应",),
    "no encryption": ("未加密",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        '对于以"%3$s"身份认证为的用户"%2$s",在用户映射"%1$s"中没有匹配',
        '用户映射 "%1$s" 中，没有与用户 "%2$s" 及其认证身份 "%3$s" 匹配的条目',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        '没有用于主机 "%s", 用户 "%s", 数据库 "%s" 的 pg_hba.conf 记录',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        '没有用于主机 "%s", 用户 "%s", 数据库 "%s", %s 的 pg_hba.conf 记录',
        '没有适用于主机 "%s", 用户 "%s", 数据库 "%s", %s 的 pg_hba.conf 条目',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        '没有来自主机 "%s", 用户"%s"的复制连接的pg_hba.conf记录',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        '没有来自主机 "%s", 用户"%s", %s的复制连接的pg_hba.conf记录',
        '没有适用于主机 "%s", 用户 "%s", %s 的复制连接的 pg_hba.conf 条目',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "不支持服务器的SASL身份验证机制",
        "服务器提供的 SASL 认证机制均不受支持",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "在分配GSSAPI缓冲区(%d)时内存用尽",
        "分配 GSSAPI 缓冲区时内存不足（%d）",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "在分配SASL缓冲区(%d)时内存用尽",
        "分配 SASL 缓冲区时内存不足（%d）",
    ),
    "outgoing GSSAPI message would not use confidentiality": (
        "传出的GSSAPI消息将不使用机密性",
        "传出的 GSSAPI 消息将不使用机密性保护",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "客户端发送的 GSSAPI 数据包过大（%zu > %zu）",
    ),
    "oversize GSSAPI packet sent by the client: %zu bytes": (
        "客户端发送的超大GSSAPI数据包：%zu字节",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "服务器端发送的超大GSSAPI数据包(%zu > %zu)",
        "服务器发送的 GSSAPI 数据包过大（%zu > %zu）",
    ),
    'password authentication failed for user "%s"': (
        '用户 "%s" Password 认证失败',
        '用户 "%s" 的密码认证失败',
    ),
    "password_encryption value too long": ("密码_加密值太长", "password_encryption 的值过长"),
    "pg_hba.conf not reloaded": ("没有重新加载pg_hba.conf",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        'pg_hba.conf 记录拒绝来自主机"%s", 用户"%s", 数据库"%s"的复制连接',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf 记录拒绝来自主机"%s", 用户"%s", 数据库"%s", %s的复制连接',
        'pg_hba.conf 拒绝来自主机 "%s", 用户 "%s", 数据库 "%s", %s 的连接',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        'pg_hba.conf 记录拒绝来自主机"%s", 用户"%s"的复制连接',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf中的记录拒绝来自主机"%s",用户 "%s",%s的复制连接',
        'pg_hba.conf 拒绝来自主机 "%s", 用户 "%s", %s 的复制连接',
    ),
    "pg_ident.conf not reloaded": ("pg_ident.conf 没有重新加载",),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        '无法重新加载私钥文件"%s"，因为它需要密码短语',
        '不能重新加载私钥文件 "%s"，因为它需要口令',
    ),
    'private key file "%s" has group or world access': (
        '私钥文件"%s"具有由所在组或全局范围访问的权限',
        '私钥文件 "%s" 允许所属组或其他用户访问',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        '私钥文件 "%s" 允许组或其他用户访问；如果属于当前用户，权限必须为 u=rw (0600) 或更严格；如果属于 root，权限必须为 u=rw,g=r (0640) 或更严格',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '警告: 私钥文件 "%s"的访问权限过大; 权限应设置 为 u=rw (0600)或更小',
    ),
    'private key file "%s" is not a regular file': (
        '私钥文件 "%s" 不是一个常规文件',
        '私钥文件 "%s" 不是常规文件',
    ),
    'private key file "%s" must be owned by the database user or root': (
        '私钥文件 "%s" 必须由数据库用户或者 root 所拥有',
        '私钥文件 "%s" 必须由运行数据库的操作系统用户或 root 拥有',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "所提供的用户名(%s)和被认证的用户名(%s) 不匹配",
        "所提供的用户名（%s）和已认证的用户名（%s）不匹配",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "收到对 GSSAPI 握手的无效响应: %c",
        "收到对 GSSAPI 协商的无效响应: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "收到对 SSL 握手的无效响应: %c",
        "收到对 SSL 协商的无效响应: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "在 GSSAPI 加密请求之后收到未加密的数据",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "在 GSSAPI 加密响应之后收到未加密的数据",
    ),
    "received unencrypted data after SSL request": ("在 SSL 请求之后收到未加密的数据",),
    "received unencrypted data after SSL response": ("在 SSL 响应之后收到未加密的数据",),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "复制连接已经授权: user=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "复制连接已经授权: user =%s SSL 已启用 (protocol=%s, cipher=%s, compression=%s)",
    ),
    "replication connection authorized: user=%s application_name=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)": (
        "复制连接已经授权:  user=%s application_name=%s SSL enabled (protocol=%s, cipher=%s, bits=%d, compression=%s)",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        '期望对方用户指定值为 "%s",  但实际的对方用户名为 "%s"',
        'requirepeer 指定的是 "%s"，但实际对端用户名为 "%s"',
    ),
    "retrieving GSS user name failed": ("获取GSS用户名失败", "获取 GSS 用户名失败"),
    'root certificate file "%s" does not exist': ('根认证文件"%s"不存在', '根证书文件 "%s" 不存在'),
    'server certificate for "%s" does not match host name "%s"': (
        '"%s"的服务器证书与主机名不匹配"%s"',
        '服务器证书中的 "%s" 与主机名 "%s" 不匹配',
    ),
    "server closed the connection unexpectedly": ("服务器意外地关闭了联接", "服务器已意外关闭连接"),
    "server does not support SSL, but SSL was required": (
        "服务器不支持 SSL, 但是要求使用 SSL",
        "服务器不支持 SSL，但连接需要使用 SSL",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "服务器不支持 GSSAPI, 但这是必须的",
        "服务器不支持 GSSAPI 加密，但连接需要使用该加密",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "服务器通过非SSL连接提供了SCRAM-SHA-256-PLUS身份验证",
        "服务器在非 SSL 连接上已提供 SCRAM-SHA-256-PLUS 认证",
    ),
    "server sent an error response during SSL exchange": ("服务器在 SSL 交互期间已发送错误响应",),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "服务器尝试发送过大的 GSSAPI 数据包（%zu > %zu）",
    ),
    "server tried to send oversize GSSAPI packet: %zu bytes": (
        "服务器试图发送过大的GSSAPI数据包：%zu字节",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        '无效的 sslmode 值 "%s" 当没有把 SSL 支持编译进来时',
        '编译时未包含 SSL 支持，sslmode 的值 "%s" 无效',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "客户端最终消息中的意外SCRAM通道绑定属性",
        "客户端最终消息中的意外 SCRAM 通道绑定属性",
    ),
    "unrecognized SSL error code: %d": ("未知的 SSL 错误码: %d", "无法识别的 SSL 错误码: %d"),
    'unrecognized password encryption algorithm "%s"': ('无法识别的密码加密算法 "%s"',),
    'unsupported SCRAM channel-binding type "%s"': (
        '不支持的SCRAM通道绑定类型"%s"',
        '不支持的 SCRAM 通道绑定类型 "%s"',
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "不支持的前端协议 %u.%u: 服务端支持 %u.0 到 %u.%u",
    ),
    "user name lookup failure: error code %lu": (
        "用户名查找失败：错误代码是%lu",
        "用户名查找失败：错误代码%lu",
        "用户名查找失败: 错误码 %lu",
    ),
}
