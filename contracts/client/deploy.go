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
	out, link, err := s.begin(ctx, d.Link)
	if err != nil {
		return nil, err
	}
	owner := s.Account.Address
	operator, err := s.deploy(ctx, &bindings.OperatorMetaData, bindings.NewOperator().PackConstructor(link, owner))
	if err != nil {
		return nil, err
	}
	oracle, err := s.deploy(ctx, &bindings.DirectRequestOracleMetaData,
		bindings.NewDirectRequestOracle().PackConstructor(link, operator, d.SpecID, d.Price, d.DeliveryGas, d.SetDelay, owner))
	if err != nil {
		return nil, err
	}
	board, err := s.deployBoard(ctx, oracle, d.Timing)
	if err != nil {
		return nil, err
	}
	if _, err := s.Send(ctx, Call{To: &operator, Data: bindings.NewOperator().PackSetAuthorizedSenders(d.Nodes)}); err != nil {
		return nil, err
	}
	if out.SignerSet, err = s.makeSet(ctx, oracle, []common.Address{d.Signer}, [][32]byte{d.Recipient}, d.SetDelay); err != nil {
		return nil, err
	}
	return out, out.list(ctx, s, map[string]common.Address{Link: link, Operator: operator, Oracle: oracle, Board: board})
}

// begin notes where a deployment starts and finds or makes its LINK.
func (s *Sender) begin(ctx context.Context, link common.Address) (*Deployed, common.Address, error) {
	head, err := s.backend.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, link, fault.Wrap(fault.Chain, err, "read the head")
	}
	if link == (common.Address{}) {
		link, err = s.deploy(ctx, &bindings.LinkTokenMetaData, nil)
	}
	return &Deployed{Manifest: Manifest{ChainID: s.ChainID(), FromBlock: head.Number.Uint64()}}, link, err
}

// list writes the contracts into the manifest.
func (d *Deployed) list(ctx context.Context, s *Sender, contracts map[string]common.Address) error {
	for name, address := range contracts {
		if err := d.Manifest.Add(ctx, s.backend, name, address); err != nil {
			return err
		}
	}
	return nil
}

func (s *Sender) deployBoard(ctx context.Context, oracle common.Address, t Timing) (common.Address, error) {
	return s.deploy(ctx, &bindings.BountyBoardMetaData,
		bindings.NewBountyBoard().PackConstructor(oracle, t.RevealDelay, t.RevealWindow, t.EvalTimeout, t.PassMargin, s.Account.Address))
}

func (s *Sender) deploy(ctx context.Context, meta *bind.MetaData, arguments []byte) (common.Address, error) {
	receipt, err := s.Send(ctx, Call{Data: append(common.FromHex(meta.Bin), arguments...)})
	if err != nil {
		return common.Address{}, err
	}
	return receipt.ContractAddress, nil
}

// makeSet proposes a signer set, and activates it where there is no delay.
func (s *Sender) makeSet(
	ctx context.Context, oracle common.Address, signers []common.Address, recipients [][32]byte, delay uint64,
) (set [32]byte, err error) {
	iface := bindings.NewIScoreOracle()
	set, err = Read(ctx, s.backend, oracle, iface.PackHashSignerSet(signers, recipients), iface.UnpackHashSignerSet)
	if err != nil {
		return set, err
	}
	if _, err := s.Send(ctx, Call{To: &oracle, Data: iface.PackProposeSignerSet(signers, recipients)}); err != nil || delay > 0 {
		return set, err
	}
	_, err = s.Send(ctx, Call{To: &oracle, Data: iface.PackActivateSignerSet(set)})
	return set, err
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
