"""Replicas (23)."""

from __future__ import annotations

from mishaps import Scene

from .base import case


@case("replica-connection wrong-name")
def a_replica_that_goes_to_localhost(scene: Scene) -> None:
    standby = scene.cluster.standby(wal_retrieve_retry_interval="100ms")
    try:
        mark = standby.log_mark()
        root = standby.write_file("ca.crt", scene.root.pem)
        standby.psql(
            f"alter system set primary_conninfo = 'host=localhost port={scene.cluster.port}"
            f" user=app password=app sslmode=verify-full sslrootcert={root}'"
        )
        standby.reload()
        standby.wait_for_log("could not connect to the primary", mark)
        scene.said.client = standby.log(mark)
    finally:
        standby.close()
