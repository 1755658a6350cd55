import { createHash } from "node:crypto";
import type { Tx } from "@seonchak/prisma";
import type { LogoMediaType, SetLogoInput } from "@seonchak/schema";
import { LOGO_MAX_BYTES } from "@seonchak/schema";
import { assertManager } from "../accounts/identity.ts";
import { recordAudit } from "../audit/audit.ts";
import type { CouncilActor, Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";
import { Refusal } from "../refusal.ts";
import { logoPath } from "./council-directory.ts";

const HASH_LENGTH = 32;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/** What the first bytes of each kind say; a browser must never be handed anything else under its name. */
const beginsAs: Record<LogoMediaType, (bytes: Buffer) => boolean> = {
  "image/png": (bytes) => bytes.subarray(0, PNG.length).equals(PNG),
  "image/jpeg": (bytes) => bytes.subarray(0, JPEG.length).equals(JPEG),
  "image/webp": (bytes) =>
    bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP" && bytes.length > 12,
};

/** Shows this picture as the council's logo. BAD_INPUT at `base64` for what is no such picture, or too large. */
export async function setLogo(
  deps: Deps,
  actor: CouncilActor,
  input: SetLogoInput,
): Promise<{ logoUrl: string | null }> {
  assertManager(actor);
  const { mediaType } = input;
  const bytes = readPicture(input);
  const hash = createHash("sha256").update(mediaType).update(bytes).digest("hex").slice(0, HASH_LENGTH);
  await deps.prisma.$transaction(async (tx) => {
    const target = await lockCouncil(tx);
    const before = await tx.councilLogo.findUnique({ where: { id: 1 }, select: { hash: true, mediaType: true } });
    const data = { mediaType, hash, bytes };
    await tx.councilLogo.upsert({ where: { id: 1 }, create: data, update: data });
    await recordAudit(tx, actor, {
      action: "council.logo_set",
      targetKind: "council",
      target,
      before,
      after: { hash, mediaType, byteCount: bytes.length },
    });
  });
  deps.caches.council.invalidate();
  return { logoUrl: logoPath(hash) };
}

/** The product's mark is shown again. Again is a yes, and nothing more to write down. */
export async function removeLogo(deps: Deps, actor: CouncilActor): Promise<{ logoUrl: null }> {
  assertManager(actor);
  await deps.prisma.$transaction(async (tx) => {
    const target = await lockCouncil(tx);
    const before = await tx.councilLogo.findUnique({ where: { id: 1 }, select: { hash: true, mediaType: true } });
    if (!before) return;
    await tx.councilLogo.delete({ where: { id: 1 } });
    await recordAudit(tx, actor, { action: "council.logo_removed", targetKind: "council", target, before });
  });
  deps.caches.council.invalidate();
  return { logoUrl: null };
}

/** One change of the logo at a time; answers the council's name, for the audit log. */
async function lockCouncil(tx: Tx): Promise<string> {
  const [council] = await tx.$queryRaw<{ name: string }[]>`
    SELECT name_ko AS name FROM council WHERE id = 1 FOR UPDATE`;
  invariant(council !== undefined, "the installation has a council");
  return council.name;
}

function readPicture({ mediaType, base64 }: SetLogoInput) {
  const isBase64 = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
  const bytes = Buffer.from(isBase64 ? base64 : "", "base64");
  if (bytes.length > LOGO_MAX_BYTES || !beginsAs[mediaType](bytes))
    throw new Refusal("BAD_INPUT", { field: "base64", fieldRule: "logo" });
  // Prisma wants bytes whose memory is theirs alone.
  return Uint8Array.from(bytes);
}
