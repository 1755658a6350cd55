export type { TestAdmin, TestStudent } from "./people.ts";
export { race, type Tally } from "./race.ts";
export type { TestRound, TestRoundOptions } from "./rounds.ts";
export { createWorld, type World, type WorldOptions } from "./world.ts";
