"use client";

import type { SystemStatus } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Moment } from "../desk/moment.tsx";

/** What runs, since when, and how much history is still on its way to the database. */
export function ProcessCard({ status }: { status: SystemStatus }) {
  const t = useTranslations("adminSystem");
  return (
    <Card aria-labelledby="process">
      <CardHead id="process" title={t("process")} />
      <dl className="grid gap-2">
        <Fact name={t("version")}>{status.version}</Fact>
        <Fact name={t("startedAt")}>
          <Moment at={status.startedAt} />
        </Fact>
        <Fact name={t("worker")}>{t(`workerIs.${status.worker}`)}</Fact>
        <Fact name={t("undrained")}>{t("entries", { count: status.undrained })}</Fact>
      </dl>
      <p className="mt-2 text-sm text-ink-2">{t("undrainedHelp")}</p>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <dt className="text-ink-2">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  );
}
