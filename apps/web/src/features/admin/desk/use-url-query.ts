"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { z } from "zod";
import { queryFromSearch, searchFromQuery } from "./url-query.ts";

type Patch<Query> = { [Name in keyof Query]?: Query[Name] | undefined };

/**
 * The list's query, kept in the address: links, refresh and the back button all work. Every change but that of the
 * page goes to page 1. Typing replaces the entry of the history, so that going back is not letter by letter.
 */
export function useUrlQuery<Schema extends z.ZodObject>(schema: Schema) {
  const search = useSearchParams();
  const query = useMemo(() => queryFromSearch(schema, new URLSearchParams(search)), [schema, search]);
  const change = useCallback(
    (patch: Patch<z.output<Schema>>, { replace = false } = {}) => {
      const next = searchFromQuery(schema, { ...query, page: 1, ...patch });
      if (next === window.location.search) return;
      // Next follows the history's own calls; its router would fetch the static page again at every change.
      const write = replace ? "replaceState" : "pushState";
      window.history[write](null, "", window.location.pathname + next);
    },
    [schema, query],
  );
  return [query, change] as const;
}
