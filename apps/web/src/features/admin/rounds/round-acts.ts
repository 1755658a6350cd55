import type { RoundState } from "@seonchak/schema";

export type RoundAct = "open" | "changeTimes" | "pause" | "resume" | "close";

/** What can be done with a round in a state, the most likely first. Changing times of a paused round would resume it. */
export function roundActs(state: RoundState): readonly RoundAct[] {
  switch (state) {
    case "draft":
    case "closed":
    case "ended":
      return ["open"];
    case "upcoming":
      return ["changeTimes"];
    case "open":
      return ["pause", "changeTimes", "close"];
    case "paused":
      return ["resume", "close"];
  }
}
