import { z } from "zod";
import { consentVersion, emailAddress } from "./accounts.ts";
import { instant } from "./ids.ts";
import { writtenWords } from "./written-words.ts";

/** Decoded, in bytes; what is larger loads slowly on opening day. */
export const LOGO_MAX_BYTES = 256 * 1024;
/** Each language; both with everything else still fit into one call. */
export const PRIVACY_MAX_LENGTH = 8_000;
export const LINKS_MAX = 6;
export const ORIGINS_MAX = 10;
export const BANNER_MAX_LENGTH = 200;

/** What decides who may register: `roster` when only listed students may, `closed` when nobody new may (SPECS 1). */
export const registration = z.enum(["open", "roster", "closed"]);
export type Registration = z.infer<typeof registration>;

export const registrationPolicy = z.enum(["open", "roster"]);
export type RegistrationPolicy = z.infer<typeof registrationPolicy>;

/** An angle of the colour circle; everything coloured derives from it. */
export const brandHue = z.int({ error: "hue" }).min(0, { error: "hue" }).max(360, { error: "hue" });

/** https only: a link of another kind could run a script, or send students over an open line. */
export const councilLink = z.object({
  label: writtenWords(40, "linkLabel").min(1, { error: "linkLabel" }),
  url: z
    .url({ protocol: /^https$/, error: "httpsUrl" })
    .max(500, { error: "httpsUrl" })
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}]*$/u, { error: "httpsUrl" })
    .refine((text) => URL.canParse(text) && new URL(text).username === "", { error: "httpsUrl" }),
});
export type CouncilLink = z.infer<typeof councilLink>;

/** An address without a path, such as https://council.example.ac.kr: who may call from a browser of another site. */
export const webOrigin = z
  .url({ protocol: /^https?$/, error: "origin" })
  .refine((text) => URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, ""), { error: "origin" })
  .transform((text) => text.replace(/\/$/, ""));

const words = {
  nameKo: writtenWords(60, "councilName").min(1, { error: "councilName" }),
  nameEn: writtenWords(60, "councilName").min(1, { error: "councilName" }),
  brandHue,
  contactKo: writtenWords(200, "contact").min(1, { error: "contact" }),
  contactEn: writtenWords(200, "contact").min(1, { error: "contact" }),
  addressKo: writtenWords(200, "address"),
  addressEn: writtenWords(200, "address"),
  /** Where students write to. */
  email: emailAddress.nullable(),
  links: z.array(councilLink).max(LINKS_MAX, { error: "links" }),
  /** Above every student page; empty: nothing to say. Where only one language is given, it stands in both. */
  bannerKo: writtenWords(BANNER_MAX_LENGTH, "notice"),
  bannerEn: writtenWords(BANNER_MAX_LENGTH, "notice"),
  privacyVersion: consentVersion,
};

/** What the council says of itself to everybody. */
export const councilLook = z.object({
  ...words,
  // What the console wrote is shown as it is.
  email: z.string().nullable(),
  logoUrl: z.string().nullable(),
  registration,
});
export type CouncilLook = z.infer<typeof councilLook>;

/** Empty texts: the notice that the product brings. */
export const privacyText = z.object({ version: z.string(), ko: z.string(), en: z.string() });
export type PrivacyText = z.infer<typeof privacyText>;

const rules = {
  privacyKo: writtenWords(PRIVACY_MAX_LENGTH, "privacyText"),
  privacyEn: writtenWords(PRIVACY_MAX_LENGTH, "privacyText"),
  registrationPolicy,
  /** False: known students sign in, nobody new registers. */
  registrationOpen: z.boolean({ error: "choice" }),
  /** Beside those of the environment. */
  allowedOrigins: z.array(webOrigin).max(ORIGINS_MAX, { error: "origins" }),
};

/** The whole form. `version` is that of the settings it began from: of two who edit at once the second is told. */
export const updateSettingsInput = z.object({ ...words, ...rules, version: z.int({ error: "number" }) });
export type UpdateSettingsInput = z.infer<typeof updateSettingsInput>;

export const councilSettings = z.object({
  ...words,
  ...rules,
  email: z.string().nullable(),
  logoUrl: z.string().nullable(),
  version: z.int(),
  /** Who changed something here last; null when nobody has since the installation. */
  lastChange: z.object({ at: instant, actor: z.string() }).nullable(),
  /** What the policy `roster` would mean now. */
  rosterCount: z.int(),
  accountCount: z.int(),
  accountsOffRosterCount: z.int(),
});
export type CouncilSettings = z.infer<typeof councilSettings>;

export const logoMediaType = z.enum(["image/png", "image/jpeg", "image/webp"]);
export type LogoMediaType = z.infer<typeof logoMediaType>;

const BASE64_MAX_LENGTH = Math.ceil(LOGO_MAX_BYTES / 3) * 4;

/** No SVG: it can carry a script. */
export const setLogoInput = z.object({
  mediaType: z.enum(logoMediaType.options, { error: "logo" }),
  base64: z.string({ error: "logo" }).min(1, { error: "logo" }).max(BASE64_MAX_LENGTH, { error: "logo" }),
});
export type SetLogoInput = z.infer<typeof setLogoInput>;

export const logoAnswer = z.object({ logoUrl: z.string().nullable() });
