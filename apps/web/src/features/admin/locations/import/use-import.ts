"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../trpc/react.tsx";
import { refusalOf } from "../../../../trpc/refusal-of.ts";
import { notify } from "../../../../ui/notify.ts";
import type { ReadFile } from "../../desk/read-file.ts";
import { readFile } from "../../desk/read-file.ts";
import { useRefreshDesk } from "../../desk/refresh.ts";

/** The file that was chosen, what it would do, and the press that does exactly that. */
export function useImport(onDone: () => void) {
  const t = useTranslations("adminLocations.import");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  const [file, setFile] = useState<ReadFile | null>(null);
  const [outdated, setOutdated] = useState(false);
  const preview = useMutation(trpc.admin.lockers.previewImport.mutationOptions());
  const carryOut = useMutation(
    trpc.admin.lockers.carryOutImport.mutationOptions({
      onSuccess: ({ createdCount, changedCount, skippedCount }) => {
        notify({
          tone: "ok",
          text: t("done", { created: createdCount, changed: changedCount, skipped: skippedCount }),
        });
        onDone();
      },
      onError: (error, { text }) => {
        if (refusalOf(error)?.reason !== "PREVIEW_OUTDATED") return;
        setOutdated(true);
        preview.mutate({ text });
      },
      onSettled: refresh,
    }),
  );
  async function choose(chosen: File) {
    const read = await readFile(chosen);
    setFile(read);
    setOutdated(false);
    carryOut.reset();
    if ("text" in read) preview.mutate({ text: read.text });
    else preview.reset();
  }
  function press(skipBroken: boolean) {
    if (!file || !("text" in file) || !preview.data) return;
    setOutdated(false);
    carryOut.mutate({ text: file.text, fingerprint: preview.data.fingerprint, skipBroken });
  }
  return { file, preview, carryOut, choose, press, outdated };
}
