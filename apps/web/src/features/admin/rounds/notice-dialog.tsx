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
import { NoticeFields } from "../desk/notice-fields.tsx";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";

const NOTHING = { noticeKo: "", noticeEn: "" };

/** What every page says of a round, whatever its state: to write, change and take away. */
export function NoticeDialog({ round, onClose }: { round: AdminRound; onClose: () => void }) {
  const t = useTranslations("adminRounds");
  const locale = useLocale();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const formId = useId();
  const [seen] = useState(round);
  const [notice, setNotice] = useState({ noticeKo: seen.noticeKo, noticeEn: seen.noticeEn });
  const said = seen.noticeKo !== "" || seen.noticeEn !== "";
  const update = useMutation(
    trpc.admin.rounds.update.mutationOptions({
      onSuccess: (_, sent) => {
        const isCleared = sent.noticeKo === "" && sent.noticeEn === "";
        notify({ tone: "ok", text: t(isCleared ? "noticeCleared" : "noticeSaved") });
        onClose();
      },
      onSettled: refresh,
    }),
  );
  const save = (words: typeof NOTHING) => update.mutate({ roundId: seen.id, version: seen.version, ...words });
  function submit(event: FormEvent) {
    event.preventDefault();
    if (!update.isPending) save(notice);
  }
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("noticeTitle", { name: nameIn(locale, seen) })}
      description={t("noticeBody")}
      footer={
        <>
          {said && (
            <Button pending={update.isPending} onClick={() => save(NOTHING)}>
              {t("noticeClear")}
            </Button>
          )}
          <Button type="submit" form={formId} tone="primary" pending={update.isPending}>
            {t("noticeSave")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3.5">
        <NoticeFields of="adminRounds" notice={notice} onChange={setNotice} error={update.error} />
        <RefusalNote error={update.error} />
      </form>
    </Dialog>
  );
}
