import { expect, test } from "vitest";
import type { TestServer } from "../testing/test-server.ts";
import { at, startTestServer } from "../testing/test-server.ts";

/** A NUL, half of an emoji, and a sign that turns the line round. */
const STRANGE = ["가\u0000나", "가\ud83d나", "가\u202e나"];
/** Before the first year, and by its offset after the last. */
const BEYOND = ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59"];

async function openedDesk(server: TestServer) {
  const token = await server.signInAdmin(await server.world.admin());
  const round = await server.world.round({ lockers: 2 });
  const student = await server.world.student();
  await server.signIn(student);
  return { token, round, student };
}

test("words of the council with characters that cannot be kept are refused at their field, wherever they are written", async () => {
  await using server = await startTestServer();
  const { token, round, student } = await openedDesk(server);
  const { body: settings } = await server.call("/admin/settings", { token });
  const { version } = await server.world.prisma.council.findUniqueOrThrow({ where: { id: 1 } });
  for (const text of STRANGE) {
    const saved = (patch: object) => ({ method: "PUT", body: { ...Object(settings), version, ...patch } });
    const calls: [string, string, { method: string; body: object }][] = [
      ["name_ko", "/admin/settings", saved({ name_ko: text })],
      ["banner_en", "/admin/settings", saved({ banner_en: text })],
      ["privacy_ko", "/admin/settings", saved({ privacy_ko: text })],
      ["links.0.label", "/admin/settings", saved({ links: [{ label: text, url: "https://a.test/" }] })],
      ["links.0.url", "/admin/settings", saved({ links: [{ label: "가", url: `https://a.test/${text}` }] })],
      ["name_ko", "/admin/rounds", { method: "POST", body: { name_ko: text, name_en: "Round" } }],
      ["notice_ko", `/admin/rounds/${round.roundId}/pause`, { method: "POST", body: { notice_ko: text } }],
      [
        "reason",
        "/admin/lockers/102/assign",
        { method: "POST", body: { student_id: student.studentNumber, reason: text } },
      ],
    ];
    for (const [field, path, asking] of calls) {
      const answer = await server.call(path, { token, ...asking });
      expect([path, answer.status, at(answer.body, "error.field")]).toEqual([path, 400, field]);
    }
  }
});

test("a moment outside the years that can be kept is refused at its field", async () => {
  await using server = await startTestServer();
  const { token, round } = await openedDesk(server);
  const later = "2099-01-01T00:00:00Z";
  for (const moment of BEYOND) {
    const looked = await server.call(`/admin/audit?from=${encodeURIComponent(moment)}`, { token });
    expect([looked.status, at(looked.body, "error.field")]).toEqual([400, "from"]);
    const body = { opens_at: later, closes_at: later, expires_at: moment };
    const moved = await server.call(`/admin/rounds/${round.roundId}/postpone`, { token, body });
    expect([moved.status, at(moved.body, "error.field")]).toEqual([400, "expires_at"]);
  }
});

test("a field with thousands of layers is refused at that field, also of a stranger", async () => {
  await using server = await startTestServer();
  for (const deep of ["[".repeat(30_000) + "]".repeat(30_000), `${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)}`]) {
    const answer = await server.call("/auth/login", { body: `{"student_id":${deep}}` });
    expect([answer.status, at(answer.body, "error.field")]).toEqual([400, "student_id"]);
  }
});
