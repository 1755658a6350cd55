import type { AdminProgramme, ExamApproval } from "@seonchak/schema";

/** What is typed. Times as people say them: days ahead, minutes of a hold. */
export type ProgrammeForm = {
  nameKo: string;
  nameEn: string;
  aboutKo: string;
  aboutEn: string;
  code: string;
  approval: ExamApproval;
  slotMinutes: number;
  opensMinute: number;
  closesMinute: number;
  capacity: string;
  leadDays: string;
  horizonDays: string;
  minMinutes: string;
  maxMinutes: string;
  holdMinutes: string;
};
export type FormField = keyof ProgrammeForm;
export type ChangeForm = (patch: Partial<ProgrammeForm>) => void;

const DAY_MINUTES = 1_440;
const MINUTE_MS = 60_000;

/** As SPECS 3 has it where nobody says otherwise. */
export const EMPTY_FORM: ProgrammeForm = {
  nameKo: "",
  nameEn: "",
  aboutKo: "",
  aboutEn: "",
  code: "",
  approval: "manual",
  slotMinutes: 10,
  opensMinute: 0,
  closesMinute: DAY_MINUTES,
  capacity: "50000",
  leadDays: "3",
  horizonDays: "90",
  minMinutes: "30",
  maxMinutes: String(DAY_MINUTES),
  holdMinutes: "15",
};

export function formOf(programme: AdminProgramme): ProgrammeForm {
  const { nameKo, nameEn, aboutKo, aboutEn, code, approval, slotMinutes, opensMinute, closesMinute } = programme;
  return {
    ...{ nameKo, nameEn, aboutKo, aboutEn, code, approval, slotMinutes, opensMinute, closesMinute },
    capacity: String(programme.capacity),
    leadDays: String(programme.leadMinutes / DAY_MINUTES),
    horizonDays: String(programme.horizonDays),
    minMinutes: String(programme.minMinutes),
    maxMinutes: String(programme.maxMinutes),
    holdMinutes: String(programme.holdMs / MINUTE_MS),
  };
}

/** The call that a filled-in form means. What is no number is NaN, which the server would refuse too. */
export function inputOf(form: ProgrammeForm) {
  const { capacity, leadDays, horizonDays, minMinutes, maxMinutes, holdMinutes, ...rest } = form;
  return {
    ...rest,
    code: rest.code.trim(),
    capacity: numberOf(capacity),
    leadMinutes: Math.round(numberOf(leadDays) * DAY_MINUTES),
    horizonDays: numberOf(horizonDays),
    minMinutes: numberOf(minMinutes),
    maxMinutes: numberOf(maxMinutes),
    holdMs: Math.round(numberOf(holdMinutes) * MINUTE_MS),
  };
}

const numberFields = ["capacity", "leadDays", "horizonDays", "minMinutes", "maxMinutes", "holdMinutes"] as const;

/** The first field that is no number: JSON has no word for it, so the server could not say which one it was. */
export function notANumber(form: ProgrammeForm): FormField | null {
  return numberFields.find((field) => Number.isNaN(numberOf(form[field]))) ?? null;
}

/** The server's name of a form's field, and the other way round, where they differ. */
const serverFields: Partial<Record<FormField, string>> = { leadDays: "leadMinutes", holdMinutes: "holdMs" };

export function serverField(field: FormField): string {
  return serverFields[field] ?? field;
}

export function isChanged(form: ProgrammeForm, programme: AdminProgramme): boolean {
  return JSON.stringify(inputOf(form)) !== JSON.stringify(inputOf(formOf(programme)));
}

/** "50,000" is a number too; nothing is none. */
function numberOf(text: string): number {
  const plain = text.replaceAll(",", "").trim();
  return plain === "" ? Number.NaN : Number(plain);
}

/** Slot lengths to choose from, and the programme's own. Each divides a day. */
export function slotLengths(own: number): number[] {
  return [...new Set([10, 15, 20, 30, 60, 120, own])].sort((one, other) => one - other);
}

/** When a day may open or close: every hour that begins a slot, and the programme's own. */
export function hoursOf(slotMinutes: number, own: number): number[] {
  const step = slotMinutes <= 60 && 60 % slotMinutes === 0 ? 60 : slotMinutes;
  const hours = Array.from({ length: DAY_MINUTES / step + 1 }, (_, at) => at * step);
  return [...new Set([...hours, own])].sort((one, other) => one - other);
}

/** An address from an English name: "Mock Exam!" is `mock-exam`. */
export function codeFrom(nameEn: string): string {
  return nameEn
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40)
    .replace(/-+$/, "");
}
