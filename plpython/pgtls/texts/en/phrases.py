"""English: sentences of the functions other than posture()."""

from __future__ import annotations

PHRASES = {
    "out_of_reach": "{name:prose} is given on the server's {source:prose}, which ALTER SYSTEM does "
    "not reach: take it out there (on Debian start.conf, pg_ctl.conf or environment; else the "
    "unit or script that starts the server) and restart it; then {remediation:made}",
    "no_alter_system": "allow_alter_system is off: make the change where this server's settings "
    "are kept, instead of {remediation:made}",
    # whatever is to be pasted
    "unwritable": 'What to type can not be shown: "{value:prose}" can not be written in '
    "{language:prose}. Use another name, or see to this one by hand.",
    # layers(): what to do next
    "layer0": "requirements",
    "layer1": "enforced",
    "layer2": "trusted",
    "layer3": "identified",
    "layer4": "revocable",
    "layer5": "mutual",
    "next_none": "Nothing: this layer holds.",
    "next_fix": "{check_id:prose}: {remediation:made}",
    "next_grant": "{check_id:prose} is not known: {remediation:made}",
    "next_unknown": "{check_id:prose} is not known: {detail:prose}",
    # certificates(), crls(), check_expiry(): one object that can't be read
    "unreadable_block": "Block {position:prose} can't be read: {reason:prose}.",
    "unreadable_block_next": 'Replace this block of "{path:prose}" with a certificate or CRL made '
    "anew.",
    "unreadable_extensions": "The extensions can't be read: {reason:prose}.",
    "in_refused_file": "The server refuses the file that it lies in: {reason:prose}.",
    "anchor_by_crl": "It lies among the CRLs ({setting:prose}), and OpenSSL trusts it as a CA for "
    "clients all the same: see TLS507.",
    "certificate_by_crl": "It lies among the CRLs ({setting:prose}), and OpenSSL takes it into the "
    "store for clients: see TLS507.",
    "crl_superseded": "Another CRL of {issuer:prose} counts in its place.",
    "crl_not_looked_at": "It lies in ssl_ca_file, and with neither ssl_crl_file nor ssl_crl_dir "
    "set no CRL is looked at.",
    # recommended_hba(): why a line is as it is
    "hostssl": "only with TLS from the network",
    "no_plaintext": "plaintext from the network is no longer let in",
    "loopback": "what came over loopback goes on as it was",
    "gss": "what GSSAPI encrypts goes on as it was",
    "clientcert": "a certificate that names the role, besides the method",
    "hostssl+clientcert": "only with TLS, and a certificate that names the role",
    "cert": "a certificate that names the role, where nothing was asked",
    "verify_full": "the certificate must name the role, not only come from the CA",
    "other_bytes": "bytes shown as \\xNN are no text here: take this line from the file itself; "
    "pasted from here it would name something else",
    "inlined": "from an included file, because lines of it change",
    "secret_left_out": "its secret is left out here: pgtls.recommended_hba() and pgtls plan "
    "--hba-out give the whole file",
    "secret": "holds a password or secret, which has to stay: do not show this line to others",
    # sessions(), non_tls_sessions(): what pg_hba.conf does with a client
    "refused": "refused: no pg_hba.conf entry for a client without encryption",
    "rejected": "refused by {where:prose}",
    "needs_certificate": "refused by {where:prose}: it asks for a certificate",
    "stays": "still let in by {where:prose}: {rule:prose}",
    "undecided": "not known: whether {where:prose} takes it can't be told from here",
    "stays_either_way": "still let in, by {where:prose} or a later line",
    "refused_either_way": "refused, whether {where:prose} takes it or not",
    "hba_hidden": "not known: {reason:prose}",
    # pgtls hba
    "place": "line {line:prose} of {file:prose}",
    "no_entry": "refused: no line matches",
    "outcome": "{outcome:prose}, {place:prose}: {rule:prose}",
    "lint_clean": "Nothing of severity {severity:prose} or above.",
    "lint_hidden": "{count:prose} of lower severity; see --min-severity.",
    "lint_found": "{count:prose} of severity {severity:prose} or above.",
    "recommend_same": "nothing has to change for layer {layer:prose}",
    "recommend_changed": "changed for layer {layer:prose}",
    "recommend_written": "Written to {path:prose}, for layer {layer:prose}.",
    "recommend_secret": "the file holds passwords or secrets, which the new one has to keep: show "
    "it "
    "to nobody else. In the list of changes they are left out, so that patch(1) does not take it",
    "recommend_shown": "these are the changes; redirect the output, or give --out, for the file",
    "simulate_summary": "{broken:prose} of {clients:prose} clients ({sessions:prose} of "
    "{all_sessions:prose} sessions) "
    "would no longer come in as they are; of {unknown:prose} it is not known.",
    "simulate_nobody": "the list has no clients",
    # protocols()
    "protocol_never": "never spoken by PostgreSQL",
    "protocol_library": "not in this OpenSSL",
    "protocol_seclevel": "the setting is accepted; every handshake dies without @SECLEVEL=0 in "
    "ssl_ciphers",
    "protocol_no_suite": "no cipher suite and group that the settings allow fits the server's key: "
    "every handshake dies",
    "protocol_range": "outside ssl_min_protocol_version … ssl_max_protocol_version",
    "protocol_off": "ssl is off",
    "protocol_ok": "offered",
    "protocol_hidden": "not known: {reason:prose}",
    # probe()
    "probe_old": "RFC 8996 and RFC 7568 forbid it: set ssl_min_protocol_version = 'TLSv1.2'",
    "probe_no_13": "the newest protocol is not offered",
    "probe_offered": "offered",
    "probe_refused": "refused: {reason:prose}",
    "probe_unknown": "not known: {reason:prose}",
    "probe_incomplete": "offered; not all questions about it were answered",
    "probe_no_authentication": "the server does not prove who it is",
    "probe_weak_bits": "{bits:prose} bits are too few: take it out of ssl_ciphers",
    "probe_few_bits": "{bits:prose} bits are fewer than the 128 of today's ciphers: take it out of "
    "ssl_ciphers",
    "probe_weak_dh": "a prime of {bits:prose} bits is too small: see ssl_dh_params_file",
    "probe_not_forward_secret": "whoever gets the key later can read what was recorded",
    "probe_sound": "",
    "probe_group": "",
    "probe_group_pq": "holds against a quantum computer",
    "probe_order_server": "the server's own order counts",
    "probe_order_client": "the client's order counts: see ssl_prefer_server_ciphers",
    "probe_chain": "{subject:prose}, until {not_after:prose}; {count:prose} in the chain",
    "probe_chain_unproven": "{subject:prose}: the signature of the handshake is not that of its "
    "key",
    "probe_chain_unread": "a certificate that can't be read: {reason:prose}",
    "probe_by_name_yes": "another certificate for {name:prose} than without a name",
    "probe_by_name_no": "the same certificate with and without the name {name:prose}",
    "probe_direct_yes": "without SSLRequest too (sslnegotiation=direct)",
    "probe_direct_no": "after SSLRequest only",
    "probe_alpn_yes": 'the server answers with "{alpn:prose}"',
    "probe_alpn_no": "the server does not answer",
    "probe_asks_yes": "asked for, of: {authorities:prose}",
    "probe_insists": "insisted on: without one there is no handshake",
    "probe_asks_any": "asked for, of any CA",
    "probe_asks_no": "not asked for",
    "probe_resumption_yes": "sessions can be resumed",
    "probe_resumption_no": "sessions can't be resumed",
    "probe_renegotiation_yes": "by RFC 5746",
    "probe_renegotiation_no": "not by RFC 5746: others can put words before a client's",
    "probe_again_yes": "clients can have the server make handshakes without end",
    "probe_again_no": "refused",
    "probe_master_yes": "by RFC 7627",
    "probe_master_no": "not by RFC 7627: two sessions can be made to share their keys",
    "probe_compression_yes": "lengths tell what is inside (CRIME)",
    "probe_compression_no": "none",
    "probe_pq_yes": "offered",
    "probe_pq_no": "none; OpenSSL 3.5 and ssl_groups have them",
    "probe_several": "{count:prose} suites ({names:prose}, …)",
    "probe_log": "{handshakes:prose} connections, {logged:prose} of which the server's log has a "
    "line about",
    "probe_working": "Probing {count:prose} servers",
    # served_certificate()
    "served_grant": "not known whether ssl_cert_file holds it: {reason:prose}; {grant:made};",
    "served_unknown": "not known whether ssl_cert_file holds it: {reason:prose}",
    "served_completed": 'not in "{path:prose}", which holds one certificate: OpenSSL adds its '
    "issuers "
    "from ssl_ca_file",
    "served_other": 'not in "{path:prose}": changed and not loaded again, or it did not load; see '
    "TLS102, TLS103",
    # requirements()
    "need_openssl": "asked in the backend's own process",
    "need_openssl_ended": "asked in the backend's own process; OpenSSL itself has mended nothing "
    "of it since {end_of_life:prose}, your distribution may still do so",
    "need_openssl_dir": "where openssl.cnf of that library is read from",
    "need_postgres": "maintained until {end_of_life:prose}",
    "need_postgres_ended": "no fixes since {end_of_life:prose}",
    "need_plpython": "the language that pgtls's functions are written in",
    "need_python": "the interpreter in the backend",
    "need_cryptography": "reads certificates and CRLs",
    "need_same_openssl": "the library by which files are tried out; it should be the server's own",
    # log_findings()
    "log_finding": "pgtls: {check_id:prose} {status:prose} ({severity:prose}) "
    "[{finding_key:prose}] {detail:prose}",
    # check_expiry()
    "renew": "issue it again, put it in place, reload",
    "renew_ca": "issue a new CA and roll it over before this one ends",
    "renew_crl": "pgtls crl; put it in place, reload",
    # explain()
    "explain_unknown": "No entry of the catalogue has these words.",
    "explain_collect": "Collect both halves at the same moment: the client's whole message, and "
    "the server's log with log_connections = on and %h in log_line_prefix; sslmode and the files "
    "of the connection string; select * from pgtls.posture(); A message in a language that "
    "is not known here: lc_messages = 'C' has the server speak English.",
    "explain_both": "The message does not say whether a client or a server's log shows it, so both "
    "meanings follow. --from client and --from server leave the other one out.",
    "sslmodes_none": "this driver has no such mode",
    "explain_times": "{count:prose} times:",
    "explain_log_clean": "No line of this log is in the catalogue.",
    "said_client": "the client",
    "said_server": "the server's log",
    "said_both": "the server, to the client and to its log",
    "said_pooler": "the pooler",
    "said_nobody": "nobody: a symptom without a message",
    "explain_seen": "{check_id:prose}: {detail:prose}",
}
