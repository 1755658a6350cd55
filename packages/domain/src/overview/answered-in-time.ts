/** What was asked, or `otherwise` when it fails or takes longer. The question itself goes on; nobody waits for it. */
export async function answeredInTime<Answer, Otherwise>(
  asked: Promise<Answer>,
  { limitMs, otherwise }: { limitMs: number; otherwise: Otherwise },
): Promise<Answer | Otherwise> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<Otherwise>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), limitMs);
  });
  try {
    return await Promise.race([asked.catch(() => otherwise), limit]);
  } finally {
    clearTimeout(timer);
  }
}
