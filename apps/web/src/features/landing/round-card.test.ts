import { eventId } from "@seonchak/schema";
import { expect, test } from "vitest";
import { at, list, NOW } from "../lockers/board-for-tests.ts";
import { cardsOf, momentsOfCards } from "./round-card.ts";

const DAY = 86_400_000;

/** A round that opens and closes so many days from NOW and is used for 30 days more. */
function round(name: string, opensInDays: number, closesInDays: number) {
  const times = {
    opensAt: at(NOW + opensInDays * DAY),
    closesAt: at(NOW + closesInDays * DAY),
    expiresAt: at(NOW + (closesInDays + 30) * DAY),
  };
  const state = opensInDays > 0 ? ("upcoming" as const) : ("open" as const);
  return { ...list().round, id: eventId.parse(crypto.randomUUID()), nameKo: name, state, ...times };
}

test("open ones come first, then the next to open, then the latest that closed", () => {
  const rounds = [round("later", 9, 12), round("past", -9, -5), round("next", 2, 5), round("open", -1, 3)];
  expect(cardsOf(rounds, NOW).map((card) => [card.round.nameKo, card.state])).toEqual([
    ["open", "open"],
    ["next", "upcoming"],
    ["later", "upcoming"],
    ["past", "closed"],
  ]);
});

test("only the two latest past ones are shown", () => {
  const rounds = [round("old", -90, -80), round("older", -200, -190), round("last", -9, -5)];
  expect(cardsOf(rounds, NOW).map((card) => card.round.nameKo)).toEqual(["last", "old"]);
});

test("drafts are nobody's business", () => {
  expect(cardsOf([{ ...round("draft", -1, 3), state: "draft" }], NOW)).toEqual([]);
});

test("a card opens by itself at its time", () => {
  const coming = round("coming", 1, 3);
  expect(cardsOf([coming], NOW + DAY)[0]?.state).toBe("open");
  expect(momentsOfCards([coming])).toContain(NOW + DAY);
});
