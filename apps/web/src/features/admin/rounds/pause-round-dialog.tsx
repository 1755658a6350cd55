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
import { TextArea } from "../../../ui/text-area.tsx";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";

const NOTICE_MAX = 200;

/** Stops new holds at once, with a notice that every open page shows. */
export function PauseRoundDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const formId = useId();
  const [noticeKo, setNoticeKo] = useState("");
  const [noticeEn, setNoticeEn] = useState("");
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
    if (!pause.isPending) pause.mutate({ roundId: round.id, noticeKo, noticeEn });
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
        <TextArea
          label={t("noticeKo")}
          hint={t("noticeHint", { max: NOTICE_MAX })}
          error={fieldError(pause.error, "noticeKo")}
          optional
          lang="ko"
          rows={2}
          maxLength={NOTICE_MAX}
          value={noticeKo}
          onChange={(event) => setNoticeKo(event.target.value)}
        />
        <TextArea
          label={t("noticeEn")}
          error={fieldError(pause.error, "noticeEn")}
          optional
          lang="en"
          rows={2}
          maxLength={NOTICE_MAX}
          value={noticeEn}
          onChange={(event) => setNoticeEn(event.target.value)}
        />
        <RefusalNote error={pause.error} />
      </form>
    </Dialog>
  );
}
