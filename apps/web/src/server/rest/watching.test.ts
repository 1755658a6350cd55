import { expect, test } from "vitest";
import { at, startTestServer } from "../testing/test-server.ts";

test("a viewer watches a rush over REST: pressed by students, counted by what came of it", async () => {
  await using server = await startTestServer();
  const { world } = server;
  const { roundId, lockerNumbers } = await world.round({ lockers: 2 });
  const [number] = lockerNumbers;
  const [minji, seojun] = [await server.signIn(await world.student()), await server.signIn(await world.student())];
  const press = (token: string, what: string) => server.call(`/lockers/${number}/${what}`, { method: "POST", token });
  expect((await press(minji.accessToken, "hold")).status).toBe(201);
  expect((await press(minji.accessToken, "hold")).status).toBe(200);
  expect((await press(seojun.accessToken, "hold")).status).toBe(409);
  expect((await press(minji.accessToken, "confirm")).status).toBe(200);
  await world.presses.flush();
  const token = await server.signInAdmin(await world.admin("viewer"));
  const trend = await server.call(`/admin/trend?round_id=${roundId}&span=hour`, { token });
  expect([trend.status, at(trend.body, "round_id")]).toEqual([200, roundId]);
  expect(at(trend.body, "presses.refusals")).toEqual([{ reason: "LOCKER_HELD", count: 1 }]);
  expect(at(trend.body, "presses.minutes.length")).toBe(60);
  const overview = await server.call("/admin/overview", { token });
  expect(at(overview.body, "counts")).toMatchObject({ free: 1, taken: 1, held: 0 });
  expect(await server.call("/admin/invariants/I1", { token })).toMatchObject({
    status: 200,
    body: { id: "I1", ok: true },
  });
});

test("a wrong span, round or invariant is named, with what would be right", async () => {
  await using server = await startTestServer();
  const token = await server.signInAdmin(await server.world.admin("viewer"));
  const asked = ["/admin/trend?span=week", "/admin/overview?round_id=7", "/admin/invariants/I99"];
  const answers = await Promise.all(asked.map((path) => server.call(path, { token })));
  expect(answers.map(({ status, body }) => [status, at(body, "error.field"), at(body, "error.message")])).toEqual([
    [400, "span", "정해진 값 가운데 하나를 골라 주세요."],
    [400, "round_id", expect.any(String)],
    [400, "id", "정해진 값 가운데 하나를 골라 주세요."],
  ]);
});
