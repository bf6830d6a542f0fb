"""Messages of PostgreSQL in ja; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"password_encryption" value too long': ('"password_encryption"の値が長すぎます',),
    '"trust" authentication failed for user "%s"': (
        'ユーザー"%s"の"trust"認証に失敗しました',
        'ユーザ"%s"の"trust"認証に失敗しました',
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        '%s 値"%s"はSSLサポートがコンパイルされていない場合は無効です',
    ),
    "%s: could not determine user name (GetUserName failed)": (
        "%s: ユーザ名を決定できませんでした(GetUserNameが失敗しました)",
    ),
    "%s: no database nor user name specified": (
        "%s: データベース名もユーザー名も指定されていません",
        "%s: データベース名もユーザ名も指定されていません",
    ),
    "Also use ssl_passphrase_command during server reload.": (
        "サーバーリロード時にも  ssl_passphrase_command を使用します。",
    ),
    "An empty string means use the default cipher suites.": (
        "空文字列でデフォルトの暗号スイートを使用します。",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "サーバーからAuthenticationSASLFinalを受信しました、しかしSASL認証は完了していません",
    ),
    'BSD authentication failed for user "%s"': ('ユーザー"%s"のBSD認証に失敗しました',),
    "Client certificate verification failed at depth %d: %s.": (
        "クライアント証明書の検証に深さ%dで失敗しました: %s。",
    ),
    "Command to obtain passphrases for SSL.": ("SSLのパスフレーズを取得するコマンド。",),
    "Compile with --with-gssapi to use GSSAPI connections.": (
        "GSSAPI 接続を有効にするには --with-gssapi でコンパイルしてください。",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "SSL 接続を有効にするには --with-openssl でコンパイルしてください",
    ),
    "Compile with --with-ssl to use SSL connections.": (
        "SSL 接続を有効にするには --with-ssl でコンパイルしてください。",
    ),
    'Connection matched file "%s" line %d: "%s"': ('接続はファイル%sの行%dに一致しました: "%s"',),
    'Connection matched pg_hba.conf line %d: "%s"': (
        '接続はpg_hba.confの行%dに一致しました: "%s"',
        '接続はpg_hba.confの行%dに合致しました: "%s"',
    ),
    "Connections and Authentication / SSL": ("接続と認証/SSL",),
    "DH: could not load DH parameters": ("DH: DHパラメータをロードできませんでした",),
    "DH: could not set DH parameters: %s": ("DH: DHパラメータを設定できませんでした: %s",),
    "ECDH: could not create key": ("ECDH: キーを生成できませんでした",),
    "ECDH: unrecognized curve name: %s": ("ECDH: 認識できない曲線名: %s",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "ファイルを用意するか、サーバー証明書の検証を無効にするように sslmode を変更してください",
        "ファイルを用意するかサーバー証明書の検証を無効にするようにsslmodeを変更してください",
        "ファイルを用意するか、サーバ証明書の検証を無効にするように sslmode を変更してください",
        "ファイルを用意するかサーバ証明書の検証を無効にするようにsslmodeを変更してください",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "ファイルを用意する、 sslrootcert=systemでシステムの信頼済みルート証明書を使用する、または sslmode を変更してサーバー証明書の検証を無効にしてください。",
        "ファイルを用意する、sslrootcert=systemでシステムの信頼済みルート証明書を使用する、またはsslmodeを変更してサーバー証明書の検証を無効にしてください。",
    ),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        '失敗した証明書の情報(未検証): サブジェクト "%s", シリアル番号 %s, 発行者 "%s"。',
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "ファイルはデータベースユーザーの所有の場合は u=rw (0600) かそれよりも低いパーミッション、root所有の場合は  u=rw,g=r (0640) かそれよりも低いパーミッションである必要があります",
        "ファイルはデータベースユーザーの所有の場合は u=rw (0600) かそれよりも低いパーミッション、root所有の場合は u=rw,g=r (0640) かそれよりも低いパーミッションである必要があります",
    ),
    "GSS (authenticated=%s, encrypted=%s)": ("GSS (認証=%s, 暗号化=%s)",),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s)": (
        "GSS (認証=%s、暗号化=%s、委任資格証明=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s, principal=%s)": (
        "GSS (認証=%s、暗号化=%s、委任資格証明=%s、プリンシパル=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, principal=%s)": (
        "GSS (認証=%s, 暗号化=%s, プリンシパル=%s)",
    ),
    "GSS encryption": ("GSS暗号化",),
    "GSSAPI Authenticated": ("GSSAPI認証",),
    'GSSAPI authentication failed for user "%s"': (
        'ユーザー"%s"のGSSAPI認証に失敗しました',
        'ユーザ"%s"のGSSAPI認証に失敗しました',
    ),
    "GSSAPI authentication not supported": ("GSSAPI認証はサポートされていません",),
    "GSSAPI context establishment error": ("GSSAPIコンテクスト確立エラー",),
    "GSSAPI continuation error": ("GSSAI続行エラー",),
    "GSSAPI encryption required but it is not supported over a local socket": (
        "GSSAPI暗号化が要求されていますが、ローカルソケットではサポートされません",
    ),
    "GSSAPI encryption required but no credential cache": (
        "GSSAPI暗号化が要求されましたが、資格証明キャッシュがありません",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "GSSAPI暗号化が要求されていますが、実行できませんでした(おそらく資格キャッシュがない、サーバーがサポートしていないあるいはローカルソケットで接続しています)",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "プロトコルバージョン 2 では GSSAPI はサポートされていません",
    ),
    "GSSAPI name import error": ("GSSAPI名のインポートエラー",),
    "GSSAPI size check error": ("GSSAPIサイズチェックエラー",),
    "GSSAPI unwrap error": ("GSSAPIアンラップエラー",),
    "GSSAPI wrap error": ("GSSAPI名ラップエラー", "GSSAPIラップエラー"),
    "GSSAPI-encrypted connection": ("GSSAPI暗号化接続",),
    "GSSENCRequest accepted": ("GSSENCRequestを受け付けました",),
    "GSSENCRequest rejected": ("GSSENCRequestを拒否しました",),
    "Give priority to server ciphersuite order.": ("サーバー側の暗号スイート順序を優先します。",),
    'Ident authentication failed for user "%s"': (
        'ユーザー"%s"のIdent認証に失敗しました',
        'ユーザ"%s"のIdent認証に失敗しました',
    ),
    'Kerberos 5 authentication failed for user "%s"': ('ユーザ"%s"のKerberos 5認証に失敗しました',),
    'LDAP authentication failed for user "%s"': (
        'ユーザー"%s"のLDAP認証に失敗しました',
        'ユーザ"%s"のLDAP認証に失敗しました',
    ),
    "LDAP over SSL is not supported on this platform.": (
        "このプラットフォームではLDAP over SSLをサポートしていません。",
    ),
    'Make sure the configuration parameter "ssl_ca_file" is set.': (
        '設定パラメータ"ssl_ca_file"が設定されているか確認してください',
    ),
    "NOTICE": ("注意",),
    'OAuth bearer authentication failed for user "%s"': (
        'ユーザー "%s" の OAuth Bearer 認証に失敗しました',
    ),
    'PAM authentication failed for user "%s"': (
        'ユーザー"%s"のPAM認証に失敗しました',
        'ユーザ"%s"のPAM認証に失敗しました',
    ),
    "Password encryption failed.": ("パスワードの暗号化に失敗しました。",),
    'Peer authentication failed for user "%s"': (
        'ユーザー"%s"で対向(peer)認証に失敗しました',
        'ユーザ "%s" で対向(peer)認証に失敗しました',
    ),
    "Permissions should be u=rw (0600) or less.": ("権限はu=rwx(0700)でなければなりません",),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "権限は u=rwx(0700) または u=rwx,g=rx (0750) でなければなりません。",
    ),
    "Permissions should be u=rwx (0700).": ("権限はu=rwx(0700)でなければなりません",),
    'RADIUS authentication failed for user "%s"': (
        'ユーザー"%s"の RADIUS 認証に失敗しました',
        'ユーザ "%s" の RADIUS 認証に失敗しました',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "UNENCRYPTED を削除してください。そうすれば替わりにパスワードを暗号化形式で格納します。",
    ),
    "SCRAM channel binding check failed": ("SCRAM チャネルバインディングの確認で失敗しました",),
    "SCRAM channel binding negotiation error": (
        "SCRAM チャネルバインディングのネゴシエーションエラー",
    ),
    "SSL Cipher": ("SSL暗号化方式",),
    "SSL Compression": ("SSL圧縮",),
    "SSL Connection": ("SSL接続",),
    "SSL Key Bits": ("SSLキービット数",),
    "SSL Library": ("SSLライブラリ",),
    "SSL Protocol": ("SSLプロトコル",),
    "SSL SYSCALL error: %s": ("SSL SYSCALLエラー: %s",),
    "SSL SYSCALL error: EOF detected": (
        "SSL SYSCALLエラー: EOFを検出",
        "SSL SYSCALLエラー: EOFを検知",
    ),
    'SSL certificate revocation list file "%s" ignored': (
        'SSL証明書失効リストファイル"%s"は無視されました',
    ),
    "SSL certificate's address entry is missing": ("SSL証明書のアドレスのエントリがありません",),
    "SSL certificate's common name contains embedded null": (
        "SSL 証明書のコモンネームに null が含まれています",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "SSL証明書の識別名の途中にnullが含まれています",
    ),
    "SSL certificate's name contains embedded null": (
        "SSL証明書の名前の途中にnullが含まれています",
    ),
    "SSL certificate's name entry is missing": (
        "SSL証明書に名前のエントリがありません",
        "SSL証明書に名前の項目がありません",
    ),
    "SSL configuration could not be loaded in child process": (
        "SSL構成は子プロセスでは読み込めません",
    ),
    "SSL configuration was not reloaded": ("SSL設定は再読み込みされていません",),
    "SSL connection (protocol: %s, cipher: %s, bits: %d, compression: %s)": (
        "SSL接続(プロトコル: %s, 暗号化方式: %s, ビット長: %d, 圧縮: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL 接続 (プロトコル: %s、暗号化方式: %s、ビット長: %s、圧縮: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL接続(プロトコル: %s、暗号化方式: %s、圧縮: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s, ALPN: %s)": (
        "SSL接続(プロトコル: %s、暗号化方式: %s、圧縮: %s、ALPN: %s)",
    ),
    "SSL connection (unknown cipher)": ("SSL 接続 (未定義の暗号化方式)",),
    'SSL connection from "%s"': ('"%s"からのSSL接続',),
    "SSL connection has been closed unexpectedly": ("SSL接続が意図せずにクローズされました",),
    "SSL connection was established with unexpected ALPN protocol": (
        "SSL接続が想定外のALPNプロトコルで確立されました",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL有効(プロトコル=%s、暗号化方式=%s、ビット長=%d)",
        "SSL有効 (プロトコル=%s、暗号化方式=%s、ビット長=%d)",
    ),
    "SSL encryption": ("SSL暗号化",),
    "SSL error code %lu": ("SSLエラーコード: %lu",),
    "SSL error: %s": ("SSLエラー: %s", "SSLエラーです: %s"),
    "SSL error: certificate verify failed: %s": ("SSLエラー: 証明書の検証に失敗しました: %s",),
    "SSL failed to send renegotiation request": ("SSLで再調停要求の送信に失敗しました",),
    "SSL is not supported by this build": (
        "このインストレーションではSSLはサポートされていません",
    ),
    'SSL library does not support CRL certificates (file "%s")': (
        'SSLライブラリがCRL証明書（"%s"）をオープンできませんでした',
    ),
    "SSL library does not support certificate revocation lists.": (
        "SSLライブラリが証明書失効リストをサポートしていません。",
    ),
    "SSL off": ("SSL無効",),
    "SSL on": ("SSL有効",),
    "SSL renegotiation failure": ("SSL再調停の失敗",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "SSLの再ネゴシエーションは今後サポートされません; 0のみに設定可能です。",
    ),
    "SSLRequest accepted": ("SSLRequestを受け付けました",),
    "SSLRequest rejected": ("SSLRequestを拒否しました",),
    'SSPI authentication failed for user "%s"': (
        'ユーザー"%s"のSSPI認証に失敗しました',
        'ユーザ"%s"のSSPI認証に失敗しました',
    ),
    "Set the amount of traffic to send and receive before renegotiating the encryption keys.": (
        "暗号化キーを再ネゴシエートする前に、送信するトラフィック量をセットしてください。",
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "クライアントは SCRAM チャネルバインディングをサポートしていますが、サーバーではサポートされていないと思っています。しかし実際にはサポートしています。",
    ),
    "The issuer and scope parameters must be set in pg_hba.conf.": (
        "issuerとscopeのパラメータは pg_hba.conf で設定する必要があります。",
    ),
    "The server does not support channel binding for OAuth, but the client message includes channel binding data.": (
        "このサーバーはOAuthのチャンネルバインディングをサポートしていませんが、クライアントからのメッセージにはチャンネルバインディングのデータが含まれています。",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "このことは、クライアントがSSLプロトコルのバージョン%sから%sのいずれもサポートしていないことを示唆しているかもしれません。",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "このことは、クライアントがSSLプロトコルのバージョン%sから%sの間のいずれもサポートしていないことを示唆しているかもしれません。",
    ),
    "This probably means the server terminated abnormally": (
        "おそらく要求の処理前または処理中にサーバーが異常終了",
        "おそらく要求の処理前または処理中にサーバが異常終了",
    ),
    'WARNING: could not open SSL key logging file "%s": %m': (
        '警告: SSLキー記録ファイル"%s"をオープンできませんでした: %m',
    ),
    'WARNING: could not write to SSL key logging file "%s": %m': (
        '警告: SSLキー記録ファイル"%s"に書き込めませんでした: %m',
    ),
    "WARNING: libpq was not built with sslkeylogfile support": (
        "警告: libpq は sslkeylogfile のサポート無しでビルドされています",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '警告: パスワードファイル "%s" がグループメンバもしくは他のユーザーから読める状態になっています。この権限はu=rw (0600)以下にすべきです',
        '警告: パスワードファイル "%s" がグループメンバもしくは他のユーザから読める状態になっています。この権限はu=rw (0600)以下にすべきです',
        '警告: パスワードファイル"%s"がグループメンバもしくは他のユーザから読める状態になっています。この権限はu=rw (0600)以下にすべきです',
    ),
    "WARNING: sslkeylogfile support requires OpenSSL": (
        "警告: sslkeylogfile をサポートするにはOpenSSLが必要です",
    ),
    "WARNING: sslpassword truncated": ("警告: sslpasswordが切り詰められました",),
    "accepting GSS security context failed": (
        "GSSセキュリティコンテキストの受け付けに失敗しました",
        "GSSセキュリティコンテキストの受付に失敗しました",
    ),
    'apply worker for subscription "%s" could not connect to the publisher: %s': (
        'サブスクリプション"%s"の適用ワーカーがパブリッシャに接続できませんでした: %s',
    ),
    'authentication failed for user "%s": host rejected': (
        'ユーザー"%s"の認証に失敗しました: ホストを拒絶しました',
        'ユーザ"%s"の認証に失敗しました: ホストを拒絶しました',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        'ユーザー"%s"の認証に失敗しました: 認証方式が不正です',
        'ユーザ"%s"の認証に失敗しました: 認証方式が無効です',
    ),
    "cert authentication is only supported on hostssl connections": (
        "hostssl接続では証明書認証のみをサポートしています",
        "hostssl 接続では証明書認証のみをサポートしています",
    ),
    'certificate authentication failed for user "%s"': (
        'ユーザー"%s"の証明書認証に失敗しました',
        'ユーザ "%s" の証明書認証に失敗しました',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        'ユーザー "%s" の証明書認証に失敗しました: クライアント証明書にユーザー名が含まれていません',
        'ユーザ "%s" の証明書認証に失敗しました：クライアント証明書にユーザ名が含まれていません',
        'ユーザー"%s"の証明書認証に失敗しました: クライアント証明書にユーザー名が含まれていません',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        'ユーザー"%s"の証明書認証に失敗しました: サブジェクト識別名(DN)が取得できません',
        'ユーザー"%s"の証明書認証に失敗しました: 主体者DNが取得できません',
    ),
    "certificate contains IP address with invalid length %lu": (
        "証明書は不正な長さ%luのIPアドレスを含んでいます",
    ),
    "certificate contains IP address with invalid length %zu": (
        "証明書は不正な長さ%zuのIPアドレスを含んでいます",
    ),
    "certificate could not be obtained: %s": (
        "証明書を取得できませんでした: %s",
        "証明書を入手できませんでした: %s",
    ),
    'certificate does not match private key file "%s": %s': (
        '証明書と秘密鍵ファイル"%s"が一致しません: %s',
        '証明書と秘密キーファイル"%s"が一致しません: %s',
    ),
    'certificate present, but not private key file "%s"': (
        '証明書はありますが、秘密鍵ファイル"%s"はありません',
        '証明書はありましたが、秘密鍵ファイル"%s"はありませんでした',
        '証明書はありましたが、秘密キーファイル"%s"はありませんでした',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        'ユーザー"%s"に対する証明書の検証(clientcert=verify-full) に失敗しました: CN 不一致',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        'ユーザー"%s"に対する証明書の検証(clientcert=verify-full) に失敗しました: DN 不一致',
        'ユーザー"%s"に対する証明書の検証(clientcert=verify-full) に失敗しました: ＤN不一致',
    ),
    "channel binding is required, but client does not support it": (
        "チャネルバインディングが要求されていますが、クライアントがサポートしていません",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "チャネルバインディングが要求されていますが、サーバーがチャネルバインディングをサポートする認証方式を提供しませんでした",
    ),
    "channel binding required but not supported by server's authentication request": (
        "チャネルバインディングが要求されていますが、サーバーの認証要求ではサポートされていません",
    ),
    "channel binding required, but SSL not in use": (
        "チャネルバインディングが要求されていますが、SSLが使用されていません",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "チャネルバインディングが要求されていますが、サーバーはチャネルバインディングを使用せずに認証を行いました",
    ),
    "check of private key failed: %s": (
        "秘密鍵の検査に失敗しました: %s",
        "秘密キーの検査に失敗しました: %s",
    ),
    "client certificates can only be checked if a root certificate store is available": (
        "クライアント証明書はルート証明書ストアが利用できる場合にのみ検証されます",
    ),
    "client requires an unsupported SCRAM extension": (
        "クライアントはサポート外のSCRAM拡張を要求しています",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "クライアントが無効なSASL認証機構を選択しました",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "クライアントは過大なGSSAPIパケットを送信しようとしました: (%zu > %zu)",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        '"cert" 認証を使う場合は clientcert が 0 であってはなりません',
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'クライアント証明書は"hostssl"の行でのみ設定できます',
        'クライアント証明書は "hostssl" な行でのみ設定できます',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        '"cert"認証使用時はclientcertは"verify-full"にしか設定できません',
        '"cert"認証使用時はclientcertは"verify-full"のみ受け付けます',
    ),
    'clientname can only be configured for "hostssl" rows': (
        'クライアント名は"hostssl"の行でのみ設定できます',
        'clientnameは"hostssl"の行でのみ設定可能です',
    ),
    "connection requires a valid client certificate": (
        "この接続には有効なクライアント証明が必要です",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        '"%s"(%s)、ポート%sのサーバーへの接続に失敗しました:',
        '"%s" (%s)、ポート %sでのサーバーへの接続に失敗しました:',
    ),
    'connection to server at "%s", port %s failed:': (
        '"%s"、ポート%sのサーバーへの接続に失敗しました:',
        '"%s"、ポート%sでのサーバーへの接続に失敗しました:',
    ),
    'connection to server on socket "%s" failed:': (
        'ソケット"%s"のサーバーへの接続に失敗しました:',
        'ソケット"%s"上でのサーバーへの接続に失敗しました:',
    ),
    "connection to server was lost": (
        "サーバーへの接続が失われました",
        "サーバーへの接続が切れました。",
    ),
    "could not accept GSSAPI security context": (
        "GSSAPIセキュリティコンテキストを受け入れられませんでした",
    ),
    "could not accept SSL connection: %m": ("SSL接続を受け付けられませんでした: %m",),
    "could not accept SSL connection: %s": ("SSL接続を受け付けられませんでした: %s",),
    "could not accept SSL connection: EOF detected": (
        "SSL接続を受け付けられませんでした: EOFを検出しました",
    ),
    'could not access private key file "%s": %m': (
        '秘密鍵ファイル"%s"にアクセスできませんでした: %m',
        '秘密キーファイル"%s"にアクセスできませんでした: %m',
    ),
    "could not connect to server": ("サーバーに接続できませんでした",),
    "could not connect to server: %s": ("サーバに接続できませんでした: %s",),
    "could not connect to the primary server: %s": (
        "プライマリサーバーへの接続ができませんでした: %s",
        "プライマリサーバへの接続ができませんでした：%s",
    ),
    "could not connect to the publisher: %s": (
        "発行サーバーへの接続ができませんでした: %s",
        "パブリッシャに接続できませんでした: %s",
    ),
    "could not convert certificate's IP address to string: %s": (
        "証明書のIPアドレスを文字列へ変換できませんでした: %s",
    ),
    "could not create SSL context: %s": ("SSLコンテキストを作成できませんでした: %s",),
    "could not determine server certificate signature algorithm": (
        "サーバー証明書の署名アルゴリズムを特定できませんでした",
        "サーバー証明書の署名アルゴリズムを決定できませんでした",
    ),
    "could not encrypt password: %s": ("パスワードを暗号化できませんでした: %s",),
    "could not establish SSL connection: %s": ("SSL接続を確立できませんでした: %s",),
    "could not generate peer certificate hash": (
        "接続先の証明書ハッシュの生成に失敗しました",
        "ピアの証明書ハッシュの生成に失敗しました",
    ),
    "could not generate random encryption vector": (
        "ランダムな暗号化ベクトルを生成できませんでした",
        "乱数化ベクトルを生成できませんでした",
    ),
    "could not get home directory to locate root certificate file": (
        "ルート証明書ファイルを特定するためのホームディレクトリが取得できませんでした",
        "ルート証明書ファイルを置くためのホームディレクトリが存在しません。",
    ),
    "could not get server common name from server certificate": (
        "サーバ証明書からサーバのコモンネームを取り出すことができませんでした。",
    ),
    "could not get server's host name from server certificate": (
        "サーバー証明書からサーバーのホスト名を取得できませんでした",
        "サーバー証明書からサーバーのホスト名を取り出すことができませんでした。",
        "サーバー証明書からサーバのホスト名を取り出すことができませんでした。",
    ),
    "could not initialize SSL connection: %s": ("SSL接続を初期化できませんでした: %s",),
    "could not initialize SSL connection: SSL context not set up": (
        "SSL接続を初期化できませんでした: SSLコンテクストが準備できていません",
    ),
    'could not initialize SSL engine "%s": %s': ('SSLエンジン"%s"を初期化できませんでした: %s',),
    "could not initiate GSSAPI security context": (
        "GSSAPIセキュリティコンテキストを開始できませんでした",
    ),
    "could not load DH parameters file: %s": ("DHパラメータをロードできませんでした: %s",),
    'could not load SSL certificate revocation list directory "%s": %s': (
        'SSL証明失効リストディレクトリ"%s"をロードできませんでした: %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        'SSL証明失効リストファイル"%s"またはディレクトリ"%s"をロードできませんでした: %s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        'SSL証明失効リストファイル"%s"をロードできませんでした: %s',
    ),
    'could not load SSL engine "%s": %s': ('SSLエンジン"%s"を読み込みできませんでした: %s',),
    "could not load pg_hba.conf": ("pg_hba.conf の読み込みができませんでした",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'SSL秘密鍵"%s"をエンジン"%s"から読み取れませんでした: %s',
        'SSL秘密キー"%s"をエンジン"%s"から読み取れませんでした: %s',
    ),
    'could not load private key file "%s": %s': (
        '秘密鍵ファイル"%s"をロードできませんでした: %s',
        '秘密キーファイル"%s"をロードできませんでした: %s',
    ),
    'could not load root certificate file "%s": %s': (
        'ルート証明書ファイル"%s"をロードできませんでした: %s',
        'ルート証明ファイル"%s"をロードできませんでした: %s',
    ),
    'could not load server certificate file "%s": %s': (
        'サーバー証明書ファイル"%s"をロードできませんでした: %s',
        'サーバ証明書ファイル"%s"をロードできませんでした: %s',
    ),
    "could not load system root certificate paths: %s": (
        "システムルート証明書パスをロードできませんでした: %s",
    ),
    'could not open DH parameters file "%s": %m': (
        'DHパラメータファイル"%s"をオープンできませんでした: %m',
    ),
    'could not open certificate file "%s": %s': (
        '証明書ファイル"%s"をオープンできませんでした: %s',
    ),
    'could not open usermap file "%s": %m': (
        'ユーザーマップファイル"%s"をオープンできませんでした: %m',
        'ユーザマップファイル "%s" をオープンできませんでした: %m',
    ),
    "could not perform MD5 encryption of password": (
        "パスワードの MD5 暗号化に失敗しました",
        "パスワードのMD5暗号化に失敗しました",
    ),
    "could not perform MD5 encryption of password: %s": (
        "パスワードのMD5暗号化に失敗しました: %s",
    ),
    "could not perform MD5 encryption of received packet": (
        "受信パケットの MD5 暗号化に失敗しました",
        "受信パケットのMD5暗号化に失敗しました",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "受信パケットのMD5暗号化に失敗しました: %s",
    ),
    'could not read certificate file "%s": %s': ('証明書ファイル"%s"を読み込めませんでした: %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'SSL秘密鍵"%s"をエンジン"%s"から読み取れませんでした: %s',
        'SSL秘密鍵ファイル"%s"をエンジン"%s"から読み取れませんでした: %s',
        'SSL秘密キーファイル"%s"をエンジン"%s"から読み取れませんでした: %s',
    ),
    'could not read root certificate file "%s": %s': (
        'ルート証明書ファイル"%s"を読み取れませんでした: %s',
        'ルート証明書"%s"を読み取れませんでした: %s',
    ),
    "could not receive data from WAL stream: %s": (
        "WAL ストリームからデータを受信できませんでした: %s",
    ),
    "could not receive data from client: %m": ("クライアントからデータを受信できませんでした: %m",),
    "could not receive data from server: %s": (
        "サーバーからデータを受信できませんでした: %s",
        "サーバからデータを受信できませんでした: %s",
    ),
    "could not send GSSAPI negotiation packet: %s": (
        "GSSAPIネゴシエーションパケットを送信できませんでした: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "SSLネゴシエーションパケットを送信できませんでした: %s",
        "SSL調停パケットを送信できませんでした: %s",
    ),
    "could not send data to WAL stream: %s": ("WAL ストリームにデータを送信できませんでした: %s",),
    "could not send data to client: %m": ("クライアントにデータを送信できませんでした: %m",),
    "could not send data to server: %s": (
        "サーバーにデータを送信できませんでした: %s",
        "サーバにデータを送信できませんでした: %s",
    ),
    "could not send data to shared-memory queue": (
        "共有メモリキューにデータを送出できませんでした",
    ),
    "could not send startup packet: %s": ("開始パケットを送信できませんでした: %s",),
    "could not set SSL ALPN extension: %s": ("SSL ALPN拡張を設定できませんでした: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "SSLサーバー名表示(SNI)を設定できませんでした: %s",
        "SSLサーバー名表示を設定できませんでした: %s",
    ),
    "could not set SSL protocol version range": (
        "SSLプロトコルバージョンの範囲を設定できませんでした",
    ),
    "could not set SSL socket: %s": ("SSLソケットを設定できませんでした: %s",),
    "could not set group names specified in ssl_groups: %s": (
        "ssl_groupsで指定されたグループ名の設定に失敗しました: %s",
    ),
    "could not set maximum SSL protocol version": (
        "最大SSLプロトコルバージョンを設定できませんでした",
    ),
    "could not set maximum SSL protocol version: %s": (
        "SSLプロトコル最大バージョンを設定できませんでした: %s",
    ),
    "could not set minimum SSL protocol version": (
        "最小SSLプロトコルバージョンを設定できませんでした",
    ),
    "could not set minimum SSL protocol version: %s": (
        "SSLプロトコル最小バージョンを設定できませんでした: %s",
    ),
    "could not set the TLSv1.2 cipher list (no valid ciphers available)": (
        "TLSv1.2 の暗号方式リストが設定できませんでした (有効な暗号方式がありません)",
    ),
    "could not set the TLSv1.3 cipher suites (no valid ciphers available)": (
        "TLSv1.3 の暗号スイートが設定できませんでした (有効な暗号方式がありません)",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "暗号方式リストがセットできません (利用可能な暗号方式がありません)",
    ),
    "could not start LDAP TLS session: %s": ("LDAP TLSセッションを開始できませんでした: %s",),
    'could not stat private key file "%s": %m': ('秘密鍵ファイル"%s"をstatできませんでした: %m',),
    "direct SSL connection accepted": ("直接SSL接続を受け付けられました",),
    "direct SSL connection rejected": ("直接SSL接続が拒否されました",),
    "direct SSL connection was established without ALPN protocol negotiation extension": (
        "直接SSL接続がALPNプロトコルネゴシエーション拡張なしで確立されました",
    ),
    "duplicate GSS authentication request": ("重複するGSS認証要求",),
    "duplicate SASL authentication request": ("重複するSASL認証要求",),
    "encrypted password is too long": ("暗号化されたパスワードが長すぎます",),
    "expected GSS response, got message type %d": (
        "GSS応答を想定しましたが、メッセージタイプ %d を受け取りました",
    ),
    "expected SASL response, got message type %d": (
        "SASL応答を想定していましたが、メッセージタイプ%dを受け取りました",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "GSSAPIネゴシエーション応答の送信に失敗しました: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "SSLネゴシエーション応答の送信に失敗しました: %m",
        "SSL調停応答の送信に失敗しました: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'gssencmodeの値"%s"はGSSAPIサポートがコンパイルされていない場合は不正',
    ),
    "host name must be specified": ("ホスト名を指定しなければなりません",),
    "host name must be specified for a verified SSL connection": (
        "検証SSL接続ではホスト名を指定しなければなりません",
        "SSL 接続を検証するためにホスト名を指定しなければなりません",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "このビルドでは GSSAPI をサポートしていないため hostgssenc レコードは照合できません",
    ),
    "hostssl is not supported by this build": ("このビルドでは hostssl はサポートされていません",),
    "hostssl record cannot match because SSL is disabled": (
        "SSLが無効なため、hostssl行は照合できません",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "このビルドではhostsslはサポートされていないため、hostssl行は照合できません",
    ),
    "hostssl requires SSL to be turned on": ("hostssl は SSL を有効にするよう要求しています",),
    "incoming GSSAPI message did not use confidentiality": (
        "到着したGSSAPIメッセージには機密性が適用されていません",
        "受信したGSSAPIパケットは機密性を使用していませんでした",
        "受信したGSSAPIメッセージは機密性を使用していませんでした",
    ),
    "incomplete startup packet": ("開始パケットが不完全です",),
    "invalid DH parameters: %s": ("不正なDHパラメータです: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "不正なDHパラメータ: 適切な生成器も安全な素数もありません",
    ),
    "invalid DH parameters: p is not prime": ("不正なDHパラメータ: pは素数ではありません",),
    "invalid SSL protocol version range": ("不正なSSLプロトコルバージョン範囲",),
    'invalid URI query parameter: "%s"': (
        '不正なURI問い合わせパラメータ:"%s"',
        '無効なURI問い合わせパラメータ:"%s"',
    ),
    "invalid character in user name for LDAP authentication": (
        "LDAP 認証でユーザー名の中に不正な文字があります",
    ),
    'invalid connection option "%s"': (
        '不正な接続オプション"%s"',
        '接続オプション"%s"は不正です',
        '接続オプション"%s"は無効です',
    ),
    "invalid length of startup packet": ("不正な開始パケット長", "開始パケットの長さが無効です"),
    'invalid sslmode value: "%s"': ('sslmodeの値が無効です: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "開始パケットの配置が不正です: 最終バイトはターミネータであるはずです",
        "開始パケットの構成が無効です。最終バイトに想定外のターミネータがありました",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        'SSLプロトコル最大バージョンに対する不正な値"%s"',
        '不正なSSLプロトコル最大バージョンの値"%s"',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        'SSLプロトコル最小バージョンに対する不正な値"%s"',
        '不正なSSLプロトコル最小バージョンの値"%s"',
    ),
    'invalid value for clientcert: "%s"': ('clientcertの値が不正です: "%s"',),
    'invalid value for clientname: "%s"': ('clientnameの値が不正です: "%s"',),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        'require_authの方式否定"%s"は方式要求と同時に指定することはできません',
    ),
    "no PostgreSQL user name specified in startup packet": (
        "開始パケットで指定されたPostgreSQLユーザー名は存在しません",
        "開始パケット中に指定されたPostgreSQLユーザ名は存在しません",
    ),
    "no SSL error reported": ("SSLエラーはありませんでした",),
    "no client response found after SASL exchange success": (
        "SASL交換の成功後にクライアントからの応答がありません",
    ),
    "no encryption": ("暗号化なし",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        '"%3$s"として認証されたユーザー"%2$s"はユーザーマップ"%1$s"に一致しません',
        '"%3$s"として認証されたユーザ "%2$s" はユーザマップ "%1$s" に一致しません',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        'pg_hba.conf にホスト"%s"、ユーザ"%s"、データベース"%s用のエントリがありません',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf にホスト"%s"、ユーザー"%s"、データベース"%s, %s用のエントリがありません',
        'pg_hba.conf にホスト"%s"、ユーザ"%s"、データベース"%s, %s用のエントリがありません',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        'pg_hba.conf にホスト"%s"、ユーザ"%s"用のエントリがありません',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'pg_hba.conf にホスト"%s"、ユーザー"%s", %s用のエントリがありません',
        'pg_hba.conf にホスト"%s"、ユーザ"%s", %s用のエントリがありません',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "サーバー側のいずれのSASL認証機構もサポートされていません",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "GSSAPIバッファの割り当ての際のメモリ不足(%d)",
        "GSSAPIバッファの割り当て時のメモリ不足(%d)",
    ),
    "out of memory allocating SASL buffer (%d)": ("SASLバッファの割り当ての際のメモリ不足(%d)",),
    "outgoing GSSAPI message would not use confidentiality": (
        "送出されるGSSAPIメッセージに機密性が適用されません",
        "送出されるGSSAPIメッセージは機密性を使用しません",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "過大なサイズのGSSAPIパケットがクライアントから送出されました: (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "過大なサイズのGSSAPIパケットがクライアントから送出されました: (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "過大なGSSAPIパケットがサーバーから送出されました: (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        'ユーザー"%s"のパスワード認証に失敗しました',
        'ユーザ"%s"のパスワード認証に失敗しました',
    ),
    "password_encryption value too long": ("password_encryptionの値が長すぎます",),
    "pg_hba.conf not reloaded": ("pg_hba.conf は再読み込みされません",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        'pg_hba.conf の設定でホスト "%s"、ユーザ "%s"、データベース "%s" 用のレプリケーション接続を拒否しました',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf の設定でホスト "%s"、ユーザー "%s"、データベース "%s", %sの接続を拒否しました',
        'pg_hba.conf の設定でホスト "%s"、ユーザ "%s"、データベース "%s", %sの接続を拒否しました',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        'pg_hba.conf の設定でホスト "%s"、ユーザ "%s"用のレプリケーション接続を拒否しました',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf の設定でホスト "%s"、ユーザー "%s", %s 用のレプリケーション接続を拒否しました',
        'pg_hba.conf の設定でホスト "%s"、ユーザ "%s", %s 用のレプリケーション接続を拒否しました',
    ),
    "pg_ident.conf not reloaded": ("pg_ident.conf は再読み込みされません",),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        'パスフレーズが要求されたため秘密鍵ファイル"%s"をリロードできませんでした',
    ),
    'private key file "%s" has group or world access': (
        '秘密鍵ファイル"%s"はグループまたは全員からアクセス可能です',
        '秘密キーファイル "%s" はグループまたは全員からアクセス可能です',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        '秘密鍵ファイル"%s"はグループに対して、もしくは無制限にアクセスを許可しています; ファイルのパーミッションは u=rw (0600) かそれよりも狭い必要があります、rootが所有している場合は  u=rw,g=r (0640) かそれよりも狭い必要があります',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        '警告：秘密キーファイル "%s" がグループメンバや第三者から読める状態になっています。この権限はu=rw (0600)またはそれ以下とすべきです',
    ),
    'private key file "%s" is not a regular file': (
        '秘密鍵ファイル"%s"は通常のファイルではありません',
    ),
    'private key file "%s" must be owned by the database user or root': (
        '秘密鍵ファイル"%s"はデータベースユーザーもしくはrootの所有である必要があります',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "与えられたユーザー名 (%s) と認証されたユーザー名 (%s) が一致しません",
    ),
    "received SSL connection request with unexpected ALPN protocol": (
        "想定外のALPNプロトコルによるSSL接続要求を受信しました",
    ),
    "received direct SSL connection request without ALPN protocol negotiation extension": (
        "ALPNプロトコルネゴシエーション拡張を持たない直接SSL接続要求を受信しました",
    ),
    "received duplicate protocol negotiation message": (
        "重複したプロトコルネゴシエーションメッセージを受信しました",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too long (maximum 256 bytes)": (
        "不正なBackendKeyDataデータを受信しました: 長さ%dのキャンセルキーは長すぎます (最高256バイト)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d is too short (minimum 4 bytes)": (
        "不正なBackendKeyDataデータを受信しました: 長さ%dのキャンセルキーは短すぎます (最低4バイト)",
    ),
    "received invalid BackendKeyData message: cancel key with length %d not allowed in protocol version 3.0 (must be 4 bytes)": (
        "不正なBackendKeyDataデータを受信しました: 長さ%dのキャンセルキーはプロトコルバージョン3.0では許可されません(4バイトでなければなりません)",
    ),
    "received invalid authentication request": ("不正な認証要求を受信しました",),
    "received invalid error message": ("不正なエラーメッセージを受信しました",),
    "received invalid protocol negotiation message": (
        "不正なプロトコルネゴシエーションメッセージを受信しました",
    ),
    "received invalid protocol negotiation message: message too short": (
        "不正なプロトコルネゴシエーションメッセージを受信: メッセージが短すぎます",
    ),
    "received invalid protocol negotiation message: server negotiated but asks for no changes": (
        "不正なプロトコルネゴシエーションメッセージを受信: サーバーがネゴシエーションを行いましたが、変更要求がありませんでした",
    ),
    'received invalid protocol negotiation message: server reported an unsupported parameter that was not requested ("%s")': (
        '不正なプロトコルネゴシエーションメッセージを受信: サーバーが要求されていないサポート外のパラメータ("%s")を通知しました',
    ),
    "received invalid protocol negotiation message: server reported negative number of unsupported parameters": (
        "不正なプロトコルネゴシエーションメッセージを受信: サーバーがサポート外パラメータの数として負数を通知しました",
    ),
    'received invalid protocol negotiation message: server reported unsupported parameter name without a "%s" prefix ("%s")': (
        '不正なプロトコルネゴシエーションメッセージを受信: サーバーが"%s"プレフィクスのないサポートされていないパラメータ名("%s")を報告しました',
    ),
    "received invalid protocol negotiation message: server requested downgrade to a higher-numbered version": (
        "不正なプロトコルネゴシエーションメッセージを受信: サーバーがより大きなバージョン番号へのダウングレードを要求しました",
    ),
    "received invalid protocol negotiation message: server requested downgrade to non-existent 3.1 protocol version": (
        "不正なプロトコルネゴシエーションメッセージを受信: サーバーが、存在しない 3.1 プロトコルバージョンへのダウングレードを要求しました",
    ),
    "received invalid protocol negotiation message: server requested downgrade to pre-3.0 protocol version": (
        "不正なプロトコルネゴシエーションメッセージを受信: サーバーが3.0より前のプロトコルバージョンへのダウングレードを要求しました",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "GSSAPIネゴシエーションに対して不正な応答を受信しました: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "SSLネゴシエーションに対して不正な応答を受信しました: %c",
        "SSL調停に対して無効な応答を受信しました: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "GSSAPI暗号化リクエストの後に非暗号化データを受信",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "GSSAPI暗号化応答の後に非暗号化データを受信しました",
    ),
    "received unencrypted data after SSL request": ("SSL要求の後に非暗号化データを受信しました",),
    "received unencrypted data after SSL response": ("SSL応答の後に非暗号化データを受信しました",),
    'require_auth method "%s" cannot be mixed with negative methods': (
        'require_authの方式要求"%s"は方式否定と同時に指定することはできません',
    ),
    'require_auth method "%s" is specified more than once': (
        'require_authで方式"%s"が複数回指定されました',
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeerは"%s"を指定していますが、実際の接続先名は"%s"です',
        'requirepeerは"%s"を指定していますが、実際のピア名は"%s"です',
    ),
    "retrieving GSS user name failed": (
        "GSSユーザー名の受信に失敗しました",
        "GSSユーザ名の受信に失敗しました",
    ),
    'root certificate file "%s" does not exist': (
        'ルート証明書ファイル"%s"が存在しません',
        'ルート証明書ファイル"%s"が存在しません。',
    ),
    "server accepted connection without a valid SSL certificate": (
        "サーバーは有効なSSL証明書なしで接続を受け付けました",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        '"%s"のサーバー証明書(および%d個のほかの名前)はホスト名"%s"と一致しません',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        '"%s"のサーバー証明書がホスト名"%s"とマッチしません',
    ),
    "server closed the connection unexpectedly": (
        "サーバーとの接続が想定外にクローズされました",
        "サーバとの接続が想定外にクローズされました",
        "サーバーとの接続が予期せずクローズされました",
    ),
    'server common name "%s" does not match host name "%s"': (
        'サーバの正式名(common name)"%s"がホスト名"%s"と一致しません',
    ),
    "server did not request an SSL certificate": ("サーバーがSSL証明書を要求してきませんでした",),
    "server does not support SSL, but SSL was required": (
        "サーバーはSSLをサポートしていませんが、要求されています",
        "サーバーはSSLをサポートしていませんが、SSLが要求されました",
        "サーバはSSLをサポートしていませんが、SSLが要求されました",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "サーバーがGSSAPI暗号化サポートしていませんが、要求されてます",
        "サーバーはGSSAPI暗号化をサポートしていませんが、要求されました",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "サーバーが非SSL接続上で SCRAM-SHA-256-PLUS 認証を提示してきました",
    ),
    "server requested GSSAPI authentication": ("サーバーがGSSAPI認証を要求してきました",),
    "server requested SASL authentication": ("サーバーがSASL認証を要求してきました",),
    "server sent an error response during GSS encryption exchange": (
        "GSS暗号化ハンドシェイク中にサーバーからエラー応答が返されました",
    ),
    "server sent an error response during SSL exchange": (
        "SSLハンドシェイク中にサーバーからエラー応答が返されました",
    ),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "サーバーは過大なサイズのGSSAPIパケットを送信しようとしました: (%zu > %zu)",
    ),
    "setting an MD5-encrypted password": ("MD5暗号化パスワードを設定しています",),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'SSLサポートが組み込まれていない場合sslmodeの値"%s"は不正です',
        'SSLサポートが組み込まれていない場合sslmodeの値"%s"は無効です',
    ),
    'streaming replication receiver "%s" could not connect to the primary server: %s': (
        'ストリーミングレプリケーション・レシーバー"%s"はプライマリ・サーバーに接続できませんでした: %s',
    ),
    'subscription "%s" could not connect to the publisher: %s': (
        'サブスクリプション"%s"はパブリッシャに接続できませんでした: %s',
    ),
    'synchronization worker "%s" could not connect to the primary server: %s': (
        '同期ワーカー"%s"はプライマリ・サーバーに接続できませんでした: %s',
    ),
    'table synchronization worker for subscription "%s" could not connect to the publisher: %s': (
        'サブスクリプション"%s"のテーブル同期ワーカーがパブリッシャに接続できませんでした: %s',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "client-final-message 中に想定外の SCRAM channel-binding 属性がありました",
    ),
    "unrecognized SSL error code: %d": (
        "認識できないSSLエラーコード: %d",
        "不明のSSLエラーコード: %d",
        "SSLエラーコードが不明です: %d",
    ),
    'unrecognized password encryption algorithm "%s"': (
        '認識できないパスワード暗号化アルゴリズム "%s"',
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        'SCRAM チャネルバインディングタイプ "%s"はサポートされていません',
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "フロントエンドプロトコル%u.%uをサポートしていません: サーバーは%u.0から %u.%uまでをサポートします",
        "フロントエンドプロトコル%u.%uをサポートしていません: サーバは%u.0から %u.%uまでをサポートします",
    ),
    "user name lookup failure: error code %lu": (
        "ユーザー名の参照に失敗: エラーコード %lu",
        "ユーザー名の検索に失敗: エラー コード %lu",
        "ユーザ名の検索に失敗: エラーコード %lu",
    ),
    'weak sslmode "%s" may not be used with sslnegotiation=direct (use "require", "verify-ca", or "verify-full")': (
        '弱いsslmode"%s"はsslnegotiation=direct とともには使用できません( "require", "verify-ca"または"verify-full"を使用してください)',
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        '弱いsslmode"%s"はsslrootcert=systemとともには使用できません("verify-full"を使用してください)',
    ),
}
