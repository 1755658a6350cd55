import type { EventId, StudentId } from "@seonchak/schema";
import { writeClaims } from "./claims.ts";
import type { RedisConnection } from "./connection.ts";
import type {
  EndReply,
  EventRow,
  EventState,
  HoldEnd,
  HoldLimits,
  HoldRef,
  HoldRequest,
  KeepReply,
  LiveHold,
  PastHold,
  PlaceReply,
  PoolRow,
  StudentState,
} from "./hold-types.ts";
import { DEFAULT_HOLD_LIMITS } from "./hold-types.ts";
import { readAnswers, readEventState, readLiveHolds, readPlaceReply, readStudentState } from "./read-replies.ts";
import type { ScriptName, ScriptSources } from "./run-script.ts";
import { runScript } from "./run-script.ts";
import { scripts } from "./scripts.gen.ts";
import { EventCold } from "./store-away.ts";

const WARMER_SILENT_MS = 10_000;

/**
 * The holds of every event, in Redis. Each method is one script and one round trip; scripts are safe to run twice.
 * Throws StoreAway when Redis cannot be asked and EventCold when the event must be warmed first.
 */
export class HoldStore {
  readonly connection: RedisConnection;
  readonly limits: HoldLimits;
  readonly #sources: ScriptSources;

  constructor(connection: RedisConnection, options: { limits?: Partial<HoldLimits>; sources?: ScriptSources } = {}) {
    this.connection = connection;
    const limits = { ...DEFAULT_HOLD_LIMITS, ...options.limits };
    // Multiplied by a factor it may be a fraction, which no count of lapses would ever be a multiple of.
    this.limits = {
      ...limits,
      lapsesBeforePause: Math.floor(limits.lapsesBeforePause) || Math.ceil(limits.lapsesBeforePause),
    };
    this.#sources = options.sources ?? scripts;
  }

  /** The event's base key; its hash tag keeps all keys of the event on one node. */
  baseKey(eventId: EventId): string {
    return `${this.connection.prefix}{${eventId}}`;
  }

  async #run(name: ScriptName, eventId: EventId, args: (string | number)[]): Promise<unknown[]> {
    return runScript(this.connection, this.#sources[name], { base: this.baseKey(eventId), args });
  }

  async #runWarm(name: ScriptName, eventId: EventId, args: (string | number)[]): Promise<unknown[]> {
    const reply = await this.#run(name, eventId, args);
    if (reply[0] === "COLD") throw new EventCold();
    return reply;
  }

  #lapseRule(): [number, number] {
    return [this.limits.lapsesBeforePause, this.limits.pauseMs];
  }

  /** Claims every pool or none. The same holdId again gives the same hold back. */
  async place(eventId: EventId, request: HoldRequest): Promise<PlaceReply> {
    const { burst, perSecond, undrainedMax } = this.limits;
    const claims = request.claims.flatMap(({ poolId, units }) => [poolId, units]);
    const bounds = [
      burst,
      perSecond,
      ...this.#lapseRule(),
      undrainedMax,
      request.council ?? "",
      request.replaces ?? "",
    ];
    const args = [request.holdId, request.studentId, request.cohort ?? "", ...bounds];
    return readPlaceReply(await this.#run("place-hold", eventId, [...args, ...claims]));
  }

  /** Marks holds as confirming: from here only their outcome ends them. */
  async keep(eventId: EventId, holds: HoldRef[]): Promise<KeepReply[]> {
    return readAnswers<KeepReply["word"]>(
      await this.#runWarm("keep-holds", eventId, [...this.#lapseRule(), ...holds.flatMap(refArgs)]),
    );
  }

  /** Gives live holds back; confirming ones are only named. */
  async end(eventId: EventId, how: "given_up" | "withdrawn", holds: HoldRef[]): Promise<EndReply[]> {
    return readAnswers<EndReply["word"]>(
      await this.#runWarm("end-holds", eventId, [how, ...this.#lapseRule(), ...holds.flatMap(refArgs)]),
    );
  }

  /** Tells Redis what Postgres decided: ends by hold id, pools by absolute values. Late and repeated calls change nothing. */
  async settle(
    eventId: EventId,
    ends: { holdId: string; how: Exclude<HoldEnd, "given_up"> }[],
    pools: PoolRow[],
  ): Promise<void> {
    await this.#run("settle", eventId, [
      ends.length,
      ...ends.flatMap(({ holdId, how }) => [holdId, how]),
      ...pools.flatMap(poolArgs),
    ]);
  }

  /** Ends at most `max` holds whose time is up; answers how many. */
  async sweep(eventId: EventId, max: number): Promise<number> {
    const reply = await this.#run("sweep-expired", eventId, [max, ...this.#lapseRule()]);
    return Number(reply[1]);
  }

  async readEvent(eventId: EventId): Promise<EventState> {
    return readEventState(await this.#runWarm("read-event", eventId, []));
  }

  async readStudent(eventId: EventId, studentId: StudentId): Promise<StudentState> {
    return readStudentState(await this.#runWarm("read-student", eventId, [studentId]));
  }

  /** Live holds, or only those confirming for at least `confirmingForMs`. */
  async listHolds(eventId: EventId, confirmingForMs?: number): Promise<LiveHold[]> {
    return readLiveHolds(await this.#runWarm("list-holds", eventId, [confirmingForMs ?? ""]));
  }

  /** `isIncomplete`: a pool was found missing, warm although the event says it is ready. */
  async beginWarming(eventId: EventId, token: string, isIncomplete: boolean): Promise<"READY" | "YOURS" | "BUSY"> {
    const [word] = await this.#run("begin-warming", eventId, [token, WARMER_SILENT_MS, isIncomplete ? "force" : ""]);
    return word === "READY" || word === "YOURS" ? word : "BUSY";
  }

  /** False: Redis lost its data meanwhile; begin again. */
  async warmPools(eventId: EventId, token: string, pools: PoolRow[]): Promise<boolean> {
    const [word] = await this.#run("warm-pools", eventId, [token, ...pools.flatMap(poolArgs)]);
    return word === "WARMED";
  }

  async warmHolds(eventId: EventId, token: string, holds: PastHold[]): Promise<boolean> {
    const args = holds.flatMap((hold) => [
      hold.holdId,
      hold.studentId,
      writeClaims(hold.claims),
      hold.placedAt.getTime(),
      hold.expiresAt.getTime(),
      hold.end ?? "",
    ]);
    const [word] = await this.#run("warm-holds", eventId, [token, ...args]);
    return word === "WARMED";
  }

  /** Writes times and rules unless a newer version is there; with a token also ends the warming that it names. */
  async writeEvent(event: EventRow, warming?: { token: string; epoch: string }): Promise<"WRITTEN" | "OLDER" | "LOST"> {
    const times = [event.opensAt, event.closesAt, event.endsAt].map((time) => time.getTime());
    const rules = [event.isPaused ? 1 : 0, event.holdMs, event.perStudent, event.cohorts.join(",")];
    const head = [warming?.token ?? "", warming?.epoch ?? "", String(event.version)];
    const [word] = await this.#run("write-event", event.eventId, [...head, ...times, ...rules]);
    return word === "WRITTEN" || word === "OLDER" ? word : "LOST";
  }

  /** Answers how many entries are still undrained; 0 when the drained store was lost meanwhile. */
  async markDrained(
    eventId: EventId,
    { epoch, sequence, streamId, keepMs }: { epoch: string; sequence: number; streamId: string; keepMs: number },
  ): Promise<number> {
    const [, undrained] = await this.#run("mark-drained", eventId, [sequence, streamId, keepMs, epoch]);
    return Number(undrained ?? 0);
  }
}

function refArgs({ holdId, studentId, poolId }: HoldRef): string[] {
  return [holdId ?? "", studentId ?? "", poolId ?? ""];
}

function poolArgs({ poolId, version, capacity, confirmedCount, ownerId }: PoolRow): (string | number)[] {
  return [poolId, String(version), capacity, confirmedCount, ownerId ?? ""];
}
