"use client";

import { useTranslations } from "next-intl";
import { classNames } from "../../../ui/class-names.ts";
import { Field } from "../../../ui/field.tsx";

const HUE_MAX = 359;
const STEPS = Array.from({ length: 13 }, (_, step) => `oklch(0.6 0.16 ${step * 30})`);
const RAINBOW = `linear-gradient(to right, ${STEPS.join(", ")})`;

/** Names for those who would rather not drag. */
const presets = [
  { name: "red", hue: 14 },
  { name: "orange", hue: 45 },
  { name: "ochre", hue: 80 },
  { name: "green", hue: 145 },
  { name: "teal", hue: 195 },
  { name: "blue", hue: 250 },
  { name: "violet", hue: 290 },
  { name: "pink", hue: 345 },
] as const;

type HueFieldProps = { hue: number; onHue: (hue: number) => void; error: string | undefined };

/** The council's colour: by name, by sliding, or by keyboard. Every one of them can be read. */
export function HueField({ hue, onHue, error }: HueFieldProps) {
  const t = useTranslations("adminSettings");
  return (
    <div className="grid gap-3">
      <Field label={t("fields.brandHue")} hint={t("hueHint")} error={error}>
        {(ids) => (
          <span className="grid">
            <input
              {...ids}
              type="range"
              name="brandHue"
              min={0}
              max={HUE_MAX}
              value={hue}
              onChange={({ target }) => onHue(Number(target.value))}
              className="h-tap w-full cursor-pointer accent-brand"
            />
            <span aria-hidden="true" className="h-2 rounded-full" style={{ backgroundImage: RAINBOW }} />
          </span>
        )}
      </Field>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would frame what is only a row of short cuts. */}
      <div role="group" aria-label={t("hueNames")} className="flex flex-wrap gap-1">
        {presets.map((preset) => (
          <button
            key={preset.name}
            type="button"
            aria-pressed={preset.hue === hue}
            onClick={() => onHue(preset.hue)}
            className={classNames(
              "inline-flex min-h-tap items-center gap-2 rounded-control border px-3 text-sm transition-colors duration-150 hover:bg-sunken",
              preset.hue === hue ? "border-ink font-semibold" : "border-line",
            )}
          >
            <span
              aria-hidden="true"
              className="size-4 rounded-full"
              style={{ backgroundColor: `oklch(0.6 0.16 ${preset.hue})` }}
            />
            {t(`hues.${preset.name}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
