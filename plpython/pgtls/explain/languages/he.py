"""Messages of PostgreSQL in he; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    "%s: could not connect to server": ("תכנית %s: לא היתה אפשרות להתחבר לשרת",),
    "%s: could not connect to server: %s": ("תכנית %s: לא היתה אפשרות להתחבר לשרת: %s",),
    "%s: could not receive data from WAL stream: %s": (
        "תכנית %s: לא יכול לקבל נתונים מהזרם WAL: %s",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "מהשרת התקבל AuthenticationSASLFinal, אבל אימות SASL לא הושלם",
    ),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "או תספק את הקובץ או תשנה את sslmode כדי לבטל את אימות תעודת שרת.",
    ),
    "GSSAPI authentication not supported": ("אימות GSSAPI אינו נתמך",),
    "GSSAPI continuation error": ("שגיאה המשך GSSAPI",),
    "GSSAPI name import error": ("שגיאת ייבוא שם GSSAPI",),
    "NOTICE": ("הודעות",),
    "SSL SYSCALL error: %s": ("שגיאה SSL SYSCALL: %s",),
    "SSL SYSCALL error: EOF detected": ("שגיאת SSL SYSCALL: EOF זוהה",),
    "SSL certificate's name contains embedded null": ("שם תעודת SSL מכיל ערך null מוטבע",),
    "SSL certificate's name entry is missing": ("שם תעודת SSL חסר",),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "חיבור SSL (פרוטוקול: %s, צופן: %s, סיביות: %s, דחיסה: %s)",
    ),
    "SSL connection has been closed unexpectedly": ("חיבור SSL נסגר באופן בלתי צפוי",),
    "SSL error code %lu": ("קוד שגיאת SSL %lu", "קוד שגיאת SSL % lu"),
    "SSL error: %s": ("שגיאת SSL: %s",),
    'SSL library does not support CRL certificates (file "%s")': (
        'ספריית SSL אינה תומכת בתעודות CRL (הקובץ "%s")',
    ),
    "This probably means the server terminated abnormally": (
        "זה כנראה אומר שהשרת נכבה בצורה חריגה",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'אזהרה: לקובץ הסיסמאות "%s" יש גישה קבוצתית או העולם; הרשאות צריך להיות u=rw (0600) או פחות',
    ),
    "certificate could not be obtained: %s": ("לא היתה אפשרות להשיג את התעודה: %s",),
    'certificate does not match private key file "%s": %s': (
        'התעודה אינה תואמת קובץ המפתח הפרטי "%s": %s',
    ),
    'certificate present, but not private key file "%s"': (
        'התעודה קיימת, אבל לא קובץ של  המפתח הפרטי "%s"',
    ),
    "connection to server was lost": ("חיבור לשרת אבד",),
    "could not connect to server: %s": ("לא היתה אפשרות להתחבר לשרת: %s",),
    "could not create SSL context: %s": ("לא היתה אפשרות ליצור את הקשר SSL: %s",),
    "could not establish SSL connection: %s": ("לא היתה אפשרות ליצור חיבור SSL: %s",),
    "could not get home directory to locate root certificate file": (
        "לא ניתן לגשת לספריית הבית כדי לאתר קובץ תעודת הבסיס",
    ),
    "could not get server's host name from server certificate": (
        "לא היתה אפשרות לקבל שם המארח של השרת מתעודת השרת",
    ),
    'could not initialize SSL engine "%s": %s': ('לא היתה אפשרות לאתחל את מנוע SSL "%s": %s',),
    'could not load SSL engine "%s": %s': ('אין אפשרות לטעון את מנוע SSL "%s": %s',),
    'could not load private SSL key "%s" from engine "%s": %s': (
        'לא היתה אפשרות לטעון מפתח פרטי SSL "%s" מהמנוע "%s": %s',
    ),
    'could not load private key file "%s": %s': ('אין אפשרות לטעון את קובץ המפתח הפרטי "%s": %s',),
    'could not make a writable connection to server "%s:%s"': (
        'לא יכול ליצור חיבור לכתיבה לשרת "%s: %s"',
    ),
    'could not open certificate file "%s": %s': ('לא היתה אפשרות לפתוח את קובץ התעודה "%s": %s',),
    'could not read certificate file "%s": %s': ('לא היתה אפשרות לקרוא את קובץ התעודה "%s": %s',),
    'could not read private SSL key "%s" from engine "%s": %s': (
        'לא היתה אפשרות לקרוא מפתח פרטי SSL "%s" מהמנוע "%s": %s',
    ),
    'could not read root certificate file "%s": %s': (
        'לא היתה אפשרות לקרוא את קובץ תעודת הבסיס "%s": %s',
    ),
    "could not receive data from server: %s": ("לא יכול לקבל נתונים משרת: %s",),
    "could not send SSL negotiation packet: %s": ("לא יכול לשלוח מנות SSL משא ומתן: %s",),
    "could not send data to server: %s": ("לא היתה אפשרות לשלוח נתונים לשרת: %s",),
    "could not send startup packet: %s": ("לא היתה אפשרות לשלוח את מנת הפעלה: %s",),
    "duplicate GSS authentication request": ("בקשת אימות GSS כפולה",),
    "duplicate SASL authentication request": ("בקשת אימות GSS כפולה",),
    "host name must be specified": ("יש לציין שם מחשב מארח",),
    "host name must be specified for a verified SSL connection": (
        "יש לציין שם המארח עבור חיבור SSL מאומת",
    ),
    'invalid URI query parameter: "%s"': ('פרמטר שאילתה של URI לא חוקי: "%s"',),
    'invalid connection option "%s"': ('אפשרות חיבור לא חוקי "%s"',),
    'invalid sslmode value: "%s"': ('ערך sslmode לא חוקי:  "%s"',),
    "no SSL error reported": ("אין דיווח על שגיאת SSL",),
    "none of the server's SASL authentication mechanisms are supported": (
        "אף אחד מנגנון אימות SASL  של השרת אשר נתמך",
    ),
    "out of memory allocating GSSAPI buffer (%d)": ("אין די זיכרון בהקצאת מאגר GSSAPI (%d)",),
    "out of memory allocating SASL buffer (%d)": ("אין די זיכרון בהקצאת מאגר GSSAPI (%d)",),
    "password_encryption value too long": ("ערך password_encryption ארוך מדי",),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        'לקובץ המפתח פהרטי "%s" יש גישה קבוצתית או העולם; הרשאות צריך להיות u = rw (0600) או פחות',
    ),
    "received invalid response to SSL negotiation: %c": (
        "נתקבלה תגובה לא חוקית ממשא ומתן של SSL: %c",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        'ציון  requirepeer "%s", אבל בפועל שם המשתמש של peer  הוא "%s"',
    ),
    'root certificate file "%s" does not exist': ("קובץ תעודת הבסיס '%s' אינו קיים",),
    'server certificate for "%s" does not match host name "%s"': (
        "תעודת השרת עבור '%s' אינה תואמת עם שם מארח \"%s\"",
    ),
    "server closed the connection unexpectedly": ("שרת סגר את החיבור שבאופן בלתי צפוי",),
    "server does not support SSL, but SSL was required": (
        "השרת אינו תומך ב- SSL, אבל SSL היה נדרש",
    ),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        'ערך sslmode אינו חוקי "%s" כאשר תמיכת SSL אינה מקובצת',
    ),
    "unknown password encryption algorithm": ("אלגוריתם הצפנת סיסמה לא ידוע",),
    "unrecognized SSL error code: %d": ("קוד שגיאת SSL לא מזוהה: %d",),
    "user name lookup failure: error code %lu": (
        "כישלון בדיקה עבור שם המשתמש: קוד שגיאה % lu",
        "כישלון בדיקה עבור שם המשתמש: קוד שגיאה %lu",
    ),
}
