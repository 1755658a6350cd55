import { randomUUID } from "node:crypto";
import type { Deps } from "@seonchak/domain";
import { createCaches, deriveSecrets, systemClock, unseenDisk } from "@seonchak/domain";
import { loadDenied } from "@seonchak/domain/accounts/sessions";
import type { HoldLimits } from "@seonchak/holds";
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
import type { HoldId } from "@seonchak/schema";
import { holdId } from "@seonchak/schema";
import type { Exams } from "./exams.ts";
import { createExams } from "./exams.ts";
import { forgetStore } from "./forget-store.ts";
import type { People } from "./people.ts";
import { createPeople } from "./people.ts";
import type { Rounds } from "./rounds.ts";
import { createRounds } from "./rounds.ts";
import { redisUrlForTests } from "./servers.ts";
import { cloneDatabase } from "./template-database.ts";

/** Connections of one set of dependencies; a race of 200 shares them as a process does. */
const POOL_MAX = 12;
const SECRET = "a secret of tests, long enough to be one";

export type WorldOptions = {
  /** Multiplies every limit; 1 where the limits themselves are looked at. */
  limitFactor?: number;
  /** Replaces limits of the hold script, which are otherwise multiplied by `limitFactor` too. */
  holdLimits?: Partial<HoldLimits>;
};

/**
 * A database, a Redis prefix and a clock of its own. It can be passed wherever `Deps` are wanted.
 * `await using world = await createWorld()` removes all of it at the end of the test.
 */
export type World = Deps &
  People &
  Rounds &
  Exams &
  AsyncDisposable & {
    deps: Deps;
    databaseUrl: string;
    /** Before every Redis key of this world. */
    redisPrefix: string;
    /** Moves every clock of this world on: the rules' and, by offset, Redis'. Postgres' own now() stays. */
    passTime(ms: number): void;
    /** Dependencies on connections of their own, as another process would have. */
    connect(): Promise<Deps>;
    newHoldId(): HoldId;
    /** What a flush of Redis would do, to this world only. */
    loseRedis(): Promise<void>;
  };

export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const database = await cloneDatabase();
  const redisPrefix = `test:${randomUUID()}:`;
  const ends: (() => Promise<void>)[] = [];
  let offsetMs = 0;
  const connect = async () => {
    const connected = await connectDeps({
      databaseUrl: database.url,
      redisPrefix,
      clockOffsetMs: () => offsetMs,
      options,
    });
    ends.push(connected.end);
    return connected.deps;
  };
  const deps = await connect();
  const loseRedis = () => forgetStore(deps);
  return {
    ...deps,
    ...createPeople(deps),
    ...createRounds(deps),
    ...createExams(deps),
    deps,
    databaseUrl: database.url,
    redisPrefix,
    connect,
    loseRedis,
    newHoldId: () => holdId.parse(randomUUID()),
    passTime(ms) {
      offsetMs += ms;
    },
    async [Symbol.asyncDispose]() {
      await loseRedis();
      await Promise.all(ends.map((end) => end()));
      await database.drop();
    },
  };
}

type Connecting = { databaseUrl: string; redisPrefix: string; clockOffsetMs: () => number; options: WorldOptions };

async function connectDeps({ databaseUrl, redisPrefix, clockOffsetMs, options }: Connecting) {
  const { limitFactor = 1_000, holdLimits } = options;
  const prisma = connectDatabase({ url: databaseUrl, max: POOL_MAX });
  const connection = connectRedis({ url: redisUrlForTests(), prefix: redisPrefix, clockOffsetMs });
  await redisReady(connection);
  const clock = systemClock(clockOffsetMs);
  const { burst, perSecond, lapsesBeforePause } = DEFAULT_HOLD_LIMITS;
  const loosened = {
    burst: burst * limitFactor,
    perSecond: perSecond * limitFactor,
    lapsesBeforePause: lapsesBeforePause * limitFactor,
  };
  const holdStore = new HoldStore(connection, { limits: { ...loosened, ...holdLimits } });
  const feed = new EventFeed(holdStore);
  const denyList = new DenyList(connection, { loadDenied: () => loadDenied({ prisma, clock }) });
  const deps: Deps = {
    prisma,
    holdStore,
    feed,
    denyList,
    clock,
    limits: new Limits(connection, { factor: limitFactor }),
    presses: new PressCounts(connection),
    secrets: deriveSecrets(SECRET),
    caches: createCaches(),
    disk: unseenDisk,
  };
  await denyList.start();
  const end = async () => {
    feed.stop();
    await deps.presses.stop();
    await denyList.stop();
    await prisma.$disconnect();
    await connection.close();
  };
  return { deps, end };
}
