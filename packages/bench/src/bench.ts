import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { benchExams } from "./exams/bench-exams.ts";
import { benchLists } from "./lists/bench-lists.ts";
import { report } from "./report.ts";

// `pnpm bench <scenario>`: measures, prints, writes results/<scenario>.json; 1 when something is slower than its bound.
const RESULTS = join(import.meta.dirname, "..", "results");

const program = new Command("bench").description("How fast it is, each figure beside a floor of the same run.");

program
  .command("lists")
  .description("Every list of the administrators' desk, with a council of the largest size.")
  .option("--students <count>", "how many students; everything else in proportion", wholeNumber, 20_000)
  .option("--only <text>", "only calls whose name has this in it", "")
  .action(async (options: { students: number; only: string }) => {
    const measured = await benchLists({ ...options, log: console.log });
    process.exitCode = report({ scenario: "lists", ...measured }, RESULTS) ? 0 : 1;
  });

program
  .command("exams")
  .description("The exam calendar with many bookings: room, the council's lists, and what acts cost beside a thousand.")
  .option("--bookings <count>", "how many bookings", wholeNumber, 1_000_000)
  .action(async (options: { bookings: number }) => {
    const measured = await benchExams({ ...options, log: console.log });
    process.exitCode = report({ scenario: "exams", ...measured }, RESULTS) ? 0 : 1;
  });

await program.parseAsync();

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError("A whole number above 0.");
  return number;
}
