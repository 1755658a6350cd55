import type { PublicRound } from "@seonchak/schema";

type Moment = { kind: "opens" | "closes" | "expires"; at: string };

/** The moment a round is waiting for; null when it has none any more, or none yet. */
export function nextMoment({
  state,
  opensAt,
  closesAt,
  expiresAt,
}: Pick<PublicRound, "state" | "opensAt" | "closesAt" | "expiresAt">): Moment | null {
  switch (state) {
    case "upcoming":
      return { kind: "opens", at: opensAt };
    case "open":
    case "paused":
      return { kind: "closes", at: closesAt };
    case "closed":
      return { kind: "expires", at: expiresAt };
    case "draft":
    case "ended":
      return null;
  }
}
