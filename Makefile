# pgtls: the PostgreSQL extension, built with PGXS, and the developer's commands.
#
#   make && make install      builds and installs for the server that PG_CONFIG names
#   make installcheck         pgTAP against the running server that PGHOST, PGPORT, … name
#   make check, make demo     install what is missing, then test or show; see dev/dev.mk

EXTENSION  := pgtls
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" pgtls.control)

DEV_GOALS := bench change-points check check-long demo differential dist docs drivers faults fuzz help \
  kill-points lint live lock pgtap rotation setup types unit wire-peers

ifneq (,$(filter $(DEV_GOALS),$(MAKECMDGOALS)))

# These must work before there is a pg_config: `setup` is what installs it.
ifneq (,$(filter-out $(DEV_GOALS),$(MAKECMDGOALS)))
$(error Ask for "$(filter-out $(DEV_GOALS),$(MAKECMDGOALS))" in a command of its own)
endif
include dev/dev.mk

else

PG_CONFIG ?= pg_config
# The interpreter that byte-compiles: it should be the one that PL/Python was built with.
PYTHON    ?= /usr/bin/python3
python    := $(PYTHON)# PGXS has a PYTHON of its own, from the machine that built the server

python_package := pgtls_$(subst .,_,$(EXTVERSION))

# What the server imports, modules and packages.  The command line, the authority and the lab
# stay out of it.
SERVER_MODULES := __init__ dataclass encodings errors interrupts quoting facts policy texts x509 acceptance backend collect posture reports rollout server hba checks wire explain sslmodes

server_source := plpython/pgtls
server_files  := $(patsubst $(server_source)/%,%,$(sort $(foreach module,$(SERVER_MODULES), \
  $(if $(wildcard $(server_source)/$(module)/__init__.py), \
    $(shell find $(server_source)/$(module) -name '*.py'), \
    $(server_source)/$(module).py))))

sql_files  := $(sort $(wildcard sql/[0-9][0-9]_*.sql))
upgrades   := $(sort $(notdir $(wildcard sql/upgrade/*--*.sql)))

DATA_built := pgtls--$(EXTVERSION).sql $(upgrades:%=pgtls--%)
EXTRA_CLEAN := build/python_dir
NO_INSTALLCHECK := 1

PGXS := $(shell $(PG_CONFIG) --pgxs)
ifeq (,$(PGXS))
$(error "$(PG_CONFIG) --pgxs" says nothing: install the server's development files, or name a pg_config with PG_CONFIG=)
endif
include $(PGXS)

# Fixed when the SQL is built: no setting, and so no role, can choose what code the server runs.
python_dir  := $(datadir)/pgtls/$(EXTVERSION)
package_dir := $(python_dir)/$(python_package)

substitute := sed -e 's|@python_dir@|$(python_dir)|g' -e 's|@python_package@|$(python_package)|g'

# Holds the path of the last build, so that another PG_CONFIG builds the script again.
build/python_dir: FORCE
	@mkdir -p build
	@echo '$(python_dir)' | cmp -s - $@ || echo '$(python_dir)' >$@

pgtls--$(EXTVERSION).sql: $(sql_files) pgtls.control build/python_dir
	@test -n '$(sql_files)' || { echo 'sql/ has no file to build $@ from' >&2; exit 1; }
	printf '%s\n' '\echo Use "CREATE EXTENSION pgtls" to load this file. \quit' >$@.new
	$(substitute) $(sql_files) >>$@.new
	mv $@.new $@

# The files under sql/ are idempotent: an upgrade is what they can't say, and then all of them.
$(upgrades:%=pgtls--%): pgtls--%: sql/upgrade/% $(sql_files) build/python_dir
	printf '%s\n' '\echo Use "ALTER EXTENSION pgtls UPDATE" to load this file. \quit' >$@.new
	$(substitute) $< $(sql_files) >>$@.new
	mv $@.new $@

install: install-python
uninstall: uninstall-python

# Modes are set whatever the umask: the server runs as another user than the one who installs.
install-python: installdirs
	umask 022 && mkdir -p $(patsubst %,'$(DESTDIR)$(package_dir)/%',$(sort $(dir $(server_files))))
	for file in $(server_files); do \
	  $(INSTALL_DATA) "$(server_source)/$$file" '$(DESTDIR)$(package_dir)'/"$$file" || exit 1; \
	done
	umask 022 && $(python) -m compileall -q -f -d '$(package_dir)' '$(DESTDIR)$(package_dir)' || \
	  echo 'Not byte-compiled with $(python): the first call in each session will be slower.' >&2

uninstall-python:
	rm -rf '$(DESTDIR)$(package_dir)'
	-rmdir '$(DESTDIR)$(python_dir)' '$(DESTDIR)$(datadir)/pgtls' 2>/dev/null || true

installcheck:
	PSQL='$(bindir)/psql' dev/installcheck

.PHONY: FORCE install-python uninstall-python
FORCE:

endif
