"use client";

import type { RosterPreview } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { EffectNote } from "../effect-note.tsx";
import { BrokenRows } from "./broken-rows.tsx";
import { ChangedPeople, ListedPeople } from "./people-lists.tsx";
import type { Importing } from "./use-import.ts";

type ImportPreviewProps = { preview: RosterPreview; importing: Importing };

/** Exactly what would happen: numbers first, then what it means, then everybody by name. */
export function ImportPreview({ preview, importing }: ImportPreviewProps) {
  const t = useTranslations("adminRoster.importing");
  const { added, changed, removed, unchangedCount, broken, effect, policy } = preview;
  const isEmpty = added.length + changed.length + removed.length === 0;
  return (
    <>
      <dl className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        <Count name={t("added")} count={added.length} />
        <Count name={t("changed")} count={changed.length} />
        <Count name={t("removed")} count={removed.length} />
        <Count name={t("unchanged")} count={unchangedCount} />
      </dl>
      {isEmpty && broken.length === 0 && <p>{t("nothing")}</p>}
      <EffectNote effect={effect} policy={policy} />
      {broken.length > 0 && <BrokenRows broken={broken} importing={importing} />}
      {added.length > 0 && <ListedPeople title={t("addedList", { count: added.length })} people={added} />}
      {changed.length > 0 && <ChangedPeople title={t("changedList", { count: changed.length })} people={changed} />}
      {removed.length > 0 && <ListedPeople title={t("removedList", { count: removed.length })} people={removed} />}
    </>
  );
}

function Count({ name, count }: { name: string; count: number }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-control bg-sunken p-3">
      <dt>{name}</dt>
      <dd className="text-xl font-bold tabular-nums">{count}</dd>
    </div>
  );
}
