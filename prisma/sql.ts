import { Client } from "pg";

/** What one statement answered; every value as Postgres writes it, null for NULL. */
export type SqlAnswer = { command: string; columns: string[]; rows: (string | null)[][]; rowCount: number };

/** A connection for an operator who types SQL; nothing of the product asks Postgres this way. */
export type SqlSession = {
  /** Runs what was typed, perhaps several statements. Throws Postgres' own error. */
  run(sql: string): Promise<SqlAnswer[]>;
  close(): Promise<void>;
};

/** Values as text, so that nothing is rounded or read as a date of this machine. */
const asText = { getTypeParser: () => String };

export async function openSql(url: string): Promise<SqlSession> {
  const client = new Client({ connectionString: url, application_name: "seonchak db:shell" });
  // Told again by the statement that finds the connection gone.
  client.on("error", () => {});
  await client.connect();
  return {
    async run(sql) {
      const answered: unknown = await client.query({ text: sql, rowMode: "array", types: asText });
      return (Array.isArray(answered) ? answered : [answered]).map(answerOf);
    },
    close: () => client.end(),
  };
}

type Result = { command: string; rowCount: number | null; fields: { name: string }[]; rows: (string | null)[][] };

function answerOf({ command, rowCount, fields, rows }: Result): SqlAnswer {
  return { command: command ?? "", columns: fields.map(({ name }) => name), rows, rowCount: rowCount ?? 0 };
}
