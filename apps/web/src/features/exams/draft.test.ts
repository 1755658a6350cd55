import { afterEach, expect, test, vi } from "vitest";
import { draftOf, emptyDraft, forgetDrafts } from "./draft.ts";

afterEach(() => vi.unstubAllGlobals());

/** As a browser's: its keys are its own properties, what it can do is not. */
function storage(kept: Record<string, string>): Record<string, string> {
  const removeItem = (key: string) => void Reflect.deleteProperty(made, key);
  const made = Object.assign(Object.create({ removeItem }), kept);
  return made;
}

test("whoever signs out leaves nothing typed for the next one at the same screen", () => {
  const kept = storage({ "exam-draft:mock-exam": "{}", "exam-asked": "[]", theme: "dark" });
  vi.stubGlobal("sessionStorage", kept);
  forgetDrafts();
  expect(Object.keys(kept)).toEqual(["theme"]);
});

test("whatever stands in the storage, a draft comes out", () => {
  expect([draftOf(null), draftOf("x"), draftOf({ people: 3, startMinute: "9" })]).toEqual([
    emptyDraft,
    emptyDraft,
    emptyDraft,
  ]);
  expect(draftOf({ startMinute: 540, lengthMinutes: 60, people: "3", name: "모임" })).toEqual({
    startMinute: 540,
    lengthMinutes: 60,
    people: "3",
    name: "모임",
  });
});
