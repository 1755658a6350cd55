"use client";

import type { ResetPreview, ResetRow } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { withObjectParticle } from "../../desk/korean-particle.ts";

type Worded = Pick<ResetPreview, "wordKo" | "wordEn">;

/** The name of what a reset takes in, plain and as the object of a sentence. A bare number is a locker's. */
export function useResetWords() {
  const locale = useLocale();
  const t = useTranslations("adminCommon");
  function name({ wordKo, wordEn }: Worded | ResetRow): string {
    const word = locale === "ko" ? wordKo : wordEn;
    return /^\d+$/.test(word) ? t("lockerName", { number: word }) : word;
  }
  return {
    name,
    asObject: (worded: Worded | ResetRow) => (locale === "ko" ? withObjectParticle(name(worded)) : name(worded)),
    /** What must be typed. */
    word: ({ wordKo, wordEn }: Worded) => (locale === "ko" ? wordKo : wordEn),
  };
}
