# Assay. `make` lists the targets and checks what they need.
SHELL := /bin/bash
.DEFAULT_GOAL := help

TF     := $(CURDIR)/third_party/tensorflow
FLAVOUR := $(if $(filter 1,$(GPU)),gpu,cpu)
# The run path is the build tree's; an installed program finds libtensorflow beside itself.
export CGO_CFLAGS  := -I$(TF)/include -O2
export CGO_LDFLAGS := -L$(TF)/lib -Wl,-rpath,$(TF)/lib -Wl,-rpath,$$ORIGIN/../third_party/tensorflow/lib
export TF_CPP_MIN_LOG_LEVEL := 3

# Everything but the programs that link libtensorflow is pure Go.
GO      := CGO_ENABLED=0 go
PURE    := ./cmd/assay ./adapter/cmd/assay-adapter ./adapter/cmd/chainlink-assay ./worker/cmd/assay-worker ./integration/cmd/assay-devstack ./integration/cmd/assay-setup
LINKED  := ./evaluator/cmd/assay-scorer ./worker/cmd/assay-trainer ./bench/cmd/assay-bench
TAGGED  := ./evaluator/tf/... ./evaluator/scorer/... ./evaluator/cmd/... ./worker/trainer/... ./worker/train/... ./worker/cmd/assay-trainer/... ./bench/...
VERSION := $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
LDFLAGS := -s -w -X main.version=$(VERSION)
export PURE LINKED TAGGED

.PHONY: help tools tools-test deps build demo test sbom images compose docker nmt e2e e2e-full check race vet lint slither bindings docs fuzz bench long clean

help: ## list the targets and check the tools they need
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@scripts/check-tools.sh

tools:
	@scripts/check-tools.sh build

tools-test:
	@scripts/check-tools.sh test

deps: tools ## fetch libtensorflow once (GPU=1: the CUDA build)
	@scripts/setup-tensorflow.sh $(FLAVOUR)

build: deps ## build every program into bin/
	@mkdir -p bin
	$(GO) build -trimpath -ldflags '$(LDFLAGS)' -o bin/ $(PURE)
	go build -tags tensorflow -trimpath -ldflags '$(LDFLAGS)' -o bin/ $(LINKED)

demo: build ## from an empty chain to a paid bounty
	@bin/assay demo $(ARGS)

test: tools-test build ## every test that needs no outside service: Go, Solidity, the Python exporter
	@python3 scripts/run-tests.py go tensorflow solidity exporter

sbom: build ## bills of materials of the built programs, CycloneDX
	@scripts/sbom.sh $(notdir $(filter-out %/assay-devstack,$(PURE)) $(LINKED))

images: sbom ## docker-compose.yml's images without an image registry: Debian by debootstrap, the rest from here
	@scripts/with-docker.sh scripts/images.sh

compose: sbom ## docker-compose.yml brought up with those images, to the paid bounty, and more than once
	@scripts/with-docker.sh scripts/compose.sh

docker: build ## the researcher's image as a trainer, in real containers: honest images and hostile ones
	@scripts/with-docker.sh python3 scripts/run-tests.py docker

nmt: tools-test build ## examples/nmt: a translator trained in its own image and natively, scored, paid, translating
	@scripts/with-docker.sh python3 scripts/run-tests.py nmt

e2e: build ## the same with a real Chainlink node, geth, Kubo and PostgreSQL, which it builds or needs
	@scripts/need-postgres.sh
	@scripts/with-postgres.sh python3 scripts/run-tests.py postgres e2e

e2e-full: build ## what goes wrong in a quorum of real nodes: dead, slow, half-served, misled and disagreeing ones
	go test -tags e2e,e2e_full -count=1 -timeout 40m -v ./integration/e2e -run 'TestQuorumFaults'

check: tools-test vet lint race slither ## race detector, vet, staticcheck, golangci-lint, slither

race: deps ## all pure-Go packages under the race detector
	@python3 scripts/run-tests.py race

vet:
	go vet ./...
	go vet -tags tensorflow $(TAGGED)
	go vet -tags e2e,e2e_full ./integration/e2e
	go vet -tags compose ./integration/compose
	go vet -tags docker ./worker/executor/...
	go vet -tags nmt ./integration/nmt

lint: ## golangci-lint (staticcheck among its linters), formatting, generated files
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	go mod tidy -diff
	go -C tools/lint build -o ../../bin/ github.com/golangci/golangci-lint/v2/cmd/golangci-lint
	bin/golangci-lint run --build-tags e2e,e2e_full,compose,docker,nmt ./...
	contracts/check-drift.sh

slither: ## static analysis of the contracts
	@scripts/slither.sh

bindings: ## regenerate contracts/bindings
	contracts/generate.sh

docs: ## regenerate the tables under docs/
	$(GO) test ./adapter/cmd/assay-adapter ./worker/policy -run 'Docs' -update

fuzz: ## each fuzz target for FUZZTIME (default 30s)
	@scripts/fuzz.sh $(or $(FUZZTIME),30s)

bench: build ## the side-by-side benchmarks of docs/benchmarks.md
	@python3 scripts/bench.py

long: build ## demo seeds 1-10 and the refund story
	@scripts/demo-seeds.sh
	@scripts/demo-refund.sh

clean: ## remove what the build made
	rm -rf bin contracts/out contracts/cache .venv
