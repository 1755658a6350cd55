"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import * as RadixDialog from "radix-ui/dialog";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { modalBoxClass, modalVeilClass } from "./modal-class.ts";
import { useReturnFocus } from "./return-focus.ts";

export type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode | undefined;
  children?: ReactNode | undefined;
  /** Buttons at the lower edge, the most wanted last. */
  footer?: ReactNode | undefined;
};

/** A window above the page for a task that may be left at any time: by Escape, by the cross, by pressing beside it. */
export function Dialog({ open, onOpenChange, title, description, children, footer }: DialogProps) {
  const t = useTranslations("ui");
  const focus = useReturnFocus();
  return (
    <RadixDialog.Root open={open} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        {/* Not Radix' overlay: it writes a <style> element to stop scrolling, which the policy refuses. */}
        <div aria-hidden="true" className={modalVeilClass} />
        <RadixDialog.Content
          {...focus}
          {...(description === undefined && { "aria-describedby": undefined })}
          data-modal
          className={modalBoxClass}
        >
          <RadixDialog.Title className="pr-10 text-xl">{title}</RadixDialog.Title>
          {description !== undefined && (
            <RadixDialog.Description asChild>
              <div className="text-ink-2">{description}</div>
            </RadixDialog.Description>
          )}
          {children}
          {footer !== undefined && <div className="flex flex-wrap justify-end gap-2.5">{footer}</div>}
          {/* Last, so that focus starts at the first field and not here. */}
          <RadixDialog.Close asChild>
            <IconButton label={t("close")} className="absolute top-2.5 right-2.5">
              <X aria-hidden="true" className="size-5" />
            </IconButton>
          </RadixDialog.Close>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
