package client

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// Deployment says what Deploy makes. The sender becomes the owner of everything.
type Deployment struct {
	Link        common.Address   // the chain's LINK token; zero deploys one whose sender can mint it
	Nodes       []common.Address // authorised to fulfil on the Operator
	SpecID      [32]byte         // the directrequest job
	Price       *big.Int         // juels of LINK per evaluation
	DeliveryGas *big.Int         // gas that a receiver gets for one delivery
	SetDelay    uint64           // seconds that a signer set stands proposed
	Signer      common.Address   // the adapter's EIP-712 key
	Recipient   [32]byte         // the adapter's X25519 key
	Timing      Timing
}

// Deployed is what Deploy made.
type Deployed struct {
	Manifest  Manifest
	SignerSet [32]byte
}

// Deploy puts an Operator, an oracle with a signer set, and a board on the sender's chain, and LINK on a dev chain. The set is
// active where there is no delay, else proposed.
func Deploy(ctx context.Context, s *Sender, d Deployment) (*Deployed, error) {
	head, err := s.backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fault.Wrap(fault.Chain, err, "read the head")
	}
	out := &Deployed{Manifest: Manifest{ChainID: s.ChainID(), FromBlock: head.Number.Uint64()}}
	owner := s.Account.Address
	link := d.Link
	if link == (common.Address{}) {
		if link, err = s.deploy(ctx, &bindings.LinkTokenMetaData, nil); err != nil {
			return nil, err
		}
	}
	operator, err := s.deploy(ctx, &bindings.OperatorMetaData, bindings.NewOperator().PackConstructor(link, owner))
	if err != nil {
		return nil, err
	}
	oracle, err := s.deploy(ctx, &bindings.DirectRequestOracleMetaData,
		bindings.NewDirectRequestOracle().PackConstructor(link, operator, d.SpecID, d.Price, d.DeliveryGas, d.SetDelay, owner))
	if err != nil {
		return nil, err
	}
	t := d.Timing
	board, err := s.deploy(ctx, &bindings.BountyBoardMetaData,
		bindings.NewBountyBoard().PackConstructor(oracle, t.RevealDelay, t.RevealWindow, t.EvalTimeout, t.PassMargin, owner))
	if err != nil {
		return nil, err
	}
	if out.SignerSet, err = s.authorise(ctx, d, operator, oracle); err != nil {
		return nil, err
	}
	for name, address := range map[string]common.Address{Link: link, Operator: operator, Oracle: oracle, Board: board} {
		if err := out.Manifest.Add(ctx, s.backend, name, address); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func (s *Sender) deploy(ctx context.Context, meta *bind.MetaData, arguments []byte) (common.Address, error) {
	receipt, err := s.Send(ctx, Call{Data: append(common.FromHex(meta.Bin), arguments...)})
	if err != nil {
		return common.Address{}, err
	}
	return receipt.ContractAddress, nil
}

// authorise lets the nodes fulfil, proposes the signer set, and activates it where there is no delay.
func (s *Sender) authorise(ctx context.Context, d Deployment, operator, oracle common.Address) (set [32]byte, err error) {
	signers, recipients := []common.Address{d.Signer}, [][32]byte{d.Recipient}
	iface := bindings.NewIScoreOracle()
	set, err = Read(ctx, s.backend, oracle, iface.PackHashSignerSet(signers, recipients), iface.UnpackHashSignerSet)
	if err != nil {
		return set, err
	}
	calls := []Call{
		{To: &operator, Data: bindings.NewOperator().PackSetAuthorizedSenders(d.Nodes)},
		{To: &oracle, Data: iface.PackProposeSignerSet(signers, recipients)},
		{To: &oracle, Data: iface.PackActivateSignerSet(set)},
	}
	if d.SetDelay > 0 {
		calls = calls[:2]
	}
	for _, call := range calls {
		if _, err := s.Send(ctx, call); err != nil {
			return set, err
		}
	}
	return set, nil
}

// MintLink gives an account LINK of a token that the sender deployed.
func MintLink(ctx context.Context, s *Sender, link, to common.Address, juels *big.Int) error {
	token := bindings.NewLinkToken()
	for _, data := range [][]byte{token.PackGrantMintRole(s.Account.Address), token.PackMint(to, juels)} {
		if _, err := s.Send(ctx, Call{To: &link, Data: data}); err != nil {
			return err
		}
	}
	return nil
}
