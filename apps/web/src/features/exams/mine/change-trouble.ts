import type { RefusalData } from "../../../trpc/refusal-of.ts";

export type ChangeField = "name" | "start" | "end" | "people";
/** Why the server did not change it; at the field that it names. */
export type ChangeTrouble = { field: ChangeField | null; reason: RefusalData["reason"]; text: string };

/** Room is a matter of the time, whichever field was touched last. */
const ofTheTime: ReadonlySet<RefusalData["reason"]> = new Set<RefusalData["reason"]>(["SLOT_FULL", "SLOT_CLOSED"]);

export function troubleOf({ reason, field, message }: RefusalData): ChangeTrouble {
  return { field: ofTheTime.has(reason) ? "start" : fieldNamed(field), reason, text: message };
}

function fieldNamed(field: string | undefined): ChangeField | null {
  return field === "name" || field === "start" || field === "end" || field === "people" ? field : null;
}
