#!/bin/sh
# The researcher's side of a bounty, command by command.
#   offer NAME    makes a bounty and waits until it is open; one of this name that is under way already is kept
#   collect NAME  waits until the bounty has ended, opens the weights that were paid for and scores them again
set -eu
home=/assay/researcher
public=/assay/public
[ $# -eq 2 ] || { echo "usage: $0 offer|collect NAME" >&2; exit 2; }
current=$home/$2 # the folder of this bounty's files

# status prints the state of a bounty: preparing, open, paid, refunded.
status() { assay bounty show "$1" --json | sed -n '1s/.*"status":"\([a-z]*\)".*/\1/p'; }

offer() {
	cd "$(mktemp -d "$home/offer-XXXXXX")" # of its own: an earlier bounty's delivery key must not be lost
	assay model new cnn --input 28,28,1 --filters 8,16 --hidden 64 --dropout 0.25 --outputs 10 model
	assay dataset pack --x $public/x.npy --y $public/y.npy --only-splits --split feedback=7000:8000 --split payout=8000:10000 hidden
	assay keys new identity delivery.key
	assay bounty draft --model model --data hidden --signer-set "$(cat /assay/deployment/signer-set)" \
		--delivery-key delivery.key --threshold 900000 terms.json
	assay dataset seal --terms terms.json hidden.sealed
	assay bounty create --terms terms.json --set hidden.sealed --reward 1 --yes --json >created.json
	sed -n 's/.*"bounty_id":\([0-9]*\).*/\1/p' created.json >bounty
	ln -sfn "$PWD" "$current"
}

case $1 in
offer)
	[ -d $public/data ] || assay dataset pack --x $public/x.npy --y $public/y.npy --only-splits \
		--split train=0:6000 --split validation=6000:7000 $public/data
	case $([ -s "$current/bounty" ] && status "$(cat "$current/bounty")") in
	preparing | open) ;;
	*) offer ;;
	esac
	id=$(cat "$current/bounty")
	left=300
	until [ "$(status "$id")" != preparing ]; do
		left=$((left - 1))
		[ $left -gt 0 ] || { echo "bounty $id has not opened: does the node's job run?" >&2; exit 1; }
		sleep 1
	done
	cp "$current/bounty" "$public/$2"
	assay bounty show "$id"
	;;
collect)
	cd "$current"
	id=$(cat bounty)
	assay bounty watch "$id" --mirror mirror
	assay bounty collect "$id" --delivery-key delivery.key --model model --out weights.safetensors
	assay score --model model --checkpoint weights.safetensors --data hidden --split payout
	echo "bounty $id is paid: 1 ETH for the weights above, scored again by the researcher"
	;;
*)
	echo "usage: $0 offer|collect" >&2
	exit 2
	;;
esac
