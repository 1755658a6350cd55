import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asking, TestServer } from "../testing/test-server.ts";
import { at, startTestServer, textAt } from "../testing/test-server.ts";

describe("the roster over REST", () => {
  let server: TestServer;
  let manager = "";
  beforeAll(async () => {
    server = await startTestServer();
    manager = await server.signInAdmin(await server.world.admin("manager"));
  });
  afterAll(() => server[Symbol.asyncDispose]());

  const ask = (path: string, asking: Asking = {}) => server.call(`/admin/roster${path}`, { token: manager, ...asking });
  const file = { text: "학번;이름;소속\n2026000001;김민지;26기\n202600000;이서준;26기", file_name: "명단.csv" };

  test("a file is previewed, refused while a row is broken, imported as it was shown, and rolled back", async () => {
    const preview = await ask("/imports/preview", { body: file });
    expect(preview.status).toBe(200);
    expect(preview.body).toMatchObject({
      added: [{ student_id: "2026000001", name: "김민지", cohort: "26기" }],
      broken: [{ line: 3, reason: "BAD_NUMBER", text: "202600000;이서준;26기" }],
    });
    const whole = { ...file, fingerprint: textAt(preview.body, "fingerprint") };
    const refused = await ask("/imports", { body: whole });
    expect([refused.status, at(refused.body, "error.reason")]).toEqual([409, "FILE_HAS_BROKEN_ROWS"]);
    const imported = await ask("/imports", { body: { ...whole, skip_broken: true } });
    expect(imported.status).toBe(200);
    const again = await ask("/imports", { body: { ...whole, skip_broken: true } });
    expect([again.status, at(again.body, "error.reason")]).toEqual([409, "PREVIEW_OUTDATED"]);
    expect((await ask("?search=2026000001")).body).toMatchObject({ total: 1, entry_count: 1 });
    const undone = await ask(`/imports/${textAt(imported.body, "import_id")}/undo`, { body: {} });
    expect([undone.status, at(undone.body, "restored_count")]).toEqual([200, 1]);
  });

  test.each([
    ["a cohort with a comma", { name: "김민지", cohort: "26기,27기" }, "cohort"],
    ["a name of one character", { name: "김" }, "name"],
    ["a phone that is none", { name: "김민지", phone_number: "010" }, "phone_number"],
  ])("%s is refused at its field", async (_, body, field) => {
    const answer = await ask("/entries/2026000001", { method: "PUT", body });
    expect([answer.status, at(answer.body, "error.reason"), at(answer.body, "error.field")]).toEqual([
      400,
      "BAD_INPUT",
      field,
    ]);
  });

  test("a file that is no table says what is missing, and a file of another kind of caller is too large", async () => {
    const answer = await ask("/imports/preview", {
      body: { text: "이름,전화번호\n김민지,010", file_name: "명단.csv" },
    });
    expect([answer.status, at(answer.body, "error.reason")]).toEqual([400, "FILE_UNREADABLE"]);
    expect(textAt(answer.body, "error.message")).toContain("학번");
    const { accessToken } = await server.signIn(await server.world.student());
    const large = { ...file, text: "가".repeat(500_000) };
    expect((await ask("/imports/preview", { token: accessToken, body: large })).status).toBe(413);
  });
});
