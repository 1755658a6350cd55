import type { z } from "zod";
import { restRoutes } from "../../../../apps/web/src/server/rest/rest-routes.ts";
import { appRouter } from "../../../../apps/web/src/server/trpc/root.ts";
import { searches } from "./searches.ts";

export type ListCall = { call: string; what: string; input: Record<string, unknown> };
/** `isFar`: of the last page, whichever that is. */
export type DeskCall = ListCall & { isFar: boolean };

/** Of how many rows the page far behind is the last; pages behind the end are empty and fast. */
const PAGE_SIZE = 25;
const FAR = Number.MAX_SAFE_INTEGER;

/** Every query of the desk that needs no input of its own; `farPage` says which page of a list is far behind. */
export function deskCalls(): DeskCall[] {
  return restRoutes(appRouter).flatMap(({ procedure, type, input }) => {
    if (type !== "query" || !procedure.startsWith("admin.")) return [];
    if (input !== null && !input.safeParse({}).success) return [];
    const isPaged = input !== null && "page" in input.shape;
    if (!isPaged) return [{ call: procedure, what: "all of it", input: {}, isFar: false }];
    return listCalls(procedure, input.shape).map((call) => ({ ...call, isFar: call.input.page === FAR }));
  });
}

function listCalls(call: string, shape: z.ZodObject["shape"]): ListCall[] {
  const pages = [
    { what: "first page", input: { page: 1 } },
    { what: "page far behind", input: { page: FAR } },
    { what: "page far behind, other way round", input: { page: FAR, descending: true } },
  ];
  const orders = sortsOf(shape).flatMap((sort) => [
    { what: `by ${sort}`, input: { sort } },
    { what: `by ${sort}, descending`, input: { sort, descending: true } },
    { what: `by ${sort}, far behind`, input: { sort, page: FAR } },
  ]);
  return [...pages, ...orders, ...searchesOf(call, shape)].map(({ what, input }) => ({
    call,
    what,
    input: { ...input, pageSize: PAGE_SIZE },
  }));
}

function searchesOf(call: string, shape: z.ZodObject["shape"]): { what: string; input: Record<string, unknown> }[] {
  if (!("search" in shape)) return [];
  const words = searches[call];
  if (!words) throw new Error(`${call} can be searched: give it words in src/lists/searches.ts`);
  return [
    { what: `search "${words.hits}"`, input: { search: words.hits } },
    { what: `search "${words.misses}", no hit`, input: { search: words.misses } },
  ];
}

/** The orders that a list offers, as its schema says. */
function sortsOf({ sort }: z.ZodObject["shape"]): string[] {
  let inner: unknown = sort;
  while (typeof inner === "object" && inner !== null) {
    const options: unknown = Reflect.get(inner, "options");
    if (Array.isArray(options)) return options.map(String);
    inner = Reflect.get(Object(Reflect.get(inner, "def")), "innerType");
  }
  return [];
}
