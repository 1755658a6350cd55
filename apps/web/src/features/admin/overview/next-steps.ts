import type { Overview } from "@seonchak/schema";

export type NextStep =
  | "openFirstRound"
  | "checkBeforeOpening"
  | "openRound"
  | "watch"
  | "allGone"
  | "resume"
  | "export"
  | "emptyEnded"
  | "openNextRound"
  | "repair"
  | "secondFactor"
  | "inviteAdministrator"
  | "checkStudents";

/** Where each step is done. */
export const stepPath: Record<NextStep, string> = {
  openFirstRound: "/admin/rounds",
  checkBeforeOpening: "/admin/system",
  openRound: "/admin/rounds",
  watch: "/admin/lockers?status=held",
  allGone: "/admin/rounds",
  resume: "/admin/rounds",
  export: "/admin/exports",
  emptyEnded: "/admin/lockers",
  openNextRound: "/admin/rounds",
  repair: "/admin/lockers?status=broken",
  secondFactor: "/admin/account",
  inviteAdministrator: "/admin/administrators",
  checkStudents: "/admin/students",
};

/** What an administrator would do next, the most pressing first. */
export function nextSteps(
  { round, counts, registrationPolicy, setUp }: Pick<Overview, "round" | "counts" | "registrationPolicy" | "setUp">,
  { hasSecondFactor }: { hasSecondFactor: boolean },
): NextStep[] {
  const steps = stepsOfRound(round?.state, counts);
  if (counts.broken > 0) steps.push("repair");
  if (!hasSecondFactor) steps.push("secondFactor");
  if (setUp.some(({ step, isDone }) => step === "secondAdministrator" && !isDone)) steps.push("inviteAdministrator");
  if (registrationPolicy === "open") steps.push("checkStudents");
  return steps;
}

function stepsOfRound(
  state: NonNullable<Overview["round"]>["state"] | undefined,
  counts: Overview["counts"],
): NextStep[] {
  switch (state) {
    case undefined:
    case "draft":
      return ["openFirstRound"];
    case "upcoming":
      return ["checkBeforeOpening"];
    case "open":
      if (counts.held > 0) return ["watch"];
      return counts.free === 0 ? ["allGone"] : [];
    case "paused":
      return ["resume"];
    case "closed":
      return counts.free > 0 ? ["export", "openRound"] : ["export"];
    case "ended":
      return counts.taken > 0 ? ["emptyEnded", "openNextRound"] : ["openNextRound"];
  }
}
