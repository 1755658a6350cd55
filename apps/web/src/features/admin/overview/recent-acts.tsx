"use client";

import type { AuditRow } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Link } from "../../../i18n/navigation.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { useTargetWords } from "../desk/act-words.ts";
import { Moment } from "../desk/moment.tsx";

/** The latest acts of administrators, newest first. */
export function RecentActs({ acts }: { acts: readonly AuditRow[] }) {
  const t = useTranslations("adminOverview");
  const action = useTranslations("adminCommon.actions");
  const target = useTargetWords();
  const all = (
    <Link href="/admin/audit" className="underline underline-offset-4 hover:text-ink">
      {t("allActs")}
    </Link>
  );
  return (
    <Card aria-labelledby="recent-acts">
      <CardHead id="recent-acts" title={t("recentTitle")} aside={all} />
      {acts.length === 0 ? (
        <p className="text-ink-2">{t("recentNothing")}</p>
      ) : (
        <ol className="grid">
          {acts.map((act) => (
            <li
              key={act.id}
              className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-2.5 first:border-t-0"
            >
              <span className="min-w-0 flex-1 basis-60">
                <span className="font-medium">{action(act.action)}</span>
                {target(act) !== "" && <span className="text-ink-2"> · {target(act)}</span>}
              </span>
              <span className="text-sm text-ink-2">
                <Moment at={act.at} seconds />
                <span className="block sm:text-right">{act.actor}</span>
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
