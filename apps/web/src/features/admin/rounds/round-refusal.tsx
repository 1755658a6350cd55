"use client";

import type { HousePart } from "@seonchak/schema";
import { useLocale, useTranslations } from "next-intl";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { nameIn } from "../desk/in-language.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

/** Why a round was not changed or opened: the sentence, and what it is about: lockers, another round, the house. */
export function RoundRefusal({ error }: { error: unknown }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const refusal = error ? refusalOf(error) : null;
  const { lockers = [], otherRound, unwell = [] } = refusal ?? {};
  return (
    <>
      <RefusalNote error={error} />
      {refusal?.reason === "HAS_HISTORY" && <p className="text-ink-2">{t("hasHistory")}</p>}
      {otherRound && <p className="text-ink-2">{t("otherRound", { name: nameIn(locale, otherRound) })}</p>}
      {lockers.length > 0 && <p className="text-ink-2">{t("inTheWay", { numbers: lockers.join(", ") })}</p>}
      {unwell.length > 0 && <UnwellParts parts={unwell} />}
    </>
  );
}

/** What of the house is not well, in words, and what to do about it. */
export function UnwellParts({ parts }: { parts: readonly HousePart[] }) {
  const t = useTranslations("adminRounds.unwell");
  return (
    <ul className="grid list-disc gap-1 pl-5 text-ink-2">
      {parts.map((part) => (
        <li key={part}>{t(part)}</li>
      ))}
    </ul>
  );
}
