"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { z } from "zod";
import { queryFromSearch, searchFromQuery } from "./url-query.ts";

type Patch<Query> = { [Name in keyof Query]?: Query[Name] | undefined };

/**
 * The list's query, kept in the address: links, refresh and the back button all work. Every change but that of the
 * page goes to page 1. Typing replaces the entry of the history, so that going back is not letter by letter.
 */
export function useUrlQuery<Schema extends z.ZodObject>(schema: Schema) {
  const params = useSearchParams();
  const [{ query }, setOwn] = useState(() => read(schema, `?${params}`));
  // Next tells of the address a moment late: what was pressed counts at once, and the address only when it differs.
  useEffect(() => {
    const now = params && window.location.search;
    setOwn((own) => (own.search === now ? own : read(schema, now)));
  }, [schema, params]);
  const change = useCallback(
    (patch: Patch<z.output<Schema>>, { replace = false } = {}) => {
      const search = searchFromQuery(schema, { ...query, page: 1, ...patch });
      if (search === window.location.search) return;
      setOwn(read(schema, search));
      // Next follows the history's own calls; its router would fetch the static page again at every change.
      const write = replace ? "replaceState" : "pushState";
      window.history[write](null, "", window.location.pathname + search);
    },
    [schema, query],
  );
  return [query, change] as const;
}

function read<Schema extends z.ZodObject>(schema: Schema, search: string) {
  return { search, query: queryFromSearch(schema, new URLSearchParams(search)) };
}
