"use client";

import type { PublicRound } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Countdown } from "../../../ui/countdown.tsx";
import { useMomentWords } from "../desk/moment.tsx";
import { nextMoment } from "./next-moment.ts";

/** What the round's next moment is and how long until then, by the server's clock. */
export function RoundClock({ round, serverOffsetMs }: { round: PublicRound; serverOffsetMs: number }) {
  const t = useTranslations("adminOverview");
  const words = useMomentWords();
  const moment = nextMoment(round);
  if (moment === null) return <p className="text-ink-2">{t("clock.ended", { at: words(round.expiresAt) })}</p>;
  return (
    <p className="text-ink-2">
      {t.rich(`clock.${moment.kind}`, {
        at: words(moment.at),
        left: () => (
          <Countdown
            endsAtMs={Date.parse(moment.at)}
            serverOffsetMs={serverOffsetMs}
            className="font-semibold text-ink"
          />
        ),
      })}
    </p>
  );
}
