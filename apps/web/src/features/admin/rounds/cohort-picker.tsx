"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../trpc/react.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";

type CohortPickerProps = { chosen: readonly string[]; onChange: (chosen: readonly string[]) => void };

/** Who may take part: the cohorts of the roster; none of them means everyone. */
export function CohortPicker({ chosen, onChange }: CohortPickerProps) {
  const t = useTranslations("adminRounds.cohorts");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.admin.roster.cohorts.queryOptions());
  if (data === undefined && chosen.length === 0) return null;
  const known = data?.cohorts ?? [];
  // A round may name a cohort that the roster no longer has.
  const lost = chosen.filter((name) => !known.some((cohort) => cohort.name === name));
  const toggle = (name: string, isIn: boolean) =>
    onChange(isIn ? [...chosen, name] : chosen.filter((other) => other !== name));
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{t("label")}</legend>
      <p className="text-sm text-ink-2" aria-live="polite">
        {known.length + lost.length === 0
          ? t("none")
          : chosen.length === 0
            ? t("everyone")
            : t("chosen", { names: chosen.join(", ") })}
      </p>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {known.map(({ name, entryCount, studentCount }) => (
          <Checkbox
            key={name}
            label={
              <span className="flex flex-wrap gap-x-2">
                {name}
                <span className="text-ink-2">{t("count", { count: Math.max(entryCount, studentCount) })}</span>
              </span>
            }
            checked={chosen.includes(name)}
            onChange={(event) => toggle(name, event.target.checked)}
          />
        ))}
        {lost.map((name) => (
          <Checkbox
            key={name}
            label={name}
            hint={t("lost")}
            checked
            onChange={(event) => toggle(name, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
