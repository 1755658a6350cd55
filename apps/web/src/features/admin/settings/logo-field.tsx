"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { FileField } from "../../../ui/file-field.tsx";
import { CouncilLogo } from "../../council/council-logo.tsx";
import type { LogoTrouble } from "./read-logo.ts";
import { readLogo } from "./read-logo.ts";
import type { LogoChange } from "./use-save-settings.ts";

type LogoFieldProps = {
  logo: LogoChange;
  onLogo: (logo: LogoChange) => void;
  /** What will be shown once saved. */
  shownUrl: string | null;
  savedUrl: string | null;
  error: string | undefined;
  disabledReason: string | undefined;
};

/** Chooses, shows and takes off the logo; nothing happens until the form is saved. */
export function LogoField({ logo, onLogo, shownUrl, savedUrl, error, disabledReason }: LogoFieldProps) {
  const t = useTranslations("adminSettings");
  const [chosen, setChosen] = useState<{ name: string } | null>(null);
  const [trouble, setTrouble] = useState<LogoTrouble | null>(null);
  async function choose(file: File) {
    const read = await readLogo(file);
    if (typeof read === "string") return setTrouble(read);
    setTrouble(null);
    setChosen(file);
    onLogo(read);
  }
  function put(next: "stays" | "none") {
    setTrouble(null);
    setChosen(null);
    onLogo(next);
  }
  return (
    <div className="grid gap-3 sm:grid-cols-[auto_1fr]">
      <span className="grid size-20 place-items-center rounded-card border border-line bg-page">
        <CouncilLogo logoUrl={shownUrl} className="size-14" />
      </span>
      <div className="grid content-start gap-2">
        <FileField
          label={t("fields.logo")}
          hint={t("logoHint")}
          error={trouble ? t(`logoTrouble.${trouble}`) : error}
          optional
          accept="image/png,image/jpeg,image/webp"
          file={chosen}
          onFile={(file) => void choose(file)}
          disabledReason={disabledReason}
        />
        <div className="flex flex-wrap gap-2 empty:hidden">
          {shownUrl !== null && (
            <Button size="small" disabledReason={disabledReason} onClick={() => put("none")}>
              {t("logoRemove")}
            </Button>
          )}
          {logo !== "stays" && savedUrl !== null && (
            <Button size="small" tone="plain" onClick={() => put("stays")}>
              {t("logoKeep")}
            </Button>
          )}
        </div>
        <p aria-live="polite" className="text-sm text-ink-2 empty:hidden">
          {logo === "none" && savedUrl !== null && t("logoWillGo")}
        </p>
      </div>
    </div>
  );
}
