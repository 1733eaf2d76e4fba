package stack

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"

	"github.com/jackc/pgx/v5"

	"github.com/assay-oracle/assay/evaluator/fault"
)

// postgres is a PostgreSQL server. It refuses to run as root: then it runs as another user, in a folder that this user owns.
type postgres struct {
	bin  string // where its programs lie
	dir  string
	as   *syscall.Credential
	port int
}

// dbUser owns every database. Its password is for one run on loopback; the node wants 16 characters.
const (
	dbUser     = "assay"
	dbPassword = "on-loopback-for-one-run"
)

func startPostgres(ctx context.Context, logs string) (*postgres, *process, error) {
	pg, err := newPostgres(ctx)
	if err != nil {
		return nil, nil, err
	}
	p, err := pg.start(ctx, logs)
	if err != nil {
		pg.remove()
		return nil, nil, err
	}
	return pg, p, nil
}

func newPostgres(ctx context.Context) (*postgres, error) {
	pg := &postgres{}
	var err error
	if pg.bin, err = postgresFolder(); err != nil {
		return nil, err
	}
	ports, err := FreePorts(ctx, 1)
	if err != nil {
		return nil, err
	}
	pg.port = ports[0]
	if pg.dir, err = os.MkdirTemp("", "assay-postgres"); err != nil {
		return nil, fault.Wrap(fault.Storage, err, "make PostgreSQL's folder")
	}
	if os.Geteuid() != 0 {
		return pg, nil
	}
	if pg.as, err = unprivileged(); err == nil {
		err = pg.own(pg.dir)
	}
	if err != nil {
		pg.remove()
		return nil, fault.Wrap(fault.Config, err, "run PostgreSQL as another user than root")
	}
	return pg, nil
}

// postgresFolder is where initdb and postgres lie: Debian keeps them off the PATH.
func postgresFolder() (string, error) {
	if path, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(path), nil
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb") // the pattern is well formed
	if len(found) == 0 {
		return "", fault.New(fault.Config, "PostgreSQL is not installed (Debian: postgresql)")
	}
	return filepath.Dir(found[len(found)-1]), nil
}

func unprivileged() (*syscall.Credential, error) {
	account, err := user.Lookup("postgres")
	if err != nil {
		if account, err = user.Lookup("nobody"); err != nil {
			return nil, err
		}
	}
	uid, err := strconv.ParseUint(account.Uid, 10, 32)
	if err != nil {
		return nil, err
	}
	gid, err := strconv.ParseUint(account.Gid, 10, 32)
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, err
}

func (pg *postgres) start(ctx context.Context, logs string) (*process, error) {
	data := filepath.Join(pg.dir, "data")
	password, err := pg.passwordFile()
	if err != nil {
		return nil, err
	}
	initdb := pg.command(ctx, "initdb", "-D", data, "-U", dbUser, "-A", "scram-sha-256", "--pwfile="+password, "-E", "UTF8", "--no-sync")
	if out, err := initdb.CombinedOutput(); err != nil {
		return nil, fault.Wrap(fault.Internal, err, "initdb: %s", end(out))
	}
	cmd := pg.command(context.WithoutCancel(ctx), "postgres", "-D", data, "-p", strconv.Itoa(pg.port), "-c", "listen_addresses=127.0.0.1",
		"-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "max_connections=300")
	p, err := start(logs, "postgres", cmd)
	if err != nil {
		return nil, err
	}
	if err := p.ready(ctx, func(ctx context.Context) error { return pg.do(ctx, "SELECT 1") }); err != nil {
		p.stop()
		return nil, err
	}
	return p, nil
}

// passwordFile writes what initdb reads, since a password on its command line would be seen.
func (pg *postgres) passwordFile() (string, error) {
	path := filepath.Join(pg.dir, "password")
	err := os.WriteFile(path, []byte(dbPassword+"\n"), 0o600)
	if err == nil {
		err = pg.own(path)
	}
	if err != nil {
		return "", fault.Wrap(fault.Storage, err, "write PostgreSQL's password")
	}
	return path, nil
}

// own gives a file to the user that PostgreSQL runs as.
func (pg *postgres) own(path string) error {
	if pg.as == nil {
		return nil
	}
	return os.Chown(path, int(pg.as.Uid), int(pg.as.Gid))
}

func (pg *postgres) command(ctx context.Context, name string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, filepath.Join(pg.bin, name), args...)
	cmd.Dir = pg.dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: pg.as}
	return cmd
}

// url names a database.
func (pg *postgres) url(database string) string {
	return fmt.Sprintf("postgresql://%s:%s@127.0.0.1:%d/%s?sslmode=disable", dbUser, dbPassword, pg.port, database)
}

// create makes a database and returns its URL.
func (pg *postgres) create(ctx context.Context, database string) (string, error) {
	if err := pg.do(ctx, "CREATE DATABASE "+pgx.Identifier{database}.Sanitize()); err != nil {
		return "", fault.Wrap(fault.Storage, err, "make database %s", database)
	}
	return pg.url(database), nil
}

func (pg *postgres) do(ctx context.Context, statement string) error {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	conn, err := pgx.Connect(ctx, pg.url("postgres"))
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, statement)
	return err
}

// remove forgets the data.
func (pg *postgres) remove() { _ = os.RemoveAll(pg.dir) } // a folder of its own under the system's
