"use client";

import { useTranslations } from "next-intl";
import * as RadixAlertDialog from "radix-ui/alert-dialog";
import type { FormEvent, ReactNode } from "react";
import { useId } from "react";
import { Button } from "./button.tsx";
import type { ButtonTone } from "./button-class.ts";
import { modalBoxClass, modalVeilClass } from "./modal-class.ts";
import { useReturnFocus } from "./return-focus.ts";

export type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question, naming what it is about. */
  title: string;
  /** What will happen and what is lost, in a sentence or as numbers. */
  description: ReactNode;
  /** More, such as numbers or a field for typed confirmation. */
  children?: ReactNode | undefined;
  confirmLabel: string;
  cancelLabel?: string | undefined;
  tone?: Extract<ButtonTone, "primary" | "danger-solid"> | undefined;
  onConfirm: () => void;
  /** The act is on its way: the dialog stays until the caller closes it. */
  pending?: boolean | undefined;
  /** Why it cannot be confirmed yet, such as a name that is not typed. */
  disabledReason?: string | undefined;
};

/** Asks before something that cannot easily be taken back. Focus starts at the harmless button. */
export function AlertDialog(props: AlertDialogProps) {
  const t = useTranslations("ui");
  const focus = useReturnFocus();
  const formId = useId();
  const { open, onOpenChange, title, description, children, pending = false, disabledReason } = props;
  function confirm(event: FormEvent) {
    event.preventDefault();
    // React sends events through portals: a form around the dialog must not see this one.
    event.stopPropagation();
    if (!pending && disabledReason === undefined) props.onConfirm();
  }
  return (
    <RadixAlertDialog.Root open={open} onOpenChange={(next) => !pending && onOpenChange(next)}>
      <RadixAlertDialog.Portal>
        <div aria-hidden="true" className={modalVeilClass} />
        {/* The page behind is hidden from screen readers; this says to checkers and readers alike that it cannot be reached. */}
        <RadixAlertDialog.Content {...focus} aria-modal="true" data-modal className={modalBoxClass}>
          <RadixAlertDialog.Title className="text-xl">{title}</RadixAlertDialog.Title>
          <RadixAlertDialog.Description asChild>
            <div className="text-ink-2">{description}</div>
          </RadixAlertDialog.Description>
          <form id={formId} onSubmit={confirm} className="grid gap-3.5 empty:hidden">
            {children}
          </form>
          <div className="flex flex-wrap justify-end gap-2.5 max-sm:grid max-sm:grid-cols-2">
            <RadixAlertDialog.Cancel asChild>
              <Button disabled={pending}>{props.cancelLabel ?? t("cancel")}</Button>
            </RadixAlertDialog.Cancel>
            <Button
              type="submit"
              form={formId}
              tone={props.tone ?? "danger-solid"}
              pending={pending}
              disabledReason={disabledReason}
            >
              {props.confirmLabel}
            </Button>
          </div>
        </RadixAlertDialog.Content>
      </RadixAlertDialog.Portal>
    </RadixAlertDialog.Root>
  );
}
