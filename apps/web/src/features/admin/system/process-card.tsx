"use client";

import type { SystemStatus } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Moment } from "../desk/moment.tsx";
import { FactLine } from "./fact-line.tsx";

/** What runs, since when, and how much history is still on its way to the database. */
export function ProcessCard({ status }: { status: SystemStatus }) {
  const t = useTranslations("adminSystem");
  const { historyQueue: queue } = status;
  return (
    <Card aria-labelledby="process">
      <CardHead id="process" title={t("process")} />
      <dl className="grid gap-2">
        <FactLine name={t("version")}>{status.version}</FactLine>
        <FactLine name={t("startedAt")}>
          <Moment at={status.startedAt} />
        </FactLine>
        <FactLine name={t("worker")}>{t(`workerIs.${status.worker}`)}</FactLine>
        <FactLine name={t("undrained")}>
          {queue ? t("queueOf", { count: queue.waiting, max: queue.max }) : "–"}
        </FactLine>
      </dl>
      <p className="mt-2 text-sm text-ink-2">{t("undrainedHelp")}</p>
    </Card>
  );
}
