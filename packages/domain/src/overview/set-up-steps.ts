import type { Overview } from "@seonchak/schema";
import type { CouncilFacts } from "./read-council-facts.ts";

/** What a council does before its first round, in the order in which it is best done. */
export function setUpSteps(facts: CouncilFacts): Overview["setUp"] {
  return [
    { step: "council", isDone: facts.isNamed },
    { step: "lockers", isDone: facts.lockerCount > 0 },
    { step: "people", isDone: facts.rosterCount > 0 || facts.hasChosenPolicy },
    { step: "secondFactor", isDone: facts.hasSecondFactor },
    { step: "secondAdministrator", isDone: facts.administratorCount > 1 },
    { step: "firstRound", isDone: facts.hasOpenedRound },
  ];
}
