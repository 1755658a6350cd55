import type { Embedded } from "@seonchak/embedded";
import { startEmbedded } from "@seonchak/embedded";
import { deploy } from "@seonchak/prisma/migrate";
import { appSecret } from "../server/app-secret.ts";
import { buildScreens } from "./build-screens.ts";
import { generate } from "./generate.ts";
import type { Log } from "./steps.ts";
import { step } from "./steps.ts";

export type Settings = {
  dataDir: string;
  isLocal: boolean;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  appSecret: string | undefined;
  adminEmail: string | undefined;
  adminPassword: string | undefined;
  seed: "demo" | "empty";
  seedHoldMs: number | undefined;
  /** Compiles pages as they are asked for, so nothing is built ahead. */
  dev: boolean;
};

/** The first administrator, when this start made one; the password only when nobody chose it. */
export type NewAdmin = { email: string; password: string | null };
export type Prepared = { stores: Embedded; admin: NewAdmin | null };

/**
 * Everything before the first request: stores, generated code, migrations and screens, side by side as far as they do
 * not need each other, then the seed. When one fails, or `signal` asks to stop, the rest is undone and this throws.
 */
export async function prepare(settings: Settings, log: Log, signal: AbortSignal): Promise<Prepared> {
  const rest = new AbortController();
  const stop = AbortSignal.any([signal, rest.signal]);
  const stores = startStores(settings, log);
  const screens = prepareScreens(settings, log, stop);
  try {
    const [running] = await Promise.all([stores, screens]);
    signal.throwIfAborted();
    // Last, so that nothing can fail between making the first password and showing it.
    return { stores: running, admin: await seedOnce(running.databaseUrl, settings, log) };
  } catch (error) {
    rest.abort();
    await Promise.allSettled([stores, screens]);
    await stores.then((running) => running.stop()).catch(() => {});
    throw error;
  }
}

async function startStores(settings: Settings, log: Log): Promise<Embedded> {
  const { dataDir, databaseUrl, redisUrl } = settings;
  const stores = await startEmbedded({ dataDir, databaseUrl, redisUrl, log });
  try {
    await deploy(stores.databaseUrl, { log });
    return stores;
  } catch (error) {
    await stores.stop();
    throw error;
  }
}

async function prepareScreens({ dev }: Settings, log: Log, signal: AbortSignal): Promise<void> {
  await step(log, { doing: "generating code", done: "Code generated" }, () => generate(signal));
  if (dev) return;
  const words = { doing: "building the screens, as after every update", done: "Screens built" };
  await step(log, words, () => buildScreens(signal));
}

/** Imported late: it needs the generated client, which a fresh clone does not have yet. */
async function seedOnce(databaseUrl: string, settings: Settings, log: Log): Promise<NewAdmin | null> {
  const { seedCouncil } = await import("@seonchak/domain/council/seed-council");
  const { dataDir, isLocal, adminEmail, adminPassword, seed: contents, seedHoldMs: holdMs } = settings;
  const secret = appSecret({ given: settings.appSecret, dataDir, isLocal });
  return (await seedCouncil({ databaseUrl, secret, contents, adminEmail, adminPassword, holdMs, log })).admin;
}
