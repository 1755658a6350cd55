"use client";

import type { AdminRound } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { NoticeFields } from "./notice-fields.tsx";

/** Stops new holds at once, with a notice that every open page shows. */
export function PauseRoundDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const formId = useId();
  const [notice, setNotice] = useState({ noticeKo: "", noticeEn: "" });
  const name = nameIn(locale, round);
  const pause = useMutation(
    trpc.admin.rounds.pause.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("paused", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!pause.isPending) pause.mutate({ roundId: round.id, ...notice });
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("pauseTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={t("pauseBody", { held: round.counts.held })}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={pause.isPending}>
          {t("pauseConfirm")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3.5">
        <NoticeFields notice={notice} onChange={(patch) => setNotice({ ...notice, ...patch })} error={pause.error} />
        <RefusalNote error={pause.error} />
      </form>
    </Dialog>
  );
}
