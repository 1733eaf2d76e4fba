#!/bin/sh
# Run by the image before the daemon: a node that knows nobody, and a gateway that serves only what this node has.
set -e
ipfs config --json AutoConf.Enabled false
ipfs config --json Gateway.NoFetch true
