"use client";

import { useMutation } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { useAfterAct } from "../desk/after-act.ts";
import { AskNotice } from "../desk/ask-notice.tsx";
import { nameIn } from "../desk/in-language.ts";
import { withObjectParticle } from "../desk/korean-particle.ts";
import type { ActDialogProps } from "./act-dialog.tsx";

/** Stops new bookings at once, with a notice for students. */
export function PauseDialog({ programme, onClose }: ActDialogProps) {
  const t = useTranslations("adminProgrammes");
  const locale = useLocale();
  const trpc = useTRPC();
  const [notice, setNotice] = useState({ noticeKo: programme.noticeKo, noticeEn: programme.noticeEn });
  const name = nameIn(locale, programme);
  const after = useAfterAct(() => t("paused", { name }), onClose);
  const pause = useMutation(trpc.admin.programmes.pause.mutationOptions(after));
  return (
    <AskNotice
      of="adminProgrammes"
      title={t("pauseTitle", { name: locale === "ko" ? withObjectParticle(name) : name })}
      description={t("pauseBody")}
      confirmLabel={t("pauseConfirm")}
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
  const [seen] = useState(programme);
  const [notice, setNotice] = useState({ noticeKo: seen.noticeKo, noticeEn: seen.noticeEn });
  const after = useAfterAct(() => t("noticeSaved"), onClose);
  const update = useMutation(trpc.admin.programmes.update.mutationOptions(after));
  return (
    <AskNotice
      of="adminProgrammes"
      title={t("noticeTitle", { name: nameIn(locale, seen) })}
      description={t("noticeBody")}
      confirmLabel={t("noticeSave")}
      act={update}
      notice={notice}
      onChange={setNotice}
      onConfirm={() => update.mutate({ programmeId: seen.id, version: seen.version, ...notice })}
      onClose={onClose}
    />
  );
}
