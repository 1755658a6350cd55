import { digitsOf } from "./digits.ts";

export type SignInFields = { studentNumber: string; name: string; phoneNumber: string; hasConsented: boolean };
export type FieldName = keyof SignInFields;

/** In the order of the form. */
const names = ["studentNumber", "name", "phoneNumber", "hasConsented"] as const satisfies readonly FieldName[];

/** Fields that cannot be right, by the same rules as the server's (SPECS 1), which has the last word. */
export function wrongFields({ studentNumber, name, phoneNumber, hasConsented }: SignInFields): FieldName[] {
  const isRight = {
    studentNumber: digitsOf(studentNumber).length === 10,
    name: isWithin([...nameOf(name)].length, [2, 20]),
    phoneNumber: isPhone(phoneNumber),
    hasConsented,
  };
  return names.filter((field) => !isRight[field]);
}

export function isPhone(text: string): boolean {
  return isWithin(digitsOf(text).length, [10, 15]);
}

function isWithin(length: number, [least, most]: readonly [number, number]): boolean {
  return length >= least && length <= most;
}

/** Which field a server's `field` means; null when it is none of ours. */
export function fieldOf(field: string | undefined): FieldName | null {
  if (field === "consentVersion") return "hasConsented";
  return names.find((name) => name === field) ?? null;
}

/** Composed, inner spaces folded: as the server will read it. */
export function nameOf(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
