"use client";

import type { AdminStudent } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useState } from "react";
import { useTRPC } from "../../../trpc/react.tsx";
import { Button } from "../../../ui/button.tsx";
import { notify } from "../../../ui/notify.ts";
import { TextField } from "../../../ui/text-field.tsx";
import { useActReason } from "../desk/act-reason.ts";
import { useRefreshDesk } from "../desk/refresh.ts";
import { fieldError, RefusalNote } from "../desk/refusal-note.tsx";
import type { StudentFields } from "./student-changes.ts";
import { studentChanges } from "./student-changes.ts";

type WholeStudent = AdminStudent & StudentFields & { liveSessionCount: number };

/** Corrects number, name and phone. The student signs in by these, so sessions end with a change; it says so. */
export function StudentForm({ student }: { student: WholeStudent }) {
  const t = useTranslations("adminStudents");
  const common = useTranslations("adminCommon");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const reason = useActReason();
  const [typed, setTyped] = useState<StudentFields>({
    studentNumber: student.studentNumber,
    name: student.name,
    phoneNumber: student.phoneNumber,
  });
  const changes = studentChanges(student, typed);
  const update = useMutation(
    trpc.admin.students.update.mutationOptions({
      onSuccess: () => notify({ tone: "ok", text: t("saved", { name: typed.name }) }),
      onSettled: refresh,
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    if (changes && !update.isPending && !reason) update.mutate({ studentId: student.studentId, ...changes });
  }
  const field = (name: keyof StudentFields) => ({
    label: t(name),
    error: fieldError(update.error, name),
    name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
    autoComplete: "off",
  });
  const isTold = (["studentNumber", "name", "phoneNumber"] as const).some((name) => fieldError(update.error, name));
  return (
    <form onSubmit={submit} noValidate className="grid gap-3.5">
      <TextField {...field("studentNumber")} inputMode="numeric" />
      <TextField {...field("name")} />
      <TextField {...field("phoneNumber")} inputMode="tel" type="tel" hint={t("phoneHint")} />
      {!isTold && <RefusalNote error={update.error} />}
      <p aria-live="polite" className="text-sm text-ink-2 empty:hidden">
        {changes && t("changeEffect", { count: student.liveSessionCount })}
      </p>
      <Button
        type="submit"
        tone="primary"
        pending={update.isPending}
        disabledReason={reason ?? (changes ? undefined : t("nothingChanged"))}
        className="justify-self-end"
      >
        {common("save")}
      </Button>
    </form>
  );
}
