"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { useActReason } from "../desk/act-reason.ts";
import type { EndSessionsGroup } from "./end-sessions-dialog.tsx";
import { EndSessionsDialog, groups } from "./end-sessions-dialog.tsx";

/** Signs whole groups of people out, such as after a phone was lost or a password was seen. */
export function EndSessionsCard() {
  const t = useTranslations("adminSystem");
  const reason = useActReason();
  const [asked, setAsked] = useState<EndSessionsGroup | null>(null);
  return (
    <Card aria-labelledby="end-sessions">
      <CardHead id="end-sessions" title={t("endSessions")} />
      <p className="mb-3 text-ink-2">{t("endSessionsBody")}</p>
      <div className="flex flex-wrap gap-2">
        {groups.map((group) => (
          <Button key={group} tone="danger" disabledReason={reason} onClick={() => setAsked(group)}>
            {t(`end.${group}`)}
          </Button>
        ))}
      </div>
      {asked && <EndSessionsDialog group={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
}
