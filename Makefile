# Each target is described by the comment beside it; `make` lists them.

SHELL       := bash
.SHELLFLAGS := -euo pipefail -c

FUZZTIME ?= 2000x
COUNT    ?= 6
BENCH    ?= .
PKG      ?= ./...

.DEFAULT_GOAL := help
.PHONY: help check test lint fix fuzz cover bench golden api mutate

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

check: ## everything that must hold before a change lands, as CI runs it
	.ci/run

test: ## the tests, with the race detector and in random order; the long ones in part
	go test -race -shuffle=on ./...

lint: ## formatting, vet, modern Go, and the linters of .golangci.yml
	.ci/run format vet fix lint

fix: ## mend what the tools can: formatting, modern Go, go.mod, lint
	go mod tidy
	go fix ./...
	go tool -modfile=.ci/tools.mod golangci-lint run --fix ./...
	go tool -modfile=.ci/tools.mod gofumpt -w .

fuzz: ## each fuzz target for FUZZTIME (2000x; 10m is a time)
	FUZZTIME=$(FUZZTIME) .ci/run fuzz

cover: ## the tests in full: statement coverage of each package against its floor
	.ci/cover

bench: ## BENCH (all) in PKG (all) COUNT (6) times; compares with bench-old.txt where there is one
	go test -run '^$$' -bench '$(BENCH)' -benchmem -count $(COUNT) $(PKG) | tee bench-new.txt
	@if [ -f bench-old.txt ]; then go tool -modfile=.ci/tools.mod benchstat bench-old.txt bench-new.txt; fi

golden: ## rewrite golden files and generated tables; read the diff afterwards
	go test $$(grep -rl --include='*_test.go' 'flag.Bool("update"' . | xargs -n 1 dirname | sort -u) -update

api: ## what changes for callers of BASE (the last tag, else the commit before); fails on a break
	.ci/api $(BASE)

mutate: ## mutation tests of PKG (rule, structure and matching): at least 90 % killed
	.ci/mutate $(filter-out ./...,$(PKG))
