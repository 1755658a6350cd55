import type { RoundState } from "@seonchak/schema";

export type RoundAct = "open" | "postpone" | "pause" | "resume" | "close" | "edit" | "notice" | "remove";

/** What can be done with a round in a state, the most likely first. */
export function roundActs(state: RoundState): readonly RoundAct[] {
  switch (state) {
    case "draft":
      return ["open", "edit", "remove"];
    case "upcoming":
      return ["postpone", "notice", "edit"];
    case "open":
      return ["pause", "postpone", "close", "notice", "edit"];
    case "paused":
      return ["resume", "postpone", "close", "notice", "edit"];
    case "closed":
      return ["open", "notice", "edit"];
    case "ended":
      return ["open", "edit"];
  }
}
