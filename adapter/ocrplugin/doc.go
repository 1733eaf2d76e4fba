// Package ocrplugin is the quorum as a Chainlink node runs it: an OCR2 reporting plugin. It carries observations of the node's
// own adapter to the other nodes and the report to the oracle contract; what a report says is package quorum's.
//
//	watcher.go    asks the adapter, in the background: which requests are open, what it found of them
//	plugin.go     the four questions of OCR2, answered from what the watcher knows
//	service.go    the plugin's factory and validation, as chainlink-common's generic LOOP plugins have them
//	jobconfig.go  [pluginConfig.pluginConfig] of the job spec
//
// It and its program are the only places outside integration that know libocr and chainlink-common.
package ocrplugin
