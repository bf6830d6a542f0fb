"""From one layer to the next: what to change, and whom that would break.

    made = plan(situation, layer=1)
    for row in rows(made):
        print(row.phase, row.action, row.reason)
    for found in preflight(situation, made, after_rules):
        print(found.status, found.who, found.why)

Nothing here asks or changes anything: facts go in, a plan comes out.  A plan for a layer holds
whatever of that layer and of those below it is missing on this server.  Layers build upon each
other: a client that verifies a certificate gains nothing where plaintext is let in, and a client's
certificate is worth nothing to a server that does not know what has been revoked.  So the plan for
layer 3 of a server that has nothing is the whole way there, and the same plan once layer 2 holds
is one step.

What is missing is what the checks of ``posture`` find, so that a plan, once it is carried out,
makes them pass.
"""
