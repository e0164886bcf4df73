// An engine that means no good, by a gRPC library that is not of .NET. Reads {executable, runtime, proto}, prints what
// the policy pack did: the code of each call (0 is well), and whether it still answers after it.
const path = require("node:path");
const net = require("node:net");
const http2 = require("node:http2");
const { spawn } = require("node:child_process");
const packages = process.argv[2];
const grpc = require(path.join(packages, "@grpc/grpc-js"));
const loader = require(path.join(packages, "@grpc/proto-loader"));

const given = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const MEGABYTE = 1 << 20;

const once = (emitter, ...events) =>
  new Promise((resolve) => events.forEach((event) => emitter.once(event, (value) => resolve(value ?? event))));

async function main() {
  const pack = spawn(given.executable, ["127.0.0.1:1"], { env: { ...process.env, DOTNET_ROOT: given.runtime } });
  const port = parseInt(await once(pack.stdout, "data"), 10);
  const address = `127.0.0.1:${port}`;
  const service = grpc.loadPackageDefinition(loader.loadSync(given.proto, { enums: String })).pulumirpc.Analyzer;
  const limits = { "grpc.max_send_message_length": -1, "grpc.max_receive_message_length": -1 };
  const client = new service(address, grpc.credentials.createInsecure(), limits);
  const call = (method, message) =>
    new Promise((resolve) =>
      client[method](message, (error, answer) => resolve({ code: error ? error.code : 0, answer })));
  const raw = (method, bytes) =>
    new Promise((resolve) =>
      client.makeUnaryRequest(`/pulumirpc.Analyzer/${method}`, (x) => x, (x) => x, bytes, (error) =>
        resolve(error ? error.code : 0)));

  const said = {};
  const note = async (name, value) => {
    said[name] = value;
    said[`${name}, then`] = (await call("GetPluginInfo", {})).code;
  };

  await note("a message that is none", await raw("Analyze", Buffer.from("ffffffffffffffff", "hex")));
  await note("a method that is none", await raw("Destroy", Buffer.alloc(0)));

  const wild = net.connect(port, "127.0.0.1");
  wild.on("error", () => {});
  wild.write(Buffer.concat([Buffer.from("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), Buffer.alloc(4096, 0xa5)]));
  wild.resume();
  await note("frames that are none", await once(wild, "close", "end").then(() => "closed"));

  await note("16 MB in one resource", (await call("Analyze", {
    type: "azure-native:storage:Blob",
    urn: "urn:pulumi:s::platform::azure-native:storage:Blob::big",
    properties: { fields: { text: { stringValue: "x".repeat(16 * MEGABYTE) } } },
  })).code);

  const resources = Array.from({ length: 10000 }, (_, index) => ({
    type: "azure-native:storage:Blob",
    urn: `urn:pulumi:s::platform::azure-native:storage:Blob::${index}`,
    properties: { fields: { text: { stringValue: "x".repeat(700) } } },
  }));
  await note("10,000 resources in one message", (await call("AnalyzeStack", { resources })).code);

  await note("a message beyond the limit", await half(address, 500 * MEGABYTE, false));
  await note("a client that is gone in the middle", await half(address, MEGABYTE, true));

  pack.stdin.end();
  said["its end, when the input is closed"] = await once(pack, "exit");
  console.log(JSON.stringify(said));
  process.exit(0);
}

// Says that a message of a size comes, and sends its start; then waits for the answer, or goes.
function half(address, size, go) {
  return new Promise((resolve) => {
    const session = http2.connect(`http://${address}`);
    session.on("error", () => {});
    const stream = session.request({
      ":method": "POST", ":path": "/pulumirpc.Analyzer/Analyze", "content-type": "application/grpc", te: "trailers",
    });
    const status = (headers) => headers["grpc-status"] && resolve(Number(headers["grpc-status"]));
    stream.on("response", status).on("trailers", status).on("error", () => {}).resume();
    const prefix = Buffer.alloc(5);
    prefix.writeUInt32BE(size, 1);
    stream.write(Buffer.concat([prefix, Buffer.alloc(1000)]), () => {
      if (go) {
        session.destroy();
        resolve("gone");
      }
    });
  });
}

main();
