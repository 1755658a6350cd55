import type { EventId, ResetScope } from "@seonchak/schema";
import { locationId, lockerNumber } from "@seonchak/schema";

/** The choice of what to reset, as it stands in the form. */
export type ScopeForm = { kind: ResetScope["kind"]; locationId: string; lockerNumber: string };

/** The scope that the form means, or the field that is missing. */
export function scopeOf(
  form: ScopeForm,
  roundId: EventId | null,
): ResetScope | { missing: "location" | "locker" | "round" } {
  switch (form.kind) {
    case "location": {
      const location = locationId.safeParse(form.locationId);
      return location.success ? { kind: "location", locationId: location.data } : { missing: "location" };
    }
    case "locker": {
      const number = lockerNumber.safeParse(Number(form.lockerNumber));
      return number.success ? { kind: "locker", lockerNumber: number.data } : { missing: "locker" };
    }
    case "round":
      return roundId ? { kind: "round", roundId } : { missing: "round" };
    case "all":
    case "expired":
      return { kind: form.kind };
  }
}
