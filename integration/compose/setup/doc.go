// Package setup is what the one-shot services of docker-compose.yml do, each before the services that need it: it draws keys,
// deploys and funds, and tells the Chainlink node of the adapter. Each step that is done already is left as it is, so that a
// stack which is brought up again goes on where it was.
package setup
