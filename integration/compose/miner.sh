#!/bin/sh
# miner.sh NAME: a miner's side of a bounty. Trains until its own validation is well above the criterion, or its time is up. Started again, it
# goes on where it was.
set -eu
id=$(cat "/assay/public/$1")
exec assay-worker run --bounty "$id" --data /assay/public/data --split train --validation validation \
	--optimizer adam --learning-rate 0.002 --batch 64 --epochs 60 --target 930000 --time-limit 2m --dir "/assay/miner/$1-$id"
