import { afterEach, expect, test } from "vitest";
import { currentNotices, dismissNotice, notify, watchNotices } from "./notify.ts";

afterEach(() => {
  for (const { id } of currentNotices()) dismissNotice(id);
});

const texts = () => currentNotices().map(({ text }) => text);

test("the same words again replace the old ones", () => {
  notify({ text: "반납했어요." });
  notify({ text: "잡았어요." });
  notify({ text: "반납했어요." });
  expect(texts()).toEqual(["잡았어요.", "반납했어요."]);
});

test("at most three are shown, the newest", () => {
  for (const text of ["1", "2", "3", "4"]) notify({ text });
  expect(texts()).toEqual(["2", "3", "4"]);
});

test("one with an act stays longer, and one without end stays", () => {
  notify({ text: "plain" });
  notify({ text: "undo", action: { label: "되돌리기", onPress: () => undefined } });
  notify({ text: "for ever", durationMs: null });
  expect(currentNotices().map(({ durationMs }) => durationMs)).toEqual([6_000, 15_000, null]);
});

test("watchers hear of every change until they leave", () => {
  let heard = 0;
  const leave = watchNotices(() => {
    heard += 1;
  });
  notify({ text: "a" });
  dismissNotice(currentNotices()[0]?.id ?? -1);
  leave();
  notify({ text: "b" });
  expect(heard).toBe(2);
});
