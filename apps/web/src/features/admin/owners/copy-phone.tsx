"use client";

import type { LockerOwner } from "@seonchak/schema";
import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../../ui/icon-button.tsx";
import { notify } from "../../../ui/notify.ts";

/** The phone as a link that phones can call, and a button that copies it. */
export function CopyPhone({ owner }: { owner: LockerOwner }) {
  const t = useTranslations("adminOwners");
  async function copy() {
    try {
      await navigator.clipboard.writeText(owner.phoneNumber);
      notify({ tone: "ok", text: t("copied") });
    } catch {
      // Refused by the browser, or not there over plain http.
      notify({ tone: "danger", text: t("copyFailed") });
    }
  }
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <a href={`tel:${owner.phoneNumber}`} className="underline decoration-line underline-offset-3">
        {owner.phoneNumber}
      </a>
      <IconButton
        label={t("copy", { name: owner.name })}
        size="small"
        className="-my-1.5 max-sm:hidden"
        onClick={() => void copy()}
      >
        <Copy aria-hidden="true" className="size-4" />
      </IconButton>
    </span>
  );
}
