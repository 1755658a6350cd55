import { startEmbedded } from "../src/index.ts";

// An app that starts its servers, says their URLs in one line, and then waits to be killed.
const [dataDir] = process.argv.slice(2);
if (dataDir === undefined) throw new Error("usage: killed-app.ts <data folder>");
const { databaseUrl, redisUrl } = await startEmbedded({ dataDir, log: () => {} });
process.stdout.write(`${JSON.stringify({ databaseUrl, redisUrl })}\n`);
setInterval(() => {}, 60_000);
