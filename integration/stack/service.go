package stack

import (
	"context"
	"os/exec"
	"sync"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// service is a process of the stack that can be started again.
type service struct {
	name    string
	command func(context.Context) *exec.Cmd
	ready   func(context.Context) error
	running *process
}

// start starts the service and waits until it is ready. A process outlives the call's context.
func (v *service) start(ctx context.Context, logs string, env []string) error {
	cmd := v.command(context.WithoutCancel(ctx))
	if len(env) > 0 {
		cmd.Env = append(cmd.Environ(), env...)
	}
	p, err := start(logs, v.name, cmd)
	if err != nil {
		return err
	}
	v.running = p
	return p.ready(ctx, v.ready)
}

// run starts a service for the first time. It belongs to the stack even if it does not become ready.
func (s *Stack) run(ctx context.Context, v *service) error {
	err := v.start(ctx, s.logs(), nil)
	if v.running != nil {
		s.processes.add(v)
	}
	return err
}

// processes are stopped in the reverse of the order in which they were first started.
type processes struct {
	mu  sync.Mutex
	all []*service
}

func (ps *processes) add(v *service) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	ps.all = append(ps.all, v)
}

func (ps *processes) find(name string) (*service, error) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	for _, v := range ps.all {
		if v.name == name {
			return v, nil
		}
	}
	return nil, fault.New(fault.Internal, "the stack has no process %q", name)
}

func (ps *processes) names() (names []string) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	for _, v := range ps.all {
		names = append(names, v.name)
	}
	return names
}

func (ps *processes) stop() {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	for i := len(ps.all) - 1; i >= 0; i-- {
		ps.all[i].running.stop()
	}
	ps.all = nil
}
