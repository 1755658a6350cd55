"use client";

import { NOTICE_MAX } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { TextArea } from "../../../ui/text-area.tsx";
import { fieldError } from "./refusal-note.tsx";

export type Notice = { noticeKo: string; noticeEn: string };

export type NoticeFieldsProps = {
  /** Whose words stand beside the fields. */
  of: "adminProgrammes" | "adminRounds";
  notice: Notice;
  onChange: (notice: Notice) => void;
  error: unknown;
};

/** What students read of a programme or a round, in both languages; either may stay empty. */
export function NoticeFields({ of, notice, onChange, error }: NoticeFieldsProps) {
  const t = useTranslations(of);
  return (["noticeKo", "noticeEn"] as const).map((name) => (
    <TextArea
      key={name}
      label={t(name)}
      hint={name === "noticeKo" ? t("noticeHint", { max: NOTICE_MAX }) : undefined}
      error={fieldError(error, name)}
      optional
      lang={name === "noticeKo" ? "ko" : "en"}
      rows={2}
      maxLength={NOTICE_MAX}
      value={notice[name]}
      onChange={(event) => onChange({ ...notice, [name]: event.target.value })}
    />
  ));
}
