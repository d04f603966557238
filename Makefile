# Linkage: two commands are enough, `make site` and `make test`. Each may be run again at any time.

# What the program is built from.
PACKAGES = pkg-config libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev libmd-dev libutf8proc-dev libjemalloc-dev libminizip-dev zlib1g-dev libevent-dev
# What the tests need besides: a browser with Chinese fonts, Python, and Java for the HTML validator.
TEST_PACKAGES = chromium fonts-noto-cjk poppler-utils python3 python3-venv groff-base nginx-light apache2-bin mime-support binutils
JAVA_PACKAGE := $(shell command -v java >/dev/null 2>&1 || echo default-jre-headless)

export PYTHONUTF8 = 1
export PYTHONUNBUFFERED = 1

.PHONY: site test bench bench-100000 fuzz injection gallery man dist install format clean setup test-setup swift

# Builds the program, then the site out of Content/.
site: setup
	@swift build -c release
	@.build/release/linkage build
	@echo
	@echo "网站已生成，请用浏览器打开 / the site is built, open it in a browser:"
	@echo "  $(CURDIR)/Output/index.html"

# Runs every test. The last line says how many passed and failed.
test:
	@$(MAKE) --no-print-directory test-setup || { echo "0 passed, 1 failed"; exit 1; }
	@.venv/bin/python .ci/test.py

# Measures the goals of speed and memory against peers and floors, prints them as a table, and writes the manual's page of them.
# SIZES says how many patents; Sphinx-Needs alone takes minutes.
SIZES = 1000 10000
bench: test-setup .build/bench-venv/ready
	@swift build -c release
	@.build/bench-venv/bin/python Tests/Bench/run.py --sizes $(SIZES)

# The same with a size that takes half an hour more and 60 GB of disk.
bench-100000:
	@$(MAKE) --no-print-directory bench SIZES="1000 10000 100000"

# Feeds the readers with made-up input, watched by the address sanitizer. MINUTES says for how long.
MINUTES = 60
fuzz: test-setup
	@.venv/bin/python Tests/Fuzz/run.py --minutes $(MINUTES)

# Every payload in every field, and every page opened: most of an hour. `make test` does a part of it.
injection: test-setup
	@swift build -c release
	@.venv/bin/python Tests/Injection/run.py .build/release/linkage --all

# Pictures of one page of each kind, in .build/shots.
gallery: test-setup
	@.venv/bin/python Tests/Site/gallery.py Output

# The manual page, .build/man/linkage.1, and completions for bash, zsh and fish, .build/completions.
man: setup
	@.ci/packages python3
	@swift build -c release
	@mkdir -p .build/man .build/completions
	@python3 .ci/manual_page.py .build/release/linkage >.build/man/linkage.1
	@.build/release/linkage --generate-completion-script bash >.build/completions/linkage.bash
	@.build/release/linkage --generate-completion-script zsh >.build/completions/_linkage
	@.build/release/linkage --generate-completion-script fish >.build/completions/linkage.fish
	@echo "man .build/man/linkage.1; source .build/completions/linkage.bash"

# One file to install on a server that has no Swift: .build/dist/linkage-VERSION-linux-ARCH.tar.gz.
dist: man
	@.ci/packages binutils
	@.ci/dist .build/release/linkage .build/man/linkage.1 .build/completions .build/dist

# Installs the program with theme, manual page and completions; DESTDIR is put before all paths.
PREFIX = /usr/local
install: dist
	@mkdir -p "$(DESTDIR)$(PREFIX)"
	@cp -R .build/dist/linkage-*/bin .build/dist/linkage-*/share "$(DESTDIR)$(PREFIX)/"
	@echo "已安装 / installed: $(DESTDIR)$(PREFIX)/bin/linkage"

format:
	swift format --in-place --recursive Sources Tests Package.swift

clean:
	rm -rf .build .venv Output

setup: swift
	@.ci/packages $(PACKAGES)

test-setup: swift
	@.ci/packages $(PACKAGES) $(TEST_PACKAGES) $(JAVA_PACKAGE)
	@$(MAKE) --silent --no-print-directory .venv/ready

swift:
	@command -v swift >/dev/null 2>&1 || { \
	  echo "没有找到 Swift，请先安装 Swift 6.3：https://www.swift.org/install" >&2; \
	  echo "Swift was not found; please install Swift 6.3 first (address above)" >&2; exit 1; }

# The checkers' Python packages, pinned. The stamp lies inside, so that it goes when the environment goes.
.venv/ready: Tests/Site/requirements.txt
	@echo "正在准备检查程序 / preparing the checkers (.venv)"
	@rm -rf .venv
	@/usr/bin/python3 -m venv .venv
	@.venv/bin/python -m pip install -qq --disable-pip-version-check --requirement $<
	@touch $@

# The peers, pinned, that the benchmark compares with.
.build/bench-venv/ready: Tests/Bench/requirements.txt
	@.ci/packages python3 python3-venv
	@echo "正在准备对照程序 / preparing the peers (.build/bench-venv)"
	@rm -rf .build/bench-venv
	@/usr/bin/python3 -m venv .build/bench-venv
	@.build/bench-venv/bin/python -m pip install -qq --disable-pip-version-check --requirement $<
	@touch $@
