package client

import (
	"context"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/assay-oracle/assay/contracts/bindings"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// QuorumDeployment says what DeployQuorum makes. The sender becomes the owner of everything.
type QuorumDeployment struct {
	Link        common.Address   // the chain's LINK token; zero deploys one whose sender can mint it
	Price       *big.Int         // juels of LINK per evaluation
	DeliveryGas *big.Int         // gas that a receiver gets for one delivery
	SetDelay    uint64           // seconds that a signer set stands proposed
	Signers     []common.Address // on-chain signing keys of the nodes' OCR2 key bundles
	Recipients  [][32]byte       // X25519 keys of the nodes' adapters, one for each signer
	Timing      Timing
}

// DeployQuorum puts a quorum oracle with a signer set and a board on the sender's chain, and LINK on a dev chain. The set is
// active where there is no delay, else proposed. Nothing is evaluated before SetConfig.
func DeployQuorum(ctx context.Context, s *Sender, d QuorumDeployment) (*Deployed, error) {
	out, link, err := s.begin(ctx, d.Link)
	if err != nil {
		return nil, err
	}
	oracle, err := s.deploy(ctx, &bindings.QuorumOracleMetaData,
		bindings.NewQuorumOracle().PackConstructor(link, d.Price, d.DeliveryGas, d.SetDelay, s.Account.Address))
	if err != nil {
		return nil, err
	}
	board, err := s.deployBoard(ctx, oracle, d.Timing)
	if err != nil {
		return nil, err
	}
	if out.SignerSet, err = s.makeSet(ctx, oracle, d.Signers, d.Recipients, d.SetDelay); err != nil {
		return nil, err
	}
	return out, out.list(ctx, s, map[string]common.Address{Link: link, Quorum: oracle, Board: board})
}

// QuorumClient configures a quorum oracle and takes out what its nodes have earned.
type QuorumClient struct {
	*Sender
	Address common.Address
	abi     *bindings.QuorumOracle
}

// NewQuorum makes a client of the quorum oracle at address.
func NewQuorum(s *Sender, address common.Address) *QuorumClient {
	return &QuorumClient{Sender: s, Address: address, abi: bindings.NewQuorumOracle()}
}

// QuorumConfig holds the arguments of setConfig, as libocr's confighelper makes them.
type QuorumConfig struct {
	Signers               []common.Address // those of the set that OnchainConfig names, in its order
	Transmitters          []common.Address // the nodes' sending keys
	F                     uint8            // nodes that may be faulty
	OnchainConfig         []byte           // OnchainConfig.Encode
	OffchainConfigVersion uint64
	OffchainConfig        []byte
}

// SetConfig makes a configuration the latest and returns its digest. Owner only.
func (q *QuorumClient) SetConfig(ctx context.Context, c QuorumConfig) (digest [32]byte, err error) {
	data, err := q.abi.TryPackSetConfig(c.Signers, c.Transmitters, c.F, c.OnchainConfig, c.OffchainConfigVersion, c.OffchainConfig)
	if err != nil {
		return digest, fault.Wrap(fault.BadRequest, err, "pack the configuration")
	}
	receipt, err := q.Send(ctx, Call{To: &q.Address, Data: data})
	if err != nil {
		return digest, err
	}
	id := q.abi.GetABI().Events["ConfigSet"].ID
	for _, log := range receipt.Logs {
		if log.Address != q.Address || len(log.Topics) == 0 || log.Topics[0] != id {
			continue
		}
		event, err := q.abi.UnpackConfigSetEvent(log)
		if err != nil {
			return digest, fault.Wrap(fault.Chain, err, "unpack the configuration")
		}
		return event.ConfigDigest, nil
	}
	return digest, fault.New(fault.Chain, "transaction %s set no configuration", receipt.TxHash)
}

// ConfigDetails returns count, block and digest of the latest configuration.
func (q *QuorumClient) ConfigDetails(ctx context.Context) (bindings.LatestConfigDetailsOutput, error) {
	return Read(ctx, q.backend, q.Address, q.abi.PackLatestConfigDetails(), q.abi.UnpackLatestConfigDetails)
}

// Quorum returns signer set, faulty nodes and transmitter's share of the latest configuration.
func (q *QuorumClient) Quorum(ctx context.Context) (bindings.QuorumOutput, error) {
	return Read(ctx, q.backend, q.Address, q.abi.PackQuorum(), q.abi.UnpackQuorum)
}

// Payees returns the payees of the latest configuration, in the nodes' order.
func (q *QuorumClient) Payees(ctx context.Context) ([]common.Address, error) {
	return Read(ctx, q.backend, q.Address, q.abi.PackPayees(), q.abi.UnpackPayees)
}

// Owed returns the juels that a payee can withdraw.
func (q *QuorumClient) Owed(ctx context.Context, payee common.Address) (*big.Int, error) {
	return Read(ctx, q.backend, q.Address, q.abi.PackOwedPayment(payee), q.abi.UnpackOwedPayment)
}

// Withdraw sends all that the sender is owed to an account.
func (q *QuorumClient) Withdraw(ctx context.Context, to common.Address) (*types.Receipt, error) {
	return q.Send(ctx, Call{To: &q.Address, Data: q.abi.PackWithdrawPayment(to)})
}
