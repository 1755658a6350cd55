export type StudentFields = { studentNumber: string; name: string; phoneNumber: string };

/**
 * The fields that were really changed, as the server would read them: spaces and dashes of numbers, and doubled spaces
 * of names, do not count. Undefined when nothing was.
 */
export function studentChanges(before: StudentFields, typed: StudentFields): Partial<StudentFields> | undefined {
  const changes: Partial<StudentFields> = {};
  if (digits(typed.studentNumber) !== before.studentNumber) changes.studentNumber = typed.studentNumber;
  if (folded(typed.name) !== before.name) changes.name = typed.name;
  if (digits(typed.phoneNumber) !== before.phoneNumber) changes.phoneNumber = typed.phoneNumber;
  return Object.keys(changes).length === 0 ? undefined : changes;
}

function digits(text: string): string {
  return text.replace(/[\s-]/g, "");
}

function folded(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
