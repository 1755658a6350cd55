import { createInterface } from "node:readline/promises";
import type { SqlAnswer, SqlSession } from "@seonchak/prisma/sql";
import { say } from "../open-stores.ts";
import { textTable } from "./text-table.ts";

/** More than this nobody reads in a terminal; an export has them all. */
const ROWS_SHOWN_MAX = 200;
const CELL_CHARS_MAX = 80;
const HELP = [
  "Type SQL and end it with a semicolon; it may have several lines.",
  "  \\d          the tables        \\d students   the columns of one",
  "  \\q          leave             Ctrl-C        forget what was typed",
];
const TABLES = "SELECT tablename AS table FROM pg_tables WHERE schemaname = 'public' ORDER BY 1";

/** Reads and runs until `\q` or the end of the input. */
export async function sqlPrompt(session: SqlSession): Promise<number> {
  for (const line of HELP) say(line);
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: "sql> " });
  let typed = "";
  const askOn = () => {
    lines.setPrompt(typed === "" ? "sql> " : "...> ");
    lines.prompt();
  };
  lines.on("SIGINT", () => {
    typed = "";
    say("");
    askOn();
  });
  askOn();
  for await (const line of lines) {
    const isDone = typed === "" && /^\s*(\\q|quit|exit)\s*;?\s*$/i.test(line);
    if (isDone) break;
    typed = await heard(session, typed === "" ? line.trimStart() : `${typed}\n${line}`);
    askOn();
  }
  return 0;
}

/** Carries out what is complete; gives back what still waits for its semicolon. */
async function heard(session: SqlSession, typed: string): Promise<string> {
  if (typed.trim() === "") return "";
  if (typed.startsWith("\\")) {
    const sql = sqlOfShortcut(typed);
    if (sql === null) for (const line of HELP) say(line);
    else await runSql(session, sql);
    return "";
  }
  if (!typed.trimEnd().endsWith(";")) return typed;
  await runSql(session, typed);
  return "";
}

/** `\d` and `\d table` as SQL; null for what is no shortcut here. */
export function sqlOfShortcut(typed: string): string | null {
  const [, table] = /^\\d\s*(\w*)\s*;?\s*$/.exec(typed) ?? [];
  if (table === undefined) return null;
  if (table === "") return TABLES;
  return `SELECT column_name AS column, data_type AS type, is_nullable AS "may be empty"
    FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '${table}' ORDER BY ordinal_position`;
}

/** Prints what came of it; false when Postgres refused. */
export async function runSql(session: SqlSession, sql: string): Promise<boolean> {
  try {
    for (const answer of await session.run(sql)) for (const line of answerLines(answer)) say(line);
    return true;
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    return false;
  }
}

export function answerLines({ command, columns, rows, rowCount }: SqlAnswer): string[] {
  if (columns.length === 0)
    return [/^(INSERT|UPDATE|DELETE)$/.test(command) ? `${command}: ${rowCount} rows` : command];
  const shown = rows.slice(0, ROWS_SHOWN_MAX).map((row) => row.map((cell) => shortened(cell ?? "(null)")));
  const more = rows.length > shown.length ? `, of which the first ${shown.length} are shown` : "";
  return [...textTable(columns, shown), `(${rows.length} ${rows.length === 1 ? "row" : "rows"}${more})`];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= CELL_CHARS_MAX ? text : `${characters.slice(0, CELL_CHARS_MAX - 1).join("")}…`;
}

/** Postgres' own words as a sentence, with its hint where it has one. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint: unknown = Reflect.get(error, "hint");
  const sentence = `${error.message.charAt(0).toUpperCase()}${error.message.slice(1)}.`;
  return typeof hint === "string" ? `${sentence} ${hint}` : sentence;
}
