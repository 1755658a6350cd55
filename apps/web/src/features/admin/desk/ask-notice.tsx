"use client";

import type { FormEvent } from "react";
import { useId } from "react";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import type { NoticeFieldsProps } from "./notice-fields.tsx";
import { NoticeFields } from "./notice-fields.tsx";
import { RefusalNote } from "./refusal-note.tsx";

type AskNoticeProps = Omit<NoticeFieldsProps, "error"> & {
  title: string;
  description: string;
  confirmLabel: string;
  act: { isPending: boolean; error: unknown };
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks what students shall read, and acts with it. */
export function AskNotice({ title, description, confirmLabel, act, onConfirm, onClose, ...fields }: AskNoticeProps) {
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
      description={description}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={act.isPending}>
          {confirmLabel}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-3.5">
        <NoticeFields {...fields} error={act.error} />
        <RefusalNote error={act.error} />
      </form>
    </Dialog>
  );
}
