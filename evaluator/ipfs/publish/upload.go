package publish

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"

	"github.com/assay-oracle/assay/evaluator"
	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/ipfs/car"
	"github.com/assay-oracle/assay/evaluator/ipfs/dag"
)

// Publish implements Publisher. The content is read twice: for its CID, and to upload it.
func (k *Kubo) Publish(ctx context.Context, path string) (evaluator.CID, error) {
	tree, err := dag.BuildPath(path, dag.Discard)
	if err != nil {
		return evaluator.CID{}, err
	}
	limited, cancel := context.WithTimeout(ctx, k.cfg.Timeout)
	defer cancel()
	pinned, err := k.upload(limited, tree.CID, path)
	if err == nil && pinned != tree.CID {
		err = fault.New(fault.Gateway, "the IPFS node imported %s instead of %s", pinned, tree.CID)
	}
	if err != nil {
		var known *fault.Error
		if !errors.As(err, &known) || ctx.Err() != nil {
			err = coded(ctx, err, "dag/import")
		}
		return evaluator.CID{}, err
	}
	return tree.CID, nil
}

// upload streams the content as a CAR and returns the root that the node pinned.
func (k *Kubo) upload(ctx context.Context, root evaluator.CID, path string) (evaluator.CID, error) {
	body, w := io.Pipe()
	form := multipart.NewWriter(w)
	sent := make(chan error, 1)
	go func() {
		err := writeForm(form, root, path)
		w.CloseWithError(err)
		sent <- err
	}()
	resp, err := k.post(ctx, "dag/import", url.Values{"pin-roots": {"true"}}, form.FormDataContentType(), body)
	_ = body.Close() // ends the writer if the node answered early
	var own *fault.Error
	if writeErr := <-sent; errors.As(writeErr, &own) { // otherwise it only says that the node stopped reading
		err = own
	}
	if resp == nil {
		return evaluator.CID{}, err
	}
	defer resp.Body.Close()
	if err != nil {
		return evaluator.CID{}, err
	}
	return readImport(resp)
}

// writeForm writes the one file of the form, a CAR. Content that changed since root was computed is Storage.
func writeForm(form *multipart.Writer, root evaluator.CID, path string) error {
	part, err := form.CreateFormFile("file", "content.car")
	if err != nil {
		return err
	}
	w, err := car.NewWriter(part, root)
	if err != nil {
		return err
	}
	tree, err := dag.BuildPath(path, w.Write)
	if err != nil {
		return err
	}
	if tree.CID != root {
		return fault.New(fault.Storage, "the content changed while it was published")
	}
	return form.Close()
}

// readImport reads the lines of dag/import's answer: one for each root. A failure after the first line is a trailer.
func readImport(resp *http.Response) (evaluator.CID, error) {
	var pinned evaluator.CID
	for lines := json.NewDecoder(io.LimitReader(resp.Body, maxReply)); ; {
		var line struct {
			Root *struct {
				Cid         map[string]string
				PinErrorMsg string
			}
			Message string
		}
		err := lines.Decode(&line)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return evaluator.CID{}, err
		}
		switch {
		case line.Message != "":
			return evaluator.CID{}, &rpcError{line.Message}
		case line.Root != nil && line.Root.PinErrorMsg != "":
			return evaluator.CID{}, &rpcError{line.Root.PinErrorMsg}
		case line.Root != nil:
			if pinned, err = evaluator.ParseCID(line.Root.Cid["/"]); err != nil {
				return evaluator.CID{}, errors.New("the answer names no CID")
			}
		}
	}
	if text := resp.Trailer.Get("X-Stream-Error"); text != "" {
		return evaluator.CID{}, &rpcError{text}
	}
	if pinned.IsZero() {
		return evaluator.CID{}, errors.New("the answer names no pinned root")
	}
	return pinned, nil
}
