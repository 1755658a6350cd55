import type { World } from "@seonchak/testing";
import { expect } from "vitest";
import type { Deps } from "../deps.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { confirmLocker } from "./confirm-locker.ts";
import { holdLocker } from "./hold-locker.ts";

export const reason = "문이 안 열려요";

export async function expectClean(deps: Deps): Promise<void> {
  expect((await verifyInvariants(deps)).flatMap((result) => result.breaches)).toEqual([]);
}

/** A student who owns the first of three lockers. */
export async function anOwner(world: World) {
  const { roundId, lockerNumbers } = await world.round({ lockers: 3 });
  const [from = 0, to = 0, third = 0] = lockerNumbers;
  const student = await world.student();
  await holdLocker(world, { lockerNumber: from, ...student });
  await confirmLocker(world, { lockerNumber: from, ...student });
  const admin = await world.admin("manager");
  return { roundId, from, to, third, student, admin, move: { lockerNumber: from, toLockerNumber: to, reason } };
}

export async function ownedBy(world: World, studentId: string): Promise<number[]> {
  const rows = await world.prisma.lockerAssignment.findMany({
    where: { studentId, endedAt: null },
    include: { locker: true },
  });
  return rows.map(({ locker }) => locker.number);
}

/** Dependencies whose transactions are committed, but whose answer is lost; Postgres may stay away after that. */
export function answerLost(deps: Deps, when: "after" | "before", { staysAway = false } = {}): Deps {
  let isAway = false;
  const cut = () => {
    isAway = staysAway;
    return Promise.reject(new Error("Connection terminated unexpectedly"));
  };
  const prisma = new Proxy(deps.prisma, {
    get(target, key) {
      if (key === "$queryRaw" && isAway) return cut;
      if (key !== "$transaction") return Reflect.get(target, key);
      return when === "before"
        ? cut
        : (act: Parameters<typeof target.$transaction>[0]) => target.$transaction(act).then(cut);
    },
  });
  return { ...deps, prisma };
}

/** Dependencies with which something happens between the claim in Redis and the transaction. */
export function justBefore(deps: Deps, happens: () => Promise<unknown>): Deps {
  const prisma = new Proxy(deps.prisma, {
    get(target, key) {
      if (key !== "$transaction") return Reflect.get(target, key);
      return (act: Parameters<typeof target.$transaction>[0]) => happens().then(() => target.$transaction(act));
    },
  });
  return { ...deps, prisma };
}
