"""Messages of PostgreSQL in id; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '"trust" authentication failed for user "%s"': (
        "user gagal melakuakan otentikasi » terjadi trust « %s »",
    ),
    "%s: could not determine user name (GetUserName failed)": (
        "%s : tidak dapat menetukan nama pengguna (GetUserName gagal)",
    ),
    "%s: no database nor user name specified": (
        "%s: tak ada database atau nama user yg disebutkan",
    ),
    "Compile with --with-openssl to use SSL connections.": (
        "Kompilasi dengan --with-openssl untuk menggunakan koneksi SSL.",
    ),
    'Connection matched pg_hba.conf line %d: "%s"': (
        "koneksi telah cocok  %d denga baris pg_hba.conf : « %s »",
    ),
    'GSSAPI authentication failed for user "%s"': (
        "GSSAPI gagal diotentikasi untuk pengguna  « %s »",
    ),
    "GSSAPI is not supported in protocol version 2": (
        "GSSAPI tidak diukung didalam protokol version 2",
    ),
    'Ident authentication failed for user "%s"': (
        "Ident gagal diotentikasi untuk pengguna « %s »",
    ),
    'Kerberos 5 authentication failed for user "%s"': (
        "Kerberos 5 gagal diotentikasi untuk pangguna « %s »",
    ),
    'LDAP authentication failed for user "%s"': ("LDAP gagal diotentikasi untuk pengguna « %s »",),
    "LDAP over SSL is not supported on this platform.": (
        "LDAP melalui SSL tidak disupport dalam platform ini.",
    ),
    'Make sure the configuration parameter "ssl_ca_file" is set.': (
        "Pastikan konfigurasi parameter « ssl_ca_file » sudah diatur.",
    ),
    'PAM authentication failed for user "%s"': ("PAM gagal di otentikasi untuk pengguna « %s »",),
    "PANIC": ("PANIK",),
    'Peer authentication failed for user "%s"': ("Peer gagal diontentikasi untuk pengguna « %s »",),
    "Permissions should be u=rw (0600) or less.": ("Perijinan harus u=rwx (0600) atau kurang.",),
    "Permissions should be u=rwx (0700).": ("Ijin akan menjadi u=rwx (0700).",),
    'RADIUS authentication failed for user "%s"': (
        "RADIUS gagal di otentikasi untuk pengguna « %s »",
    ),
    'SSL certificate revocation list file "%s" ignored': (
        "daftar file pencabutan sertifikat SSL « %s » diabaikan",
    ),
    "SSL certificate's common name contains embedded null": (
        "nama umum sertifikat SSL tertanam berisi NULL",
    ),
    'SSL connection from "%s"': ("koneksi SSL dari « %s »",),
    "SSL error code %lu": ("kode error SSL %lu",),
    "SSL error: %s": ("SSL error : %s",),
    "SSL failed to send renegotiation request": (
        "SSL gagal untuk mengirim permintaan re-negosiasi",
    ),
    "SSL is not supported by this build": ("SSL tidak didukung pada instalasi ini.",),
    "SSL library does not support certificate revocation lists.": (
        "library SSL tidak mendukung daftar pencabutan sertifikat.",
    ),
    "SSL off": ("SSL mati",),
    "SSL on": ("SSL hidup",),
    "SSL renegotiation failure": ("re-negosiasi SSL gagal",),
    'SSPI authentication failed for user "%s"': ("SSPI gagal diotentikasi untuk pengguna « %s »",),
    "Set the amount of traffic to send and receive before renegotiating the encryption keys.": (
        "Melakukan set jumlah traffic untuk mengirim dan menerima sebelum menegosiasi ulang key enkripsi.",
    ),
    "WARNING": ("PERINGATAN",),
    "accepting GSS security context failed": ("GSS scurity gagal",),
    'authentication failed for user "%s": host rejected': (
        "otentikasi gagal untuk pengguna « %s » : host ditolak",
    ),
    'authentication failed for user "%s": invalid authentication method': (
        "otentikasi gagal untuk pengguna « %s » :\nmetode otentikasi invalid",
    ),
    "cert authentication is only supported on hostssl connections": (
        "otentikasi cert hanya didukung pada koneksi hotssl",
    ),
    'certificate authentication failed for user "%s"': (
        "sertifikat gagal diotentikasi untuk pengguna  « %s »",
    ),
    'certificate authentication failed for user "%s": client certificate contains no user name': (
        "otentikasi sertifikat gagal untuk pengguna « %s » : sertifikat klien mengandung nama pengguna kosong",
    ),
    "check of private key failed: %s": ("pemeriksaan kunci pribadi gagal : %s",),
    "client certificates can only be checked if a root certificate store is available": (
        "sertifikat klien hanya dapat diperiksa jika penyimpanan sertifikat root tersedia",
    ),
    'clientcert can not be set to 0 when using "cert" authentication': (
        "cliencert tidak dapat di atur ke 0 ketika menggunakan otentikasi « cert »",
    ),
    'clientcert can only be configured for "hostssl" rows': (
        "clientcert hanya dapat dikonfigurasi untuk baris « hostssl »",
    ),
    "connection requires a valid client certificate": (
        "koneksi membutuhkan sebuah setifikat yang valid dari client",
    ),
    "could not accept SSL connection: %m": ("tidak dapat menerima koneksi SSL : %m",),
    "could not accept SSL connection: %s": ("tidak dapat menerima koneksi SSL : %s",),
    "could not accept SSL connection: EOF detected": (
        "tidak dapat menerima koneksi SSL : EOF terdeteksi",
    ),
    'could not access private key file "%s": %m': (
        "tidak dapat mengakses file kunci pribadi « %s » : %m",
    ),
    "could not connect to the primary server: %s": (
        "tidak dapat terkoneksi dengan server utama: %s",
    ),
    "could not create SSL context: %s": ("tidak dapat membuat konteks SSL : %s",),
    "could not generate random encryption vector": (
        "tidak dapat menghasilkan vektor enkripsi acak",
    ),
    "could not initialize SSL connection: %s": ("tidak dapat men-inisialisasi koneksi SSL : %s",),
    'could not load SSL certificate revocation list file "%s": %s': (
        "tidak dapat memuat file daftar pencabutan sertifikat SSL (« %s ») : %s",
    ),
    "could not load pg_hba.conf": ("tidak dapat membuat pg_hba.conf",),
    'could not load private key file "%s": %s': (
        "tidak dapat memuat file kunci pribadi « %s » : %s",
    ),
    'could not load root certificate file "%s": %s': (
        "tidak dapat memuat file sertifikat root « %s » : %s",
    ),
    'could not load server certificate file "%s": %s': (
        "tidak dapat memuat file sertifikat server « %s » : %s",
    ),
    'could not open usermap file "%s": %m': ("tidak dapat membuka file  usermap « %s » : %m",),
    "could not perform MD5 encryption of password": (
        "tidak dapat melakukan enkripsi password MD5",
    ),
    "could not perform MD5 encryption of received packet": (
        "tidak bisa melakukan enkripsi MD5 dari paket yang diterima",
    ),
    "could not receive data from WAL stream: %s": (
        "tidak dapat menerima data dari stream WAL : %s",
    ),
    "could not receive data from client: %m": ("tidak dapat menerima data dari klien : %m",),
    "could not send data to WAL stream: %s": ("tidak dapat mengirim data ke stream WAL : %s",),
    "could not send data to client: %m": ("tidak dapat mengirim data ke klien : %m",),
    "could not set SSL socket: %s": ("tidak dapat mengatur soket SSL : %s",),
    "could not start LDAP TLS session: %s": ("tidak dapat memulai sesi LDAP TLS: %s",),
    "expected GSS response, got message type %d": (
        "diharapkan direspon oleh GSS, dan mendapatkan pesan %d",
    ),
    "failed to send SSL negotiation response: %m": (
        "gagal untuk mengirim respon negosiasi SSL : %m",
    ),
    "hostssl is not supported by this build": ("hostssl tidak didukung oleh pendiri ini",),
    "hostssl requires SSL to be turned on": ("hotssl membutuhkan SSL untuk dihidupkan",),
    "incomplete startup packet": ("paket startup tidak lengkap",),
    "invalid character in user name for LDAP authentication": (
        "karakter dalam nama pengguna tidak valid untuk otentikasi LDAP",
    ),
    "invalid length of startup packet": ("panjang dari startup paket tidak valid",),
    "invalid startup packet layout: expected terminator as last byte": (
        "layout paket starup tidak valid: terminator diharapkan sebagai byte terakhir",
    ),
    "no PostgreSQL user name specified in startup packet": (
        "tidak ada nama pengguna PostgreSQL yang sesuai dengan paket start",
    ),
    "no SSL error reported": ("bukan laporan error SSL",),
    'no match in usermap "%s" for user "%s" authenticated as "%s"': (
        "tidak cocok dalam usermap « %s » untuk pengguna « %s » diotentikasi sebagai « %s »",
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s"': (
        "tidak ada entry pg_hba.conf untuk host « %s », pengguna « %s »,\ndatabase « %s »",
    ),
    'no pg_hba.conf entry for host "%s", user "%s", database "%s", %s': (
        "tidak ada entry pg_hba.conf untuk host« %s », pengguna « %s »,\ndatabase « %s », %s",
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s"': (
        "tidak ada entry pg_hba.conf replikasi coneksi dari \nhost « %s », pengguna « %s »",
    ),
    'no pg_hba.conf entry for replication connection from host "%s", user "%s", %s': (
        "tidak ada entry dari pg_hba.conf untuk replikasi coneksi dari \nhost « %s », pengguna « %s », %s",
    ),
    'password authentication failed for user "%s"': (
        "password gagal diotentikasi untuk pengguna  « %s »",
    ),
    "pg_hba.conf not reloaded": ("pg_hba.conf tidak memuat ulang",),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s"': (
        "pg_hba.conf terjadi kesalahan untuk host « %s », pengguna « %s », dasar\ndata « %s »",
    ),
    'pg_hba.conf rejects connection for host "%s", user "%s", database "%s", %s': (
        "pg_hba.conf terjadi kesalahan koneksi untuk host « %s », pengguna « %s », dasar\ndata « %s », %s",
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s"': (
        "pg_hba.conf terjadi kesalahan replikasi koneksi untuk host « %s »,\npengguna « %s »",
    ),
    'pg_hba.conf rejects replication connection for host "%s", user "%s", %s': (
        "pg_hba.conf terjadi kesalahan repikasi koneksi untuk host  « %s »,\npengguna « %s », %s",
    ),
    "pg_ident.conf not reloaded": ("pg_ident.conf tidak memuat ulang",),
    'private key file "%s" has group or world access': (
        "file kunci pribadi « %s » memiliki grup atau akses global",
    ),
    "provided user name (%s) and authenticated user name (%s) do not match": (
        "nama pengguna yang disediakan (%s) dan otentikasi nama pengguna (%s) tidak sesuai",
    ),
    "retrieving GSS user name failed": ("mengulang user name GSS salah",),
    "unrecognized SSL error code: %d": ("SSL error kode: %d belum diakui",),
    "unsupported frontend protocol %u.%u: server supports %u.0 to %u.%u": (
        "frontend protokol tidak didukung %u.%u : server mendukung %u.0 ke %u.%u",
    ),
}
