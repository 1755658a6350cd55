"use client";

import type { AdminRole, Invited } from "@seonchak/schema";
import { Copy } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { TextArea } from "../../../ui/text-area.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { inLanguage } from "../../council/in-language.ts";
import { useCouncil } from "../../council/use-council.ts";
import { useMomentWords } from "../desk/moment.tsx";

type InvitedLinkProps = { invited: Invited; role: AdminRole; onClose: () => void };

/** The link, and a text around it that is ready for a messenger. */
export function InvitedLink({ invited, role, onClose }: InvitedLinkProps) {
  const t = useTranslations("adminAdministrators");
  const common = useTranslations("adminCommon");
  const locale = useLocale();
  const moment = useMomentWords();
  const { council } = useCouncil();
  const link = window.location.origin + (locale === "en" ? "/en" : "") + invited.joinPath;
  const message = t("messageText", {
    council: (council && inLanguage(locale, council.nameKo, council.nameEn)?.text) ?? "",
    role: common(`roles.${role}`),
    until: moment(invited.expiresAt),
    link,
  });
  const [told, setTold] = useState<"copied" | "notCopied" | null>(null);
  async function copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
      setTold("copied");
    } catch {
      // Refused by the browser, or not there over plain http.
      setTold("notCopied");
    }
  }
  return (
    <div className="grid gap-3">
      <TextField label={t("link")} value={link} readOnly onFocus={({ target }) => target.select()} />
      <CopyButton label={t("copyLink")} onCopy={() => void copy(link)} />
      <TextArea label={t("message")} value={message} rows={7} readOnly onFocus={({ target }) => target.select()} />
      <CopyButton label={t("copyMessage")} onCopy={() => void copy(message)} />
      <p role="status" className="text-sm text-ink-2 empty:hidden">
        {told && t(told)}
      </p>
      <Button tone="primary" onClick={onClose} className="justify-self-end">
        {t("done")}
      </Button>
    </div>
  );
}

function CopyButton({ label, onCopy }: { label: string; onCopy: () => void }) {
  return (
    <Button size="small" onClick={onCopy} className="-mt-1 mb-1 justify-self-start">
      <Copy aria-hidden="true" className="size-4.5" />
      {label}
    </Button>
  );
}
