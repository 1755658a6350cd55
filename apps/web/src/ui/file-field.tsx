"use client";

import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DragEvent } from "react";
import { useState } from "react";
import { buttonClass } from "./button-class.ts";
import { classNames } from "./class-names.ts";
import type { FieldProps } from "./field.tsx";
import { Field } from "./field.tsx";

type FileFieldProps = FieldProps & {
  /** As the browser's own: ".csv,text/csv". It only helps choosing; what was chosen must be looked at. */
  accept: string;
  /** What was chosen, to be named; null before. */
  file: { name: string } | null;
  onFile: (file: File) => void;
  /** Why no file can be chosen now. */
  disabledReason?: string | undefined;
};

/** One file: by button, by keyboard, or dropped. Choosing the same file again asks again, as it may have been mended. */
export function FileField({ accept, file, onFile, disabledReason, ...field }: FileFieldProps) {
  const t = useTranslations("ui");
  const isOff = disabledReason !== undefined;
  const { isOver, ...drop } = useDrop((dropped) => !isOff && onFile(dropped));
  return (
    <Field {...field}>
      {(ids) => (
        <div
          {...drop}
          className={classNames(
            "flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control border border-dashed border-field-line p-3.5",
            isOver ? "bg-brand-soft" : "bg-sunken",
          )}
        >
          <label
            title={disabledReason}
            className={buttonClass({
              size: "small",
              className:
                "cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand",
            })}
          >
            <FileUp aria-hidden="true" className="size-4.5" />
            {t(file ? "file.chooseOther" : "file.choose")}
            <input
              {...ids}
              type="file"
              accept={accept}
              disabled={isOff}
              onChange={(event) => {
                const [chosen] = event.target.files ?? [];
                if (chosen) onFile(chosen);
                event.target.value = "";
              }}
              aria-label={field.label}
              className="sr-only"
            />
          </label>
          <span className="min-w-0 flex-1 basis-40 break-all text-sm text-ink-2" aria-live="polite">
            {isOff ? disabledReason : (file?.name ?? t("file.orDrop"))}
          </span>
        </div>
      )}
    </Field>
  );
}

function useDrop(onFile: (file: File) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [dropped] = event.dataTransfer.files;
      if (dropped) onFile(dropped);
    },
  };
}
