import { Refusal } from "@seonchak/domain/refusal";
import { z } from "zod";
import { sendJson } from "./http/respond.ts";
import { readJsonObject } from "./rest/read-input.ts";
import type { Call } from "./rest/rest-door.ts";
import { readJsonBody } from "./rest/rest-door.ts";
import type { TestClock } from "./test-clock.ts";

const ADVANCE_MAX_MS = 366 * 86_400_000;
const advanceInput = z.object({ advance_ms: z.int().min(0).max(ADVANCE_MAX_MS) });

/** `POST /api/v1/_test/clock {advance_ms}`: in local mode, when the operator asked for it with TEST_CLOCK=on. */
export async function advanceTestClock(clock: TestClock, { request, response }: Call): Promise<string> {
  if (request.method !== "POST") throw new Refusal("METHOD_NOT_ALLOWED");
  const asked = advanceInput.safeParse(readJsonObject(await readJsonBody(request)));
  if (!asked.success) throw new Refusal("BAD_INPUT", { field: "advance_ms", fieldRule: "number" });
  clock.advance(asked.data.advance_ms);
  sendJson(response, 200, { offset_ms: clock.offsetMs() });
  return "/_test/clock";
}
