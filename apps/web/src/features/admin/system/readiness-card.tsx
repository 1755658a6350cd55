"use client";

import type { PartReadiness } from "@seonchak/schema";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { Pill } from "../../../ui/pill.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { Answer } from "../desk/answer.tsx";
import { bytesInWords } from "./bytes-in-words.ts";
import { StateLine } from "./state-line.tsx";

const LIVE_MS = 5_000;

/** Whether a round may be opened now, with the numbers that decide and what to do where one is not well (SPECS 5). */
export function ReadinessCard() {
  const t = useTranslations("adminSystem");
  const help = useTranslations("adminRounds.unwell");
  const numbers = usePartNumbers();
  const trpc = useTRPC();
  const readiness = useQuery(trpc.admin.rounds.readiness.queryOptions(undefined, { refetchInterval: LIVE_MS }));
  return (
    <Answer question={readiness} skeleton={<Skeleton className="h-72" />}>
      {({ isWell, parts }) => (
        <Card aria-labelledby="readiness">
          <CardHead
            id="readiness"
            title={t("readiness")}
            aside={<Pill tone={isWell ? "ok" : "danger"}>{isWell ? t("ready") : t("notReady")}</Pill>}
          />
          <ul>
            {parts.map((part) => (
              <StateLine key={part.part} ok={part.isWell} name={t(`readyPart.${part.part}`)} state={numbers(part)}>
                {!part.isWell && <p className="text-sm text-ink-2">{help(part.part)}</p>}
              </StateLine>
            ))}
          </ul>
        </Card>
      )}
    </Answer>
  );
}

/** The number that decided about a part, in as few words as there are. */
function usePartNumbers(): (part: PartReadiness) => string {
  const t = useTranslations("adminSystem");
  const answered = (ms: number | null) => (ms === null ? t("noAnswer") : t("answeredIn", { ms }));
  return (part) => {
    switch (part.part) {
      case "clock": {
        const ahead = [0, part.databaseAheadMs ?? 0, part.redisAheadMs ?? 0];
        return t("clocksApart", { ms: Math.max(...ahead) - Math.min(...ahead) });
      }
      case "database":
      case "redis":
        return answered(part.answeredInMs);
      case "disk":
        return part.freeBytes === null ? t("diskUnseen") : t("diskFree", { size: bytesInWords(part.freeBytes) });
      case "history":
        return part.undrained === null
          ? t("noAnswer")
          : t("queueOf", { count: part.undrained, max: part.undrainedMax });
    }
  };
}
