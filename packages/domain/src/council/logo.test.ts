import type { SetLogoInput } from "@seonchak/schema";
import { LOGO_MAX_BYTES, setLogoInput } from "@seonchak/schema";
import { createWorld, race } from "@seonchak/testing";
import { expect, test } from "vitest";
import { makeCouncil } from "../accounts/council-for-tests.ts";
import { removeLogo, setLogo } from "./logo.ts";
import { readCouncil } from "./read-council.ts";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function picture(head: number[] | string, size = 100): string {
  const bytes = Buffer.alloc(size);
  Buffer.from(typeof head === "string" ? Buffer.from(head, "latin1") : head).copy(bytes);
  return bytes.toString("base64");
}

test("a logo is served at an address that names its bytes, and goes with its removal", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const elsewhere = await world.connect();
  const manager = await world.admin("manager");
  const { logoUrl } = await setLogo(world, manager, { mediaType: "image/png", base64: picture(PNG) });
  expect(logoUrl).toMatch(/^\/api\/council\/logo\/[0-9a-f]{32}$/);
  expect((await readCouncil(world)).logoUrl).toBe(logoUrl);
  const hash = logoUrl?.split("/").at(-1) ?? "";
  const served = await elsewhere.caches.council.logo(elsewhere, hash);
  expect(served?.mediaType).toBe("image/png");
  expect(Buffer.from(served?.bytes ?? []).toString("base64")).toBe(picture(PNG));
  expect(await elsewhere.caches.council.logo(elsewhere, "0".repeat(32))).toBeNull();
  const other = await setLogo(world, manager, { mediaType: "image/png", base64: picture(PNG, 101) });
  expect(other.logoUrl).not.toBe(logoUrl);
  expect(await removeLogo(world, manager)).toEqual({ logoUrl: null });
  expect(await removeLogo(world, manager)).toEqual({ logoUrl: null });
  expect((await readCouncil(world)).logoUrl).toBeNull();
  const acts = await world.prisma.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(acts.map(({ action }) => action)).toEqual(["council.logo_set", "council.logo_set", "council.logo_removed"]);
});

test("only a picture of the kind that it says it is, and no larger than 256 kB, becomes the logo", async () => {
  await using world = await createWorld();
  await makeCouncil(world);
  const [manager, viewer] = [await world.admin("manager"), await world.admin("viewer")];
  const offers: SetLogoInput[] = [
    { mediaType: "image/png", base64: picture("<svg onload=alert(1)>") },
    { mediaType: "image/png", base64: picture([0xff, 0xd8, 0xff]) },
    { mediaType: "image/webp", base64: picture("RIFF....WAVE") },
    { mediaType: "image/png", base64: "no base64!" },
    { mediaType: "image/png", base64: picture(PNG, LOGO_MAX_BYTES + 1) },
    { mediaType: "image/png", base64: picture(PNG, LOGO_MAX_BYTES) },
    { mediaType: "image/jpeg", base64: picture([0xff, 0xd8, 0xff]) },
    { mediaType: "image/webp", base64: picture("RIFF....WEBP") },
  ];
  const tally = await race([
    ...offers.map((offer) => () => setLogo(world, manager, offer)),
    () => setLogo(world, viewer, { mediaType: "image/png", base64: picture(PNG) }),
    () => removeLogo(world, viewer),
  ]);
  expect(tally).toEqual({ BAD_INPUT: 5, ok: 3, FORBIDDEN: 2 });
  expect(setLogoInput.safeParse({ mediaType: "image/svg+xml", base64: "PHN2Zz4=" }).success).toBe(false);
});
