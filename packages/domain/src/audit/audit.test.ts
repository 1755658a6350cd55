import type { AuditAction } from "@seonchak/schema";
import { auditQuery } from "@seonchak/schema";
import type { World } from "@seonchak/testing";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { listAudit, recordAudit } from "./audit.ts";

const list = (world: World, query: object = {}) => listAudit(world, auditQuery.parse(query));

async function act(world: World, action: AuditAction, target: string) {
  const owner = await world.admin("owner");
  await recordAudit(world.prisma, owner, {
    action,
    targetKind: "round",
    target,
    before: { isPaused: false },
    after: { isPaused: true },
  });
  return owner;
}

test("an act is listed with actor, target, before, after and request", async () => {
  await using world = await createWorld();
  const owner = await act(world, "round.paused", "가을 사물함");
  const { rows, total } = await list(world);
  expect(total).toBe(1);
  expect(rows[0]).toMatchObject({
    actor: owner.email,
    action: "round.paused",
    target: "가을 사물함",
    before: { isPaused: false },
    after: { isPaused: true },
    requestId: owner.requestId,
  });
});

test("acts are only ever added: the database refuses to change, remove or empty them", async () => {
  await using world = await createWorld();
  await act(world, "round.paused", "가을 사물함");
  await expect(world.prisma.auditEntry.updateMany({ data: { actor: "somebody else" } })).rejects.toThrow(
    /only ever added/,
  );
  await expect(world.prisma.auditEntry.deleteMany()).rejects.toThrow(/only ever added/);
  await expect(world.prisma.$executeRaw`TRUNCATE audit_entries`).rejects.toThrow(/only ever added/);
  expect((await list(world)).total).toBe(1);
});

test("an act whose transaction fails is not in the log", async () => {
  await using world = await createWorld();
  const owner = await world.admin("owner");
  const failing = world.prisma.$transaction(async (tx) => {
    await recordAudit(tx, owner, { action: "round.paused", targetKind: "round", target: "가을" });
    throw new Error("the act failed");
  });
  await expect(failing).rejects.toThrow("the act failed");
  expect((await list(world)).total).toBe(0);
});

test("acts are searched, filtered and paged on the server, in the order they were done", async () => {
  await using world = await createWorld();
  const owner = await act(world, "round.paused", "가을 100%");
  await act(world, "round.resumed", "가을 100 자리");
  await act(world, "locker.condition_set", "101");
  const targets = async (query: object) => (await list(world, query)).rows.map(({ target }) => target);
  expect(await targets({})).toEqual(["가을 100%", "가을 100 자리", "101"]);
  expect(await targets({ descending: true, pageSize: 2 })).toEqual(["101", "가을 100 자리"]);
  expect(await targets({ descending: true, pageSize: 2, page: 2 })).toEqual(["가을 100%"]);
  expect(await targets({ search: "100%" })).toEqual(["가을 100%"]);
  expect(await targets({ search: owner.email.toUpperCase() })).toEqual(["가을 100%"]);
  expect(await targets({ search: owner.requestId })).toEqual(["가을 100%"]);
  expect(await targets({ action: "locker.condition_set" })).toEqual(["101"]);
  expect(await targets({ group: "rounds" })).toEqual(["가을 100%", "가을 100 자리"]);
  expect(await targets({ group: "lockers", action: "round.paused" })).toEqual([]);
  expect(await targets({ search: "100", group: "rounds", action: "round.resumed" })).toEqual(["가을 100 자리"]);
  expect(await targets({ to: "2020-01-01T00:00:00Z" })).toEqual([]);
  expect(await targets({ from: "2020-01-01T09:00:00+09:00", action: "round.resumed" })).toEqual(["가을 100 자리"]);
  expect((await list(world, { pageSize: 1 })).total).toBe(3);
  expect(await list(world, { page: 9 })).toMatchObject({ rows: [], total: 3 });
});
