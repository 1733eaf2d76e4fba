package attest_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
	"github.com/stretchr/testify/require"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/attest"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/merkle"
)

// memoryStore is a DigestStore that records what was asked before what.
type memoryStore struct {
	mu     sync.Mutex
	stands map[evaluator.EvalID]merkle.Hash
	err    error
}

func (m *memoryStore) StoreDigest(_ context.Context, id evaluator.EvalID, digest merkle.Hash) (merkle.Hash, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.stands == nil {
		m.stands = map[evaluator.EvalID]merkle.Hash{}
	}
	if old, ok := m.stands[id]; ok {
		return old, m.err
	}
	m.stands[id] = digest
	return digest, m.err
}

// spy counts signatures and checks that each digest was durable first.
type spy struct {
	attest.Signer
	t      *testing.T
	store  *memoryStore
	signed int
	forge  bool
}

func (s *spy) Sign(ctx context.Context, digest merkle.Hash) (attest.Signature, error) {
	found := false
	s.store.mu.Lock()
	for _, d := range s.store.stands {
		found = found || d == digest
	}
	s.store.mu.Unlock()
	require.True(s.t, found, "a digest is stored before it is signed")
	s.signed++
	if s.forge {
		digest[0] ^= 1
	}
	return s.Signer.Sign(ctx, digest)
}

func TestGuardSignsOneDigestForARequest(t *testing.T) {
	store := &memoryStore{}
	signer := &spy{Signer: testSigner(t), t: t, store: store}
	guard := attest.NewGuard(signer, store)
	d := attest.Domain{ChainID: 1, Oracle: evaluator.Address{2}}
	result := evaluator.Result{Evaluation: evaluator.Evaluation{EvalID: evaluator.EvalID{Hash: merkle.Hash{3}}, Status: evaluator.Scored}}

	first, err := guard.Attest(t.Context(), d, result)
	require.NoError(t, err)
	again, err := guard.Attest(t.Context(), d, result)
	require.NoError(t, err)
	require.Equal(t, first.Encode(), again.Encode(), "a retry makes the same bytes")
	by, err := attest.Recover(attest.Digest(d, first.Evaluation), first.Signature)
	require.NoError(t, err)
	require.Equal(t, guard.Address(), by)
	require.Equal(t, 2, signer.signed)

	for _, change := range []func(*attest.Domain, *evaluator.Result){
		func(_ *attest.Domain, r *evaluator.Result) { r.Evaluation.Status = evaluator.Passed },
		func(_ *attest.Domain, r *evaluator.Result) { r.Evaluation.FeedbackCorrect++ },
		func(d *attest.Domain, _ *evaluator.Result) { d.Oracle[0]++ },
		func(d *attest.Domain, _ *evaluator.Result) { d.ChainID++ },
	} {
		otherDomain, other := d, result
		change(&otherDomain, &other)
		_, err = guard.Attest(t.Context(), otherDomain, other)
		require.Equal(t, fault.SecondDigest, fault.CodeOf(err))
	}
	require.Equal(t, 2, signer.signed, "nothing else was signed")

	result.Evaluation.EvalID.Hash[0]++
	_, err = guard.Attest(t.Context(), d, result)
	require.NoError(t, err, "another request is another matter")
}

func TestGuardUnderConcurrency(t *testing.T) {
	guard := attest.NewGuard(testSigner(t), &memoryStore{})
	var wg sync.WaitGroup
	results := make([]error, 16)
	for i := range results {
		wg.Go(func() {
			e := evaluator.Evaluation{EvalID: evaluator.EvalID{Hash: merkle.Hash{1}}, FeedbackCorrect: uint32(i)}
			_, results[i] = guard.Attest(t.Context(), attest.Domain{}, evaluator.Result{Evaluation: e})
		})
	}
	wg.Wait()
	signed := 0
	for _, err := range results {
		if err == nil {
			signed++
			continue
		}
		require.Equal(t, fault.SecondDigest, fault.CodeOf(err))
	}
	require.Equal(t, 1, signed)
}

func TestGuardFailsClosed(t *testing.T) {
	result := evaluator.Result{Evaluation: evaluator.Evaluation{EvalID: evaluator.EvalID{Hash: merkle.Hash{3}}}}
	store := &memoryStore{err: fault.Wrap(fault.Storage, errors.New("disk"), "store the digest")}
	signer := &spy{Signer: testSigner(t), t: t, store: store}
	_, err := attest.NewGuard(signer, store).Attest(t.Context(), attest.Domain{}, result)
	require.Equal(t, fault.Storage, fault.CodeOf(err))
	require.Zero(t, signer.signed, "without a durable digest nothing is signed")

	store = &memoryStore{}
	signer = &spy{Signer: testSigner(t), t: t, store: store, forge: true}
	_, err = attest.NewGuard(signer, store).Attest(t.Context(), attest.Domain{}, result)
	require.ErrorContains(t, err, "not its own")

	result.Delivery = make([]byte, 80)
	_, err = attest.NewGuard(signer, store).Attest(t.Context(), attest.Domain{}, result)
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))

	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = attest.NewGuard(testSigner(t), &memoryStore{}).Attest(ctx, attest.Domain{}, evaluator.Result{})
	require.Equal(t, fault.Canceled, fault.CodeOf(err))
}

func TestSignaturesAreDeterministicAndLow(t *testing.T) {
	signer := testSigner(t)
	order := crypto.S256().Params().N
	for i := range 50 {
		digest := merkle.Keccak256([]byte{byte(i)})
		a, err := signer.Sign(t.Context(), digest)
		require.NoError(t, err)
		b, err := signer.Sign(t.Context(), digest)
		require.NoError(t, err)
		require.Equal(t, a, b)
		require.Contains(t, []byte{27, 28}, a[64])
		by, err := attest.Recover(digest, a)
		require.NoError(t, err)
		require.Equal(t, signer.Address(), by)

		high := a // the other signature that the curve accepts
		new(big.Int).Sub(order, new(big.Int).SetBytes(a[32:64])).FillBytes(high[32:64])
		high[64] = 55 - a[64]
		_, err = attest.Recover(digest, high)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
		a[64] -= 27
		_, err = attest.Recover(digest, a)
		require.Equal(t, fault.BadRequest, fault.CodeOf(err))
	}
	_, err := attest.Recover(merkle.Hash{}, attest.Signature{64: 27})
	require.Equal(t, fault.BadRequest, fault.CodeOf(err))
}

func TestSignersPrintNoKey(t *testing.T) {
	signer := testSigner(t)
	secret, ok := new(big.Int).SetString(testKey, 16)
	require.True(t, ok)
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		text := fmt.Sprintf(verb, signer)
		require.Contains(t, text, signer.Address().String())
		require.NotContains(t, text, secret.String())
		require.NotContains(t, text, testKey)
	}
}

func TestKeystore(t *testing.T) {
	key, err := crypto.HexToECDSA(testKey)
	require.NoError(t, err)
	raw, err := keystore.EncryptKey(&keystore.Key{Id: uuid.Must(uuid.NewRandom()), Address: crypto.PubkeyToAddress(key.PublicKey), PrivateKey: key},
		"correct horse", keystore.LightScryptN, keystore.LightScryptP)
	require.NoError(t, err)
	path := filepath.Join(t.TempDir(), "key.json")
	write := func(content string) { require.NoError(t, os.WriteFile(path, []byte(content), 0o600)) }

	write(string(raw))
	signer, err := attest.OpenKeystore(path, "correct horse")
	require.NoError(t, err)
	require.Equal(t, testSigner(t).Address(), signer.Address())
	require.Equal(t, "0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", signer.Address().String())

	_, err = attest.OpenKeystore(path, "wrong horse")
	require.Equal(t, fault.Config, fault.CodeOf(err))
	require.NotContains(t, err.Error(), "horse")
	for name, content := range map[string]string{
		"other account": strings.Replace(string(raw), "f39fd6e5", "00000000", 1),
		"version":       strings.Replace(string(raw), `"version":3`, `"version":1`, 1),
		"not JSON":      "{",
		"too large":     strings.Repeat(" ", 70_000),
		"empty":         "",
	} {
		write(content)
		_, err = attest.OpenKeystore(path, "correct horse")
		require.Equal(t, fault.Config, fault.CodeOf(err), name)
	}
	_, err = attest.OpenKeystore(filepath.Join(t.TempDir(), "none"), "")
	require.Equal(t, fault.Config, fault.CodeOf(err))
}
