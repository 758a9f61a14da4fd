// Its own command line binds to all interfaces; this binds to loopback alone, and ends with whoever started it.
import { buildApp } from "fauxqs";

const app = buildApp({ logger: false, host: "localhost" });
await app.listen({ host: "127.0.0.1", port: Number(process.argv[2] ?? 0) });
console.log("port " + app.server.address().port);
process.stdin.on("end", () => process.exit(0));
process.stdin.resume();
