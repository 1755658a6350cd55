import { describe, expect, test } from "vitest";
import { ask, at, startTestServer, textAt } from "../testing/test-server.ts";

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(20_000, 7),
]).toString("base64");
const PREFLIGHT = { "access-control-request-method": "POST" };

describe("what the council says of itself, over HTTP", () => {
  test("pages are given its hue by a style sheet of ours that is asked for each time and sent once", async () => {
    await using server = await startTestServer();
    const manager = await server.signInAdmin(await server.world.admin("manager"));
    const first = await ask(`${server.url}/council.css`);
    expect(first.text).toBe(":root:root,[data-theme][data-theme]{--brand-hue:14}\n");
    expect(first.headers.get("content-type")).toBe("text/css; charset=utf-8");
    expect(first.headers.get("cache-control")).toBe("no-cache");
    expect(first.headers.get("x-content-type-options")).toBe("nosniff");
    const etag = first.headers.get("etag") ?? "";
    const again = await ask(`${server.url}/council.css`, { headers: { "if-none-match": etag } });
    expect([again.status, again.text]).toEqual([304, ""]);
    const { body: settings } = await server.call("/admin/settings", { token: manager });
    const changed = { ...Object(settings), brand_hue: 250 };
    const saved = await server.call("/admin/settings", { method: "PUT", token: manager, body: changed });
    expect([saved.status, at(saved.body, "brand_hue"), at(saved.body, "version")]).toEqual([200, 250, 2]);
    const after = await ask(`${server.url}/council.css`, { headers: { "if-none-match": etag } });
    expect([after.status, after.text]).toEqual([200, ":root:root,[data-theme][data-theme]{--brand-hue:250}\n"]);
    const posted = await ask(`${server.url}/council.css`, { body: {} });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const stale = await server.call("/admin/settings", { method: "PUT", token: manager, body: changed });
    expect([stale.status, at(stale.body, "error.reason")]).toEqual([409, "EDITED_ELSEWHERE"]);
  });

  test("the logo is kept by browsers for ever, runs nothing, and no other address gives anything", async () => {
    await using server = await startTestServer();
    const [manager, viewer] = [
      await server.signInAdmin(await server.world.admin("manager")),
      await server.signInAdmin(await server.world.admin("viewer")),
    ];
    const body = { media_type: "image/png", base64: PNG };
    const set = (token: string) => server.call("/admin/settings/logo", { method: "PUT", token, body });
    expect((await set(viewer)).status).toBe(403);
    const logoUrl = textAt((await set(manager)).body, "logo_url");
    const served = await fetch(server.url + logoUrl);
    expect(Buffer.from(await served.arrayBuffer()).toString("base64")).toBe(PNG);
    expect(Object.fromEntries(served.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      "x-content-type-options": "nosniff",
    });
    expect(at((await server.call("/council")).body, "logo_url")).toBe(logoUrl);
    for (const hash of ["0".repeat(32), "", "../../x", "%2e%2e"])
      expect((await ask(`${server.url}/api/council/logo/${hash}`)).status).toBe(404);
    await server.call("/admin/settings/logo", { method: "DELETE", token: manager });
    expect(at((await server.call("/council")).body, "logo_url")).toBeNull();
  });

  test("a website that the council allows may call from a browser within a second, and no longer when it is taken off", async () => {
    await using server = await startTestServer();
    const manager = await server.signInAdmin(await server.world.admin("manager"));
    const origin = "https://council.example.ac.kr";
    const preflight = async () =>
      (await server.call("/auth/login", { method: "OPTIONS", headers: { origin, ...PREFLIGHT } })).headers.get(
        "access-control-allow-origin",
      );
    const allow = async (allowed_origins: string[]) => {
      const { body } = await server.call("/admin/settings", { token: manager });
      return server.call("/admin/settings", {
        method: "PUT",
        token: manager,
        body: { ...Object(body), allowed_origins },
      });
    };
    expect(await preflight()).toBeNull();
    const refused = await allow([`${origin}/path`]);
    expect(at(refused.body, "error.field")).toBe("allowed_origins.0");
    expect((await allow([origin])).status).toBe(200);
    expect(await preflight()).toBe(origin);
    await allow([]);
    expect(await preflight()).toBeNull();
    // What another process changed is known here a second later.
    await server.world.prisma.council.update({ where: { id: 1 }, data: { allowedOrigins: [origin] } });
    await expect.poll(preflight, { timeout: 2_000 }).toBe(origin);
  });
});

test("somebody joins by the token of an invitation alone, and signs in with the password they chose", async () => {
  await using server = await startTestServer();
  const owner = await server.signInAdmin(await server.world.admin("owner"));
  const body = { email: "Next@Council.KR", role: "viewer" };
  const { body: invited, status } = await server.call("/admin/invitations", { token: owner, body });
  expect(status).toBe(200);
  const token = textAt(invited, "token");
  const offer = await server.call("/admin/join/read", { body: { token } });
  expect(offer.body).toMatchObject({ email: "next@council.kr", role: "viewer", ends_at: null });
  const short = await server.call("/admin/join", { body: { token, new_password: "short" } });
  expect([short.status, at(short.body, "error.field")]).toEqual([400, "new_password"]);
  const password = "a password of their own";
  const joined = await server.call("/admin/join", { body: { token, new_password: password } });
  expect([joined.status, joined.body]).toEqual([201, { email: "next@council.kr", role: "viewer" }]);
  const again = await server.call("/admin/join", { body: { token, new_password: password } });
  const unknown = await server.call("/admin/join", { body: { token: "x".repeat(43), new_password: password } });
  expect([again.status, at(again.body, "error.reason")]).toEqual([404, "INVITATION_INVALID"]);
  expect(at(unknown.body, "error.message")).toBe(at(again.body, "error.message"));
  const signedIn = await server.call("/admin/auth/login", { body: { email: "next@council.kr", password } });
  const viewer = textAt(signedIn.body, "access_token");
  const listed = await server.call("/admin/administrators", { token: viewer });
  expect(at(listed.body, "administrators.length")).toBe(2);
  expect((await server.call("/admin/invitations", { token: viewer, body })).status).toBe(403);
});
