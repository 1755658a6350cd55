import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, DriverAdapterError } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { DatabaseError, Pool } from "pg";

/** A statement of a migration may rewrite a table; 15 s, the product's limit, would be too short. */
const STATEMENT_TIMEOUT_MS = 10 * 60_000;
const CONNECT_TIMEOUT_MS = 10_000;

type Bindings = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");

// Node has it; the type comes with the DOM library only, which must not leak into server code.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let bindings: Promise<Bindings> | null = null;

/**
 * Prisma's own migration engine, as WebAssembly: the native one is a download from a host that is not always
 * reachable. It is talked to through the same driver as the product.
 */
export async function withSchemaEngine<Result>(
  databaseUrl: string,
  use: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const { adapter, disconnect } = connectable(databaseUrl);
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await disconnect();
  }
}

/**
 * The driver as the engine wants it, with two differences to `@prisma/adapter-pg`. One connection, since the engine's
 * lock belongs to a session. And a script goes to Postgres whole, as the native engine sends it: the adapter cuts it at
 * every semicolon, in comments and function bodies too, and would leave the first half of a failed script behind.
 */
function connectable(databaseUrl: string) {
  const pool = new Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    max: 1,
  });
  pool.on("error", () => {});
  const postgres = new PrismaPg(pool);
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: postgres.provider,
    adapterName: postgres.adapterName,
    connect: async () => Object.assign(await postgres.connect(), { executeScript: runScript(pool) }),
    connectToShadowDb: () => postgres.connectToShadowDb(),
  });
  return { adapter, disconnect: () => pool.end() };
}

function runScript(pool: Pool): (script: string) => Promise<void> {
  return async (script) => {
    try {
      await pool.query(script);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      throw new DriverAdapterError({
        kind: "postgres",
        code: error.code ?? "",
        severity: error.severity ?? "ERROR",
        message: error.message,
        detail: error.detail,
        column: error.column,
        hint: error.hint,
      });
    }
  };
}

/** Node cannot import a `.wasm` file as a module without a flag, so the parts are put together here. */
async function loadBindings(): Promise<Bindings> {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const home = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
  const code = await readFile(new URL("schema_engine_bg.wasm", `file://${home}`));
  const { instance } = await WebAssembly.instantiate(code, { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === "function") start();
  return glue;
}
