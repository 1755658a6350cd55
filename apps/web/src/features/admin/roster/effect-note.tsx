"use client";

import type { RosterEffect, RosterPage } from "@seonchak/schema";
import { useTranslations } from "next-intl";

type EffectNoteProps = { effect: RosterEffect; policy: RosterPage["policy"] };

/** What the change means for students who have registered; nothing when it means nothing. */
export function EffectNote({ effect, policy }: EffectNoteProps) {
  const t = useTranslations("adminRoster.importing");
  const { lostPlaceCount, ownerCount, signedOutCount } = effect;
  if (lostPlaceCount + signedOutCount === 0) return null;
  return (
    <ul className="grid list-disc gap-1 rounded-control bg-held-soft py-2.5 pr-3.5 pl-8 text-ink">
      {lostPlaceCount > 0 && <li>{t(policy === "roster" ? "lostRoster" : "lostOpen", { count: lostPlaceCount })}</li>}
      {ownerCount > 0 && <li>{t("owners", { count: ownerCount })}</li>}
      {signedOutCount > 0 && <li>{t("signedOut", { count: signedOutCount })}</li>}
    </ul>
  );
}
