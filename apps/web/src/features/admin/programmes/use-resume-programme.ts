"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { notify } from "../../../ui/notify.ts";
import { useRefreshDesk } from "../desk/refresh.ts";

/** Students can book again at once. Harmless enough to need no question: pausing takes it back. */
export function useResumeProgramme() {
  const t = useTranslations("adminProgrammes");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  return useMutation(
    trpc.admin.programmes.resume.mutationOptions({
      onSuccess: () => notify({ tone: "ok", text: t("resumed") }),
      onSettled: refresh,
    }),
  );
}

export type Resume = ReturnType<typeof useResumeProgramme>;
