#!/usr/bin/env node
// Stands in for the native compiler: forge runs it as `solc`, it answers with the pinned WebAssembly build from npm.
// The package name comes from ASSAY_SOLC (default "solc"); the Operator's project uses "solc-0.8.19".
"use strict";

const path = require("path");
const solc = require(path.join(__dirname, "..", "node_modules", process.env.ASSAY_SOLC || "solc"));

if (process.argv.includes("--version")) {
  const version = solc.version().replace(".Emscripten.clang", ".Linux.g++");
  console.log("solc, the solidity compiler commandline interface");
  console.log("Version: " + version);
  process.exit(0);
}

const chunks = [];
process.stdin.on("data", (chunk) => chunks.push(chunk));
process.stdin.on("end", () => {
  const output = solc.compile(Buffer.concat(chunks).toString("utf8"));
  require("fs").writeSync(1, output);
});
