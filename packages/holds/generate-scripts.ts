// Writes src/scripts.gen.ts: each Lua file with event.lua before it, as text, so that every bundler carries them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("./scripts/", import.meta.url);
const prelude = readFileSync(new URL("event.lua", folder), "utf8");
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".lua") && file !== "event.lua")
  .sort();
const entries = names.map((file) => {
  const source = `${prelude}\n${readFileSync(new URL(file, folder), "utf8")}`;
  return `  ${JSON.stringify(file.replace(/\.lua$/, ""))}: ${JSON.stringify(source)},`;
});
const text = `// Generated from scripts/*.lua by generate-scripts.ts; change those.\nexport const scripts = {\n${entries.join("\n")}\n} as const;\n`;
writeFileSync(new URL("src/scripts.gen.ts", import.meta.url), text);
