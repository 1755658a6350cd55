import { readDrainState } from "@seonchak/holds";
import type { Overview, SystemStatus } from "@seonchak/schema";
import { listAudit } from "../audit/audit.ts";
import type { Deps } from "../deps.ts";
import { verifyInvariants } from "../invariants/verify-invariants.ts";
import { readActiveEvents } from "../jobs/worker.ts";
import { countsOf } from "../rounds/admin-rounds.ts";
import { readHealth } from "./read-health.ts";

const RECENT_ACTS = 8;

/** The first page of administration: the current round's numbers and the latest acts. */
export async function readOverview(deps: Deps): Promise<Overview> {
  const now = deps.clock.now();
  const published = await deps.caches.rounds.published(deps);
  const round = published.length > 0 ? await deps.caches.rounds.current(deps) : null;
  const board = round ? await deps.caches.boards.read(deps, round.id) : null;
  const [council, studentCount, liveSessionCount, audit] = await Promise.all([
    deps.prisma.council.findUnique({ where: { id: 1 } }),
    deps.prisma.student.count({ where: { removedAt: null } }),
    deps.prisma.session.count({ where: { revokedAt: null, expiresAt: { gt: now }, studentId: { not: null } } }),
    listAudit(deps, { page: 1, pageSize: RECENT_ACTS, search: "", descending: true }),
  ]);
  return {
    registrationPolicy: council?.registrationPolicy === "open" && council.registrationOpen ? "open" : "roster",
    round: board?.round ?? null,
    counts: board ? countsOf(board) : { free: 0, held: 0, taken: 0, broken: 0, reserved: 0 },
    studentCount,
    liveSessionCount,
    recent: audit.rows,
    serverTime: now.toISOString(),
  };
}

/** Health, invariants and the history's queue, as `verify:invariants` sees them. */
export async function readSystemStatus(
  deps: Deps,
  process: { version: string; startedAt: Date; worker: SystemStatus["worker"] },
): Promise<SystemStatus> {
  const health = await readHealth(deps);
  const isUp = health.status === "ok";
  const events = isUp ? await readActiveEvents(deps) : [];
  const drains = await Promise.all(events.map((event) => readDrainState(deps.holdStore, event)));
  return {
    health,
    invariants: isUp ? await verifyInvariants(deps) : [],
    undrained: drains.reduce((sum, { appended, drained }) => sum + Math.max(0, appended - drained), 0),
    version: process.version,
    startedAt: process.startedAt.toISOString(),
    worker: process.worker,
  };
}
