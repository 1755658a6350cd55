/** The answer of an act that has nothing to tell but that it was done. */
export async function finished(act: Promise<unknown>): Promise<{ done: true }> {
  await act;
  return { done: true };
}
