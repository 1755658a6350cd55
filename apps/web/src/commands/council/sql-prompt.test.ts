import { openSql } from "@seonchak/prisma/sql";
import { createWorld } from "@seonchak/testing";
import { expect, test } from "vitest";
import { answerLines, sqlOfShortcut } from "./sql-prompt.ts";

test("what was asked in SQL is shown as Postgres writes it, empty values too", async () => {
  await using world = await createWorld();
  const session = await openSql(world.databaseUrl);
  try {
    const [answer] = await session.run(
      "SELECT 9007199254740993 AS big, '정보관' AS name, NULL AS nothing, 1.10 AS money",
    );
    expect(answer && answerLines(answer)).toEqual([
      "big               name    nothing  money",
      "----------------  ------  -------  -----",
      "9007199254740993  정보관  (null)   1.10",
      "(1 row)",
    ]);
    const several = await session.run("CREATE TEMP TABLE t (n int); INSERT INTO t VALUES (1), (2); SELECT n FROM t");
    expect(several.map((one) => answerLines(one).at(-1))).toEqual(["CREATE", "INSERT: 2 rows", "(2 rows)"]);
    await expect(session.run("SELECT nonsense")).rejects.toThrow('column "nonsense" does not exist');
    const [columns] = await session.run(sqlOfShortcut("\\d council") ?? "");
    expect(columns?.rows.map(([name]) => name)).toContain("brand_hue");
    const [tables] = await session.run(sqlOfShortcut("\\d") ?? "");
    expect(tables?.rows.map(([name]) => name)).toContain("lockers");
  } finally {
    await session.close();
  }
});

test("more rows than anybody reads are counted, and long cells are cut", () => {
  const rows = Array.from({ length: 201 }, () => ["x".repeat(100)]);
  const lines = answerLines({ command: "SELECT", columns: ["a"], rows, rowCount: 201 });
  expect(lines.at(-1)).toBe("(201 rows, of which the first 200 are shown)");
  expect(lines[2]).toHaveLength(80);
});

test("a shortcut names a table and nothing else", () => {
  expect(sqlOfShortcut("\\d students; drop table students")).toBeNull();
  expect(sqlOfShortcut("\\x")).toBeNull();
});
