// Connects as node-postgres is told: an object a line comes in, what happened goes out as a line.
//
//   in:   { host: ..., ssl: ... }, as pgtls.sslmodes() writes it
//   out:  "ok", or "no" TAB the error

const fs = require("fs");
const readline = require("readline");
const { Client } = require("pg");

async function attempt(text) {
  const config = new Function("fs", `return (${text})`)(fs);
  const client = new Client({ ...config, connectionTimeoutMillis: 10000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } finally {
    client.connection.stream.destroy();
  }
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    try {
      await attempt(line);
      console.log("ok");
    } catch (error) {
      console.log(`no\t${String(error.message || error).replace(/\s+/g, " ")}`);
    }
  }
}

main();
