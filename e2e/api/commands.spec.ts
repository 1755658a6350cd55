import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { council, runCommand } from "../support/commands.ts";
import { councilOf } from "../support/council.ts";
import { expectInvariantsHold } from "../support/invariants.ts";
import { signUp } from "../support/people.ts";
import { pressesOf } from "../support/presses.ts";
import type { Product } from "../support/product.ts";
import { ADMIN } from "../support/product.ts";
import { at, listAt, numberAt } from "../support/read.ts";
import { expect, test } from "../support/test.ts";

async function actsOf(product: Product, action: string): Promise<unknown[]> {
  const chair = await councilOf(product.call);
  return listAt((await chair.ask(`/audit?action=${action}&search=console&descending=true`)).body, "rows");
}

test.describe("at the machine's own console", () => {
  test("a reset shows its numbers, asks for the word, and is undone by the command that it prints", async ({
    start,
  }) => {
    const product = await start();
    const [owner, holder] = [await signUp(product.call), await signUp(product.call)];
    expect((await pressesOf(product.call, owner).hold(301)).status).toBe(201);
    expect((await pressesOf(product.call, owner).confirm(301)).status).toBe(200);
    expect((await pressesOf(product.call, holder).hold(302)).status).toBe(201);

    const refused = await council(product, ["reset", "location", "정보관 2층"], { typed: "정보관\n" });
    expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining("typed word differs") });
    expect(await council(product, ["reset", "all"])).toMatchObject({
      code: 1,
      output: expect.stringContaining("Nothing was changed."),
    });
    const given = ["--yes", "--word", "Informatics Hall, 2nd floor"];
    expect(await council(product, ["reset", "location", "정보관 2층", "--yes"])).toMatchObject({ code: 1 });

    const reset = await council(product, ["reset", "location", "정보관 2층", ...given]);
    expect(reset).toMatchObject({ code: 0, errors: "" });
    expect(reset.output).toMatch(/lockers to release +1\n.*live holds to end +1\n.*students concerned +2/);
    expect(reset.output).toContain("Released 1 lockers and ended 1 holds.");
    expect(at((await pressesOf(product.call, owner).mine()).body, "locker")).toBeNull();

    const [, undo = ""] = /council (undo \S+)/.exec(reset.output) ?? [];
    expect((await council(product, ["undo"])).output).toContain(undo.split(" ")[1]);
    expect(await council(product, undo.split(" "))).toMatchObject({ code: 0, output: "Gave back 1 lockers.\n" });
    expect(await council(product, undo.split(" "))).toMatchObject({ code: 1, errors: "This was undone already.\n" });
    expect(numberAt((await pressesOf(product.call, owner).mine()).body, "locker", "locker_id")).toBe(301);
    expect(await actsOf(product, "lockers.reset")).toHaveLength(1);
    expect(await actsOf(product, "lockers.reset_undone")).toHaveLength(1);
    await expectInvariantsHold(product);
  });

  test("a round is paused, resumed and closed, and every process beside it follows", async ({ start }) => {
    const product = await start();
    const press = pressesOf(product.call, await signUp(product.call));
    const name = "2026-2학기 정보대학 사물함";
    expect((await council(product, ["rounds"])).output).toMatch(/정보대학 사물함 +open .* 22 +0 +0\n/);
    expect(await council(product, ["pause", name, "--ko", "잠시만요"])).toMatchObject({ code: 0 });
    expect(await press.hold(101)).toMatchObject({ status: 403, reason: "ROUND_PAUSED" });
    expect(await council(product, ["resume", "2026-2 informatics LOCKERS"])).toMatchObject({ code: 0 });
    expect(await press.hold(101)).toMatchObject({ status: 201 });
    expect(await council(product, ["close", name], { typed: "n\n" })).toMatchObject({ code: 1 });
    expect(await council(product, ["close", name, "--yes"])).toMatchObject({ code: 0 });
    const late = pressesOf(product.call, await signUp(product.call));
    expect(await late.hold(102)).toMatchObject({ status: 403, reason: "ROUND_CLOSED" });
    expect(await press.confirm(101)).toMatchObject({ status: 200 });
    expect(await council(product, ["close", "no such round"])).toMatchObject({ code: 1 });
    for (const action of ["round.paused", "round.resumed", "round.closed"])
      expect(await actsOf(product, action)).toHaveLength(1);
    await expectInvariantsHold(product);
  });

  test("sessions end at once, and a table is written for its owner alone and over no other file", async ({ start }) => {
    const product = await start();
    const student = await signUp(product.call);
    const folder = mkdtempSync(join(tmpdir(), "seonchak-commands-"));
    const another = await signUp(product.call);
    const one = await council(product, ["end-sessions", another.studentNumber]);
    expect(one).toMatchObject({ code: 0, output: "Ended 1 sessions.\n" });
    const ended = await council(product, ["end-sessions", "students"]);
    expect(ended).toMatchObject({ code: 0, output: "Ended 1 sessions.\n" });
    await expect(async () =>
      expect((await product.call("/api/v1/auth/me", { token: student.token })).status).toBe(401),
    ).toPass({ timeout: 3_000 });

    const to = ["export", "students", "--out", "who.csv"];
    const file = join(folder, "who.csv");
    expect(await council(product, to, { calledFrom: folder })).toMatchObject({
      code: 0,
      output: `Wrote 4 rows to ${file}\n`,
    });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toContain(student.studentNumber);
    expect(await council(product, to, { calledFrom: folder })).toMatchObject({
      code: 1,
      errors: expect.stringContaining("is there already"),
    });
    expect(await actsOf(product, "table.exported")).toHaveLength(1);
    rmSync(folder, { recursive: true });
  });

  test("a roster is imported once its broken rows are skipped, from what Korean Excel saves, and rolled back", async ({
    start,
  }) => {
    const product = await start();
    const folder = mkdtempSync(join(tmpdir(), "seonchak-commands-"));
    const from = { calledFrom: folder };
    const rows = [
      "학번,이름,전화번호,소속",
      "2026000001,김민지,1012345678,1학년",
      "20260000,이서준,,",
      "2026000003,박,,",
    ];
    writeFileSync(join(folder, "broken.csv"), rows.join("\r\n"));
    // 학번,이름 / 2026000002,홍 (one character: broken) / 2026000004,김김 in CP949.
    const korean = ["c7d0b9f82cc0ccb8a70a", "323032363030303030322cc8ab0a", "323032363030303030342cb1e8b1e80a"];
    writeFileSync(join(folder, "excel.csv"), Buffer.from(korean.join(""), "hex"));

    const broken = await council(product, ["roster", "import", "broken.csv", "--yes"], from);
    expect(broken).toMatchObject({ code: 2, errors: "" });
    expect(broken.output).toMatch(/line 3: the student number needs 10 digits.*20260000.*\n.*line 4: the name needs/);
    const dry = await council(product, ["roster", "import", "broken.csv", "--skip-broken", "--dry-run"], from);
    expect(dry).toMatchObject({
      code: 0,
      output: expect.stringMatching(/added +1\n {2}\+ 2026000001 김민지 \(1학년\)/),
    });
    expect(
      await council(product, ["roster", "import", "broken.csv", "--skip-broken"], { ...from, typed: "n\n" }),
    ).toMatchObject({ code: 1 });
    const counted = ["db:shell", "-c", "SELECT count(*) AS entries FROM roster_entries"];
    expect((await council(product, counted)).output).toContain("\n0\n");

    expect(await council(product, ["roster", "import", "broken.csv", "--skip-broken", "--yes"], from)).toMatchObject({
      code: 0,
    });
    const second = ["roster", "import", "excel.csv", "--mode", "add", "--skip-broken"];
    expect(await council(product, second, { ...from, typed: "y\n" })).toMatchObject({
      code: 0,
      output: expect.stringContaining("Imported: 1 added, 0 changed, 0 removed."),
    });
    expect((await council(product, counted)).output).toContain("\n2\n");
    const undone = await council(product, ["roster", "undo"], { typed: "y\n" });
    expect(undone).toMatchObject({ code: 0, output: expect.stringContaining("excel.csv") });
    expect((await council(product, counted)).output).toContain("\n1\n");
    expect(await council(product, ["roster", "import", "nothing.csv"], from)).toMatchObject({ code: 1 });
    for (const [action, count] of [
      ["roster.imported", 2],
      ["roster.undone", 1],
    ] as const)
      expect(await actsOf(product, action)).toHaveLength(count);
    rmSync(folder, { recursive: true });
  });

  test("the database answers one statement without a terminal, and keeps its prompt for a terminal", async ({
    shared,
  }) => {
    const one = await council(shared, ["db:shell", "-c", "SELECT count(*) AS lockers FROM lockers"]);
    expect(one).toEqual({ code: 0, output: "lockers\n-------\n22\n(1 row)\n", errors: "" });
    const wrong = await council(shared, ["db:shell", "-c", "SELECT nonsense"]);
    expect(wrong).toEqual({ code: 1, output: "", errors: 'Column "nonsense" does not exist.\n' });
    expect(await council(shared, ["db:shell"])).toMatchObject({ code: 1, output: "" });
    expect((await actsOf(shared, "database.opened")).length).toBe(2);
  });

  test("it works with no server running, and an administrator who is locked out gets in again", async ({ start }) => {
    const product = await start();
    await product.stop();
    const alone = await council(product, ["rounds"]);
    expect(alone).toMatchObject({ code: 0, errors: "" });
    const { output, code } = await runCommand(product, ["admin-reset", ADMIN.email]);
    expect(code).toBe(0);
    const [, password] = /password +(\S+)/.exec(output) ?? [];
    const next = await start(product.same);
    const body = { email: ADMIN.email, password };
    expect((await next.call("/api/v1/admin/auth/login", { body })).status).toBe(200);
    expect((await next.call("/api/v1/admin/auth/login", { body: ADMIN })).status).toBe(401);
  });

  test("what is wrong is said in a sentence, with 1 for the shell that called", async ({ shared }) => {
    for (const args of [
      ["reset", "locker"],
      ["reset", "locker", "99999"],
      ["reset", "everything"],
      ["undo", "x"],
      ["end-sessions", "nobody"],
      ["export", "secrets"],
      ["no-such-command"],
    ]) {
      const { code, output, errors } = await council(shared, args);
      expect([args, code, output]).toEqual([args, 1, ""]);
      expect(errors, args.join(" ")).toMatch(/[.?"]\n$|^Which/);
      expect(errors, args.join(" ")).not.toMatch(/\n {4}at /);
    }
    expect((await council(shared, ["--help"])).output).toContain("end-sessions");
  });
});
