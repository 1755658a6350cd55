import { createHash } from "node:crypto";
import type { CouncilLook, LogoMediaType, PrivacyText, Registration } from "@seonchak/schema";
import { councilLink, logoMediaType } from "@seonchak/schema";
import { z } from "zod";
import type { Deps } from "../deps.ts";
import { invariant } from "../invariant.ts";

/** What a process knows of the council, read with one query. */
export type KnownCouncil = {
  look: CouncilLook;
  privacy: PrivacyText;
  allowedOrigins: ReadonlySet<string>;
  /** The style sheet that carries the council's hue, and its ETag. */
  css: string;
  cssTag: string;
  logoHash: string | null;
};
export type Logo = { hash: string; mediaType: LogoMediaType; bytes: Uint8Array };
type CouncilRow = NonNullable<Awaited<ReturnType<Deps["prisma"]["council"]["findUnique"]>>>;

const FRESH_MS = 1_000;
/** Used while Postgres is away: pages keep their name and colour. */
const OUTAGE_MS = 600_000;
/** After a look that failed; Postgres is not asked by every page while it is away. */
const AGAIN_MS = 1_000;

/** The council as everybody sees it, remembered for a second so that opening day costs Postgres nothing. */
export class CouncilDirectory {
  #known: KnownCouncil | null = null;
  #loadedAtMs = Number.NEGATIVE_INFINITY;
  /** What is known is wrong since this process changed it; it is used only while Postgres is away. */
  #isOutdated = false;
  #failedAtMs = Number.NEGATIVE_INFINITY;
  #loading: Promise<KnownCouncil> | null = null;
  #logo: Logo | null = null;

  /** Forget what is known: this process has just changed it. */
  invalidate(): void {
    this.#isOutdated = true;
    // A load that began before the change must not pass for one that knows it.
    this.#loading = null;
  }

  /** At most a second old; older only while Postgres is away. */
  async read(deps: Pick<Deps, "prisma">): Promise<KnownCouncil> {
    const nowMs = performance.now();
    if (this.#known && !this.#isOutdated && nowMs - this.#loadedAtMs < FRESH_MS) return this.#known;
    if (this.#known && nowMs - this.#failedAtMs < AGAIN_MS) return this.#known;
    this.#loading ??= this.#load(deps);
    try {
      return await this.#loading;
    } catch (error) {
      if (!this.#known || nowMs - this.#loadedAtMs > OUTAGE_MS) throw error;
      return this.#known;
    }
  }

  /** The logo of this hash; null when it is not the council's, which costs Postgres nothing either. */
  async logo(deps: Pick<Deps, "prisma">, hash: string): Promise<Logo | null> {
    if (this.#logo?.hash === hash) return this.#logo;
    const { logoHash } = await this.read(deps);
    if (logoHash !== hash) return null;
    const row = await deps.prisma.councilLogo.findUnique({ where: { id: 1 } });
    if (row?.hash !== hash) return null;
    this.#logo = { hash, mediaType: logoMediaType.parse(row.mediaType), bytes: row.bytes };
    return this.#logo;
  }

  #load(deps: Pick<Deps, "prisma">): Promise<KnownCouncil> {
    const loading = loadCouncil(deps).then(
      (known) => {
        // Changed meanwhile: whoever asks next reads again.
        if (this.#loading === loading) this.#remember(known);
        return known;
      },
      (error: unknown) => {
        if (this.#loading === loading) this.#loading = null;
        this.#failedAtMs = performance.now();
        throw error;
      },
    );
    return loading;
  }

  #remember(known: KnownCouncil): void {
    this.#known = known;
    this.#isOutdated = false;
    this.#loadedAtMs = performance.now();
    this.#loading = null;
  }
}

async function loadCouncil({ prisma }: Pick<Deps, "prisma">): Promise<KnownCouncil> {
  const [row, logo] = await Promise.all([
    prisma.council.findUnique({ where: { id: 1 } }),
    prisma.councilLogo.findUnique({ where: { id: 1 }, select: { hash: true } }),
  ]);
  invariant(row !== null, "the installation has a council");
  const css = styleOf(row.brandHue);
  return {
    look: lookOf(row, logo?.hash ?? null),
    privacy: { version: row.privacyVersion, ko: row.privacyKo, en: row.privacyEn },
    allowedOrigins: new Set(row.allowedOrigins),
    css,
    cssTag: `"${createHash("sha256").update(css).digest("base64url").slice(0, 16)}"`,
    logoHash: logo?.hash ?? null,
  };
}

function lookOf(row: CouncilRow, logoHash: string | null): CouncilLook {
  const { nameKo, nameEn, brandHue, contactKo, contactEn, addressKo, addressEn, bannerKo, bannerEn } = row;
  return {
    ...{ nameKo, nameEn, brandHue, contactKo, contactEn, addressKo, addressEn, bannerKo, bannerEn },
    email: row.email === "" ? null : row.email,
    links: z.array(councilLink).parse(row.links),
    privacyVersion: row.privacyVersion,
    logoUrl: logoPath(logoHash),
    registration: registrationOf(row),
  };
}

/** The address names the bytes, so that browsers may keep it for ever. */
export function logoPath(hash: string | null): string | null {
  return hash === null ? null : `/api/council/logo/${hash}`;
}

function registrationOf(row: Pick<CouncilRow, "registrationPolicy" | "registrationOpen">): Registration {
  if (!row.registrationOpen) return "closed";
  return row.registrationPolicy === "roster" ? "roster" : "open";
}

/** Twice named, so that it wins over the tokens wherever the sheet stands, and in a part with a theme of its own. */
function styleOf(brandHue: number): string {
  return `:root:root,[data-theme][data-theme]{--brand-hue:${brandHue}}\n`;
}
