# Assay's images: adapter, worker (with the assay command), node (a Chainlink node with the quorum's plugin) and setup
# (docker-compose.yml's one-shots).
#   docker build --target adapter -t assay-adapter .
#
# PROGRAMS says where the programs come from: "source" builds them; "prebuilt" takes bin/ and third_party/ of the
# build's context, as make build and make sbom leave them.
ARG GO_IMAGE=golang:1.26.8-bookworm
ARG BASE_IMAGE=debian:12.13-slim
ARG CHAINLINK_IMAGE=smartcontract/chainlink:2.23.0
ARG PROGRAMS=source

FROM ${GO_IMAGE} AS source
RUN apt-get update \
	&& apt-get install -y --no-install-recommends python3-pip \
	&& rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY scripts/setup-tensorflow.sh scripts/unpack-tensorflow.py scripts/tensorflow-cpu.txt scripts/
RUN scripts/setup-tensorflow.sh cpu
COPY . .
ARG VERSION=unknown
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
	make build sbom VERSION=${VERSION}

FROM scratch AS prebuilt
COPY bin /src/bin
COPY third_party/tensorflow/lib /src/third_party/tensorflow/lib

FROM ${PROGRAMS} AS programs

FROM ${BASE_IMAGE} AS base
RUN apt-get update \
	&& apt-get install -y --no-install-recommends ca-certificates libstdc++6 wget \
	&& rm -rf /var/lib/apt/lists/* /var/log/apt /var/log/dpkg.log /var/cache/ldconfig \
	&& groupadd --gid 10001 assay \
	&& useradd --uid 10001 --gid assay --home-dir /var/lib/assay --no-create-home --shell /usr/sbin/nologin assay \
	&& install -d -o assay -g assay -m 0700 /var/lib/assay
ENV PATH=/opt/assay/bin:$PATH
USER 10001:10001
WORKDIR /var/lib/assay

FROM base AS tensorflow
COPY --from=programs /src/third_party/tensorflow/lib /opt/assay/third_party/tensorflow/lib
COPY --from=programs /src/bin/sbom/libtensorflow.cdx.json /usr/share/doc/assay/sbom/
ENV TF_CPP_MIN_LOG_LEVEL=3

FROM tensorflow AS adapter
COPY --from=programs /src/bin/sbom/assay-adapter.cdx.json /src/bin/sbom/assay-scorer.cdx.json /usr/share/doc/assay/sbom/
COPY --from=programs /src/bin/assay-adapter /src/bin/assay-scorer /opt/assay/bin/
EXPOSE 8080 9080
VOLUME /var/lib/assay
# Serving is what it checks; /ready says whether an evaluation would go through, which depends on others.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
	CMD wget -q -O /dev/null "http://127.0.0.1:${EA_PORT:-8080}${BASE_URL%/}/health"
ENTRYPOINT ["assay-adapter"]

FROM tensorflow AS worker
COPY --from=programs /src/bin/sbom/assay-worker.cdx.json /src/bin/sbom/assay-trainer.cdx.json /src/bin/sbom/assay-scorer.cdx.json \
	/src/bin/sbom/assay-bench.cdx.json /src/bin/sbom/assay.cdx.json /usr/share/doc/assay/sbom/
COPY --from=programs /src/bin/assay-worker /src/bin/assay-trainer /src/bin/assay-scorer /src/bin/assay-bench /src/bin/assay /opt/assay/bin/
# Its exit code is its state: it ends with its submission.
HEALTHCHECK NONE
ENTRYPOINT ["assay-worker"]

# User, entry point and health check are the node's own.
FROM ${CHAINLINK_IMAGE} AS node
COPY --from=programs /src/bin/sbom/chainlink-assay.cdx.json /usr/share/doc/assay/sbom/
COPY --from=programs /src/bin/chainlink-assay /usr/local/bin/

FROM base AS setup
USER root
# Volumes take these folders' owner. PostgreSQL's password is for another user.
RUN for folder in owner researcher miner deployment public chain quorum $(for n in "" -1 -2 -3 -4; do echo oracle$n bridge$n node$n; done); do \
		install -d -o assay -g assay -m 0700 "/assay/$folder"; done \
	&& install -d -o assay -g assay -m 0755 /assay/database
USER 10001:10001
COPY --from=programs /src/bin/sbom/assay-setup.cdx.json /usr/share/doc/assay/sbom/
COPY --from=programs /src/bin/assay-setup /opt/assay/bin/
HEALTHCHECK NONE
ENTRYPOINT ["assay-setup"]
