//go:build tensorflow

package main

import (
	"context"
	"io"
	"os"

	"github.com/spf13/cobra"

	"github.com/assay-oracle/assay/bench"
	"github.com/assay-oracle/assay/bench/inventory"
	"github.com/assay-oracle/assay/bench/kernels"
	"github.com/assay-oracle/assay/bench/render"
	"github.com/assay-oracle/assay/bench/ring"
	"github.com/assay-oracle/assay/cmd/cli"
	"github.com/assay-oracle/assay/evaluator/tf"
	"github.com/assay-oracle/assay/worker/progress"
)

// runFlags are those of `assay-bench run`.
type runFlags struct {
	tier, device, peers, dir string
	threads                  int
	report, html             string
	markdown                 bool
}

// runAnswer is what `assay-bench run --json` prints last.
type runAnswer struct {
	Digest   string        `json:"digest"`
	Report   string        `json:"report,omitempty"`
	HTML     string        `json:"html,omitempty"`
	Scores   []bench.Score `json:"scores"`
	OnChain  [5]uint64     `json:"on_chain"`
	Stable   bool          `json:"stable"`
	Unstable []string      `json:"unstable,omitempty"`
	Seconds  float64       `json:"seconds"`
}

func (a *app) runCommand() *cobra.Command {
	var flags runFlags
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Measure this machine",
		Long: "Measure this machine on the libtensorflow that trains: quick in half a minute, standard in two, full for as long as it takes.\n" +
			"Only standard and full measure the whole score set; quick estimates.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return a.run(cmd.Context(), flags) },
	}
	f := cmd.Flags()
	f.StringVar(&flags.tier, "tier", string(bench.Standard), "how much to measure: quick, standard or full")
	f.StringVar(&flags.device, "device", tf.Auto, "cpu, gpu, or auto for a GPU where there is one")
	f.IntVar(&flags.threads, "threads", 0, "`N` threads inside an operation; one per core by default")
	f.StringVar(&flags.peers, "peers", "", "`HOST:PORT,...` of machines that run `assay-bench peer`, for the all-reduce")
	f.StringVar(&flags.dir, "dir", os.TempDir(), "`folder` on the disk to measure")
	f.StringVarP(&flags.report, "output", "o", "", "`file` for the report, JSON")
	f.StringVar(&flags.html, "html", "", "`file` for the report as a page")
	f.BoolVar(&flags.markdown, "markdown", false, "print the report as Markdown")
	return cmd
}

func (f runFlags) validate() (bench.Tier, []string, error) {
	tier := bench.Tier(f.tier)
	if tier != bench.Quick && tier != bench.Standard && tier != bench.Full {
		return "", nil, cli.Refused("tier %.20q is not quick, standard or full", f.tier)
	}
	if f.device != tf.CPU && f.device != tf.GPU && f.device != tf.Auto {
		return "", nil, cli.Refused("device %.20q is not cpu, gpu or auto", f.device)
	}
	if f.threads < 0 || f.threads > 1<<12 {
		return "", nil, cli.Refused("%d threads", f.threads)
	}
	peers, err := ring.ParsePeers(f.peers)
	return tier, peers, err
}

func (a *app) run(ctx context.Context, f runFlags) error {
	tier, peers, err := f.validate()
	if err != nil {
		return err
	}
	if err := prepare(f.device); err != nil {
		return err
	}
	device, err := kernels.Open(f.device, f.threads)
	if err != nil {
		return err
	}
	sink := progress.New(os.Stderr, a.JSON)
	report, err := kernels.Run(ctx, kernels.Options{
		Tier: tier, Device: device, Peers: peers, Dir: f.dir, Tool: version, Inventory: a.inventory(ctx, device),
		Progress: func(p kernels.Progress) { tell(sink, p) },
	})
	sink.Close()
	if err != nil {
		return err
	}
	return a.deliver(report, f)
}

func tell(sink progress.Sink, p kernels.Progress) {
	sink.Event(progress.Event{Step: "measure", Done: float64(p.Done), Total: float64(p.Total), Unit: "rows", ETA: p.Left.Seconds(), Message: p.Row})
}

// inventory reads the machine before anything is measured.
func (a *app) inventory(ctx context.Context, d kernels.Device) inventory.Inventory {
	maps, _ := os.ReadFile("/proc/self/maps") // without it no library is named
	inv := inventory.Source{Libraries: inventory.Mapped(maps)}.Collect(ctx)
	if d.Kind == tf.CPU {
		inv.CPU.Dispatched = dispatched(ctx)
	}
	for i := range inv.Libraries {
		if inv.Libraries[i].Name == "libtensorflow_cc.so.2" {
			inv.Libraries[i].Version = tf.Version()
		}
	}
	return inv
}

// deliver writes the report wherever it is wanted.
func (a *app) deliver(r *bench.Report, f runFlags) error {
	digest, err := r.Digest()
	if err != nil {
		return err
	}
	if f.report != "" {
		raw, err := r.Encode()
		if err != nil {
			return err
		}
		if err := writeFile(f.report, func(w io.Writer) error { _, err := w.Write(append(raw, '\n')); return err }); err != nil {
			return err
		}
	}
	if f.html != "" {
		if err := writeFile(f.html, func(w io.Writer) error { return render.HTML(w, r) }); err != nil {
			return err
		}
	}
	switch {
	case a.JSON:
		a.Print(runAnswer{Digest: digest.String(), Report: f.report, HTML: f.html, Scores: r.Scores, OnChain: r.OnChain(), Stable: r.Stable,
			Unstable: r.Unstable, Seconds: r.Seconds})
		return nil
	case f.markdown:
		return render.Markdown(a.Out, r)
	}
	return render.Text(a.Out, r)
}
