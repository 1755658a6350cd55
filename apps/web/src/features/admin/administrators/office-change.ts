import type { AdministratorRow, AdminRole } from "@seonchak/schema";

type Office = { role: AdminRole; endsAt: string | null };

const MINUTE_MS = 60_000;

/** What was really changed; undefined when nothing was. The field knows no seconds, so those of the present end do not count. */
export function officeChange(
  before: Pick<AdministratorRow, "role" | "endsAt">,
  after: Office,
): Partial<Office> | undefined {
  const changes: Partial<Office> = {};
  if (after.role !== before.role) changes.role = after.role;
  if (minuteOf(after.endsAt) !== minuteOf(before.endsAt)) changes.endsAt = after.endsAt;
  return Object.keys(changes).length === 0 ? undefined : changes;
}

function minuteOf(at: string | null): number | null {
  return at === null ? null : Math.floor(Date.parse(at) / MINUTE_MS);
}
