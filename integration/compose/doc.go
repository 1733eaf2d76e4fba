// Package compose holds tests of docker-compose.yml: what the file must say, and, with the build tag compose, that it comes
// up and pays.
package compose
