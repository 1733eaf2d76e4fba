package connect

import (
	"context"

	"github.com/assay-oracle/assay/contracts/client"
	"github.com/assay-oracle/assay/evaluator/fault"
)

// OpenAccount opens the account on the chain where there is no deployment yet. close ends the connection.
func (f *Flags) OpenAccount(ctx context.Context, password Password) (s *client.Sender, closeIt func(), err error) {
	if f.Keystore == "" {
		return nil, nil, fault.New(fault.Config, "an account is needed: use --keystore or ASSAY_KEYSTORE")
	}
	account, err := f.account(password)
	if err != nil {
		return nil, nil, err
	}
	eth, err := client.Dial(ctx, f.RPC)
	if err != nil {
		return nil, nil, err
	}
	if s, err = client.NewSender(ctx, eth, account, f.limits()); err != nil {
		eth.Close()
		return nil, nil, err
	}
	return s, eth.Close, nil
}
