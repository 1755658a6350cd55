/** What was typed, as LIKE takes it literally: Prisma's `contains` reads % and _ as wildcards. NUL is no text in Postgres. */
export function literalSearch(typed: string): string {
  return typed.replaceAll("\u0000", "").replace(/[\\%_]/g, "\\$&");
}
