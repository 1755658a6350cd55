import type { DenyList, EventFeed, HoldStore, Limits, PressCounts } from "@seonchak/holds";
import type { PrismaClient } from "@seonchak/prisma";
import type { Caches } from "./caches.ts";
import type { Clock } from "./clock.ts";
import type { Disk } from "./disk.ts";
import type { Secrets } from "./secrets.ts";

/** What the rules stand on; the first argument of every use case (STYLE 7). */
export type Deps = {
  prisma: PrismaClient;
  holdStore: HoldStore;
  feed: EventFeed;
  denyList: DenyList;
  limits: Limits;
  presses: PressCounts;
  clock: Clock;
  secrets: Secrets;
  caches: Caches;
  disk: Disk;
};

/** An administrator who acts, for the audit log; added by the procedure from the session. */
export type Actor = {
  adminId: string;
  email: string;
  role: "owner" | "manager" | "viewer";
  sessionId: string;
  requestId: string;
};

/** Who may do what the council may: an administrator, or the operator at the console, who has no account or session. */
export type CouncilActor = Omit<Actor, "adminId" | "sessionId"> & { adminId: string | null; sessionId: string | null };
