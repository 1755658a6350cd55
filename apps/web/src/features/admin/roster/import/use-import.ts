"use client";

import type { BrokenRosterRow, RosterFileInput } from "@seonchak/schema";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../trpc/react.tsx";
import { refusalOf } from "../../../../trpc/refusal-of.ts";
import { notify } from "../../../../ui/notify.ts";
import type { FileTrouble } from "../../desk/read-file.ts";
import { readFile } from "../../desk/read-file.ts";
import { useRefreshDesk } from "../../desk/refresh.ts";
import { replaceRow } from "./replace-lines.ts";

type Chosen = { name: string; text: string | null; trouble: FileTrouble | null };
export type ImportMode = RosterFileInput["mode"];

/** A file on its way to the roster: chosen, looked at, corrected, and imported as it was shown. */
export function useImport(onDone: () => void) {
  const trpc = useTRPC();
  const [file, setFile] = useState<Chosen | null>(null);
  const [mode, setMode] = useState<ImportMode>("replace");
  const [skipBroken, setSkipBroken] = useState(false);
  const preview = useMutation(trpc.admin.roster.preview.mutationOptions());
  const carryOut = useCarryOut(onDone);
  function look(chosen: Chosen, how: ImportMode) {
    setFile(chosen);
    setMode(how);
    carryOut.reset();
    if (chosen.text === null) preview.reset();
    else preview.mutate({ text: chosen.text, fileName: chosen.name, mode: how });
  }
  return {
    file,
    mode,
    skipBroken,
    preview,
    carryOut,
    setSkipBroken,
    isOutdated: carryOut.error !== null && refusalOf(carryOut.error)?.reason === "PREVIEW_OUTDATED",
    async choose(chosen: File) {
      setSkipBroken(false);
      look({ text: null, trouble: null, ...(await readFile(chosen)) }, mode);
    },
    setMode: (how: ImportMode) => (file ? look(file, how) : setMode(how)),
    lookAgain: () => file && look(file, mode),
    correct(rows: { row: BrokenRosterRow; written: string }[]) {
      if (!file?.text) return;
      const text = rows.reduce((whole, { row, written }) => replaceRow(whole, row, written), file.text);
      look({ ...file, text }, mode);
    },
    confirm() {
      if (!file?.text || !preview.data || carryOut.isPending) return;
      const { fingerprint } = preview.data;
      carryOut.mutate({ text: file.text, fileName: file.name, mode, skipBroken, fingerprint });
    },
  };
}

export type Importing = ReturnType<typeof useImport>;

function useCarryOut(onDone: () => void) {
  const t = useTranslations("adminRoster.importing");
  const trpc = useTRPC();
  const refresh = useRefreshDesk();
  return useMutation(
    trpc.admin.roster.carryOut.mutationOptions({
      onSuccess: ({ addedCount, changedCount, removedCount }) => {
        notify({ tone: "ok", text: t("done", { added: addedCount, changed: changedCount, removed: removedCount }) });
        onDone();
      },
      onSettled: refresh,
    }),
  );
}
