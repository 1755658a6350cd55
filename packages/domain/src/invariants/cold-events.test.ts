import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { checkInvariant } from "./verify-invariants.ts";

test("each promise can be judged by itself although Redis has just lost a programme", async () => {
  await using world = await createWorld();
  await world.programme({ approval: "automatic" });
  for (const id of ["confirming", "pools", "I6"] as const) {
    await world.loseRedis();
    expect((await checkInvariant(world, { id })).breaches).toEqual([]);
  }
});
