import { z } from "zod";
import { adminId, instant, sessionId } from "./ids.ts";

/** Ten digits; spaces and dashes are dropped (SPECS 1). */
export const studentNumber = z
  .string({ error: "studentNumber" })
  .max(40, { error: "studentNumber" })
  .transform((text) => text.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{10}$/, { error: "studentNumber" }));

/** 2-20 characters, Unicode NFC, inner spaces folded (SPECS 1). */
export const personName = z
  .string({ error: "name" })
  .max(200, { error: "name" })
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .regex(/^[^\p{Cc}\p{Cf}\p{Cs}<>]*$/u, { error: "name" })
      .refine((text) => [...text].length >= 2 && [...text].length <= 20, { error: "name" }),
  );

/** 10-15 digits after dropping spaces and dashes (SPECS 1). */
export const phoneNumber = z
  .string({ error: "phoneNumber" })
  .max(60, { error: "phoneNumber" })
  .transform((text) => text.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{10,15}$/, { error: "phoneNumber" }));

export const emailAddress = z
  .email({ error: "email" })
  .max(254, { error: "email" })
  .transform((text) => text.toLowerCase());

export const consentVersion = z.string().regex(/^[\w.-]{1,20}$/, { error: "consentVersion" });

/** `consentVersion` left out: the calling site vouches for consent, and that is recorded (SPECS 1). */
export const signInInput = z.object({
  studentNumber,
  name: personName,
  phoneNumber,
  consentVersion: consentVersion.optional(),
});
export type SignInInput = z.infer<typeof signInInput>;

export const refreshInput = z.object({
  refreshToken: z
    .string({ error: "refreshToken" })
    .min(20, { error: "refreshToken" })
    .max(400, { error: "refreshToken" }),
  /** The same token with the same id within 60 s gets the same pair again (DESIGN 5). */
  refreshId: z.string().min(8, { error: "refreshId" }).max(64, { error: "refreshId" }).optional(),
});
export type RefreshInput = z.infer<typeof refreshInput>;

export const signOutInput = z.object({ refreshToken: z.string().max(400).optional() });

/** `expiresIn` is the access token's life in seconds; `serialId` is opaque and stable per account. */
export const tokenPair = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.int(),
  serialId: z.string(),
});
export type TokenPair = z.infer<typeof tokenPair>;
/** `isNew`: the account was made by this call (201), else it was known (200). */
export const signedIn = tokenPair.extend({ isNew: z.boolean() });
export type SignedIn = z.infer<typeof signedIn>;

export const me = z.object({ studentNumber: z.string(), name: z.string(), phoneNumber: z.string() });
export type Me = z.infer<typeof me>;
export const updateMeInput = z.object({ phoneNumber });

export const mySession = z.object({
  id: sessionId,
  userAgent: z.string(),
  createdAt: instant,
  lastSeenAt: instant,
  isCurrent: z.boolean(),
});
export type MySession = z.infer<typeof mySession>;

/** `owner` everything; `manager` everything but roles and purge; `viewer` reads (SPECS 1). */
export const adminRole = z.enum(["owner", "manager", "viewer"]);
export type AdminRole = z.infer<typeof adminRole>;

export const adminSignInInput = z.object({
  email: emailAddress,
  password: z.string({ error: "password" }).min(1, { error: "password" }).max(200, { error: "password" }),
  /** Six digits of the authenticator, when the second factor is set up. */
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, { error: "code" })
    .optional(),
});
export type AdminSignInInput = z.infer<typeof adminSignInInput>;

/** Who the browser is signed in as; null for a stranger. */
export const viewer = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("student"), name: z.string(), studentNumber: z.string() }),
    z.object({
      kind: z.literal("admin"),
      id: adminId,
      email: z.string(),
      role: adminRole,
      hasSecondFactor: z.boolean(),
    }),
  ])
  .nullable();
export type Viewer = z.infer<typeof viewer>;

export const newPassword = z
  .string({ error: "newPassword" })
  .min(12, { error: "newPassword" })
  .max(200, { error: "newPassword" });
export const changePasswordInput = z.object({ currentPassword: z.string().min(1).max(200), newPassword });
export const secondFactorCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, { error: "code" });
/** `secret` in base32 for typing by hand, `uri` for the QR code. Not in force until confirmed with a code. */
export const secondFactorSetup = z.object({ secret: z.string(), uri: z.string() });
export const confirmSecondFactorInput = z.object({ code: secondFactorCode });
export const removeSecondFactorInput = z.object({ password: z.string().min(1).max(200) });
