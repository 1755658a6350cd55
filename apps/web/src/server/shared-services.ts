import type { Services } from "./services.ts";

// Next's bundle and the Node entry are two module graphs in one process: what both need hangs on globalThis, here only.
declare global {
  var seonchakServices: Promise<Services> | undefined;
}

export function shareServices(services: Promise<Services>): void {
  globalThis.seonchakServices = services;
}

/** The process's services; `make` is called where none were shared, as under `next start` alone. */
export function sharedServices(make: () => Promise<Services>): Promise<Services> {
  globalThis.seonchakServices ??= make();
  return globalThis.seonchakServices;
}
