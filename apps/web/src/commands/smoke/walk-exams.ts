import { randomUUID } from "node:crypto";
import type { Step } from "./steps.ts";
import { at, call, isEqual, say, step, text, Wrong } from "./steps.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;
const SEOUL_MS = 540 * MINUTE_MS;
/** Further ahead nobody looks for room: a council whose next two weeks are full has other worries. */
const LOOKED_AHEAD_DAYS = 14;

/** Asks for one place in each programme that can be booked, and gives it back. */
export async function walkExams(a: string, b: string): Promise<void> {
  const { body } = await step({ name: "exam programmes", wanted: [200], call: () => call("GET", "/exams") });
  const programmes = Array.from<unknown>(Object(at(body, "programmes")));
  const running = programmes.filter((programme) => at(programme, "is_paused") === false);
  if (running.length === 0) say("       no exam programme can be booked: nothing to try there");
  for (const programme of running)
    await walkProgramme(programme, { a, b, nowMs: Date.parse(text(body, "server_time")) });
}

type Walking = { a: string; b: string; nowMs: number };

async function walkProgramme(programme: unknown, { a, b, nowMs }: Walking): Promise<void> {
  const code = text(programme, "code");
  const range = await findRoom(programme, nowMs);
  if (!range) return say(`       ${code} has no room in the days ahead: nothing to try there`);
  const id = randomUUID();
  const book = (name: string, status: number) =>
    step({
      name: `${code}: ${name}`,
      wanted: [status],
      call: () =>
        call("POST", `/exams/${code}/bookings`, { token: a, body: { id, name: "연기 시험", people: 1, ...range } }),
      also: isEqual("booking.id", id),
    });
  const one = (name: string, { token, method, wanted, also }: Asking) =>
    step({
      name: `${code}: ${name}`,
      wanted: [wanted],
      call: () => call(method, `/exams/bookings/${id}`, { token, ...(method === "GET" ? {} : { body: {} }) }),
      ...(also ? { also } : {}),
    });
  await book("ask for a place", 201);
  await book("press again: the same booking", 201);
  await one("read it", { token: a, method: "GET", wanted: 200, also: isEqual("booking.status", "pending") });
  await one("another student cannot read it", { token: b, method: "GET", wanted: 403 });
  await one("another student cannot cancel it", { token: b, method: "DELETE", wanted: 403 });
  await one("a change of nothing is refused", { token: a, method: "PATCH", wanted: 400 });
  await one("cancel it", { token: a, method: "DELETE", wanted: 200, also: isEqual("booking.status", "cancelled") });
}

type Asking = { token: string; method: "GET" | "PATCH" | "DELETE"; wanted: number; also?: Step["also"] };

/** The shortest range that the programme lets anyone book and that has room, as far as anybody would look. */
async function findRoom(programme: unknown, nowMs: number): Promise<{ start: string; end: string } | null> {
  const number = (key: string) => Number(at(programme, key));
  // A minute more than the lead time: it passes while this runs.
  const earliestMs = nowMs + (number("lead_minutes") + 1) * MINUTE_MS;
  const slotMs = number("slot_minutes") * MINUTE_MS;
  const lengthMs = Math.ceil((number("min_minutes") * MINUTE_MS) / slotMs) * slotMs;
  const lastMs = Math.min(nowMs + number("horizon_days") * DAY_MS, earliestMs + LOOKED_AHEAD_DAYS * DAY_MS);
  const day = (ms: number) => new Date(ms + SEOUL_MS).toISOString().slice(0, 10);
  const { body } = await step({
    name: `${text(programme, "code")}: where there is room`,
    wanted: [200],
    call: () => call("GET", `/exams/${text(programme, "code")}/availability?from=${day(earliestMs)}&to=${day(lastMs)}`),
    also: (answer) => (Array.isArray(at(answer, "intervals")) ? null : "no list of intervals"),
  });
  for (const { startMs, endMs } of stretchesOf(Array.from<unknown>(Object(at(body, "intervals"))))) {
    const slotsLate = Math.max(0, Math.ceil((earliestMs - startMs) / slotMs));
    const fromMs = startMs + slotsLate * slotMs;
    const toMs = fromMs + lengthMs;
    if (toMs <= Math.min(endMs, lastMs))
      return { start: new Date(fromMs).toISOString(), end: new Date(toMs).toISOString() };
  }
  return null;
}

type Stretch = { startMs: number; endMs: number };

/** Intervals that touch are one stretch with room for somebody, however much room each of them has. */
function stretchesOf(intervals: unknown[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const interval of intervals) {
    if (!(Number(at(interval, "remaining")) > 0)) throw new Wrong("an interval without room was told");
    const [startMs, endMs] = [Date.parse(text(interval, "start")), Date.parse(text(interval, "end"))];
    const last = stretches.at(-1);
    if (last?.endMs === startMs) last.endMs = endMs;
    else stretches.push({ startMs, endMs });
  }
  return stretches;
}
