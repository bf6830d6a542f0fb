"""Messages of PostgreSQL in pt_BR; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"trust" authentication failed for user "%s"': (
        'autenticação do tipo "trust" falhou para o usuário "%s"',
        'autenticação do tipo "trust" falhou para usuário "%s"',
    ),
    '%s value "%s" invalid when SSL support is not compiled in': (
        "o valor «%2$s» de %1$s não é válido quando o suporte a SSL não está compilado",
    ),
    "%s: could not connect to server": ("%s: não pôde se conectar ao servidor",),
    "%s: could not connect to server: %s": ("%s: não pôde se conectar ao servidor: %s",),
    "%s: could not receive data from WAL stream: %s": (
        "%s: não pôde receber dados do fluxo do WAL: %s",
    ),
    "%s: no database nor user name specified": (
        "%s: banco de dados ou nome de usuário não foi especificado",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "AuthenticationSASLFinal recebida do servidor, mas a autenticação SASL não foi concluída",
    ),
    'BSD authentication failed for user "%s"': ('a autenticação BSD falhou para o usuário "%s"',),
    "Client certificate verification failed at depth %d: %s.": (
        "A verificação do certificado do cliente falhou na profundidade %d: %s.",
    ),
    "Command to obtain passphrases for SSL.": (
        "Comando para obter frases senhas (passphrases) para o SSL.",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "Compile com --with-openssl para utilizar conexões SSL.",
    ),
    'Connection matched file "%s" line %d: "%s"': (
        'A conexão correspondeu ao arquivo "%s" linha %d: "%s"',
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        'Conexão correspondeu a linha %d do pg_hba.conf: "%s"',
    ),
    "Connections and Authentication / SSL": ("Conexões e Autenticação / SSL",),
    "DH: could not load DH parameters": ("DH: não foi possível carregar os parâmetros DH",),
    "DH: could not set DH parameters: %s": ("DH: não foi possível definir os parâmetros DH: %s",),
    "ECDH: could not create key": (
        "ECDH: não foi possível criar a chave",
        "ECDH: não pôde criar chave",
    ),
    "ECDH: unrecognized curve name: %s": ("ECDH: nome de curva desconhecido: %s",),
    "ERROR": ("ERRO",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Forneça um arquivo ou mude o sslmode para desabilitar a verificação de certificado do servidor.",
    ),
    'Failed certificate data (unverified): subject "%s", serial number %s, issuer "%s".': (
        'Dados do certificado com falha (não verificados): assunto "%s", número de série %s, emissor "%s".',
    ),
    "File must have permissions u=rw (0600) or less if owned by the database user, or permissions u=rw,g=r (0640) or less if owned by root.": (
        "O arquivo deve ter permissões u=rw (0600), ou inferior, se pertencer ao usuário do banco de dados, ou permissões u=rw,g=r (0640), ou inferior, se pertencer ao root.",
    ),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s)": (
        "GSS (autenticado=%s, encriptado=%s, delegated_credentials=%s)",
    ),
    "GSS (authenticated=%s, encrypted=%s, delegated_credentials=%s, principal=%s)": (
        "GSS (autenticado=%s, encriptado=%s, delegated_credentials=%s, principal=%s)",
    ),
    "GSS encryption": ("encriptação GSS",),
    'GSSAPI authentication failed for user "%s"': (
        'autenticação do tipo GSSAPI falhou para o usuário "%s"',
        'autenticação do tipo GSSAPI falhou para usuário "%s"',
    ),
    "GSSAPI authentication not supported": (
        "autenticação GSSAPI não tem suporte",
        "Autenticação GSSAPI não é suportada",
    ),
    "GSSAPI context establishment error": ("erro de estabelecimento de contexto GSSAPI",),
    "GSSAPI continuation error": (
        "erro de continuação do GSSAPI",
        "erro ao continuar autenticação GSSAPI",
    ),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "A encriptação GSSAPI é requerida, mas não foi possível (possivelmente sem cache de credenciais, sem suporte do servidor, ou usando um soquete local)",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "GSSAPI não é suportado no protocolo versão 2",
    ),
    "GSSAPI name import error": ("erro de importação de nome GSSAPI",),
    "GSSAPI size check error": ("erro de verificação de tamanho GSSAPI",),
    "GSSAPI unwrap error": ("erro de desempacotamento GSSAPI",),
    "GSSAPI wrap error": ("erro de empacotamento GSSAPI",),
    "GSSAPI-encrypted connection": ("Conexão encriptada por GSSAPI",),
    "Give priority to server ciphersuite order.": (
        "Dá prioridade à ordem do ciphersuite do servidor.",
        "Concede prioridade à ordem do conjunto de cifras do servidor.",
    ),
    'Ident authentication failed for user "%s"': (
        'autenticação do tipo Ident falhou para o usuário "%s"',
        'autenticação do tipo Ident falhou para usuário "%s"',
    ),
    'LDAP authentication failed for user "%s"': (
        'autenticação do tipo LDAP falhou para o usuário "%s"',
        'autenticação do tipo LDAP falhou para usuário "%s"',
    ),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP sobre SSL não é suportado nesta plataforma.",
    ),
    'Make sure the configuration parameter "ssl_ca_file" is set.': (
        'Certifique-se que o parâmetro de configuração "ssl_ca_file" está definido.',
    ),
    "NOTICE": ("NOTA", "AVISO"),
    'PAM authentication failed for user "%s"': (
        'autenticação do tipo PAM falhou para o usuário "%s"',
        'autenticação do tipo PAM falhou para usuário "%s"',
    ),
    "PANIC": ("PÂNICO",),
    "Password encryption failed.": ("Criptografia de senha falhou.",),
    'Peer authentication failed for user "%s"': (
        'A autenticação do tipo peer falhou para o usuário "%s"',
        'autenticação do tipo peer falhou para usuário "%s"',
    ),
    "Permissions should be u=rw (0600) or less.": ("Permissões devem ser u=rwx (0600) ou menos.",),
    "Permissions should be u=rwx (0700) or u=rwx,g=rx (0750).": (
        "As permissões devem ser u=rwx (0700), ou u=rwx,g=rx (0750).",
    ),
    "Permissions should be u=rwx (0700).": ("Permissões devem ser u=rwx (0700).",),
    'RADIUS authentication failed for user "%s"': (
        'autenticação do tipo RADIUS falhou para o usuário "%s"',
        'autenticação do tipo RADIUS falhou para usuário "%s"',
    ),
    "Remove UNENCRYPTED to store the password in encrypted form instead.": (
        "Remova UNENCRYPTED para armazenar a senha em formato encriptado.",
    ),
    "SCRAM channel binding check failed": ("Falha na verificação de vínculo do canal SCRAM",),
    "SCRAM channel binding negotiation error": ("erro de negociação de vinculação de canal SCRAM",),
    "SSL SYSCALL error: %s": ("erro de SYSCALL SSL: %s", "Erro de SYSCALL SSL: %s"),
    "SSL SYSCALL error: EOF detected": (
        "erro de SYSCALL SSL: EOF detectado",
        "Erro de SYSCALL SSL: EOF detectado",
    ),
    'SSL certificate revocation list file "%s" ignored': (
        'arquivo da lista de revogação de certificados SSL "%s" ignorado',
    ),
    "SSL certificate's address entry is missing": (
        "está faltando a entrada do endereço do certificado SSL",
    ),
    "SSL certificate's common name contains embedded null": (
        "nome do certificado SSL contém nulo embutido",
    ),
    "SSL certificate's distinguished name contains embedded null": (
        "O nome distinto do certificado SSL contém nulo incorporado",
    ),
    "SSL certificate's name contains embedded null": (
        "o nome do certificado SSL contém nulo incorporado",
        "nome do certificado SSL contém nulo embutido",
    ),
    "SSL certificate's name entry is missing": (
        "está faltando a entrada do nome do certificado SSL",
        "entrada do nome do certificado SSL está ausente",
    ),
    "SSL configuration could not be loaded in child process": (
        "não pôde ser carregada a configuração SSL no processo filho",
    ),
    "SSL configuration was not reloaded": ("a configuração SSL não foi recarregada",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "conexão SSL (protocolo: %s, cifra: %s, bits: %s, compressão: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "Conexão SSL (protocolo: %s, encriptação: %s, compactação: %s)",
    ),
    'SSL connection from "%s"': ('conexão SSL de "%s"',),
    "SSL connection has been closed unexpectedly": (
        "a conexão SSL foi fechada inesperadamente",
        "conexão SSL foi fechada inesperadamente",
    ),
    "SSL enabled (protocol=%s, cipher=%s, bits=%d)": (
        "SSL ativado (protocolo=%s, encriptação=%s, bits=%d)",
    ),
    "SSL encryption": ("encriptação SSL",),
    "SSL error code %lu": ("código de erro SSL %lu",),
    "SSL error: %s": ("erro de SSL: %s", "Erro de SSL: %s"),
    "SSL error: certificate verify failed: %s": (
        "Erro de SSL: falha na verificação do certificado: %s",
    ),
    "SSL failed to renegotiate connection before limit expired": (
        "SSL falhou ao renegociar conexão antes do limite expirar",
    ),
    "SSL failure during renegotiation start": ("falha SSL durante início da renegociação",),
    "SSL handshake failure on renegotiation, retrying": (
        "falha da negociação SSL inicial na renegociação, tentando novamente",
    ),
    "SSL is not supported by this build": (
        "SSL não tem suporte por essa construção",
        "SSL não é suportado por essa construção",
    ),
    'SSL library does not support CRL certificates (file "%s")': (
        'biblioteca SSL não suporta certificados CRL (arquivo "%s")',
    ),
    "SSL library does not support certificate revocation lists.": (
        "biblioteca SSL instalada não suporta listas de revogação de certificados.",
    ),
    "SSL off": ("SSL desabilitado",),
    "SSL on": ("SSL habilitado",),
    "SSL renegotiation is no longer supported; this can only be 0.": (
        "A renegociação SSL não tem mais suporte; isso só pode ser 0.",
    ),
    'SSPI authentication failed for user "%s"': (
        'autenticação do tipo SSPI falhou para o usuário "%s"',
        'autenticação do tipo SSPI falhou para usuário "%s"',
    ),
    "Set the amount of traffic to send and receive before renegotiating the encryption keys.": (
        "Define a quantidade de tráfego enviado e recebido antes de renegociar as chaves de criptografia.",
    ),
    "The client supports SCRAM channel binding but thinks the server does not.  However, this server does support channel binding.": (
        "O cliente dá suporte a vinculação de canal SCRAM, mas acha que o servidor não dá. No entanto, esse servidor dá suporte a vinculação de canal.",
    ),
    "This may indicate that the client does not support any SSL protocol version between %s and %s.": (
        "Isso pode indicar que o cliente não tem suporte para nenhuma versão do protocolo SSL entre %s e %s.",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Isso pode indicar que o servidor não oferece suporte a nenhuma versão do protocolo SSL entre %s e %s.",
    ),
    "This probably means the server terminated abnormally": (
        "Isso provavelmente significa que o servidor\tfoi encerrado de forma não normal antes ou",
        "Isto provavelmente significa que o servidor terminou de forma anormal",
    ),
    "WARNING": ("ADVERTÊNCIA", "AVISO"),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'ADVERTÊNCIA: o arquivo de senhas "%s" possui acesso para grupo ou para todos; as permissões devem ser u=rw (0600) ou menor',
        'AVISO: arquivo de senhas "%s" tem acesso de leitura para outros ou grupo; permissões devem ser u=rw (0600) ou menos que isso',
    ),
    "WARNING: sslpassword truncated": ("ADVERTÊNCIA: sslpassword truncada",),
    "accepting GSS security context failed": ("aceitação do contexto de segurança do GSS falhou",),
    'authentication failed for user "%s": host rejected': (
        'autenticação de usuário "%s" falhou: hospedeiro rejeitado',
        'autenticação de usuário "%s" falhou: máquina rejeitada',
    ),
    'authentication failed for user "%s": invalid authentication method': (
        'autenticação falhou para o usuário "%s": o método de autenticação não é válido',
        'autenticação falhou para usuário "%s": método de autenticação é inválido',
    ),
    "cert authentication is only supported on hostssl connections": (
        "autenticação do tipo cert só tem suporte em conexões hostssl",
        "autenticação do tipo cert só é suportada em conexões hostssl",
    ),
    'certificate authentication failed for user "%s"': (
        'autenticação do tipo certificate falhou para o usuário "%s"',
        'autenticação do tipo certificate falhou para usuário "%s"',
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        'autenticação com certificado falhou para o usuário "%s": certificado cliente não contém usuário',
        'autenticação com certificado falhou para usuário "%s": certificado cliente não contém usuário',
    ),
    'certificate authentication failed for user "%s": unable to retrieve subject DN': (
        'a autenticação por certificado falhou para o usuário "%s": não foi possível recuperar o nome distinto do assunto (Subject DN)',
    ),
    "certificate contains IP address with invalid length %zu": (
        "o certificado contém endereço IP com comprimento inválido %zu",
    ),
    "certificate could not be obtained: %s": (
        "não foi possível obter o certificado: %s",
        "certificado não pôde ser obtido: %s",
    ),
    'certificate does not match private key file "%s": %s': (
        'o certificado não corresponde ao arquivo de chave privada "%s": %s',
        'certificado não corresponde a chave privada "%s": %s',
    ),
    'certificate present, but not private key file "%s"': (
        'certificado presente, mas não o arquivo de chave privada "%s"',
        'certificado presente, mas não a chave privada "%s"',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": CN mismatch': (
        'validação do certificado (clientcert=verify-full) falhou para o usuário "%s": não correspondência de CN',
    ),
    'certificate validation (clientcert=verify-full) failed for user "%s": DN mismatch': (
        'validação do certificado (clientcert=verify-full) falhou para o usuário "%s": não correspondência de DN',
    ),
    "channel binding is required, but client does not support it": (
        "a vinculação de canal é necessária, mas o cliente não oferece suporte",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "a vinculação de canal é necessária, mas o servidor não oferece um método de autenticação que dê suporte a vinculação de canal",
    ),
    "channel binding required but not supported by server's authentication request": (
        "vinculação de canal requerida, mas não tem suporte pelo pedido de autenticação do servidor",
    ),
    "channel binding required, but SSL not in use": (
        "vinculação de canal necessária, mas SSL não está em uso",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "vinculação de canal requerida, mas o servidor autenticou o cliente sem vinculação de canal",
    ),
    "check of private key failed: %s": ("verificação de chave privada falhou: %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "certificados cliente só podem ser verificados se um certificado raiz estiver disponível",
    ),
    "client requires an unsupported SCRAM extension": (
        "o cliente requer uma extensão SCRAM para a qual não há suporte",
    ),
    "client selected an invalid SASL authentication mechanism": (
        "o cliente selecionou um mecanismo de autenticação SASL inválido",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "o cliente tentou enviar um pacote GSSAPI sobredimensionado (%zu > %zu)",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        'clientcert não pode ser definido como 0 ao utilizar autenticação "cert"',
    ),
    'clientcert can only be configured for "hostssl" rows': (
        'clientcert só pode ser configurado para linhas "hostssl"',
        'clientcert só pode ser configurado para registros "hostssl"',
    ),
    'clientcert only accepts "verify-full" when using "cert" authentication': (
        'clientcert só aceita "verify-full" ao usar a autenticação "cert"',
    ),
    'clientname can only be configured for "hostssl" rows': (
        'clientname só pode ser configurado para linhas "hostssl"',
    ),
    "connection authorized: user=%s database=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "conexão autorizada: usuário=%s banco de dados=%s SSL habilitado (protocolo=%s, cifra=%s, compressão=%s)",
    ),
    "connection requires a valid client certificate": (
        "conexão requer um certificado cliente válido",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        'a conexão com o servidor em "%s" (%s), porta %s falhou:',
    ),
    'connection to server at "%s", port %s failed:': (
        'a conexão com o servidor em "%s", porta %s falhou:',
    ),
    'connection to server on socket "%s" failed:': (
        'a conexão com o servidor no soquete "%s" falhou:',
    ),
    "connection to server was lost": (
        "a conexão com o servidor foi perdida",
        "conexão com servidor foi perdida",
    ),
    "could not accept GSSAPI security context": (
        "não foi possível aceitar o contexto de segurança GSSAPI",
    ),
    "could not accept SSL connection: %m": (
        "não foi possível aceitar conexão SSL: %m",
        "não pôde aceitar conexão SSL: %m",
    ),
    "could not accept SSL connection: %s": (
        "não foi possível aceitar conexão SSL: %s",
        "não pôde aceitar conexão SSL: %s",
    ),
    "could not accept SSL connection: EOF detected": (
        "não foi possível aceitar conexão SSL: EOF detectado",
        "não pôde aceitar conexão SSL: EOF detectado",
    ),
    'could not access private key file "%s": %m': (
        'não foi possível acessar o arquivo de chave privada "%s": %m',
        'não pôde acessar arquivo da chave privada "%s": %m',
    ),
    "could not complete SSL handshake on renegotiation, too many failures": (
        "não pôde completar negociação SSL inicial na renegociação, muitas falhas",
    ),
    "could not connect to server: %s": ("não pôde conectar ao servidor: %s",),
    "could not connect to the primary server: %s": (
        "não foi possível conectar ao servidor principal: %s",
        "não pôde conectar ao servidor principal: %s",
    ),
    "could not connect to the publisher: %s": ("não foi possível conectar-se ao publicador: %s",),
    "could not convert certificate's IP address to string: %s": (
        "não foi possível converter o endereço IP do certificado em cadeia de caracteres: %s",
    ),
    "could not create SSL context: %s": (
        "não foi possível criar contexto SSL: %s",
        "não foi possível criar o contexto SSL: %s",
        "não pôde criar contexto SSL: %s",
    ),
    "could not determine server certificate signature algorithm": (
        "não foi possível determinar o algoritmo de assinatura do certificado do servidor",
    ),
    "could not encrypt password: %s": ("não foi possível encriptar a senha: %s",),
    "could not establish SSL connection: %s": (
        "não foi possível estabelecer uma conexão SSL: %s",
        "não pôde estabelecer conexão SSL: %s",
    ),
    "could not generate peer certificate hash": (
        "não foi possível gerar o hash de certificado do parceiro",
    ),
    "could not generate random encryption vector": (
        "não foi possível gerar vetor de criptografia randômico",
        "não pôde gerar vetor de criptografia randômico",
    ),
    "could not get home directory to locate root certificate file": (
        "não pôde obter diretório base do usuário para localizar arquivo do certificado",
    ),
    "could not get home directory to locate root certificate file\nEither provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "não foi possível obter o diretório inicial para localizar o arquivo de certificado raiz\nForneça o arquivo, use as raízes confiáveis do sistema com sslrootcert=system,\nou altere sslmode para desativar a verificação de certificado do servidor.",
    ),
    "could not get server's host name from server certificate": (
        "não foi possível obter o nome do hospedeiro do servidor do certificado do servidor",
        "não pôde obter nome de máquina do servidor a partir do certificado do servidor",
    ),
    "could not initialize SSL connection: %s": (
        "não foi possível inicializar conexão SSL: %s",
        "não pôde inicializar conexão SSL: %s",
    ),
    "could not initialize SSL connection: SSL context not set up": (
        "não foi possível inicializar a conexão SSL: contexto SSL não configurado",
    ),
    'could not initialize SSL engine "%s": %s': (
        'não foi possível inicializar o mecanismo SSL "%s": %s',
        'não pôde inicializar mecanismo SSL "%s": %s',
    ),
    "could not initiate GSSAPI security context": (
        "não foi possível iniciar o contexto de segurança GSSAPI",
    ),
    "could not load DH parameters file: %s": (
        "não foi possível carregar o arquivo de parâmetros DH: %s",
    ),
    'could not load SSL certificate revocation list directory "%s": %s': (
        'não foi possível carregar o diretório da lista de revogação de certificados SSL "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s" or directory "%s": %s': (
        'não foi possível carregar o arquivo da lista de revogação de certificados SSL "%s", ou o diretório "%s": %s',
    ),
    'could not load SSL certificate revocation list file "%s": %s': (
        'não foi possível carregar o arquivo da lista de revogação de certificados SSL "%s": %s',
        'não pôde carregar arquivo da lista de revogação de certificados SSL "%s": %s',
    ),
    'could not load SSL engine "%s": %s': (
        'não foi possível carregar o mecanismo SSL "%s": %s',
        'não pôde carregar mecanismo SSL "%s": %s',
    ),
    "could not load pg_hba.conf": ("não pôde carregar pg_hba.conf",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'não foi possível carregar a chave SSL privada "%s" do mecanismo "%s": %s',
        'não pôde carregar chave privada SSL "%s" do mecanismo "%s": %s',
    ),
    'could not load private key file "%s": %s': (
        'não foi possível carregar o arquivo da chave privada "%s": %s',
        'não foi possível carregar o arquivo de chave privada "%s": %s',
        'não pôde carregar arquivo da chave privada "%s": %s',
        'não pôde carregar arquivo contendo chave privada "%s": %s',
    ),
    'could not load root certificate file "%s": %s': (
        'não foi possível carregar o arquivo do certificado raiz "%s": %s',
        'não pôde carregar arquivo do certificado raiz "%s": %s',
    ),
    'could not load server certificate file "%s": %s': (
        'não foi possível carregar o arquivo de certificado do servidor "%s": %s',
        'não pôde carregar arquivo de certificado do servidor "%s": %s',
    ),
    "could not load system root certificate paths: %s": (
        "não foi possível carregar os caminhos do certificado raiz do sistema: %s",
    ),
    'could not open DH parameters file "%s": %m': (
        'não foi possível abrir o arquivo de parâmetros DH "%s": %m',
    ),
    'could not open certificate file "%s": %s': (
        'não foi possível abrir o arquivo de certificado "%s": %s',
        'não pôde abrir certificado "%s": %s',
    ),
    'could not open usermap file "%s": %m': (
        'não pôde abrir arquivo com mapa de usuários "%s": %m',
    ),
    "could not perform MD5 encryption of password": (
        "não pôde realizar criptografia MD5 da senha",
    ),
    "could not perform MD5 encryption of password: %s": (
        "não foi possível realizar a encriptação MD5 da senha: %s",
    ),
    "could not perform MD5 encryption of received packet": (
        "não pôde realizar criptografia MD5 do pacote recebido",
    ),
    "could not perform MD5 encryption of received packet: %s": (
        "não foi possível realizar a encriptação MD5 do pacote recebido: %s",
    ),
    'could not read certificate file "%s": %s': (
        'não foi possível ler o arquivo de certificado "%s": %s',
        'não pôde ler certificado "%s": %s',
    ),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'não foi possível ler a chave SSL privada "%s" do mecanismo "%s": %s',
        'não pôde ler chave privada SSL "%s" do mecanismo "%s": %s',
    ),
    'could not read root certificate file "%s": %s': (
        'não foi possível ler o arquivo de certificado raiz "%s": %s',
        'não pôde ler certificado raiz "%s": %s',
    ),
    "could not receive data from WAL stream: %s": (
        "não foi possível receber dados do fluxo do WAL: %s",
        "não pôde receber dados do fluxo do WAL: %s",
    ),
    "could not receive data from client: %m": (
        "não foi possível receber dados do cliente: %m",
        "não pôde receber dados do cliente: %m",
    ),
    "could not receive data from server: %s": (
        "não foi possível receber dados do servidor: %s",
        "não pôde receber dados do servidor: %s",
    ),
    "could not send GSSAPI negotiation packet: %s": (
        "não foi possível enviar o pacote de negociação GSSAPI: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "não foi possível enviar o pacote de negociação SSL: %s",
        "não pôde mandar pacote de negociação SSL: %s",
    ),
    "could not send data to WAL stream: %s": (
        "não foi possível enviar dados ao fluxo do WAL: %s",
        "não pôde enviar dados ao fluxo do WAL: %s",
    ),
    "could not send data to client: %m": (
        "não foi possível enviar dados para cliente: %m",
        "não pôde enviar dados para cliente: %m",
    ),
    "could not send data to server: %s": (
        "não foi possível enviar dados para o servidor: %s",
        "não pôde enviar dados ao servidor: %s",
    ),
    "could not send data to shared-memory queue": (
        "não foi possível enviar dados para a fila de memória compartilhada",
    ),
    "could not send startup packet: %s": (
        "não foi possível enviar o pacote de inicialização: %s",
        "não pôde enviar pacote de inicialização: %s",
    ),
    "could not set SSL Server Name Indication (SNI): %s": (
        "não foi possível definir a Indicação de Nome de Servidor (SNI) SSL: %s",
    ),
    "could not set SSL protocol version range": (
        "não foi possível definir o intervalo de versões do protocolo SSL",
    ),
    "could not set SSL socket: %s": (
        "não foi possível criar soquete SSL: %s",
        "não pôde criar soquete SSL: %s",
    ),
    "could not set maximum SSL protocol version": (
        "não foi possível definir a versão máxima do protocolo SSL",
    ),
    "could not set maximum SSL protocol version: %s": (
        "não foi possível definir a versão máxima do protocolo SSL: %s",
    ),
    "could not set minimum SSL protocol version": (
        "não foi possível definir a versão mínima do protocolo SSL",
    ),
    "could not set minimum SSL protocol version: %s": (
        "não foi possível definir a versão mínima do protocolo SSL: %s",
    ),
    "could not set the cipher list (no valid ciphers available)": (
        "não foi possível definir a lista de cifras (nenhuma cifra válida disponível)",
    ),
    "could not start LDAP TLS session: %s": (
        "não foi possível iniciar a sessão LDAP TLS: %s",
        "não pôde iniciar sessão LDAP TLS: %s",
    ),
    'could not stat private key file "%s": %m': (
        'não foi possível conferir o status do arquivo de chave privada "%s": %m',
    ),
    "duplicate GSS authentication request": (
        "solicitação de autenticação GSS duplicada",
        "pedido de autenticação GSS duplicado",
    ),
    "duplicate SASL authentication request": ("solicitação de autenticação SASL duplicada",),
    "expected GSS response, got message type %d": (
        "resposta do GSS esperada, recebeu tipo de mensagem %d",
    ),
    "expected SASL response, got message type %d": (
        "esperada uma resposta SASL, recebida uma mensagem do tipo %d",
    ),
    "failed to send GSSAPI negotiation response: %m": (
        "falha ao enviar resposta de negociação GSSAPI: %m",
    ),
    "failed to send SSL negotiation response: %m": (
        "falhou ao enviar resposta de negociação SSL: %m",
    ),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        'o valor de gssencmode "%s" não é válido quando o suporte a GSSAPI não foi compilado',
    ),
    "host name must be specified": (
        "deve ser especificado o nome do hospedeiro",
        "nome da máquina deve ser especificado",
    ),
    "host name must be specified for a verified SSL connection": (
        "deve ser especificado o nome do hospedeiro para uma conexão SSL verificada",
        "nome da máquina deve ser especificado para uma conexão SSL verificada",
    ),
    "hostgssenc record cannot match because GSSAPI is not supported by this build": (
        "o registro hostgssenc não pode corresponder, porque não há suporte para GSSAPI por essa construção",
    ),
    "hostssl is not supported by this build": ("hostssl não é suportado por essa construção",),
    "hostssl record cannot match because SSL is disabled": (
        "o registro hostssl não pode corresponder porque o SSL está desativado",
    ),
    "hostssl record cannot match because SSL is not supported by this build": (
        "o registro hostssl não pode corresponder, porque não há suporte para SSL por essa construção",
    ),
    "hostssl requires SSL to be turned on": ("hostssl requer que SSL esteja habilitado",),
    "incoming GSSAPI message did not use confidentiality": (
        "a mensagem GSSAPI recebida não usa confidencialidade",
    ),
    "incomplete startup packet": (
        "pacote de ativação incompleto",
        "pacote de inicialização incompleto",
    ),
    "invalid DH parameters: %s": ("parâmetros DH inválidos: %s",),
    "invalid DH parameters: neither suitable generator or safe prime": (
        "parâmetros DH inválidos: nem gerador adequado ou prime seguro",
    ),
    "invalid DH parameters: p is not prime": ("parâmetros DH inválidos: p não é primo",),
    "invalid SSL protocol version range": ("intervalo de versões do protocolo SSL inválido",),
    'invalid URI query parameter: "%s"': (
        'parâmetro da consulta de URI inválido: "%s"',
        'parâmetro da URI é inválido: "%s"',
    ),
    "invalid character in user name for LDAP authentication": (
        "caractere inválido no nome de usuário para autenticação LDAP",
        "caracter inválido em nome de usuário para autenticação LDAP",
    ),
    'invalid connection option "%s"': (
        'opção de conexão inválida "%s"',
        'opção de conexão "%s" é inválida',
    ),
    "invalid length of startup packet": (
        "comprimento inválido do pacote de ativação",
        "tamanho do pacote de inicialização é inválido",
    ),
    'invalid sslmode value: "%s"': ('valor do modo ssl desconhecido: "%s"',),
    "invalid startup packet layout: expected terminator as last byte": (
        "o formato do pacote de ativação não é válido: esperado terminador como último byte",
        "formato de pacote de inicialização é inválido: terminador esperado como último byte",
    ),
    'invalid value "%s" for maximum SSL protocol version': (
        'valor inválido "%s" para a versão máxima do protocolo SSL',
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        'valor inválido "%s" para a versão mínima do protocolo SSL',
    ),
    'invalid value for clientcert: "%s"': ('valor inválido para clientcert: "%s"',),
    'invalid value for clientname: "%s"': ('valor inválido para clientname: "%s"',),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        'o método require_auth negativo "%s" não pode ser misturado com métodos não negativos',
    ),
    "no PostgreSQL user name specified in startup packet": (
        "nenhum nome de usuário PostgreSQL especificado no pacote de ativação",
        "nenhum nome de usuário PostgreSQL especificado no pacote de inicialização",
    ),
    "no SSL error reported": ("nenhum erro SSL relatado", "nenhum erro de SSL relatado"),
    "no client response found after SASL exchange success": (
        "nenhuma resposta do cliente encontrada após a troca SASL bem-sucedida",
    ),
    "no encryption": ("sem encriptação",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        'não há correspondência em mapa de usuários "%s" para usuário "%s" autenticado como "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        'nenhuma entrada no pg_hba.conf para máquina "%s", usuário "%s", banco de dados "%s"',
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        'nenhuma entrada em pg_hba.conf para o hospedeiro "%s", usuário "%s", banco de dados "%s", %s',
        'nenhuma entrada no pg_hba.conf para máquina "%s", usuário "%s", banco de dados "%s", %s',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        'nenhuma entrada no pg_hba.conf para conexão de replicação da máquina "%s", usuário "%s"',
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        'nenhuma entrada em pg_hba.conf para conexão de replicação do hospedeiro "%s", usuário "%s", %s',
        'nenhuma entrada no pg_hba.conf para conexão de replicação da máquina "%s", usuário "%s", %s',
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "nenhum dos mecanismos de autenticação SASL do servidor tem suporte",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "sem memória para alocar buffer para GSSAPI (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": ("sem memória para alocar o buffer SASL (%d)",),
    "outgoing GSSAPI message would not use confidentiality": (
        "a mensagem GSSAPI de saída não usa confidencialidade",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %d)": (
        "pacote GSSAPI superdimensionado enviado pelo cliente (%zu > %d)",
    ),
    "oversize GSSAPI packet sent by the client (%zu > %zu)": (
        "pacote GSSAPI superdimensionado enviado pelo cliente (%zu > %zu)",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "pacote GSSAPI sobredimensionado enviado pelo servidor (%zu > %zu)",
    ),
    'password authentication failed for user "%s"': (
        'autenticação do tipo senha falhou para o usuário "%s"',
        'autenticação do tipo password falhou para usuário "%s"',
    ),
    "password_encryption value too long": ("valor de password_encryption muito longo",),
    "pg_hba.conf not reloaded": ("pg_hba.conf não foi recarregado",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        'pg_hba.conf rejeitou conexão para máquina "%s", usuário "%s", banco de dados "%s"',
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        'pg_hba.conf rejeitou conexão para o hospedeiro "%s", usuário "%s", banco de dados "%s", %s',
        'pg_hba.conf rejeitou conexão para máquina "%s", usuário "%s", banco de dados "%s", %s',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        'pg_hba.conf rejeitou conexão de replicação para máquina "%s", usuário "%s"',
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        'pg_hba.conf rejeitou conexão de replicação para o hospedeiro "%s", usuário "%s", %s',
        'pg_hba.conf rejeitou conexão de replicação para máquina "%s", usuário "%s", %s',
    ),
    "pg_ident.conf not reloaded": ("pg_ident.conf não foi recarregado",),
    'private key file "%s" cannot be reloaded because it requires a passphrase': (
        'o arquivo de chave privada "%s" não pode ser recarregado porque requer uma frase passe (passphrase)',
    ),
    'private key file "%s" has group or world access': (
        'arquivo da chave privada "%s" tem acesso para grupo ou outros',
    ),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        'o arquivo de chave privada "%s" tem acesso para grupo ou para todos;\no arquivo deve ter permissões u=rw (0600) ou inferior se pertencer ao usuário corrente,\nou permissões u=rw,g=r (0640) ou inferior se pertencer ao usuário root',
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'chave privada "%s" tem acesso de leitura para outros ou grupo; permissões devem ser u=rw (0600) ou menos que isso',
    ),
    'private key file "%s" is not a regular file': (
        'o arquivo de chave privada "%s" não é um arquivo regular',
    ),
    'private key file "%s" must be owned by the database user or root': (
        'o arquivo de chave privada "%s" deve pertencer ao usuário do banco de dados ou ao root',
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "nome de usuário fornecido (%s) e nome de usuário autenticado (%s) não correspondem",
    ),
    "received invalid authentication request": (
        "recebida uma solicitação de autenticação inválida",
    ),
    "received invalid error message": ("recebida uma mensagem de erro inválida",),
    "received invalid protocol negotiation message": (
        "recebida uma mensagem de negociação de protocolo inválida",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "recebida resposta inválida para negociação GSSAPI: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "recebida resposta inválida para negociação SSL: %c",
        "a negociação SSL recebeu uma resposta inválida: %c",
    ),
    "received unencrypted data after GSSAPI encryption request": (
        "recebido dados não encriptados após solicitação de encriptação GSSAPI",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "recebidos dados não encriptados após resposta de encriptação GSSAPI",
    ),
    "received unencrypted data after SSL request": (
        "recebido dados não encriptados após solicitação SSL",
    ),
    "received unencrypted data after SSL response": (
        "recebidos dados não encriptados após resposta SSL",
    ),
    "replication connection authorized: user=%s SSL enabled (protocol=%s, cipher=%s, compression=%s)": (
        "conexão de replicação autorizada: usuário=%s SSL habilitado (protocolo=%s, cifra=%s, compressão=%s)",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        'o método require_auth "%s" não pode ser misturado com métodos negativos',
    ),
    'require_auth method "%s" is specified more than once': (
        'o método require_auth "%s" foi especificado mais de uma vez',
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'requirepeer especifica "%s", mas o nome real do usuário parceiro é "%s"',
        'requirepeer especificou "%s", mas nome de usuário atual é "%s"',
    ),
    "retrieving GSS user name failed": ("recuperação do nome de usuário do GSS falhou",),
    'root certificate file "%s" does not exist': ('certificado raiz "%s" não existe',),
    'root certificate file "%s" does not exist\nEither provide the file, use the system\'s trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.': (
        'o arquivo de certificado raiz "%s" não existe\nForneça o arquivo, use as raízes confiáveis do sistema com sslrootcert=system,\nou altere sslmode para desativar a verificação de certificado do servidor.',
    ),
    "server accepted connection without a valid SSL certificate": (
        "o servidor aceitou uma conexão sem um certificado SSL válido",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        'o certificado do servidor para "%s" (e %d outro nome) não corresponde ao nome do hospedeiro "%s"',
        'o certificado do servidor para "%s" (e %d outros nomes) não corresponde ao nome do hospedeiro "%s"',
    ),
    'server certificate for "%s" does not match host name "%s"': (
        'o certificado do servidor para "%s" não corresponde ao nome do hospedeiro "%s"',
        'certificado do servidor para "%s" não corresponde ao nome da máquina "%s"',
    ),
    "server closed the connection unexpectedly": (
        "o servidor fechou a conexão de forma não esperada",
        "servidor fechou a conexão inesperadamente",
    ),
    "server did not request an SSL certificate": ("o servidor não solicitou um certificado SSL",),
    "server does not support SSL, but SSL was required": (
        "o servidor não oferece suporte a SSL, mas SSL é requerido",
        "servidor não suporta SSL, mas SSL foi requerido",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "o servidor não oferece suporte a encriptação GSSAPI, mas é requerida",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "o servidor ofereceu autenticação SCRAM-SHA-256-PLUS em uma conexão não-SSL",
    ),
    "server requested GSSAPI authentication": ("o servidor solicitou autenticação GSSAPI",),
    "server requested SASL authentication": ("o servidor solicitou autenticação SASL",),
    "server tried to send oversize GSSAPI packet (%zu > %zu)": (
        "o servidor tentou enviar um pacote GSSAPI superdimensionado (%zu >%zu)",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'valor "%s" do modo ssl é inválido quando suporte a SSL não foi compilado',
    ),
    "unexpected SCRAM channel-binding attribute in client-final-message": (
        "atributo inesperado de vínculo de canal SCRAM na mensagem final do cliente",
    ),
    "unrecognized SSL error code: %d": (
        "código de erro SSL desconhecido: %d",
        "código de erro SSL não reconhecido: %d",
    ),
    'unrecognized password encryption algorithm "%s"': (
        'algoritmo de encriptação de senha não reconhecido "%s"',
    ),
    'unsupported SCRAM channel-binding type "%s"': (
        'tipo de vinculação de canal SCRAM sem suporte "%s"',
    ),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "protocolo do cliente %u.%u não tem suporte: servidor suporta %u.0 a %u.%u",
        "protocolo do cliente %u.%u não é suportado: servidor suporta %u.0 a %u.%u",
    ),
    "user name lookup failure: %s": ("falhou ao pesquisar nome de usuário: %s",),
    "user name lookup failure: error code %lu": (
        "falhou ao pesquisar nome de usuário: código de erro %lu",
        "falha na procura do nome de usuário: código de erro %lu",
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        'sslmode fraco "%s" não pode ser usado com sslrootcert=system (use "verify-full")',
    ),
}
