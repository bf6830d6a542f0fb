// Connects by node-postgres: a case a line comes in, what happened goes out as a line.
//
//   in:   connection string TAB passphrase of the key, or nothing
//   out:  "ok" TAB what the server says of the session, or "no" TAB the error

const readline = require("readline");
const { Client } = require("pg");
const { parse } = require("pg-connection-string");

const query = process.argv[2];

async function attempt(connectionString, passphrase) {
  // The driver's own text has no place for a passphrase: it goes with the options of TLS.
  const config = passphrase ? parse(connectionString) : { connectionString };
  if (passphrase) config.ssl = { ...config.ssl, passphrase };
  const client = new Client({ ...config, connectionTimeoutMillis: 10000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const result = await client.query({ text: query, rowMode: "array" });
    return result.rows[0][0];
  } finally {
    // A handshake that never began leaves the driver waiting for an answer.
    client.connection.stream.destroy();
  }
}

async function main() {
  console.log(`node-postgres ${require("pg/package.json").version}`);
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const [connectionString, passphrase] = line.split("\t");
    try {
      console.log(`ok\t${await attempt(connectionString, passphrase)}`);
    } catch (error) {
      console.log(`no\t${String(error.message || error).replace(/\s+/g, " ")}`);
    }
  }
}

main();
