/**
 * A terminal, or a pipe to another program, can go away before this process. What would still be written is lost then;
 * without this every lost line would be an error of its own, reported to the same lost terminal, for ever.
 */
export function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
