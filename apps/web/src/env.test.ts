import { describe, expect, test } from "vitest";
import { EnvironmentWrong, readEnv } from "./env.ts";

const SECRET = "b7Zq0nVw2Lx9Tt4Rk8Ys3Pd6Gf1Hj5Mc";
const outside = { DATABASE_URL: "postgresql://u:p@db/x", REDIS_URL: "redis://r:6379" };

function linesOf(variables: Record<string, string>): string[] {
  try {
    readEnv(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentWrong) return error.lines;
    throw error;
  }
}

describe("the environment", () => {
  test("may be empty: embedded servers, port 3000, local mode", () => {
    expect(readEnv({})).toMatchObject({
      PORT: 3000,
      SEED: "demo",
      isLocal: true,
      WORKER: true,
      TEST_CLOCK: false,
      RATE_LIMIT_FACTOR: 1,
    });
    expect(readEnv({ PORT: "", WORKER: "off", ALLOWED_ORIGINS: "https://a.kr, https://b.kr/" })).toMatchObject({
      PORT: 3000,
      WORKER: false,
      ALLOWED_ORIGINS: ["https://a.kr", "https://b.kr"],
    });
  });

  test("is told wrong all at once, each variable with what would be right", () => {
    const lines = linesOf({
      PORT: "99999",
      WORKER: "yes",
      TRUSTED_PROXIES: "10.0.0.0/99",
      SEED: "none",
      SEED_HOLD_MS: "10",
      ALLOWED_ORIGINS: "a.kr/x",
      LOG_LEVEL: "loud",
    });
    expect(lines.map((line) => line.split(" ")[0]).sort()).toEqual([
      "ALLOWED_ORIGINS",
      "LOG_LEVEL",
      "PORT",
      "SEED",
      "SEED_HOLD_MS",
      "TRUSTED_PROXIES",
      "WORKER",
    ]);
    expect(lines.join("\n")).toContain("WORKER is on or off");
    expect(lines.join("\n")).toContain("a port between 0 and 65535");
  });

  test("needs a strong secret outside local mode, and never repeats one", () => {
    expect(linesOf({ PUBLIC_URL: "https://lockers.example" })).toEqual([
      expect.stringContaining("APP_SECRET is missing"),
    ]);
    expect(linesOf({ ...outside, APP_SECRET: "short-secret-1" })).toEqual([expect.stringContaining("at least 32")]);
    expect(linesOf({ ...outside, APP_SECRET: "a".repeat(40) })).toEqual([expect.stringContaining("random")]);
    expect(linesOf({ ...outside, APP_SECRET: "short-secret-1" }).join()).not.toContain("short-secret-1");
    expect(readEnv({ ...outside, APP_SECRET: SECRET }).isLocal).toBe(false);
  });
});
