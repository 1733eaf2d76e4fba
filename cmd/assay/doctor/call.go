package doctor

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
	"github.com/assay-oracle/assay/jobspecs"
)

// bridge looks for the bridges that the job calls, or for that of --bridge where there is no job to ask.
func (p *patient) bridge(ctx context.Context) Finding {
	node, err := p.operator()
	if err != nil {
		return failed(err, "")
	}
	have, err := node.Bridges(ctx)
	if err != nil {
		return failed(err, "does the node answer? See its log")
	}
	var texts []string
	for _, name := range p.bridgeNames() {
		if lower := strings.ToLower(name); lower != name {
			return sick("delete the job and make it again with assay jobspec --bridge "+lower, "the job calls the bridge %q: the node keeps names in lower case and will not find it", name)
		}
		i := -1
		for k := range have {
			if have[k].Name == name {
				i = k
			}
		}
		if i < 0 {
			return sick("assay bridge --name "+name+" --url … > bridge.json, then chainlink bridges create bridge.json", "the node has no bridge %q", name)
		}
		texts = append(texts, name+" to "+origin(have[i].URL))
	}
	return fine("%s", strings.Join(texts, ", "))
}

func (p *patient) bridgeNames() []string {
	var names []string
	if job, err := p.found(); err == nil {
		for _, c := range job.Calls {
			names = append(names, c.Bridge)
		}
	}
	if len(names) == 0 {
		names = []string{p.bridgeName()}
	}
	return names
}

func (p *patient) bridgeName() string {
	if p.Bridge != "" {
		return p.Bridge
	}
	return jobspecs.DefaultBridge
}

// origin is what may be shown of a URL.
func origin(raw string) string {
	u, err := url.Parse(raw)
	if err != nil {
		return "a malformed URL"
	}
	return u.Scheme + "://" + u.Host
}

func (p *patient) jobKey(ctx context.Context) Finding {
	job, err := p.found()
	if err != nil {
		return failed(err, "")
	}
	for _, call := range job.Calls {
		if call.Bearer() == "" {
			return sick("make the job again with assay jobspec --key-file", "task %s of job %s sends no bearer key", call.Task, job.ID)
		}
		if f := p.taken(ctx, call.Bearer(), "make the job again with assay jobspec --key-file: the file must hold the adapter's ASSAY_API_KEY"); !f.OK {
			return f
		}
	}
	return fine("the adapter takes the key of job %s", job.ID)
}

// callbacks looks whether an async job's node says where it is called back, and whether the adapter may call there.
func (p *patient) callbacks(ctx context.Context) Finding {
	job, err := p.found()
	if err != nil {
		return failed(err, "")
	}
	if !job.Calls[0].Async {
		return fine("job %s waits for its answers", job.ID)
	}
	node, err := p.operator()
	if err != nil {
		return failed(err, "")
	}
	config, err := node.Config(ctx)
	if err != nil {
		return failed(err, "does the node answer? See its log")
	}
	base, err := url.Parse(config.WebServer.BridgeResponseURL)
	if err != nil || base.Host == "" {
		return sick("set WebServer.BridgeResponseURL in the node's config.toml to its URL as the adapter reaches it, and start it again", "the job is async and the node does not say where it is called back")
	}
	if p.AdapterURL == "" {
		return fine("called back at %s; name the adapter by --adapter-url to ask whether it may", origin(base.String()))
	}
	return p.mayCall(ctx, job.Calls[0].Bearer(), base)
}

// mayCall asks the adapter with a responseURL that it refuses in any case: for its origin, or else for its path.
func (p *patient) mayCall(ctx context.Context, key secret.Text, base *url.URL) Finding {
	refusal, err := p.hint(ctx, key, base.JoinPath("v2", "assay-doctor").String())
	switch {
	case err != nil:
		return failed(err, adapterDown)
	case refusal == nil || refusal.Name != string(fault.CallbackHost):
		f := sick("see check allow-list", "the adapter does not say whether it may call %s", origin(base.String()))
		f.cause = "allow-list"
		return f
	case strings.Contains(refusal.Message, "allow-list"):
		return sick(fmt.Sprintf("add %s to the adapter's ASSAY_CALLBACK_ORIGINS and start it again", origin(base.String())), "the adapter may not call %s", origin(base.String()))
	}
	return fine("called back at %s, which the adapter may call", origin(base.String()))
}

// maxQuote bounds what is shown of an error in a run.
const maxQuote = 300

// runs looks at the newest run that has ended.
func (p *patient) runs(ctx context.Context) Finding {
	job, err := p.found()
	if err != nil {
		return failed(err, "")
	}
	node, err := p.operator()
	if err != nil {
		return failed(err, "")
	}
	all, err := node.Runs(ctx, job.ID)
	if err != nil {
		return failed(err, "does the node answer? See its log")
	}
	for _, run := range all {
		if run.FinishedAt == nil {
			continue
		}
		for _, task := range run.TaskRuns {
			if task.Error != nil && *task.Error != "" {
				text := hidden(*task.Error, job.Calls[0].Bearer())
				return sick(runAdvice(task.Type), "the last run, at %s, failed at %s: %.*s", run.FinishedAt.Format("2006-01-02 15:04:05"), task.DotID, maxQuote, text)
			}
		}
		return fine("the last run ended well, at %s", run.FinishedAt.Format("2006-01-02 15:04:05"))
	}
	return fine("%d runs, none has ended", len(all))
}

func runAdvice(task string) string {
	switch task {
	case "bridge":
		return "what the adapter answered, or why the node could not reach it; --probe-node asks now; docs/reasons.md tells of codes. A later run that ends well clears this"
	case "ethtx":
		return "see checks node-key and authorised-sender. A later run that ends well clears this"
	}
	return "is the job's spec as assay jobspec prints it? A later run that ends well clears this"
}
