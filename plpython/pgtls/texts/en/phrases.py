"""English: sentences of the functions other than posture()."""

from __future__ import annotations

PHRASES = {
    # layers(): what to do next
    "layer0": "requirements",
    "layer1": "enforced",
    "layer2": "trusted",
    "layer3": "identified",
    "layer4": "revocable",
    "layer5": "mutual",
    "next_none": "Nothing: this layer holds.",
    "next_fix": "{check_id}: {remediation}",
    "next_grant": "{check_id} is not known: {remediation}",
    "next_unknown": "{check_id} is not known: {detail}",
    # recommended_hba(): why a line is as it is
    "hostssl": "only with TLS from the network",
    "no_plaintext": "plaintext from the network is no longer let in",
    "loopback": "what came over loopback goes on as it was",
    "gss": "what GSSAPI encrypts goes on as it was",
    "clientcert": "a certificate that names the role, besides the method",
    "hostssl+clientcert": "only with TLS, and a certificate that names the role",
    "cert": "a certificate that names the role, where nothing was asked",
    "verify_full": "the certificate must name the role, not only come from the CA",
    "inlined": "from an included file, because lines of it change",
    # sessions(), non_tls_sessions(): what pg_hba.conf does with a client
    "refused": "refused: no pg_hba.conf entry for a client without encryption",
    "rejected": "refused by {where}",
    "needs_certificate": "refused by {where}: it asks for a certificate",
    "stays": "still let in by {where}: {rule}",
    "undecided": "not known: {where} goes by a host name",
    "hba_hidden": "not known: {reason}",
    # pgtls hba
    "place": "line {line} of {file}",
    "no_entry": "refused: no line matches",
    "outcome": "{outcome}, {place}: {rule}",
    "lint_clean": "Nothing of severity {severity} or above.",
    "lint_hidden": "{count} of lower severity; see --min-severity.",
    "lint_found": "{count} of severity {severity} or above.",
    "recommend_same": "nothing has to change for layer {layer}",
    "recommend_changed": "changed for layer {layer}",
    "recommend_written": "Written to {path}, for layer {layer}.",
    "recommend_shown": "these are the changes; redirect the output, or give --out, for the file",
    "simulate_summary": "{broken} of {clients} clients ({sessions} of {all_sessions} sessions) "
    "would no longer come in as they are; of {unknown} it is not known.",
    "simulate_nobody": "the list has no clients",
    # protocols()
    "protocol_never": "never spoken by PostgreSQL",
    "protocol_library": "not in this OpenSSL",
    "protocol_seclevel": "the setting is accepted; every handshake dies without @SECLEVEL=0 in "
    "ssl_ciphers",
    "protocol_range": "outside ssl_min_protocol_version … ssl_max_protocol_version",
    "protocol_off": "ssl is off",
    "protocol_ok": "offered",
    "protocol_hidden": "not known: {reason}",
    # requirements()
    "need_openssl": "asked in the backend's own process",
    "need_openssl_dir": "where openssl.cnf of that library is read from",
    "need_postgres": "maintained until {end_of_life}",
    "need_postgres_ended": "no fixes since {end_of_life}",
    "need_plpython": "the language that pgtls's functions are written in",
    "need_python": "the interpreter in the backend",
    "need_cryptography": "reads certificates and CRLs",
    "need_same_openssl": "the library by which files are tried out; it should be the server's own",
    # log_findings()
    "log_finding": "pgtls: {check_id} {status} ({severity}) [{finding_key}] {detail}",
    # check_expiry()
    "renew": "issue it again, put it in place, reload",
    "renew_ca": "issue a new CA and roll it over before this one ends",
    "renew_crl": "pgtls crl; put it in place, reload",
    # explain()
    "explain_unknown": "No entry of the catalogue has these words.",
    "explain_collect": "Collect both halves at the same moment: the client's whole message, and "
    "the server's log with log_connections = on and %h in log_line_prefix; sslmode and the files "
    "of the connection string; select * from pgtls.posture(); Messages are known in English: "
    "lc_messages = 'C'.",
    "sslmodes_none": "this driver has no such mode",
    "explain_times": "{count} times:",
    "explain_log_clean": "No line of this log is in the catalogue.",
    "said_client": "the client",
    "said_server": "the server's log",
    "said_both": "the server, to the client and to its log",
    "said_pooler": "the pooler",
    "said_nobody": "nobody: a symptom without a message",
    "explain_seen": "{check_id}: {detail}",
}
