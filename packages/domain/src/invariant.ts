/** A broken assumption is a bug: a 500 and a page at night, never a refusal (STYLE 13). */
export function invariant(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`broken invariant: ${what}`);
}
