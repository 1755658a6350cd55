"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useRouter } from "../../../i18n/navigation.tsx";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { RefusalNote } from "../desk/refusal-note.tsx";
import { useFieldErrors } from "./field-errors.ts";
import { ApprovalField, CodeField, NameFields, SlotFields } from "./form-fields.tsx";
import type { FormField, ProgrammeForm } from "./programme-form.ts";
import { codeFrom, EMPTY_FORM, inputOf, notANumber } from "./programme-form.ts";

/** The little that a programme cannot be without; the rest is as most have it, and stands on its own page. */
export function NewProgrammeDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("adminProgrammes");
  const formId = useId();
  const router = useRouter();
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const [form, setForm] = useState(EMPTY_FORM);
  const [wrong, setWrong] = useState<FormField | null>(null);
  const create = useMutation(
    trpc.admin.programmes.create.mutationOptions({
      onSuccess: ({ programmeId }) => {
        notify({ tone: "ok", text: t("created") });
        onClose();
        router.push(`/admin/programmes/${programmeId}`);
      },
      onSettled: refresh,
    }),
  );
  function change(patch: Partial<ProgrammeForm>) {
    setForm((before) => withCode(before, patch));
    setWrong(null);
    create.reset();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    const found = notANumber(form);
    setWrong(found);
    if (!found && !create.isPending) create.mutate(inputOf(form));
  }
  const errorAt = useFieldErrors(wrong, create.error);
  const fields = { form, change, errorAt, isFixed: false };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t("newTitle")}
      description={t("newBody")}
      footer={
        <Button type="submit" form={formId} tone="primary" pending={create.isPending}>
          {t("newSave")}
        </Button>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="grid gap-4">
        <NameFields {...fields} />
        <CodeField {...fields} />
        <ApprovalField {...fields} />
        <SlotFields {...fields} />
        <RefusalNote error={create.error} />
      </form>
    </Dialog>
  );
}

/** The address follows the English name until somebody writes one. */
function withCode(before: ProgrammeForm, patch: Partial<ProgrammeForm>): ProgrammeForm {
  const follows = patch.nameEn !== undefined && before.code === codeFrom(before.nameEn);
  return { ...before, ...(follows && { code: codeFrom(patch.nameEn ?? "") }), ...patch };
}
