import type { Deps } from "@seonchak/domain";
import { createCaches, deriveSecrets, diskBelow, systemClock, unseenDisk } from "@seonchak/domain";
import { loadDenied } from "@seonchak/domain/accounts/sessions";
import {
  connectRedis,
  DEFAULT_HOLD_LIMITS,
  DenyList,
  EventFeed,
  HoldStore,
  Limits,
  PressCounts,
  redisReady,
} from "@seonchak/holds";
import { connectDatabase } from "@seonchak/prisma";
import type { Env } from "../env.ts";

export type Connecting = {
  env: Env;
  databaseUrl: string;
  redisUrl: string;
  secret: string;
  /** The folder of the embedded Postgres, whose disk must not fill up; unknown with one of the operator's own. */
  dataDir?: string | undefined;
  /** What the test clock adds, in ms. */
  clockOffsetMs?: () => number;
};
export type Connected = { deps: Deps; stop(): Promise<void> };

/** Opens this process's pools and waits until both stores answer. Throws when one does not. */
export async function connectDeps({
  env,
  databaseUrl,
  redisUrl,
  secret,
  dataDir,
  clockOffsetMs = () => 0,
}: Connecting): Promise<Connected> {
  const prisma = connectDatabase({ url: databaseUrl });
  const connection = connectRedis({ url: redisUrl, clockOffsetMs });
  const clock = systemClock(clockOffsetMs);
  const holdStore = new HoldStore(connection, { limits: holdLimits(env) });
  const feed = new EventFeed(holdStore);
  const denyList = new DenyList(connection, { loadDenied: () => loadDenied({ prisma, clock }) });
  const presses = new PressCounts(connection);
  const stop = async () => {
    feed.stop();
    await presses.stop();
    await denyList.stop();
    await prisma.$disconnect();
    await connection.close();
  };
  try {
    await redisReady(connection);
    await denyList.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const limits = new Limits(connection, signInLimits(env));
  return {
    deps: {
      prisma,
      holdStore,
      feed,
      denyList,
      limits,
      presses,
      clock,
      secrets: deriveSecrets(secret),
      caches: createCaches(),
      disk: dataDir === undefined ? unseenDisk : diskBelow(dataDir),
    },
    stop,
  };
}

function holdLimits(env: Env) {
  const factor = env.RATE_LIMIT_FACTOR;
  const { burst, perSecond, lapsesBeforePause, pauseMs, undrainedMax } = DEFAULT_HOLD_LIMITS;
  return {
    burst: (env.LIMIT_HOLD_BURST ?? burst) * factor,
    perSecond: (env.LIMIT_HOLDS_PER_SECOND ?? perSecond) * factor,
    lapsesBeforePause: (env.LIMIT_LAPSED_HOLDS ?? lapsesBeforePause) * factor,
    pauseMs: env.LIMIT_LAPSE_PAUSE_MS ?? pauseMs,
    undrainedMax: env.LIMIT_UNDRAINED ?? undrainedMax,
  };
}

function signInLimits(env: Env) {
  const given = {
    signInFailuresPer10Min: env.LIMIT_SIGN_IN_FAILURES_PER_10_MIN,
    signInFailuresPerHour: env.LIMIT_SIGN_IN_FAILURES_PER_HOUR,
    signInsPerMin: env.LIMIT_SIGN_INS_PER_MIN,
    registrationsPerHour: env.LIMIT_REGISTRATIONS_PER_HOUR,
    adminFailuresPer15Min: env.LIMIT_ADMIN_FAILURES_PER_15_MIN,
    adminFailuresPerHour: env.LIMIT_ADMIN_FAILURES_PER_HOUR,
    adminSignInsPerMin: env.LIMIT_ADMIN_SIGN_INS_PER_MIN,
  };
  const chosen = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return { ...chosen, factor: env.RATE_LIMIT_FACTOR };
}
