import type { Step } from "./steps.ts";
import { at, call, isEqual, step, text, Wrong } from "./steps.ts";

/** A free locker that this student could hold: on opening day the first ones may be gone before we press. */
async function holdSome(token: string): Promise<{ number: number; holdId: string }> {
  const list = await step({
    name: "the list is public and says nothing of owners",
    wanted: [200],
    call: () => call("GET", "/lockers"),
    also: (body) => (/student_id|phone|owner|holder/.test(JSON.stringify(body)) ? "the list tells who has what" : null),
  });
  const lockers = Array.from<unknown>(Object(at(list.body, "lockers")));
  const free = lockers
    .filter((locker) => at(locker, "status") === "free")
    .map((locker) => Number(at(locker, "locker_id")));
  for (const number of free) {
    const pressed = await call("POST", `/lockers/${number}/hold`, { token });
    if (pressed.status === 409) continue;
    await step({ name: `hold ${number}`, wanted: [201], call: async () => pressed, also: isInFuture });
    return { number, holdId: text(pressed.body, "hold_id") };
  }
  throw new Wrong("no locker is free");
}

function isInFuture(body: unknown): string | null {
  return Number(at(body, "expires_in")) > 0 && Number.isFinite(Date.parse(String(at(body, "expires_at"))))
    ? null
    : "no time of expiry in the future";
}

export async function walkLockers(a: string, b: string): Promise<void> {
  const { number, holdId } = await holdSome(a);
  const press = (
    name: string,
    { path, token, wanted, also }: { path: string; token: string; wanted: number; also?: Step["also"] },
  ) =>
    step({
      name,
      wanted: [wanted],
      call: () => call("POST", `/lockers/${number}/${path}`, { token }),
      ...(also ? { also } : {}),
    });
  await press("press again: the same hold", { path: "hold", token: a, wanted: 200, also: isEqual("hold_id", holdId) });
  await press("another student is refused", { path: "hold", token: b, wanted: 409 });
  await press("another student cannot confirm it", { path: "confirm", token: b, wanted: 409 });
  await press("confirm", { path: "confirm", token: a, wanted: 200 });
  await press("confirm again", { path: "confirm", token: a, wanted: 200 });
  await step({
    name: "mine shows it",
    wanted: [200],
    call: () => call("GET", "/lockers/me", { token: a }),
    also: isEqual("locker.locker_id", number),
  });
  await press("another student cannot release it", { path: "release", token: b, wanted: 404 });
  await press("release", { path: "release", token: a, wanted: 200 });
  await press("hold it once more", { path: "hold", token: a, wanted: 201 });
  await press("let the hold go", { path: "release-hold", token: a, wanted: 200 });
}
