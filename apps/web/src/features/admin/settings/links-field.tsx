"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../../../ui/button.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import type { FieldsProps } from "./bilingual-field.tsx";

const LINKS_MAX = 6;

/** The council's own pages, for the footer. */
export function LinksField({ form: { links }, change, errorAt }: FieldsProps) {
  const t = useTranslations("adminSettings");
  const group = useRef<HTMLFieldSetElement>(null);
  const set = (at: number, patch: Partial<(typeof links)[number]>) =>
    change({ links: links.map((link, i) => (i === at ? { ...link, ...patch } : link)) });
  function remove(at: number) {
    change({ links: links.filter((_, i) => i !== at) });
    // The button that had the focus is gone.
    group.current?.querySelector<HTMLElement>("[data-add-link]")?.focus();
  }
  return (
    <fieldset ref={group} className="grid gap-3">
      <legend className="mb-1.5 text-sm font-medium">{t("fields.links")}</legend>
      {links.map((link, at) => (
        <div key={at} className="grid grid-cols-[1fr_auto] items-start gap-2 sm:grid-cols-[12rem_1fr_auto]">
          <TextField
            label={t("linkLabel", { number: at + 1 })}
            error={errorAt(`links.${at}.label`)}
            maxLength={40}
            autoComplete="off"
            value={link.label}
            onChange={({ target }) => set(at, { label: target.value })}
          />
          <TextField
            label={t("linkUrl", { number: at + 1 })}
            error={errorAt(`links.${at}.url`)}
            type="url"
            inputMode="url"
            autoComplete="off"
            maxLength={500}
            value={link.url}
            onChange={({ target }) => set(at, { url: target.value })}
            className="max-sm:col-start-1"
          />
          <IconButton
            label={t("linkRemove", { number: at + 1 })}
            onClick={() => remove(at)}
            className="mt-6.5 max-sm:col-start-2 max-sm:row-start-1"
          >
            <Trash2 aria-hidden="true" className="size-5" />
          </IconButton>
        </div>
      ))}
      <Button
        size="small"
        data-add-link
        disabledReason={links.length >= LINKS_MAX ? t("linksFull") : undefined}
        onClick={() => change({ links: [...links, { label: "", url: "https://" }] })}
        className="justify-self-start"
      >
        <Plus aria-hidden="true" className="size-4.5" />
        {t("linkAdd")}
      </Button>
    </fieldset>
  );
}
