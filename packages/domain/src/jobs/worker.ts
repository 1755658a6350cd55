import { forgetOldSessions } from "../accounts/sessions.ts";
import type { Deps } from "../deps.ts";
import type { HoldEvent } from "../hold-engine/event-source.ts";
import { warmEvent } from "../hold-engine/warm-event.ts";
import { endLapsedAssignments } from "../lockers/end-lapsed-assignments.ts";
import { settleRounds } from "../resets/apply-reset.ts";
import { drainHistory } from "./drain-history.ts";
import { makeSlots } from "./make-slots.ts";
import { reconcilePools, resendRecentPools, settleConfirmingHolds } from "./reconcile-pools.ts";
import { runForEvents } from "./run-for-events.ts";
import { sweepExpiredHolds } from "./sweep-expired-holds.ts";

/** A loop's failures are told once each time it begins to fail. */
export type WorkerLog = (message: string, error: unknown) => void;
export type Worker = { stop(): Promise<void> };

const DRAIN_EVERY_MS = 500;
const SWEEP_EVERY_MS = 1_000;
const RESEND_EVERY_MS = 5_000;
const RECONCILE_EVERY_MS = 30_000;
const FORGET_EVERY_MS = 3_600_000;
/** Days are missed by nobody: whoever starts late makes what is not there. */
const OPEN_SLOTS_EVERY_MS = 3_600_000;
/** Runs the background loops until stopped. Every loop is safe in many copies: what is done twice changes nothing. */
export function startWorker(deps: Deps, { log }: { log?: WorkerLog } = {}): Worker {
  const everyEvent = (name: string, everyMs: number, run: (event: HoldEvent) => Promise<unknown>) =>
    repeat({ name, everyMs, log }, () => runForEvents(deps, run));
  const stops = [
    everyEvent("drain-history", DRAIN_EVERY_MS, ({ id }) => drainHistory(deps, id)),
    everyEvent("sweep-expired-holds", SWEEP_EVERY_MS, ({ id }) => sweepExpiredHolds(deps, id)),
    everyEvent("reconcile-pools", RESEND_EVERY_MS, async (event) => {
      await warmEvent(deps, event);
      await settleConfirmingHolds(deps, event);
      await resendRecentPools(deps, event);
    }),
    everyEvent("compare-pools", RECONCILE_EVERY_MS, (event) => reconcilePools(deps, event)),
    repeat({ name: "forget-old-sessions", everyMs: FORGET_EVERY_MS, log }, async () => {
      await forgetOldSessions(deps);
    }),
    repeat({ name: "open-slots", everyMs: OPEN_SLOTS_EVERY_MS, log }, () => makeSlots(deps)),
    repeat({ name: "end-lapsed-assignments", everyMs: RECONCILE_EVERY_MS, log }, async () => {
      await settleRounds(deps, await endLapsedAssignments(deps, null));
    }),
  ];
  // A server that restarted may have lost its last writes: compare at once.
  const onReady = () =>
    void runForEvents(deps, (event) => reconcilePools(deps, event)).catch((error: unknown) =>
      log?.("compare-pools", error),
    );
  deps.holdStore.connection.events.on("ready", onReady);
  return {
    async stop() {
      deps.holdStore.connection.events.off("ready", onReady);
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

type Loop = { name: string; everyMs: number; log: WorkerLog | undefined };

/** What turns seldom does not wait for its next turn when it failed: slots would be missing for an hour. */
const RETRY_AFTER_MS = 5_000;

/** Runs again `everyMs` after it ended, sooner after a failure, which is logged when it begins. */
function repeat({ name, everyMs, log }: Loop, run: () => Promise<void>): () => Promise<void> {
  let isStopped = false;
  let isFailing = false;
  let wake = () => {};
  const loop = async () => {
    while (!isStopped) {
      try {
        await run();
        isFailing = false;
      } catch (error) {
        if (!isFailing && !isStopped) log?.(name, error);
        isFailing = true;
      }
      // Whoever stopped it while it ran must not wait for its next turn.
      if (isStopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, isFailing ? Math.min(everyMs, RETRY_AFTER_MS) : everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = loop();
  return async () => {
    isStopped = true;
    wake();
    await running;
  };
}
