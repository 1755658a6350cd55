export { type Caches, createCaches } from "./caches.ts";
export { type Clock, systemClock } from "./clock.ts";
export type { Actor, CouncilActor, Deps } from "./deps.ts";
export { type Disk, diskBelow, unseenDisk } from "./disk.ts";
export { invariant } from "./invariant.ts";
export { Refusal } from "./refusal.ts";
export { deriveSecrets, type Secrets } from "./secrets.ts";
