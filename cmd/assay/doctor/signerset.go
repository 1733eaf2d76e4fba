package doctor

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/seal"
)

// adapterKeys is the public half of the adapter's keys, as far as their files are named.
type adapterKeys struct {
	signer     *common.Address
	recipients []seal.PublicKey
}

func (p *patient) adapterKeys() (k adapterKeys, err error) {
	if p.AdapterKeystore != "" {
		signer, err := client.AddressOf(p.AdapterKeystore)
		if err != nil {
			return k, err
		}
		k.signer = &signer
	}
	if p.AdapterIdentity == "" {
		return k, nil
	}
	raw, err := os.ReadFile(p.AdapterIdentity)
	if err != nil {
		return k, fault.Wrap(fault.Config, err, "read the adapter's identities")
	}
	for _, line := range strings.Split(string(raw), "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		secret, err := seal.ParseSecret(line)
		if err != nil {
			return k, err
		}
		public, err := secret.Public()
		if err != nil {
			return k, err
		}
		k.recipients = append(k.recipients, public)
	}
	return k, nil
}

// missing says what of the keys a set lacks; any of the identities will do.
func (k adapterKeys) missing(s client.SignerSet) string {
	if k.signer != nil && !slices.Contains(s.Signers, *k.signer) {
		return fmt.Sprintf("the adapter's signing key %s", k.signer)
	}
	has := func(p seal.PublicKey) bool { return slices.Contains(s.Recipients, [32]byte(p)) }
	if len(k.recipients) > 0 && !slices.ContainsFunc(k.recipients, has) {
		return fmt.Sprintf("the adapter's recipient %s", k.recipients[0])
	}
	return ""
}

// signerSet looks for an active set, that of --signer-set if given, with the adapter's keys in it.
func (p *patient) signerSet(ctx context.Context) Finding {
	s, err := p.session()
	if err != nil {
		return failed(err, "")
	}
	keys, err := p.adapterKeys()
	if err != nil {
		return failed(err, "check --adapter-keystore and --adapter-identity")
	}
	sets, err := s.Oracle.SignerSets(ctx, s.Manifest.FromBlock)
	if err != nil {
		return failed(err, "does the RPC endpoint serve logs?")
	}
	if p.SignerSet != "" {
		want := common.HexToHash(p.SignerSet)
		sets = slices.DeleteFunc(sets, func(set client.SignerSet) bool { return set.Hash != want })
	}
	return judgeSets(sets, keys)
}

func judgeSets(sets []client.SignerSet, keys adapterKeys) Finding {
	const propose = "the oracle's owner sends: assay oracle propose --signer … --recipient …, and after the delay assay oracle activate"
	found := sick(propose, "no signer set is proposed")
	for _, s := range sets {
		lacks := keys.missing(s)
		switch {
		case s.Status == client.SetActive && lacks == "":
			return fine("%s is active", s.Hash)
		case s.Status == client.SetProposed && lacks == "":
			from := time.Unix(int64(s.ActiveFrom), 0).UTC().Format(time.RFC3339)
			found = sick("the oracle's owner sends, from "+from+" on: assay oracle activate "+s.Hash.Hex(), "signer set %s is proposed and not yet active", s.Hash)
		case s.Status == client.SetActive:
			found = sick("check --adapter-keystore and --adapter-identity, or "+propose, "the active signer set %s lacks %s", s.Hash, lacks)
		case s.Status == client.SetRevoked && lacks == "":
			found = sick(propose+"; a revoked set never signs again, so draw new keys if it was revoked for their sake", "signer set %s is revoked", s.Hash)
		}
	}
	return found
}
