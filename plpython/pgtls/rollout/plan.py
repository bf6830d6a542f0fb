"""The plan for a layer: what of it, and of those below it, is missing on this server.

made = plan(situation, layer=1)
print("\\n".join(change.statement for change in made.settings))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from .. import policy
from ..acceptance import dns_names, ip_addresses
from ..checks import CATALOGUE
from ..checks.base import NotKnown, Outcome, known, setting
from ..checks.layer3 import names_in_use
from ..facts import ONLY_IN_BACKEND, CertificateFile, CrlFile, Server, Setting, Situation, Unknown
from ..hba.recommend import recommend
from ..texts import TEXTS
from .steps import (
    CA_CERTIFICATES,
    CRLS,
    SERVER_CERTIFICATE,
    ByHand,
    ClientChange,
    FileNeed,
    HbaChange,
    NotPlanned,
    Plan,
    SettingChange,
)

T = TypeVar("T")

#: Where files go when no setting says: in the data directory, by the names that libpq's and the
#: server's documentation use.
CA_FILE = "root.crt"
CRL_FILE = "root.crl"

LEAST_PROTOCOL = "TLSv1.2"

# Checks whose failure a new certificate and key of the server mends, and the layer that needs it.
_OF_THE_CERTIFICATE = {
    "TLS103": 1, "TLS114": 1, "TLS115": 1,
    "TLS201": 2, "TLS202": 2, "TLS203": 2, "TLS204": 2, "TLS205": 2, "TLS207": 2,
    "TLS301": 3, "TLS302": 3, "TLS304": 3, "TLS305": 3,
    "TLS406": 4,
}  # fmt: skip
# Files are in place, and not what the server has loaded.
_OF_LOADING = ("TLS102", "TLS120")
_OF_THE_CRL = ("TLS401", "TLS402", "TLS403", "TLS404", "TLS405")

# What a plan changes where they fail; and of whom preflight speaks, since a client is to change.
_OF_THE_PLAN = frozenset(
    {
        *_OF_THE_CERTIFICATE,
        *_OF_LOADING,
        *_OF_THE_CRL,
        *("TLS101", "TLS103", "TLS104", "TLS106", "TLS107", "TLS112", "TLS118"),
        *("TLS501", "TLS502", "TLS505"),
        *("TLS108", "TLS109", "TLS117", "TLS407", "TLS506"),
    }
)
_MOST_ROLES = 20

# Outcomes of those checks that are not a matter of the certificate: settings, the CA's and the
# CRL's file, and what another check of the list says as well.
_OTHER_MATTERS = frozenset({"setting", "ca", "crl", "dh", "key_rights", "mode", "no_file"})


def plan(situation: Situation, layer: int, *, keep_loopback: bool = True) -> Plan:
    """Return what has to change for a layer (1 to 5).

    Args:
        situation: the server as it is.
        keep_loopback: go on letting in what comes over TCP from the host itself as it comes.
    """
    maker = _Maker(situation.server, layer)
    if not setting(situation.server, "ssl_library"):
        nothing = NotPlanned(1, Unknown(TEXTS.rollout("no_tls")))
        return Plan(layer, keep_loopback, (), (), None, (), (nothing,))
    files = (
        *maker.part(maker.server_certificate),
        *maker.part(maker.ca_certificates),
        *maker.part(maker.crls),
    )
    settings = tuple(change for make in maker.settings for change in maker.part(make))
    hba = maker.part(lambda: maker.hba(situation, keep_loopback=keep_loopback))
    by_hand = tuple(maker.by_hand(situation, hba[0] if hba else None))
    stale = next((why for each in _OF_LOADING for _, why in maker.found(each)), None)
    clients = tuple(ClientChange(layer, *pair) for pair in TEXTS.client_settings(layer))
    return Plan(
        layer=layer,
        keep_loopback=keep_loopback,
        files=files,
        settings=settings,
        hba=hba[0] if hba else None,
        clients=clients,
        not_planned=tuple(maker.unknown.values()),
        stale=stale,
        by_hand=by_hand,
    )


class _Maker:
    """Makes the parts; one that rests on what is not known costs that part only.

    Attributes:
        unknown: what is not known, each once, with the lowest layer that asks for it.
    """

    def __init__(self, server: Server, layer: int):
        self.server = server
        self.layer = layer
        self.unknown: dict[Unknown, NotPlanned] = {}
        self.settings: tuple[Callable[[], Iterable[SettingChange]], ...] = (
            self._ssl,
            self._least_protocol,
            self._unsound_settings,
            self._log_connections,
            self._ca_setting,
            self._crl_setting,
        )

    def part(self, make: Callable[[], Iterable[T]]) -> tuple[T, ...]:
        """Return a part, empty where it could not be made."""
        try:
            return tuple(make())
        except NotKnown as error:
            self._note(self.layer, error.unknown)
            return ()

    def _note(self, layer: int, unknown: Unknown) -> None:
        elsewhere = unknown == ONLY_IN_BACKEND
        if elsewhere:
            unknown = Unknown(TEXTS.rollout("backend_only"))
        noted = self.unknown.get(unknown)
        if noted is None or layer < noted.layer:
            self.unknown[unknown] = NotPlanned(layer, unknown, elsewhere)

    def found(self, check_id: str) -> Iterator[tuple[Outcome, str]]:
        """Yield what a check of a layer that is wanted finds wrong, and its sentence."""
        check = CATALOGUE[check_id]
        if check.layer > self.layer:
            return
        for outcome in check.run(self.server):
            values = {"subject": outcome.subject, **outcome.values}
            if outcome.status == "unknown":
                grant = str(values.get("grant") or "") or None
                self._note(check.layer, Unknown(str(values["reason"]), grant))
            elif outcome.status in ("fail", "warn"):
                sentence, _ = TEXTS.outcome(check_id, outcome.text, values)
                yield outcome, f"{check_id}: {sentence}"

    # ---- files ----------------------------------------------------------------------------------

    def server_certificate(self) -> Iterator[FileNeed]:
        """The server's certificate and key, where there is none, or one that won't do."""
        reasons: dict[str, int] = {}
        file = self.server.certificate
        if isinstance(file, CertificateFile) and file.problem is not None:
            reasons[TEXTS.file_problem(file.problem, file.file.path, file.refusal)[0]] = 1
        for check_id, layer in _OF_THE_CERTIFICATE.items():
            for outcome, sentence in self.found(check_id):
                if outcome.status == "fail" and outcome.text not in _OTHER_MATTERS:
                    reasons[sentence] = layer
        if reasons:
            names = self._names()
            yield FileNeed(
                layer=min(reasons.values()),
                kind=SERVER_CERTIFICATE,
                path=self._absolute(setting(self.server, "ssl_cert_file")),
                key_path=self._absolute(setting(self.server, "ssl_key_file")),
                names=names,
                reasons=tuple(reasons),
                commands=(_server_command(names),),
            )

    def _names(self) -> tuple[str, ...]:
        """By what names clients come: those declared, listened on, and in the certificate now."""
        names: dict[str, None] = {}
        if not isinstance(self.server.names, Unknown):
            names.update((name, None) for name, _ in names_in_use(self.server))
        file = self.server.certificate
        if isinstance(file, CertificateFile) and file.certificates:
            leaf = file.certificates[0]
            names.update(dict.fromkeys((*dns_names(leaf), *ip_addresses(leaf))))
        if not names and isinstance(self.server.host_name, str) and self.server.host_name:
            names[self.server.host_name] = None
        return tuple(names)

    def ca_certificates(self) -> Iterator[FileNeed]:
        """The CA's certificate, from layer 2 on."""
        path = setting(self.server, "ssl_ca_file") or CA_FILE
        if self.server.ca is None:
            if self.layer < 2:
                return
            reason = TEXTS.rollout("ca_none")
        else:
            file = known(self.server.ca)
            if file.problem is None:
                return
            reason = TEXTS.file_problem(file.problem, file.file.path, file.refusal)[0]
        command = TEXTS.rollout("ca_command")
        yield FileNeed(2, CA_CERTIFICATES, self._absolute(path), (reason,), (command,))

    def crls(self) -> Iterator[FileNeed]:
        """The CRL of every CA, from layer 4 on; before it, one that does not load is in the way."""
        reasons = self._crl_reasons()
        file = self.server.crl
        if not reasons and isinstance(file, CrlFile) and file.problem is not None:
            reasons = [TEXTS.file_problem(file.problem, file.file.path, file.refusal)[0]]
        if reasons:
            path = setting(self.server, "ssl_crl_file") or CRL_FILE
            command = TEXTS.rollout("crl_command", name=CRL_FILE)
            yield FileNeed(4, CRLS, self._absolute(path), tuple(reasons), (command,))

    def _crl_reasons(self) -> list[str]:
        return [
            sentence
            for check_id in _OF_THE_CRL
            for outcome, sentence in self.found(check_id)
            if outcome.status == "fail"
        ]

    def _absolute(self, path: str) -> str:
        if path.startswith("/"):
            return path
        return f"{setting(self.server, 'data_directory')}/{path}"

    # ---- settings -------------------------------------------------------------------------------

    def _ssl(self) -> Iterator[SettingChange]:
        yield from (self._set(1, "ssl", "on", why) for _, why in self.found("TLS101"))

    def _least_protocol(self) -> Iterator[SettingChange]:
        for _, why in self.found("TLS106"):
            yield self._set(1, "ssl_min_protocol_version", LEAST_PROTOCOL, why)
            # A least protocol above the greatest is a TLS context that does not load.
            greatest = setting(self.server, "ssl_max_protocol_version")
            if greatest in policy.DEPRECATED_PROTOCOLS:
                above = TEXTS.rollout("upper_bound", value=greatest)
                yield self._set(1, "ssl_max_protocol_version", "", above)

    def _unsound_settings(self) -> Iterator[SettingChange]:
        for outcome, why in (*self.found("TLS103"), *self.found("TLS107")):
            if outcome.text in ("setting", "weak"):
                name = str(outcome.values.get("name", outcome.subject))
                sound = str(outcome.values.get("sound", policy.SOUND_VALUES[name]))
                yield self._set(1, name, sound, why)

    def _log_connections(self) -> Iterator[SettingChange]:
        yield from (self._set(1, "log_connections", "on", why) for _, why in self.found("TLS118"))

    def _ca_setting(self) -> Iterator[SettingChange]:
        if self.layer >= 2 and self.server.ca is None:
            yield self._set(2, "ssl_ca_file", CA_FILE, TEXTS.rollout("ca_none"))

    def _crl_setting(self) -> Iterator[SettingChange]:
        # Beside ssl_crl_dir, where that does not do: the server takes the CRLs of both.
        failed = self._crl_reasons()
        if failed and self.server.crl is None:
            yield self._set(4, "ssl_crl_file", CRL_FILE, failed[0])

    def _set(self, layer: int, name: str, value: str, reason: str) -> SettingChange:
        today = self.server.settings.get(name) or Setting(
            name, setting(self.server, name), "default", False
        )
        if today.source in ("command line", "environment variable"):
            raise NotKnown(Unknown(TEXTS.rollout("out_of_reach", name=name, source=today.source)))
        allowed = self.server.settings.get("allow_alter_system")
        if allowed is not None and allowed.value == "off":
            raise NotKnown(Unknown(TEXTS.rollout("no_alter_system", name=name, value=value)))
        by_alter_system = (today.sourcefile or "").endswith("/postgresql.auto.conf")
        if today.sourcefile and not by_alter_system:
            reason = TEXTS.rollout("shadows", reason=reason, file=today.sourcefile)
        return SettingChange(layer, name, value, today.value, by_alter_system, reason)

    # ---- what people have to do -----------------------------------------------------------------

    def by_hand(self, situation: Situation, change: HbaChange | None) -> Iterator[ByHand]:
        """What keeps the layer from holding and is in no other part of the plan."""
        gone = {line.replaces for line in change.changed} if change is not None else set()
        for check_id, check in CATALOGUE.items():
            if check_id in _OF_THE_PLAN or not 1 <= check.layer <= self.layer:
                continue
            for outcome, sentence in self.found(check_id):
                if outcome.status != "fail":
                    continue
                if check_id == "TLS105" and outcome.text == "trust" and self.layer == 5 and gone:
                    # Such a line asks for a certificate from then on.
                    continue
                values = {"subject": outcome.subject, **outcome.values}
                _, action = TEXTS.outcome(check_id, outcome.text, values)
                if outcome.text == "md5":
                    action = _of_md5(situation.md5_roles)
                yield ByHand(check.layer, check_id, action, sentence)

    # ---- pg_hba.conf ----------------------------------------------------------------------------

    def hba(self, situation: Situation, *, keep_loopback: bool) -> Iterator[HbaChange]:
        """The file for the layer, where it is not right yet."""
        rules = known(self.server.hba)
        path = setting(self.server, "hba_file")
        for rule in rules:
            if rule.broken:
                where = f'"{rule.file_name or path}"'
                raise NotKnown(
                    Unknown(TEXTS.rollout("hba_broken", line=rule.line_number, file=where))
                )
        text = known(situation.hba_text)
        asked = 5 if self.layer == 5 else 1
        lines = recommend(
            text,
            # With ssl = off a hostssl line stands in the view with an error, and is sound.
            rules,
            layer=asked,
            path=path,
            keep_loopback=keep_loopback,
            gss_in_use=known(situation.gss_in_use),
            version_num=self.server.version_num,
        )
        change = HbaChange(asked, path, text, lines)
        if change.changed:
            yield change


def _of_md5(roles: tuple[str, ...] | Unknown) -> str:
    if isinstance(roles, Unknown):
        return TEXTS.rollout("md5_unknown", reason=roles.reason)
    if not roles:
        return TEXTS.rollout("md5_none")
    shown = ", ".join(roles[:_MOST_ROLES]) + (", …" if len(roles) > _MOST_ROLES else "")
    return TEXTS.rollout("md5_roles", roles=shown, count=len(roles))


def _server_command(names: Sequence[str]) -> str:
    if not names:
        return TEXTS.rollout("unnamed_server_command")
    return TEXTS.rollout("server_command", name=names[0], others=names[1:])
