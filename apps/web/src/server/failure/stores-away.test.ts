import { connectDatabase } from "@seonchak/prisma";
import type { World } from "@seonchak/testing";
import { describe, expect, test } from "vitest";
import { at, startTestServer } from "../testing/test-server.ts";
import { failureOf } from "./failure.ts";
import { refusalData } from "./refusal-data.ts";

const NOBODY_LISTENS = "postgresql://nobody@127.0.0.1:1/nothing";

/** The machine may be busy. */
const PATIENT = { timeout: 15_000 };

/** Cuts the connections that sleep in this world's database; answers how many. */
async function cutSleepers({ prisma }: World): Promise<number> {
  const rows = await prisma.$queryRaw<unknown[]>`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE query LIKE ${"%FROM pg_sleep(20)%"} AND state = 'active' AND pid <> pg_backend_pid() AND datname = current_database()`;
  return rows.length;
}

async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => error,
  );
}

describe("a store that is away is a 503 with the time to try again, never a fault", () => {
  test("Postgres that cannot be reached", async () => {
    const prisma = connectDatabase({ url: NOBODY_LISTENS, connectionTimeoutMs: 500 });
    for (const work of [
      () => prisma.student.findFirst(),
      () => prisma.$queryRaw`SELECT 1`,
      () => prisma.$transaction((tx) => tx.student.count()),
    ]) {
      expect(failureOf(await errorOf(work()))).toMatchObject({
        reason: "DATABASE_AWAY",
        details: { retryAfterMs: 1_000 },
      });
    }
    await prisma.$disconnect();
  });

  test("a connection to Postgres that is cut in the middle", async () => {
    await using server = await startTestServer();
    const { prisma } = await server.world.connect();
    const slow = errorOf(prisma.$queryRaw`SELECT 1 FROM pg_sleep(20)`);
    await expect.poll(() => cutSleepers(server.world), PATIENT).toBe(1);
    expect(failureOf(await slow).reason).toBe("DATABASE_AWAY");
  });

  test("Redis: holds and sign-in say so, the board stays as it was last seen, health names it", async () => {
    await using server = await startTestServer();
    const { lockerNumbers } = await server.world.round({ lockers: 1 });
    const student = await server.world.student();
    const { accessToken: token } = await server.signIn(student);
    expect((await server.call("/lockers")).status).toBe(200);
    server.world.holdStore.connection.redis.disconnect();
    const held = await server.call(`/lockers/${lockerNumbers[0]}/hold`, { method: "POST", token });
    expect([held.status, at(held.body, "error.reason")]).toEqual([503, "STORE_AWAY"]);
    expect(held.headers.get("retry-after")).toBe("1");
    const { studentNumber, name, phoneNumber } = student;
    const signedIn = await server.call("/auth/login", {
      body: { student_id: studentNumber, name, phone_number: phoneNumber },
    });
    expect([signedIn.status, at(signedIn.body, "error.reason")]).toEqual([503, "STORE_AWAY"]);
    const health = await server.call("/health");
    expect([health.status, health.body]).toEqual([503, { status: "degraded", db: "ok", redis: "away" }]);
    // The board is rebuilt at most every 100 ms; what is older is the last one, and says so.
    await expect.poll(async () => at((await server.call("/lockers")).body, "is_stale"), PATIENT).toBe(true);
    await server.world.holdStore.connection.redis.connect();
  });

  test("anything else is a fault of ours, of which nothing but the request id is told", () => {
    const told = refusalData(new TypeError("01012345678 is not a function"), { language: "en", requestId: "r-1" });
    expect(told).toEqual({
      reason: "INTERNAL",
      message: "Something went wrong on our side. Please report the request id.",
      requestId: "r-1",
    });
  });
});
