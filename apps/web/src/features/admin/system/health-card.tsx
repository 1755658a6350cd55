"use client";

import type { Health } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { StateLine } from "./state-line.tsx";

/** Whether the two stores answer. */
export function HealthCard({ health }: { health: Health }) {
  const t = useTranslations("adminSystem");
  const isWell = health.status === "ok";
  return (
    <Card aria-labelledby="health">
      <CardHead
        id="health"
        title={t("health")}
        aside={<Pill tone={isWell ? "ok" : "danger"}>{isWell ? t("well") : t("unwell")}</Pill>}
      />
      <ul>
        <StateLine ok={health.db === "ok"} name={t("db")} state={t(`part.${health.db}`)} />
        <StateLine ok={health.redis === "ok"} name={t("redis")} state={t(`part.${health.redis}`)}>
          {health.redis === "misconfigured" && <p className="text-sm text-ink-2">{t("misconfiguredHelp")}</p>}
        </StateLine>
      </ul>
      {!isWell && <p className="mt-2 text-sm text-ink-2">{t("unwellHelp")}</p>}
    </Card>
  );
}
