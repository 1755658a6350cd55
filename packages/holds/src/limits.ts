import { RateLimiterRedis, RateLimiterRes } from "rate-limiter-flexible";
import type { RedisConnection } from "./connection.ts";
import { asStoreAway } from "./run-script.ts";

/** How often something may be tried (DESIGN 5); each from the environment, all multiplied by RATE_LIMIT_FACTOR. */
export type LimitCounts = {
  /** Failed sign-ins of one student number from one address, per 10 min. */
  signInFailuresPer10Min: number;
  /** Failed sign-ins of one student number from anywhere, per hour. Never ends live sessions. */
  signInFailuresPerHour: number;
  /** Sign-ins from one address, per minute: a whole campus shares one. */
  signInsPerMin: number;
  /** New accounts from one address, per hour. */
  registrationsPerHour: number;
  /** Failed administrators' sign-ins of one e-mail from one address, per 15 min. */
  adminFailuresPer15Min: number;
  /** Failed administrators' sign-ins of one e-mail from anywhere, per hour. */
  adminFailuresPerHour: number;
  /** Administrators' sign-ins from one address, per minute: each costs a password hash of 32 MB. */
  adminSignInsPerMin: number;
};
export const DEFAULT_LIMITS: LimitCounts = {
  signInFailuresPer10Min: 10,
  signInFailuresPerHour: 100,
  signInsPerMin: 3_000,
  registrationsPerHour: 500,
  adminFailuresPer15Min: 5,
  adminFailuresPerHour: 50,
  adminSignInsPerMin: 60,
};

/** `giveBack`: the try does not count after all, such as a sign-in that did not fail. */
export type Attempt = { isAllowed: true; giveBack(): Promise<void> } | { isAllowed: false; retryAfterMs: number };

type Rule = { limiter: RateLimiterRedis; key: string };

/**
 * Counts tries in Redis. Every try is counted before it is made and a success is given back, so that guesses made at
 * once are counted like guesses made in turn. Throws StoreAway when Redis cannot count: nobody gets in uncounted.
 */
export class Limits {
  readonly #connection: RedisConnection;
  readonly #limiters: Record<keyof LimitCounts, RateLimiterRedis>;

  constructor(connection: RedisConnection, options: Partial<LimitCounts> & { factor?: number } = {}) {
    const { factor = 1, ...counts } = options;
    const limiter = (name: keyof LimitCounts, duration: number) =>
      new RateLimiterRedis({
        storeClient: connection.redis,
        keyPrefix: `${connection.prefix}limit:${name}`,
        points: Math.max(1, Math.round((counts[name] ?? DEFAULT_LIMITS[name]) * factor)),
        duration,
      });
    this.#connection = connection;
    this.#limiters = {
      signInFailuresPer10Min: limiter("signInFailuresPer10Min", 600),
      signInFailuresPerHour: limiter("signInFailuresPerHour", 3_600),
      signInsPerMin: limiter("signInsPerMin", 60),
      registrationsPerHour: limiter("registrationsPerHour", 3_600),
      adminFailuresPer15Min: limiter("adminFailuresPer15Min", 900),
      adminFailuresPerHour: limiter("adminFailuresPerHour", 3_600),
      adminSignInsPerMin: limiter("adminSignInsPerMin", 60),
    };
  }

  /** Counts a student's sign-in as failed until it is given back. */
  signInFailure(studentNumber: string, address: string): Promise<Attempt> {
    return this.#try([
      { limiter: this.#limiters.signInFailuresPer10Min, key: `${studentNumber}:${address}` },
      { limiter: this.#limiters.signInFailuresPerHour, key: studentNumber },
    ]);
  }

  signIn(address: string): Promise<Attempt> {
    return this.#try([{ limiter: this.#limiters.signInsPerMin, key: address }]);
  }

  registration(address: string): Promise<Attempt> {
    return this.#try([{ limiter: this.#limiters.registrationsPerHour, key: address }]);
  }

  /** Counts an administrator's sign-in as failed until it is given back. */
  adminSignInFailure(email: string, address: string): Promise<Attempt> {
    return this.#try([
      { limiter: this.#limiters.adminFailuresPer15Min, key: `${email}:${address}` },
      { limiter: this.#limiters.adminFailuresPerHour, key: email },
    ]);
  }

  adminSignIn(address: string): Promise<Attempt> {
    return this.#try([{ limiter: this.#limiters.adminSignInsPerMin, key: address }]);
  }

  /** The narrow rule first: a try that it refuses is not made at all, so the wide one must not count it. */
  async #try(rules: Rule[]): Promise<Attempt> {
    const counted: Rule[] = [];
    for (const rule of rules) {
      const retryAfterMs = await this.#consume(rule);
      if (retryAfterMs !== null) {
        await this.#giveBack(counted);
        return { isAllowed: false, retryAfterMs };
      }
      counted.push(rule);
    }
    return { isAllowed: true, giveBack: () => this.#giveBack(counted) };
  }

  /** Null when there was room, else how long until there is. */
  async #consume({ limiter, key }: Rule): Promise<number | null> {
    if (this.#connection.redis.status !== "ready") throw asStoreAway(new Error("Redis is not connected"));
    try {
      await limiter.consume(key);
      return null;
    } catch (outcome) {
      if (outcome instanceof RateLimiterRes) return Math.max(outcome.msBeforeNext, 0);
      throw asStoreAway(outcome);
    }
  }

  async #giveBack(rules: Rule[]): Promise<void> {
    try {
      await Promise.all(rules.map(({ limiter, key }) => limiter.reward(key)));
    } catch (error) {
      throw asStoreAway(error);
    }
  }
}
