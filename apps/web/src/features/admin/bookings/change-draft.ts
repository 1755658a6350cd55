import type { AdminBooking, ChangeBookingInput } from "@seonchak/schema";
import { nameIn, peopleIn } from "../../exams/wish.ts";
import { fromSeoulField, toSeoulField } from "../desk/seoul-time.ts";

/** What stands in the form's fields, as text. */
export type ChangeDraft = { name: string; start: string; end: string; people: string };
type Changed = Pick<AdminBooking, "id" | "version" | "name" | "start" | "end" | "people">;

export function draftOf({ name, start, end, people }: Changed): ChangeDraft {
  return { name, start: toSeoulField(start), end: toSeoulField(end), people: String(people) };
}

/** The fields that are no name, no time or no number of people. */
export function unreadable(draft: ChangeDraft): (keyof ChangeDraft)[] {
  const { name, start, end, people } = readDraft(draft);
  const fields = { name, start, end, people };
  return (["name", "start", "end", "people"] as const).filter((field) => fields[field] === null);
}

/** What was really changed, with the version that was looked at; null when nothing was, or a field cannot be read. */
export function changeIn(booking: Changed, draft: ChangeDraft): ChangeBookingInput | null {
  const { name, start, end, people } = readDraft(draft);
  if (name === null || start === null || end === null || people === null) return null;
  const before = draftOf(booking);
  const change = {
    ...(name === booking.name ? {} : { name }),
    ...(draft.start === before.start ? {} : { start }),
    ...(draft.end === before.end ? {} : { end }),
    ...(people === booking.people ? {} : { people }),
  };
  return Object.keys(change).length === 0 ? null : { id: booking.id, version: booking.version, ...change };
}

export function readDraft({ name, start, end, people }: ChangeDraft) {
  return { name: nameIn(name), start: fromSeoulField(start), end: fromSeoulField(end), people: peopleIn(people) };
}
