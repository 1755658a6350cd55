"use client";

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
import type { ActDialogProps } from "./act-dialog.tsx";
import type { Notice } from "./notice-fields.tsx";
import { NoticeFields } from "./notice-fields.tsx";

/** Stops new bookings at once, with a notice for students. */
export function PauseDialog({ programme, onClose }: ActDialogProps) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const [notice, setNotice] = useState({ noticeKo: programme.noticeKo, noticeEn: programme.noticeEn });
  const name = nameIn(locale, programme);
  const pause = useMutation(
    trpc.admin.programmes.pause.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("paused", { name }) });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AskNotice
      title={t("pauseTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      body={t("pauseBody")}
      confirm={t("pauseConfirm")}
      act={pause}
      notice={notice}
      onChange={setNotice}
      onConfirm={() => pause.mutate({ programmeId: programme.id, ...notice })}
      onClose={onClose}
    />
  );
}

/** What students read of a programme whatever its state: to write, change and take away. */
export function NoticeDialog({ programme, onClose }: ActDialogProps) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const [seen] = useState(programme);
  const [notice, setNotice] = useState({ noticeKo: seen.noticeKo, noticeEn: seen.noticeEn });
  const update = useMutation(
    trpc.admin.programmes.update.mutationOptions({
      onSuccess: () => {
        notify({ tone: "ok", text: t("noticeSaved") });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  return (
    <AskNotice
      title={t("noticeTitle", { name: nameIn(locale, seen) })}
      body={t("noticeBody")}
      confirm={t("noticeSave")}
      act={update}
      notice={notice}
      onChange={setNotice}
      onConfirm={() => update.mutate({ programmeId: seen.id, version: seen.version, ...notice })}
      onClose={onClose}
    />
  );
}

type AskNoticeProps = {
  title: string;
  body: string;
  confirm: string;
  act: { isPending: boolean; error: unknown };
  notice: Notice;
  onChange: (notice: Notice) => void;
  onConfirm: () => void;
  onClose: () => void;
};

function AskNotice({ title, body, confirm, act, notice, onChange, onConfirm, onClose }: AskNoticeProps) {
  const formId = useId();
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!act.isPending) onConfirm();
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={body}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={act.isPending}>
          {confirm}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3.5">
        <NoticeFields notice={notice} onChange={onChange} error={act.error} />
        <RefusalNote error={act.error} />
      </form>
    </Dialog>
  );
}
