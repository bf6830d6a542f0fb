"""Messages of PostgreSQL in el; made by dev/languages.py.

Copyright (c) PostgreSQL Global Development Group, under the PostgreSQL License.
"""

MESSAGES = {
    '%s value "%s" invalid when SSL support is not compiled in': (
        "%s τιμή «%s» είναι άκυρη όταν η υποστήριξη SSL δεν έχει μεταγλωττιστεί (compiled)",
    ),
    "AuthenticationSASLFinal received from server, but SASL authentication was not completed": (
        "παραλήφθηκε AuthenticationSASLFinal από το διακομιστή, αλλά ο έλεγχος ταυτότητας SASL δεν έχει ολοκληρωθεί",
        "παραλήφθηκε AuthenticationSASLFinal από το διακομιστή, αλλά ο έλεγχος ταυτότητας SASL έχει ολοκληρωθεί",
    ),
    "ERROR": ("ΣΦΑΛΜΑ",),
    "Either provide the file or change sslmode to disable server certificate verification.": (
        "Δώστε το αρχείο ή αλλάξτε το sslmode για να απενεργοποιήσετε την επαλήθευση πιστοποιητικού διακομιστή.",
        "Είτε παρουσιάστε το αρχείο ή αλλάξτε το sslmode για να απενεργοποιήσετε την επαλήθευση πιστοποιητικού διακομιστή.",
    ),
    "Either provide the file, use the system's trusted roots with sslrootcert=system, or change sslmode to disable server certificate verification.": (
        "Δώστε το αρχείο ή αλλάξτε το sslmode για να απενεργοποιήσετε την επαλήθευση πιστοποιητικού διακομιστή.",
        "Είτε παρουσιάστε το αρχείο, χρησιμοποιήστε τις επαληθευμένες roots του συστήματος με sslrootcert=system, ή αλλάξτε το sslmode για να απενεργοποιήσετε την επαλήθευση πιστοποιητικού διακομιστή.",
    ),
    "GSSAPI authentication not supported": ("δεν υποστηρίζεται η μέθοδος πιστοποίησης GSSAPI",),
    "GSSAPI context establishment error": ("σφάλμα δημιουργίας περιεχομένου GSSAPI",),
    "GSSAPI continuation error": ("σφάλμα συνέχισης GSSAPI",),
    "GSSAPI encryption required but was impossible (possibly no credential cache, no server support, or using a local socket)": (
        "GSSAPI κρυπτογράφηση απαιτείται αλλά ήταν αδύνατη (πιθανώς απουσία cache διαπιστευτηρίων, απουσία υποστήριξης διακομιστή, ή χρησιμοποιείται τοπική υποδοχή)",
    ),
    "GSSAPI name import error": ("σφάλμα εισαγωγής ονόματος GSSAPI",),
    "GSSAPI size check error": ("σφάλμα ελέγχου μεγέθους GSSAPI",),
    "GSSAPI unwrap error": ("σφάλμα ξεδιπλώσης GSSAPI",),
    "GSSAPI wrap error": ("σφάλμα αναδίπλωσης GSSAPI",),
    "GSSAPI-encrypted connection": ("GSSAPI-κρυπτογραφημένη σύνδεση",),
    "SSL SYSCALL error: %s": ("SSL SYSCALL σφάλμα: %s",),
    "SSL SYSCALL error: EOF detected": ("SSL SYSCALL σφάλμα: ανιχνεύτηκε EOF",),
    "SSL certificate's address entry is missing": (
        "λείπει καταχώρηση ονόματος του πιστοποιητικού SSL",
    ),
    "SSL certificate's name contains embedded null": (
        "το όνομα του πιστοποιητικού SSL περιέχει ενσωματωμένο null",
    ),
    "SSL certificate's name entry is missing": (
        "λείπει καταχώρηση ονόματος του πιστοποιητικού SSL",
    ),
    "SSL connection (protocol: %s, cipher: %s, bits: %s, compression: %s)": (
        "SSL σύνδεση (πρωτόκολλο: %s, cipher: %s, bits: %s, συμπίεση: %s)",
    ),
    "SSL connection (protocol: %s, cipher: %s, compression: %s)": (
        "SSL σύνδεση (πρωτόκολλο: %s, cipher: %s, συμπίεση: %s)",
    ),
    "SSL connection has been closed unexpectedly": ("η σύνδεση SSL έκλεισε απροσδόκητα",),
    "SSL error code %lu": ("κωδικός σφάλματος SSL %lu",),
    "SSL error: %s": ("SSL σφάλμα: %s",),
    "SSL error: certificate verify failed: %s": (
        "SSL σφάλμα: η επαλήθευση πιστοποιητικού απέτυχε: %s",
    ),
    "This may indicate that the server does not support any SSL protocol version between %s and %s.": (
        "Αυτό μπορεί να υποδεικνύει ότι ο διακομιστής δεν υποστηρίζει καμία έκδοση πρωτοκόλλου SSL μεταξύ %s και %s.",
    ),
    "This probably means the server terminated abnormally": (
        "Αυτό πιθανώς σημαίνει ότι ο διακομιστής τερματίστηκε ασυνήθιστα",
    ),
    'WARNING: password file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "ΠΡΟΕΙΔΟΠΟΙΗΣΗ: το αρχείο κωδικού πρόσβασης «%s» έχει ομαδική ή παγκόσμια πρόσβαση· τα δικαιώματα πρέπει να είναι U=RW (0600) ή λιγότερα",
    ),
    "WARNING: sslpassword truncated": ("WARNING: περικομμένο sslpassword",),
    "certificate contains IP address with invalid length %lu": (
        "το πιστοποιητικό περιέχει διεύθυνση IP με μη έγκυρο μήκος %lu",
    ),
    "certificate contains IP address with invalid length %zu": (
        "το πιστοποιητικό περιέχει διεύθυνση IP με μη έγκυρο μήκος %zu",
    ),
    "certificate could not be obtained: %s": ("δεν ήταν δυνατή η λήψη πιστοποιητικού: %s",),
    'certificate does not match private key file "%s": %s': (
        "το πιστοποιητικό δεν ταιριάζει με το αρχείο ιδιωτικού κλειδιού «%s»: %s",
    ),
    'certificate present, but not private key file "%s"': (
        "υπάρχει πιστοποιητικό, αλλά όχι αρχείο ιδιωτικού κλειδιού «%s»",
    ),
    "channel binding is required, but client does not support it": (
        "απαιτείται σύνδεση καναλιού, αλλά ο πελάτης δεν την υποστηρίζει",
    ),
    "channel binding is required, but server did not offer an authentication method that supports channel binding": (
        "απαιτείται σύνδεση καναλιού, αλλά ο διακομιστής δεν προσέφερε καμία μέθοδο ελέγχου ταυτότητας που να υποστηρίζει σύνδεση καναλιού",
    ),
    "channel binding required but not supported by server's authentication request": (
        "απαιτείται σύνδεση καναλιού αλλά αυτή δεν υποστηρίζεται από την αίτηση ελέγχου ταυτότητας του διακομιστή",
    ),
    "channel binding required, but SSL not in use": (
        "απαιτείται σύνδεση καναλιού, αλλά δεν χρησιμοποιείται SSL",
    ),
    "channel binding required, but server authenticated client without channel binding": (
        "απαιτείται σύνδεση καναλιού, αλλά ο διακομιστής πιστοποίησε τον πελάτη χωρίς σύνδεση καναλιού",
    ),
    "client tried to send oversize GSSAPI packet (%zu > %zu)": (
        "ο πελάτης προσπάθησε να στείλει υπερμέγεθες πακέτο GSSAPI (%zu > %zu)",
    ),
    'connection to server at "%s" (%s), port %s failed:': (
        "σύνδεση στον διακομιστή σε «%s» (%s), θύρα %s απέτυχε:",
    ),
    'connection to server at "%s", port %s failed:': (
        "σύνδεση στον διακομιστή σε «%s», θύρα %s απέτυχε:",
    ),
    'connection to server on socket "%s" failed:': (
        "σύνδεση στον διακομιστή στην υποδοχή «%s» απέτυχε:",
    ),
    "connection to server was lost": ("χάθηκε η σύνδεση στον διακομιστή",),
    "could not connect to server": ("δεν ήταν δυνατή η σύνδεση με το διακομιστή",),
    "could not convert certificate's IP address to string: %s": (
        "δεν μπόρεσε να μετατρέψει τη διεύθυνση IP του πιστοποιητικού σε συμβολοσειρά: %s",
    ),
    "could not create SSL context: %s": ("δεν ήταν δυνατή η δημιουργία περιεχομένου SSL: %s",),
    "could not determine server certificate signature algorithm": (
        "δεν μπόρεσε να προσδιορίσει τον αλγόριθμο υπογραφής πιστοποιητικού διακομιστή",
    ),
    "could not encrypt password: %s": (
        "δεν ήταν δυνατή η κρυπτογράφηση του κωδικού πρόσβασης : %s",
    ),
    "could not establish SSL connection: %s": ("δεν ήταν δυνατή η δημιουργία σύνδεσης SSL: %s",),
    "could not generate peer certificate hash": (
        "δεν ήταν δυνατή η δημιουργία ομότιμου πιστοποιητικού hash",
    ),
    "could not get home directory to locate root certificate file": (
        "δεν ήταν δυνατή η δημιουργία του προσωπικού καταλόγου για τον εντοπισμό βασικού αρχείου πιστοποιητικού",
    ),
    "could not get server's host name from server certificate": (
        "δεν ήταν δυνατή η απόκτηση του όνοματος κεντρικού υπολογιστή του διακομιστή από το πιστοποιητικό διακομιστή",
    ),
    'could not initialize SSL engine "%s": %s': (
        "δεν ήταν δυνατή η εκκίνηση του κινητήρα SSL «%s»: %s",
        "δεν ήταν δυνατή η εκκίνηση του κινητήρα SSL »%s»: %s",
    ),
    "could not initiate GSSAPI security context": (
        "δεν ήταν δυνατή η έναρξη περιεχομένου ασφαλείας GSSAPI",
    ),
    'could not load SSL engine "%s": %s': ("δεν ήταν δυνατή η φόρτωση της μηχανής SSL «%s»: %s",),
    'could not load private SSL key "%s" from engine "%s": %s': (
        "δεν ήταν δυνατή η φόρτωση του ιδιωτικού κλειδιού SSL «%s» από την μηχανή «%s»: %s",
    ),
    'could not load private key file "%s": %s': (
        "δεν ήταν δυνατή η φόρτωση αρχείου ιδιωτικού κλειδιού «%s»: %s",
    ),
    "could not load system root certificate paths: %s": (
        "δεν ήταν δυνατή η φόρτωση διαδρομών βασικών αρχείων πιστοποιητικών: %s",
    ),
    'could not open certificate file "%s": %s': (
        "δεν ήταν δυνατό το άνοιγμα αρχείου πιστοποιητικού «%s»: %s",
    ),
    'could not read certificate file "%s": %s': (
        "δεν ήταν δυνατή η ανάγνωση αρχείου πιστοποιητικού «%s»: %s",
    ),
    'could not read private SSL key "%s" from engine "%s": %s': (
        "δεν ήταν δυνατή η ανάγνωση του ιδιωτικού κλειδιού SSL «%s» από την μηχανή «%s»: %s",
    ),
    'could not read root certificate file "%s": %s': (
        "δεν ήταν δυνατή η ανάγνωση βασικού αρχείου πιστοποιητικού «%s»: %s",
    ),
    "could not receive data from WAL stream: %s": (
        "δεν ήταν δυνατή η λήψη δεδομένων από τη ροή WAL: %s",
    ),
    "could not receive data from server: %s": (
        "δεν ήταν δυνατή η λήψη δεδομένων από το διακομιστή: %s",
    ),
    "could not send GSSAPI negotiation packet: %s": (
        "δεν ήταν δυνατή η αποστολή GSSAPI πακέτου διαπραγμάτευσης: %s",
    ),
    "could not send SSL negotiation packet: %s": (
        "δεν ήταν δυνατή η αποστολή SSL πακέτου διαπραγμάτευσης: %s",
    ),
    "could not send data to server: %s": (
        "δεν ήταν δυνατή η αποστολή δεδομένων στο διακομιστή: %s",
    ),
    "could not send startup packet: %s": ("δεν ήταν δυνατή η αποστολή πακέτου εκκίνησης: %s",),
    "could not set SSL Server Name Indication (SNI): %s": (
        "δεν ήταν δυνατός ο ορισμός SSL Server Name Indication (SNI): %s",
    ),
    "could not set maximum SSL protocol version: %s": (
        "δεν ήταν δυνατό να ορίσει μέγιστη έκδοση πρωτοκόλλου SSL: %s",
    ),
    "could not set minimum SSL protocol version: %s": (
        "δεν ήταν δυνατό να ορίσει ελάχιστη έκδοση πρωτοκόλλου SSL: %s",
    ),
    'could not stat private key file "%s": %m': (
        "δεν ήταν δυνατή η φόρτωση αρχείου ιδιωτικού κλειδιού «%s»: %m",
    ),
    "duplicate GSS authentication request": ("διπλότυπη αίτηση ελέγχου ταυτότητας GSS",),
    "duplicate SASL authentication request": ("διπλότυπη αίτηση ελέγχου ταυτότητας SASL",),
    'gssencmode value "%s" invalid when GSSAPI support is not compiled in': (
        "η τιμή SSLmode «%s» είναι άκυρη όταν η υποστήριξη GSSAPI δεν έχει μεταγλωττιστεί (compiled)",
    ),
    "host name must be specified": ("πρέπει να καθοριστεί το όνομα κεντρικού υπολογιστή",),
    "host name must be specified for a verified SSL connection": (
        "το όνομα κεντρικού υπολογιστή πρέπει να έχει καθοριστεί για μια επαληθευμένη σύνδεση SSL",
    ),
    "incoming GSSAPI message did not use confidentiality": (
        "εισερχόμενο μήνυμα GSSAPI δεν χρησιμοποίησε εμπιστευτικότητα",
    ),
    "invalid SSL protocol version range": ("άκυρο εύρος εκδόσεων πρωτοκόλλου SSL",),
    'invalid URI query parameter: "%s"': ("άκυρη παράμετρος ερωτήματος URI: «%s»",),
    'invalid connection option "%s"': ("άκυρη επιλογή σύνδεσης «%s»",),
    'invalid value "%s" for maximum SSL protocol version': (
        "άκυρη τιμή «%s» για μέγιστη έκδοση πρωτοκόλλου SSL",
    ),
    'invalid value "%s" for minimum SSL protocol version': (
        "άκυρη τιμή «%s» για την ελάχιστη έκδοση πρωτοκόλλου SSL",
    ),
    'negative require_auth method "%s" cannot be mixed with non-negative methods': (
        "η αρνητική μέθοδος require_auth «%s» δεν μπορεί να συνδυαστεί με μη αρνητικές μεθόδους",
    ),
    "no SSL error reported": ("δεν αναφέρθηκε κανένα σφάλμα SSL",),
    "no client response found after SASL exchange success": (
        "δεν βρέθηκε απάντηση πελάτη μετά την επιτυχία της ανταλλαγής SASL",
    ),
    "none of the server's SASL authentication mechanisms are supported": (
        "δεν υποστηρίζεται κανένας από τους μηχανισμούς ελέγχου ταυτότητας SASL του διακομιστή",
    ),
    "out of memory allocating GSSAPI buffer (%d)": (
        "η μνήμη δεν επαρκεί για την εκχώρηση της ενδιάμεσης μνήμης του GSSAPI (%d)",
    ),
    "out of memory allocating SASL buffer (%d)": (
        "η μνήμη δεν επαρκεί για την εκχώρηση της ενδιάμεσης μνήμης του SASL (%d)",
    ),
    "outgoing GSSAPI message would not use confidentiality": (
        "το εξερχόμενο μήνυμα GSSAPI δεν θα χρησιμοποιούσε εμπιστευτικότητα",
    ),
    "oversize GSSAPI packet sent by the server (%zu > %zu)": (
        "ο διακομιστής έστειλε υπερμέγεθες πακέτο GSSAPI (%zu > %zu)",
    ),
    "password_encryption value too long": ("πολύ μακρυά τιμή password_encryption",),
    'private key file "%s" has group or world access; file must have permissions u=rw (0600) or less if owned by the current user, or permissions u=rw,g=r (0640) or less if owned by root': (
        "το αρχείο ιδιωτικού κλειδιού «%s» έχει πρόσβαση σε ομάδα ή κόσμο- το αρχείο πρέπει να έχει δικαιώματα u=rw (0600) ή λιγότερα αν ανήκει στον τρέχοντα χρήστη, ή δικαιώματα u=rw,g=r (0640) ή λιγότερα αν ανήκει στον υπερχρήστη",
    ),
    'private key file "%s" has group or world access; permissions should be u=rw (0600) or less': (
        "αρχείο ιδιωτικού κλειδιού «%s» έχει ομαδική ή παγκόσμια πρόσβαση· τα δικαιώματα πρέπει να είναι U=RW (0600) ή λιγότερα",
    ),
    'private key file "%s" is not a regular file': (
        "το αρχείο ιδιωτικού κλειδιού «%s» δεν είναι κανονικό αρχείο",
    ),
    "received invalid authentication request": ("έλαβε μη έγκυρη αίτηση πιστοποίησης",),
    "received invalid error message": ("έλαβε άκυρο μήνυμα σφάλματος",),
    "received invalid protocol negotiation message": (
        "έλαβε μη έγκυρο μήνυμα διαπραγμάτευσης πρωτοκόλλου",
    ),
    "received invalid response to GSSAPI negotiation: %c": (
        "έλαβε μη έγκυρη απάντηση κατά τη διαπραγμάτευση GSSAPI: %c",
    ),
    "received invalid response to SSL negotiation: %c": (
        "έλαβε μη έγκυρη απάντηση κατά τη διαπραγμάτευση SSL: %c",
    ),
    "received unencrypted data after GSSAPI encryption response": (
        "λήψη μη κρυπτογραφημένων δεδομένων μετά την απάντηση κρυπτογράφησης GSSAPI",
    ),
    "received unencrypted data after SSL response": (
        "έλαβε μη κρυπτογραφημένα δεδομένα μετά την απάντηση SSL",
    ),
    'require_auth method "%s" cannot be mixed with negative methods': (
        "η μέθοδος require_auth «%s»  δεν μπορεί να συνδυαστεί με αρνητικές μεθόδους",
    ),
    'require_auth method "%s" is specified more than once': (
        "η μέθοδος require_auth «%s» χρησιμοποιείται περισσότερες από μία φορές",
    ),
    'requirepeer specifies "%s", but actual peer user name is "%s"': (
        "το requirepeer καθορίζει «%s», αλλά το πραγματικό όνομα ομότιμου χρήστη είναι «%s»",
    ),
    'root certificate file "%s" does not exist': (
        "βασικό αρχείο πιστοποιητικού «%s» δεν υπάρχει",
        'βασικό αρχείο πιστοποιητικού "%s" δεν υπάρχει',
    ),
    "server accepted connection without a valid SSL certificate": (
        "ο διακομιστής αποδέχθηκε σύνδεση χωρίς έγκυρο πιστοποιητικό SSL",
    ),
    'server certificate for "%s" (and %d other name) does not match host name "%s"': (
        "το πιστοποιητικό διακομιστή για το «%s» (όπως και %d άλλο όνομα) δεν ταιριάζει με το όνομα κεντρικού υπολογιστή «%s»",
        "το πιστοποιητικό διακομιστή για το «%s» (όπως και %d άλλα ονόματα) δεν ταιριάζει με το όνομα κεντρικού υπολογιστή «%s»",
    ),
    'server certificate for "%s" does not match host name "%s"': (
        "το πιστοποιητικό διακομιστή για το «%s» δεν ταιριάζει με το όνομα κεντρικού υπολογιστή «%s»",
    ),
    "server closed the connection unexpectedly": ("ο διακομιστής έκλεισε απροσδόκητα τη σύνδεση",),
    "server did not request an SSL certificate": ("ο διακομιστής δεν απαίτησε πιστοποιητικό SSL",),
    "server does not support SSL, but SSL was required": (
        "ο διακομιστής δεν υποστηρίζει SSL, αλλά απαιτείται SSL",
    ),
    "server doesn't support GSSAPI encryption, but it was required": (
        "ο διακομιστής δεν υποστηρίζει κρυπτογράφηση GSSAPI, αλλά αυτή ήταν απαραίτητη",
    ),
    "server offered SCRAM-SHA-256-PLUS authentication over a non-SSL connection": (
        "ο διακομιστής προσέφερε έλεγχο ταυτότητας SCRAM-SHA-256-PLUS μέσω σύνδεσης που δεν είναι SSL",
    ),
    "server requested GSSAPI authentication": ("ο διακομιστής απαίτησε έλεγχο ταυτότητας GSSAPI",),
    "server requested SASL authentication": ("ο διακομιστής απαίτησε έλεγχο ταυτότητας SASL",),
    'sslmode value "%s" invalid when SSL support is not compiled in': (
        "η τιμή SSLmode «%s» είναι άκυρη όταν η υποστήριξη SSL δεν έχει μεταγλωττιστεί (compiled)",
    ),
    "unrecognized SSL error code: %d": ("μη αναγνωρίσιμος κωδικός σφάλματος SSL: %d",),
    'unrecognized password encryption algorithm "%s"': (
        "μη αναγνωρίσιμος αλγόριθμος κρυπτογράφησης «%s» κωδικού πρόσβασης",
    ),
    "user name lookup failure: error code %lu": (
        "αποτυχία αναζήτησης ονόματος χρήστη: κωδικός σφάλματος %lu",
        "αποτυχία αναζήτησης ονόματος χρήστη: κωδικός σφάλματος % lu",
    ),
    'weak sslmode "%s" may not be used with sslrootcert=system (use "verify-full")': (
        "το αδύναμο sslmode «%s» δεν μπορεί να χρησιμοποιηθεί με sslrootcert=system (χρησιμοποιήστε το «verify-full»)",
    ),
}
