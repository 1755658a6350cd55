import type { RestMeta } from "./rest-meta.ts";

/** Everything an administrator does is also a REST call, below `/api/v1/admin`. */
export function adminCall(method: RestMeta["method"], path: string, summary: string) {
  return { method, path: `/admin${path}`, tag: "Administration", summary } satisfies RestMeta;
}
