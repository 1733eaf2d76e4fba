package nodeapi

import (
	"encoding/json"
	"strings"

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

// Calls returns the pipeline's bridge tasks.
func (p Pipeline) Calls() ([]Call, error) {
	g := taskGraph{simple.NewDirectedGraph()}
	if err := dot.Unmarshal([]byte("digraph {\n"+p.Source.Reveal()+"\n}"), g); err != nil {
		return nil, fault.New(fault.Internal, "the job's pipeline cannot be read") // the parser quotes it
	}
	var calls []Call
	for tasks := g.Nodes(); tasks.Next(); {
		t := tasks.Node().(*Task)
		if t.attributes["type"] != "bridge" {
			continue
		}
		c := Call{Task: t.name, Bridge: t.attributes["name"], Async: t.attributes["async"] == "true", Timeout: t.attributes["timeout"]}
		if h := t.attributes["headers"]; h != "" && json.Unmarshal([]byte(h), &c.Headers) != nil {
			return nil, fault.New(fault.Internal, "the headers of task %s are no list of texts", t.name)
		}
		calls = append(calls, c)
	}
	return calls, nil
}
