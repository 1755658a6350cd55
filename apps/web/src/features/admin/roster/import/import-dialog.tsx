"use client";

import { rosterImportMode } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { Button } from "../../../../ui/button.tsx";
import { Dialog } from "../../../../ui/dialog.tsx";
import { FileField } from "../../../../ui/file-field.tsx";
import { Select } from "../../../../ui/select.tsx";
import { Skeleton, SkeletonGroup } from "../../../../ui/skeleton.tsx";
import { useActReason } from "../../desk/act-reason.ts";
import { RefusalNote } from "../../desk/refusal-note.tsx";
import { saveFile } from "../../desk/save-file.ts";
import { ImportPreview } from "./import-preview.tsx";
import type { Importing } from "./use-import.ts";
import { useImport } from "./use-import.ts";

/** A file becomes the roster: choose it, see exactly what changes, correct what is broken, and import. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("adminRoster.importing");
  const common = useTranslations("adminCommon.fileTrouble");
  const importing = useImport(onClose);
  const { file, mode, preview, carryOut } = importing;
  const trouble = file?.trouble ?? null;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !carryOut.isPending && onClose()}
      title={t("title")}
      description={t("lead")}
      footer={<Buttons importing={importing} />}
    >
      <div className="grid gap-3.5">
        <FileField
          label={t("file")}
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          file={file}
          onFile={(chosen) => void importing.choose(chosen)}
          error={trouble === null ? undefined : common(trouble)}
        />
        <Select
          label={t("mode")}
          hint={t(`modeHints.${mode}`)}
          value={mode}
          onChange={(event) => importing.setMode(rosterImportMode.parse(event.target.value))}
          options={rosterImportMode.options.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <div aria-live="polite" aria-busy={preview.isPending} className="grid gap-3.5 empty:hidden">
        {preview.isPending && !preview.data && <CountingSkeleton />}
        {preview.data && !preview.isPending && <ImportPreview preview={preview.data} importing={importing} />}
        {preview.isPending && preview.data && <CountingSkeleton />}
      </div>
      <RefusalNote error={preview.error ?? carryOut.error} />
    </Dialog>
  );
}

function Buttons({ importing }: { importing: Importing }) {
  const t = useTranslations("adminRoster.importing");
  const reason = useActReason();
  const { file, preview, carryOut, skipBroken, isOutdated } = importing;
  if (isOutdated || (preview.error && file?.text))
    return (
      <Button tone="primary" pending={preview.isPending} disabledReason={reason} onClick={() => importing.lookAgain()}>
        {t("again")}
      </Button>
    );
  // Spreadsheets take a file for UTF-8 by its mark.
  const saveExample = () => saveFile(t("exampleName"), new Blob([`\uFEFF${t("exampleText")}`], { type: "text/csv" }));
  const { data } = preview;
  const isEmpty = data && data.added.length + data.changed.length + data.removed.length === 0;
  const notYet = !file?.text
    ? t("chooseFirst")
    : !data || preview.isPending
      ? t("waiting")
      : data.broken.length > 0 && !skipBroken
        ? t("correctFirst")
        : isEmpty
          ? t("nothing")
          : undefined;
  return (
    <>
      <Button tone="plain" onClick={saveExample} className="mr-auto">
        {t("example")}
      </Button>
      <Button
        tone="primary"
        pending={carryOut.isPending}
        disabledReason={reason ?? notYet}
        onClick={() => importing.confirm()}
      >
        {t("confirm")}
      </Button>
    </>
  );
}

function CountingSkeleton() {
  const t = useTranslations("adminRoster.importing");
  return (
    <SkeletonGroup className="grid gap-3.5">
      <span className="sr-only">{t("counting")}</span>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
        <Skeleton className="h-20" />
      </div>
    </SkeletonGroup>
  );
}
