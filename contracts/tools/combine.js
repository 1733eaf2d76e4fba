#!/usr/bin/env node
// Prints the ABI and creation code of the contracts that Go uses, as abigen's --combined-json wants them.
"use strict";

const fs = require("fs");
const path = require("path");

const CONTRACTS = [
  ["out", "BountyBoard"],
  ["out", "DirectRequestOracle"],
  ["out", "QuorumOracle"],
  ["out", "WorkerRegistry"],
  ["out", "IScoreOracle"],
  ["out", "DevToken"],
  ["out", "MilestoneBounty"],
  ["out/chainlink", "Operator"],
  ["out/chainlink", "LinkToken"],
];

// abigen names a call's outputs after the method alone, so two contracts of one package must not share methods with several
// outputs. What all oracles share is bound once, as IScoreOracle (eip712Domain as DirectRequestOracle's); events and errors stay with
// each contract.
const SHARED = { DirectRequestOracle: ["IScoreOracle"], QuorumOracle: ["IScoreOracle", "IERC5267"], WorkerRegistry: ["ISignerSets", "IERC5267"] };

const root = path.join(__dirname, "..");

// What is compiled with both profiles of foundry.toml may be named after the profile; its ABI is the same.
function readArtifact(out, name) {
  const files = [`${name}.json`, `${name}.default.json`].map((file) => path.join(root, out, `${name}.sol`, file));
  return JSON.parse(fs.readFileSync(files.find((file) => fs.existsSync(file)) || files[0], "utf8"));
}

function abiOf(out, name, artifact) {
  if (!SHARED[name]) return artifact.abi;
  const shared = Object.assign({}, ...SHARED[name].map((base) => readArtifact(out, base).methodIdentifiers));
  const signature = (entry) => `${entry.name}(${entry.inputs.map(canonicalType).join(",")})`;
  return artifact.abi.filter((entry) => entry.type !== "function" || !(signature(entry) in shared));
}

function canonicalType(input) {
  if (!input.type.startsWith("tuple")) return input.type;
  return `(${input.components.map(canonicalType).join(",")})${input.type.slice("tuple".length)}`;
}

const contracts = {};
for (const [out, name] of CONTRACTS) {
  const artifact = readArtifact(out, name);
  const code = artifact.bytecode.object;
  if (!/^0x[0-9a-f]*$/.test(code)) {
    throw new Error(`${name}: bytecode is not linked`);
  }
  contracts[`${name}.sol:${name}`] = {
    abi: abiOf(out, name, artifact),
    bin: code.slice(2),
    "bin-runtime": artifact.deployedBytecode.object.slice(2),
    hashes: artifact.methodIdentifiers,
    devdoc: {},
    userdoc: {},
    metadata: "{}",
  };
}
process.stdout.write(JSON.stringify({ contracts, version: "0.8.37" }));
