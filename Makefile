# Every target installs what is missing first and says so.
.PHONY: demo test build format bench install screenshots
PREFIX ?= $(HOME)/.local

demo: build
	@SWIFT_BACKTRACE=interactive=no .build/release/huddle demo

build:
	@.ci/install
	@swift build -c release --static-swift-stdlib --product huddle

test:
	@.ci/install --tests
	@swift build --build-tests
	@swift test --skip-build --disable-xctest
	@swift build -c release --static-swift-stdlib --product huddle
	@python3 Tests/EndToEnd/run.py .build/release/huddle

format:
	@swift format --in-place --recursive Package.swift Sources Tests

bench: build
	@swift build -c release --static-swift-stdlib --product huddle-dev
	@.build/release/huddle-dev bench
	@Tests/Benchmarks/instructions.sh .build/release/huddle-dev
	@python3 Tests/Benchmarks/run.py .build/release/huddle

screenshots:
	@swift build --product huddle-dev
	@.build/debug/huddle-dev generate

install: build
	@install -D -s -m 755 .build/release/huddle $(PREFIX)/bin/huddle
	@echo "Installed $(PREFIX)/bin/huddle"
