import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { examEvent } from "../exams/exam-event.ts";
import { warmEvent } from "../hold-engine/warm-event.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { makeSlots } from "./make-slots.ts";

test("slots that are made while their programme is warm are in Redis as well, and no invariant calls them missing", async () => {
  await using world = await createWorld();
  const programme = await world.programme({ approval: "automatic", withoutSlots: true });
  await warmEvent(world, examEvent(programme.id));
  expect((await world.holdStore.readEvent(programme.id)).pools).toEqual([]);
  await makeSlots(world);
  const slots = await world.prisma.examSlot.count();
  expect(slots).toBeGreaterThan(0);
  expect((await world.holdStore.readEvent(programme.id)).pools).toHaveLength(slots);
  expect((await verifyInvariants(world)).flatMap(({ breaches }) => breaches)).toEqual([]);
});
