export type Answer = { status: number; body: unknown };
export type Step = {
  name: string;
  wanted: number[];
  call: () => Promise<Answer>;
  also?: (body: unknown) => string | null;
};

const CALL_MAX_MS = 10_000;
export const base = `${(process.argv[2] ?? "").replace(/\/$/, "")}/api/v1`;

export class Wrong extends Error {}

export async function call(
  method: string,
  path: string,
  { token, body }: { token?: string; body?: unknown } = {},
): Promise<Answer> {
  const answer = await fetch(base + path, {
    method,
    headers: {
      "accept-language": "en",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(CALL_MAX_MS),
  });
  return { status: answer.status, body: await answer.json().catch(() => null) };
}

/** Makes a call and says what came of it. Throws Wrong when it is not what the rules promise. */
export async function step({ name, wanted, call: make, also = () => null }: Step): Promise<Answer> {
  const begun = performance.now();
  const answer = await make();
  const reason = at(answer.body, "error.reason");
  const wrong = wanted.includes(answer.status) ? also(answer.body) : `wanted ${wanted.join(" or ")}`;
  const told = `${answer.status}${typeof reason === "string" ? ` ${reason}` : ""}`;
  say(`${wrong === null ? "ok   " : "WRONG"}  ${name.padEnd(48)} ${told}  ${Math.round(performance.now() - begun)} ms`);
  if (wrong !== null) throw new Wrong(`${wrong}; the answer was ${JSON.stringify(answer.body)?.slice(0, 500)}`);
  return answer;
}

export function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>(
      (inner, key) => (inner === null || inner === undefined ? undefined : Reflect.get(Object(inner), key)),
      value,
    );
}

export function text(value: unknown, path: string): string {
  const found = at(value, path);
  if (typeof found !== "string") throw new Wrong(`no text at ${path}`);
  return found;
}

export function isEqual(path: string, wanted: unknown) {
  return (body: unknown) =>
    at(body, path) === wanted ? null : `${path} is ${JSON.stringify(at(body, path))}, wanted ${JSON.stringify(wanted)}`;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
