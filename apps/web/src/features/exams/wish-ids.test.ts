import { expect, test } from "vitest";
import { wishIds } from "./wish-ids.ts";

const wish = { programme: "mock-exam", name: "준비반", start: "2026-12-01T01:00:00.000Z", people: 40 };

function refused(reason: string) {
  return { data: { refusal: { reason, message: "", requestId: "" } } };
}

function tab() {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
}

test.each([new Error("no answer"), refused("DATABASE_AWAY"), refused("OUTCOME_UNKNOWN"), refused("WARMING")])(
  "while the server has not said whether it booked, pressing again sends the same id, after a refresh too (%#)",
  (error) => {
    const memory = tab();
    const ids = wishIds(memory);
    const id = ids.of(wish);
    ids.settle(error);
    expect(ids.of(wish)).toBe(id);
    expect(wishIds(memory).of(wish)).toBe(id);
  },
);

test("another wish, and the same one after a yes or a no, is a booking of its own", () => {
  const memory = tab();
  const ids = wishIds(memory);
  const first = ids.of(wish);
  expect(ids.of({ ...wish, people: 41 })).not.toBe(first);
  const second = ids.of(wish);
  ids.settle();
  const third = ids.of(wish);
  ids.settle(refused("SLOT_FULL"));
  const fourth = wishIds(memory).of(wish);
  expect(new Set([first, second, third, fourth]).size).toBe(4);
});

test("where storage is forbidden, or holds something else, the id is kept while the page is open", () => {
  const forbidden = wishIds(() => {
    throw new Error("forbidden");
  });
  expect(forbidden.of(wish)).toBe(forbidden.of(wish));
  const memory = tab();
  memory().setItem("exam-asked", "{");
  const ids = wishIds(memory);
  expect(ids.of(wish)).toBe(ids.of(wish));
});
