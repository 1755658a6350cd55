"use client";

import type { SystemStatus } from "@seonchak/schema";
import { useTranslations } from "next-intl";
import { BarList } from "../../../ui/bar-list.tsx";
import { Card, CardHead } from "../../../ui/card.tsx";
import { bytesInWords } from "./bytes-in-words.ts";
import { FactLine } from "./fact-line.tsx";
import { useTableWords } from "./table-words.ts";

/** Where the data lies, what it takes, and how to keep a copy of it. */
export function DataCard({ data }: { data: SystemStatus["data"] }) {
  const t = useTranslations("adminSystem");
  const { kept, folder, freeBytes, size, redis } = data;
  const tableWords = useTableWords();
  return (
    <Card aria-labelledby="data">
      <CardHead id="data" title={t("data")} />
      <dl className="grid gap-2">
        <FactLine name={t("dataKept")}>{t(`dataIs.${kept}`)}</FactLine>
        {folder !== null && (
          <FactLine name={t("dataFolder")}>
            <span className="font-mono text-sm break-all">{folder}</span>
          </FactLine>
        )}
        {freeBytes !== null && <FactLine name={t("freeDisk")}>{bytesInWords(freeBytes)}</FactLine>}
        {size && <FactLine name={t("databaseSize")}>{bytesInWords(size.databaseBytes)}</FactLine>}
        {redis && typeof redis.usedBytes === "number" && (
          <FactLine name={t("redisMemory")}>
            {t("memoryOf", {
              used: bytesInWords(redis.usedBytes),
              max: redis.maxBytes === null ? t("noBound") : bytesInWords(redis.maxBytes),
            })}
          </FactLine>
        )}
        {redis?.evictionPolicy && <FactLine name={t("redisPolicy")}>{redis.evictionPolicy}</FactLine>}
      </dl>
      {size && (
        <>
          <h3 className="mt-4 mb-2 font-medium">{t("largestTables")}</h3>
          <BarList
            label={t("largestTables")}
            bars={size.tables.map(({ name, bytes, rowsAbout }) => ({
              id: name,
              label: tableWords(name),
              value: bytes,
              words: t("tableSize", { size: bytesInWords(bytes), rows: rowsAbout }),
            }))}
          />
        </>
      )}
      <h3 className="mt-4 mb-1 font-medium">{t("backup")}</h3>
      <p className="text-ink-2">{t(`backupIs.${kept}`)}</p>
    </Card>
  );
}
