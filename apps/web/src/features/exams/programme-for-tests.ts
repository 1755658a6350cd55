import type { ExamProgramme } from "@seonchak/schema";
import { eventId } from "@seonchak/schema";

/** As the seed's `mock-exam`: slots of ten minutes, three days ahead, half a year far, all day. */
export function programmeForTests(other: Partial<ExamProgramme> = {}): ExamProgramme {
  return {
    id: eventId.parse("5f6a1c1e-7a39-4c0c-9f0e-3f1b6a2d9c11"),
    code: "mock-exam",
    nameKo: "모의고사",
    nameEn: "Mock exam",
    aboutKo: "",
    aboutEn: "",
    slotMinutes: 10,
    capacity: 50_000,
    leadMinutes: 4_320,
    horizonDays: 180,
    minMinutes: 30,
    maxMinutes: 1_440,
    opensMinute: 0,
    closesMinute: 1_440,
    approval: "manual",
    holdMs: 900_000,
    isPaused: false,
    noticeKo: "",
    noticeEn: "",
    ...other,
  };
}
