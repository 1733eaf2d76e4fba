package nodeapi

import (
	"encoding/json"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/encoding"
	"gonum.org/v1/gonum/graph/encoding/dot"
	"gonum.org/v1/gonum/graph/simple"

	"github.com/assay-oracle/assay/evaluator/fault"
	"github.com/assay-oracle/assay/evaluator/secret"
)

// Pipeline is a job's pipeline. Source may hold a bearer key: it is not for printing.
type Pipeline struct {
	Source secret.Text `json:"dotDagSource"`
}

// Task is one task of a pipeline: its name and attributes.
type Task struct {
	graph.Node
	name       string
	attributes map[string]string
}

// SetDOTID is called by the parser with the task's name.
func (t *Task) SetDOTID(id string) { t.name = id }

// SetAttribute is called by the parser for every attribute.
func (t *Task) SetAttribute(a encoding.Attribute) error {
	t.attributes[a.Key] = a.Value
	return nil
}

// taskGraph makes tasks for the parser that nodes read pipelines with.
type taskGraph struct{ *simple.DirectedGraph }

func (g taskGraph) NewNode() graph.Node {
	return &Task{Node: g.DirectedGraph.NewNode(), attributes: map[string]string{}}
}

// Call is a bridge task: how a job calls an adapter.
type Call struct {
	Task    string
	Bridge  string // as the job writes it
	Async   bool
	Timeout string
	Headers []string // name and value in turn
}

// Bearer returns the bearer key that the call sends, or "".
func (c Call) Bearer() secret.Text {
	for i := 0; i+1 < len(c.Headers); i += 2 {
		if key, ok := strings.CutPrefix(c.Headers[i+1], "Bearer "); ok && strings.EqualFold(c.Headers[i], "Authorization") {
			return secret.Text(key)
		}
	}
	return ""
}

// tasks parses the pipeline as a node does.
func (p Pipeline) tasks() ([]*Task, error) {
	g := taskGraph{simple.NewDirectedGraph()}
	if err := dot.Unmarshal([]byte("digraph {\n"+p.Source.Reveal()+"\n}"), g); err != nil {
		return nil, fault.New(fault.Internal, "the job's pipeline cannot be read") // the parser quotes it
	}
	var all []*Task
	for nodes := g.Nodes(); nodes.Next(); {
		all = append(all, nodes.Node().(*Task))
	}
	return all, nil
}

// list reads an attribute that holds a list of texts.
func (t *Task) list(attribute string) (texts []string, err error) {
	if v := t.attributes[attribute]; v != "" && json.Unmarshal([]byte(v), &texts) != nil {
		return nil, fault.New(fault.Internal, "%s of task %s is no list of texts", attribute, t.name)
	}
	return texts, nil
}

// Calls returns the pipeline's bridge tasks.
func (p Pipeline) Calls() ([]Call, error) {
	all, err := p.tasks()
	if err != nil {
		return nil, err
	}
	var calls []Call
	for _, t := range all {
		if t.attributes["type"] != "bridge" {
			continue
		}
		headers, err := t.list("headers")
		if err != nil {
			return nil, err
		}
		calls = append(calls, Call{t.name, t.attributes["name"], t.attributes["async"] == "true", t.attributes["timeout"], headers})
	}
	return calls, nil
}

// Senders returns the keys that the pipeline's transactions may be sent from; none means any of the node's.
func (p Pipeline) Senders() ([]common.Address, error) {
	all, err := p.tasks()
	if err != nil {
		return nil, err
	}
	var senders []common.Address
	for _, t := range all {
		if t.attributes["type"] != "ethtx" {
			continue
		}
		from, err := t.list("from")
		if err != nil {
			return nil, err
		}
		for _, text := range from {
			senders = append(senders, common.HexToAddress(text))
		}
	}
	return senders, nil
}
