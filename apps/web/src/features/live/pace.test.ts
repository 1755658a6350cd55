import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createPace } from "./pace.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function counting() {
  let runs = 0;
  const pace = createPace(
    () => {
      runs += 1;
    },
    400,
    () => 0.5,
  );
  return { pace, runs: () => runs };
}

test("the first change is read at once", () => {
  const { pace, runs } = counting();
  pace.ask();
  expect(runs()).toBe(1);
});

test("a hundred changes within the interval are read once more, at its end", () => {
  const { pace, runs } = counting();
  for (let change = 0; change < 100; change += 1) pace.ask();
  vi.advanceTimersByTime(599);
  expect(runs()).toBe(1);
  vi.advanceTimersByTime(1);
  expect(runs()).toBe(2);
  vi.advanceTimersByTime(10_000);
  expect(runs()).toBe(2);
});

test("a change after a quiet time is again read at once", () => {
  const { pace, runs } = counting();
  pace.ask();
  vi.advanceTimersByTime(600);
  pace.ask();
  expect(runs()).toBe(2);
});

test("nothing runs after it was stopped", () => {
  const { pace, runs } = counting();
  pace.ask();
  pace.ask();
  pace.stop();
  vi.advanceTimersByTime(10_000);
  expect(runs()).toBe(1);
});
