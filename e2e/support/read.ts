/** The value at a path of an answer's body, such as `at(body, "hold", "expires_at")`. Undefined where nothing is. */
export function at(body: unknown, ...path: (string | number)[]): unknown {
  let value = body;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** Throws where there is no text, so that a missing field fails where it is read. */
export function textAt(body: unknown, ...path: (string | number)[]): string {
  const value = at(body, ...path);
  if (typeof value !== "string") throw new Error(`no text at ${path.join(".")} of ${JSON.stringify(body)}`);
  return value;
}

export function numberAt(body: unknown, ...path: (string | number)[]): number {
  const value = at(body, ...path);
  if (typeof value !== "number") throw new Error(`no number at ${path.join(".")} of ${JSON.stringify(body)}`);
  return value;
}

export function listAt(body: unknown, ...path: (string | number)[]): unknown[] {
  const value = at(body, ...path);
  if (!Array.isArray(value)) throw new Error(`no list at ${path.join(".")} of ${JSON.stringify(body)}`);
  return value;
}
