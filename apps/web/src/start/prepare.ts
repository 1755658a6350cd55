import type { Embedded } from "@seonchak/embedded";
import { startEmbedded } from "@seonchak/embedded";
import { deploy } from "@seonchak/prisma/migrate";
import { buildScreens } from "./build-screens.ts";
import { generate } from "./generate.ts";
import type { Log } from "./steps.ts";
import { step } from "./steps.ts";

export type Settings = {
  dataDir: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  adminEmail: string | undefined;
  adminPassword: string | undefined;
  /** Compiles pages as they are asked for, so nothing is built ahead. */
  dev: boolean;
};

/** The first administrator, when this start made one; the password only when nobody chose it. */
export type NewAdmin = { email: string; password?: string };
export type Prepared = { stores: Embedded; admin: NewAdmin | undefined };

/**
 * Everything before the first request: stores, generated code, migrations, seed and screens, side by side as far as
 * they do not need each other. When one fails, or `signal` asks to stop, the rest is undone and this throws.
 */
export async function prepare(settings: Settings, log: Log, signal: AbortSignal): Promise<Prepared> {
  const rest = new AbortController();
  const stop = AbortSignal.any([signal, rest.signal]);
  const stores = startStores(settings, log);
  const generated = step(log, { doing: "generating code", done: "Code generated" }, () => generate(stop));
  const work = [
    Promise.all([stores, generated]).then(([{ databaseUrl }]) => seedOnce(databaseUrl, settings, log)),
    generated.then(() => (settings.dev ? false : build(log, stop))),
  ] as const;
  try {
    const [admin] = await Promise.all(work);
    signal.throwIfAborted();
    return { stores: await stores, admin };
  } catch (error) {
    rest.abort();
    await Promise.allSettled(work);
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

/** Imported late: it needs the generated client, which a fresh clone does not have yet. */
async function seedOnce(databaseUrl: string, settings: Settings, log: Log): Promise<NewAdmin | undefined> {
  const { seed } = await import("@seonchak/prisma/seed");
  const { adminEmail, adminPassword } = settings;
  const email = adminEmail === undefined ? {} : { adminEmail };
  const password = adminPassword === undefined ? {} : { adminPassword };
  return (await seed({ databaseUrl, log, ...email, ...password })).admin;
}

function build(log: Log, signal: AbortSignal): Promise<boolean> {
  const words = { doing: "building the screens, as after every update", done: "Screens built" };
  return step(log, words, () => buildScreens(signal));
}
