"use client";

import { useTranslations } from "next-intl";
import { refusalOf } from "../../../trpc/refusal-of.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

const ownWords = [
  "LOCKER_HELD",
  "LOCKER_TAKEN",
  "OWNS_ANOTHER",
  "HOLDS_ANOTHER",
  "ALREADY_YOURS",
  "NOTHING_TO_RELEASE",
] as const;

/** The server speaks to students; these refusals it gives to the council say what to do about another person. */
export function RefusedByHand({ error }: { error: unknown }) {
  const t = useTranslations("adminLockers.assigning.refused");
  const reason = error ? refusalOf(error)?.reason : undefined;
  const own = ownWords.find((word) => word === reason);
  if (own === undefined) return <RefusalNote error={error} />;
  return (
    <p role="alert" className="rounded-control bg-danger-soft px-3.5 py-2.5 text-ink">
      {t(own)}
    </p>
  );
}
