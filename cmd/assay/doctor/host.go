package doctor

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

func (p *patient) programs(context.Context) Finding {
	dir, err := p.programsDir()
	if err != nil {
		return failed(err, "start assay by its path")
	}
	var missing []string
	for _, name := range []string{"assay-adapter", "assay-worker", "assay-scorer", "assay-trainer", "assay-devstack"} {
		if _, err := os.Stat(filepath.Join(dir, name)); err != nil {
			missing = append(missing, name+" is missing")
		}
	}
	if len(missing) > 0 {
		return sick("make build", "%s", strings.Join(missing, ", "))
	}
	return fine("%s", dir)
}

// scorer starts a scoring child, which loads libtensorflow.
func (p *patient) scorer(context.Context) Finding {
	pool, err := p.pool()
	if err != nil {
		return failed(err, "")
	}
	return fine("%s", pool.Profile())
}

// sandbox looks at what a scoring child is kept apart by.
func (p *patient) sandbox(context.Context) Finding {
	pool, err := p.pool()
	if err != nil {
		return failed(err, "")
	}
	return fine("%s", strings.Join(pool.Layers(), ", "))
}
