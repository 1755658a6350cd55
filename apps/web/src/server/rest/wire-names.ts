import { Refusal } from "@seonchak/domain/refusal";
import type { Language } from "@seonchak/schema";

/** Names that existing clients know; everything else is snake_case by rule (SPECS 2). */
const renamed: Record<string, string> = { studentNumber: "student_id", lockerNumber: "locker_id", studentId: "id" };
const renamedBack: Record<string, string> = { student_id: "studentNumber", locker_id: "lockerNumber" };
const LANGUAGES = { ko: "Ko", en: "En" } as const satisfies Record<Language, string>;

const toWire = new Map<string, string>();
const fromWire = new Map<string, string>();
/** Keys of answers are ours and few; a stranger's are not remembered beyond this. */
const REMEMBERED_MAX = 1_000;

export function wireName(key: string): string {
  return remember(toWire, key, () => renamed[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
}

function nameFromWire(key: string): string {
  const own = Object.hasOwn(renamedBack, key) ? renamedBack[key] : undefined;
  return remember(fromWire, key, () => own ?? key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

function remember(names: Map<string, string>, key: string, make: () => string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (names.size < REMEMBERED_MAX) names.set(key, made);
  return made;
}

/** `scope.lockerNumber` as the caller wrote it: `scope.locker_id`. */
export function fieldOnWire(field: string): string {
  return field.split(".").map(wireName).join(".");
}

/** A value as the wire has it. Beside `name_ko` and `name_en` also stands `name`, in the language asked for. */
export function valueOnWire(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => valueOnWire(item, language));
  if (typeof value !== "object" || value === null) return value;
  const wired: Record<string, unknown> = {};
  const entries: [string, unknown][] = Object.entries(value);
  for (const [key, item] of entries) {
    wired[wireName(key)] = valueOnWire(item, language);
    const stem = stemOf(key, value);
    if (stem !== null && key === stem + LANGUAGES[language]) wired[wireName(stem)] = item;
  }
  return wired;
}

/** `name` of `nameKo` where `nameEn` is there too, else null. */
export function stemOf(key: string, whole: object): string | null {
  const stem = /^(.+)(?:Ko|En)$/.exec(key)?.[1];
  if (stem === undefined || !(`${stem}Ko` in whole) || !(`${stem}En` in whole) || stem in whole) return null;
  return stem;
}

/** No input of ours is half as deep; one that has no end would exhaust the stack. */
const DEPTH_MAX = 16;

/** The value of a field as the procedures have it. Throws BAD_INPUT at the field for one of too many layers. */
export function valueFromWire(value: unknown, field: string, depthLeft = DEPTH_MAX): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depthLeft === 0) throw new Refusal("BAD_INPUT", { field, fieldRule: "invalid" });
  const inner = (item: unknown) => valueFromWire(item, field, depthLeft - 1);
  if (Array.isArray(value)) return value.map(inner);
  const entries: [string, unknown][] = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [nameFromWire(key), inner(item)]));
}
