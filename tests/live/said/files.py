"""The server's files, at a start and at a reload (7, 8)."""

from __future__ import annotations

import os

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from mishaps import NAME, Scene

from authority import crl, issue, new_key

from .base import case


@case("", "key-mode not-reloaded", seen="TLS114")
def a_key_that_others_can_read(scene: Scene) -> None:
    scene.reload(key=scene.leaf, mode=0o644)


@case("", "key-mode")
def a_start_with_a_key_that_others_can_read(scene: Scene) -> None:
    scene.server_files(key=scene.leaf, mode=0o644)
    scene.fail_to_start()


@case("", "key-owner not-reloaded", seen="TLS114")
def a_key_of_somebody_else(scene: Scene) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    os.chown(scene.cluster.data / "server.key", 65534, 65534)
    scene.cluster.reload()


@case("", "key-mismatch not-reloaded", seen="TLS115")
def a_key_of_another_certificate(scene: Scene) -> None:
    scene.reload(key=issue("other"))


@case("", "key-unreadable not-reloaded", seen="TLS103")
def a_key_that_is_none(scene: Scene) -> None:
    scene.reload(key=b"no key\n")


@case("", "key-missing not-reloaded", seen="TLS103")
def a_key_that_is_not_there(scene: Scene) -> None:
    scene.set(ssl_key_file="nowhere.key")


@case("", "certificate-weak not-reloaded", seen="TLS204")
def a_certificate_with_a_weak_key(scene: Scene) -> None:
    weak = issue(NAME, scene.middle, key=new_key("RSA1024"))
    scene.reload(cert=[weak], key=weak)


@case("", "certificate-missing not-reloaded", seen="TLS103")
def a_certificate_that_is_not_there(scene: Scene) -> None:
    scene.set(ssl_cert_file="nowhere.crt")


@case("", "certificate-unreadable not-reloaded", seen="TLS103")
def a_certificate_that_is_none(scene: Scene) -> None:
    scene.reload(cert=b"no certificate\n")


def _only_root_can() -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")


@case("", "certificate-denied not-reloaded", seen="TLS103")
def a_certificate_that_only_root_may_open(scene: Scene) -> None:
    _only_root_can()
    file = scene.cluster.data / "server.crt"
    os.chown(file, 0, 0)
    file.chmod(0o600)
    scene.cluster.reload()


@case("", "key-denied not-reloaded", seen="TLS103")
def a_key_of_roots_own_group(scene: Scene) -> None:
    _only_root_can()
    file = scene.cluster.data / "server.key"
    os.chown(file, 0, 0)
    file.chmod(0o640)
    scene.cluster.reload()


@case("", "key-type not-reloaded", seen="TLS103")
def a_key_that_is_a_directory(scene: Scene) -> None:
    scene.set(ssl_key_file=".")


@case("", "key-passphrase-wrong not-reloaded")
def a_wrong_passphrase(scene: Scene) -> None:
    scene.server_files(key=scene.leaf.locked_key_pem(b"secret"))
    scene.set(ssl_passphrase_command="echo wrong", ssl_passphrase_command_supports_reload=True)


@case("", "dh-file")
def parameters_of_diffie_hellman_that_are_none(scene: Scene) -> None:
    scene.cluster.write_file("dh.pem", "no parameters\n")
    scene.set(ssl_dh_params_file="dh.pem")


@case("", "ca-unreadable not-reloaded", seen="TLS103")
def a_ca_file_that_is_not_there(scene: Scene) -> None:
    scene.set(ssl_ca_file="nowhere.crt")


@case("", "crl-unreadable not-reloaded", seen="TLS402")
def a_crl_in_der(scene: Scene) -> None:
    scene.reload(crls=[crl(scene.root, encoding=Encoding.DER)])


@case("", "key-passphrase not-reloaded", seen="TLS116")
def a_key_with_a_passphrase(scene: Scene) -> None:
    scene.reload(key=scene.leaf.locked_key_pem(b"secret"))


@case("", "protocol-range not-reloaded", seen="TLS103")
def an_empty_range_of_protocols(scene: Scene) -> None:
    scene.set(ssl_min_protocol_version="TLSv1.3", ssl_max_protocol_version="TLSv1.2")


@case("", "protocol-value")
def a_protocol_that_does_not_exist(scene: Scene) -> None:
    scene.set(ssl_min_protocol_version="TLSv1.0")


@case("", "cipher-list not-reloaded", seen="TLS103")
def a_cipher_that_does_not_exist(scene: Scene) -> None:
    scene.set(ssl_ciphers="NO-SUCH-CIPHER")


@case("", "curve not-reloaded", seen="TLS103")
def a_curve_that_does_not_exist(scene: Scene) -> None:
    name = "ssl_groups" if scene.cluster.installation.major >= 18 else "ssl_ecdh_curve"
    scene.set(**{name: "no-such-curve"})
