"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../../../ui/button.tsx";
import { Checkbox } from "../../../../ui/checkbox.tsx";
import { Dialog } from "../../../../ui/dialog.tsx";
import { FileField } from "../../../../ui/file-field.tsx";
import { Skeleton, SkeletonGroup } from "../../../../ui/skeleton.tsx";
import { RefusalNote } from "../../desk/refusal-note.tsx";
import { saveFile } from "../../desk/save-file.ts";
import { exampleFile } from "./example-file.ts";
import { ImportConsequence } from "./import-consequence.tsx";
import { useImport } from "./use-import.ts";

/** A file of lockers: choose, see what it would do and which lines cannot be taken, then do it. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("adminLocations.import");
  const common = useTranslations("adminCommon");
  const [skipBroken, setSkipBroken] = useState(false);
  const { file, preview, carryOut, choose, press, outdated } = useImport(onClose);
  const { data } = preview;
  const changes = data ? data.createdCount + data.changedCount + data.locations.length : 0;
  function reasonNot(): string | undefined {
    if (!data) return t("chooseFirst");
    if (changes === 0) return t("nothing");
    return data.brokenCount > 0 && !skipBroken ? t("mendFirst") : undefined;
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !carryOut.isPending && onClose()}
      title={t("title")}
      description={t("body")}
      footer={
        <Button
          tone="primary"
          pending={carryOut.isPending}
          disabledReason={reasonNot()}
          onClick={() => press(skipBroken)}
        >
          {t("confirm")}
        </Button>
      }
    >
      <FileField
        label={t("file")}
        hint={t("fileHint")}
        error={file && "trouble" in file ? common(`fileTrouble.${file.trouble}`) : undefined}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        file={file}
        onFile={(chosen) => {
          setSkipBroken(false);
          void choose(chosen);
        }}
      />
      <Button
        tone="plain"
        size="small"
        className="-ml-3.5 justify-self-start"
        onClick={() => saveFile(t("exampleName"), exampleFile(t("exampleText")))}
      >
        {t("example")}
      </Button>
      {outdated && (
        <p role="alert" className="rounded-control bg-held-soft px-3.5 py-2.5">
          {t("outdated")}
        </p>
      )}
      {preview.isPending && (
        <SkeletonGroup>
          <Skeleton className="h-20" />
        </SkeletonGroup>
      )}
      {data && <ImportConsequence preview={data} />}
      {data && data.brokenCount > 0 && changes > 0 && (
        <Checkbox
          label={t("skipBroken", { count: data.brokenCount })}
          checked={skipBroken}
          onChange={(event) => setSkipBroken(event.target.checked)}
        />
      )}
      <RefusalNote error={preview.error ?? (outdated ? null : carryOut.error)} />
    </Dialog>
  );
}
