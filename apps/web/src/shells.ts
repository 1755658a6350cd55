/**
 * Screens below whose address stands a name that nobody knew when the product was built: `/exams/mock-exam`. The screen
 * above draws them, so that they too are static shells with a policy of their own.
 */
const SHELLS = ["/exams", "/admin/programmes"] as const;

/** For Next: after the language was put in front, the shell's page answers. */
export const shellRewrites = SHELLS.map((shell) => ({
  source: `/:locale${shell}/:name`,
  destination: `/:locale${shell}`,
}));

/** The path whose page answers a path: `/en/exams/mock-exam` is drawn by `/en/exams`. */
export function shellOf(path: string): string {
  const above = path.replace(/\/[^/]+$/, "");
  return SHELLS.some((shell) => above === shell || above === `/en${shell}`) ? above : path;
}
