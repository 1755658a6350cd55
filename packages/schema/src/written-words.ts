import { z } from "zod";

/**
 * Half of a character, or a sign for machines: Postgres keeps neither a NUL nor a half, and a sign that turns the line
 * round shows other words than were written. Tabs and line breaks are words' own.
 */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

/** What somebody types in their own words: trimmed, of so many characters at most, each of which can be kept and shown. */
export function writtenWords(max: number, error?: string) {
  return z
    .string(error === undefined ? undefined : { error })
    .trim()
    .max(max, error === undefined ? undefined : { error })
    .refine((text) => !UNWRITABLE.test(text), { error: "unwritable" });
}
