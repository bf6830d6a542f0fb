# The developer's commands.  Each runs on a bare machine: dev/setup installs what is missing
# (as root), or prints the one command that does.

# Servers that the live tests run on; host is the machine's own PostgreSQL.
SERVERS ?= host,17,18,nossl
# At so many live tests at once: they wait more than they work.  One file stays in one process.
JOBS ?= 3
LONG_SERVERS ?= host,17,18

# Not every machine's default: PL/Python's modules come from the distribution's interpreter.
PYTHON ?= /usr/bin/python3
export PYTHON

python := .venv/bin/python
shell_scripts := .ci/run dev/drivers dev/hashed-venv dev/installcheck dev/lock dev/setup
step = @printf '\n== %s\n' '$(1)'

.PHONY: $(DEV_GOALS)

help:
	@echo 'make demo      watch a server go from plaintext to TLS, in a throwaway cluster'
	@echo 'make check     lint, types, unit, pgTAP and live tests (SERVERS=$(SERVERS))'
	@echo 'make lint types unit pgtap faults differential live     one part of it'
	@echo 'make kill-points   the CA killed at every call that changes a file'
	@echo 'make check-long    the engine against the server, at length (LONG_SERVERS=$(LONG_SERVERS))'
	@echo 'make change-points   deploy and apply, killed at every step (25 minutes)'
	@echo 'make fuzz      100,000 odd files, names and messages in a live backend'
	@echo 'make rotation  50 certificates and 10 CRLs rotated under load'
	@echo 'make drivers   measure every driver, and write docs/drivers.md (CHECK=1: compare)'
	@echo 'make wire-peers    pgtls probe against sslyze and testssl.sh, at length'
	@echo 'make bench     the figures, as ratios'
	@echo 'make docs      the pages made from the catalogue of checks'
	@echo 'make lock      the versions and hashes that are installed, as new as they can be'
	@echo 'make dist      the archive for PGXN'
	@echo 'make setup     install what these need and is missing'

setup:
	@dev/setup check

# The setup of `demo` alone is smaller: no test tools.
demo:
	@dev/setup demo
	@.venv/bin/pgtls demo

# In order, and each part also when another has set up already.
check: setup
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory types
	@$(MAKE) --no-print-directory unit
	@$(MAKE) --no-print-directory pgtap
	@$(MAKE) --no-print-directory faults
	@$(MAKE) --no-print-directory differential
	@$(MAKE) --no-print-directory live

lint: setup
	$(call step,lint)
	@.venv/bin/ruff check
	@.venv/bin/ruff format --check
	@for script in $(shell_scripts); do bash -n $$script || exit 1; done

types: setup
	$(call step,types)
	@.venv/bin/mypy

unit: setup
	$(call step,unit tests)
	@$(python) -m pytest tests/unit -n $(JOBS)

pgtap: setup
	$(call step,pgTAP)
	@$(python) dev/pgtap.py

faults: setup
	$(call step,the CA under faults)
	@$(python) -m pytest tests/faults -n $(JOBS)

# Every command of the CA, killed at every call that changes a file.
kill-points: setup
	$(call step,kill points of the CA)
	@$(python) tests/faults/kill_points.py

# The same seed each time: PGTLS_SEED=random draws others, and check-long does so anyway.
differential: setup
	$(call step,the engine against the servers $(SERVERS))
	@$(if $(filter-out host,$(SERVERS)),$(python) -c 'from pgtls.lab import fetch_servers as f; f()')
	@$(python) -m pytest -rP tests/differential --server=$(SERVERS)

check-long: setup
	$(call step,the engine against the servers $(LONG_SERVERS))
	@$(python) tests/differential/parser.py --files 50000 --server $(LONG_SERVERS)
	@$(python) tests/differential/expressions.py --expressions 200000
	@$(python) tests/differential/matcher.py --attempts 20000 --server $(LONG_SERVERS)
	@$(python) tests/differential/pki.py --states 5000 --server $(LONG_SERVERS)
	@$(python) tests/differential/fuzz.py --inputs 1000000 --size 100000

live: setup
	$(call step,live tests on $(SERVERS))
	@$(if $(filter-out host,$(SERVERS)),$(python) -c 'from pgtls.lab import fetch_servers as f; f()')
	@$(python) -m pytest tests/live tests/privileges tests/drivers --server=$(SERVERS) \
	  -n $(JOBS) --dist loadfile --durations 60 --durations-min 10

# Writes docs/drivers.md anew; in CI, and before a release, see that it has not changed.
drivers: setup
	$(call step,every driver against a real server)
	@dev/drivers
	@$(python) tests/drivers/table.py $(if $(CHECK),--check)
	@$(python) -m pytest tests/drivers/test_driver_sslmodes.py --server=host

# A change of a live server, killed at every call that changes a file or speaks to the server.
change-points: setup
	$(call step,kill points of a change)
	@$(python) tests/live/change_points.py

# Odd files, names and messages in a live backend; prints its seed.
fuzz: setup
	$(call step,a live backend and 100000 odd inputs)
	@$(python) tests/live/fuzz_backend.py --inputs 100000

# 50 certificates and 10 CRLs, while connections come and sessions stay.
rotation: setup
	$(call step,rotation under load)
	@$(python) tests/live/rotation.py

bench: setup
	@status=0; for each in run hba large_hba pki wire rollout; do \
	  $(python) bench/$$each.py || status=1; done; exit $$status

# What sslyze and testssl.sh find, pgtls probe finds: ten minutes; as root also with OpenSSL 3.5.
wire-peers: setup
	$(call step,pgtls probe against sslyze and testssl.sh)
	@test -x build/sslyze/bin/sslyze || dev/hashed-venv build/sslyze sslyze
	@$(python) -m pytest tests/peers --server=host

lock:
	@dev/lock

docs: setup
	@$(python) docs/build.py

dist:
	@mkdir -p dist
	git archive --format=zip --prefix=pgtls-$(EXTVERSION)/ --output=dist/pgtls-$(EXTVERSION).zip HEAD
