import type { Press, PressWord } from "@seonchak/holds";
import type { Deps } from "../deps.ts";
import { Refusal } from "../refusal.ts";

type Pressed<Answer> = { press: Press; word(answer: Answer): PressWord };

/** Makes a press and counts what came of it, refusals by their reason, for the overview. In memory: no round trip. */
export async function countPress<Answer>(
  { presses }: Deps,
  { press, word }: Pressed<Answer>,
  make: () => Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await make();
    presses.count(press, word(answer));
    return answer;
  } catch (error) {
    if (error instanceof Refusal) presses.count(press, error.reason);
    throw error;
  }
}
