import type { Deps } from "../deps.ts";

/** The council's row, which a world does not have of itself; with another registration policy where a test is about it. */
export async function makeCouncil(
  { prisma }: Deps,
  rules: { registrationPolicy?: "open" | "roster"; registrationOpen?: boolean } = {},
) {
  const names = {
    nameKo: "시험 학생회",
    nameEn: "Test council",
    contactKo: "문의",
    contactEn: "Contact",
    privacyVersion: "1",
  };
  await prisma.council.create({ data: { ...names, ...rules } });
}
