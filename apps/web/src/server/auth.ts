import { createHmac } from "node:crypto";
import type { Identity } from "@seonchak/domain/accounts/identity";
import { renewSession, signOut } from "@seonchak/domain/accounts/sessions";
import { signInAdmin } from "@seonchak/domain/accounts/sign-in-admin";
import { signInStudent } from "@seonchak/domain/accounts/sign-in-student";
import { signWebCookie, verifyWebCookie } from "@seonchak/domain/accounts/tokens";
import { Refusal } from "@seonchak/domain/refusal";
import { adminSignInInput, signInInput } from "@seonchak/schema";
import { TRPCError } from "@trpc/server";
import type { NextRequest } from "next/server";
import type { AuthOptions } from "next-auth";
import NextAuth from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import type { z } from "zod";
import { refusalData } from "./failure/refusal-data.ts";
import type { RequestState } from "./request/request-state.ts";
import { WEB_COOKIE } from "./request/web-cookie.ts";
import type { Services } from "./services.ts";

// The only file that names next-auth. It carries our own signed token: same audience, same session rows, no other key.
declare module "next-auth" {
  interface User {
    identity: Identity;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    identity?: Identity;
  }
}

const SESSION_LIFE_S = 14 * 24 * 60 * 60;

type Handling = { services: Services; asked: RequestState; params: Promise<{ nextauth: string[] }> };

/** Serves the web session's calls: `csrf`, `session`, `callback/student`, `callback/admin`, `signout`. */
export async function handleWebSession(request: NextRequest, { services, asked, params }: Handling): Promise<Response> {
  const answer: unknown = await NextAuth(request, { params }, optionsFor(services, asked));
  if (!(answer instanceof Response)) throw new Error("next-auth did not answer");
  return answer;
}

function optionsFor(services: Services, asked: RequestState): AuthOptions {
  const { isLocal, publicUrl } = services.settings;
  const secure = !isLocal || publicUrl?.startsWith("https:") === true;
  const cookie = (name: string) => ({ name, options: { httpOnly: true, sameSite: "lax", path: "/", secure } });
  return {
    // For the double-submitted token only; sessions are signed by us.
    secret: createHmac("sha256", services.secrets.tokenKey).update("next-auth").digest("base64url"),
    providers: providersFor(services, asked),
    session: { strategy: "jwt", maxAge: SESSION_LIFE_S },
    jwt: {
      encode: async ({ token }) => (token?.identity ? signWebCookie(services, token.identity).token : ""),
      decode: async ({ token }) => (token ? { identity: verifyWebCookie(services, token) } : null),
    },
    callbacks: {
      // `session` encodes the token again each time, so an ended session is refused here or it would renew itself.
      jwt: async ({ token, user }) => (user ? { identity: user.identity } : livingToken(services, token)),
      // Who it is, is asked with `me.viewer`.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (token?.identity) await signOut(services, token.identity, {});
      },
    },
    useSecureCookies: secure,
    cookies: {
      sessionToken: cookie(WEB_COOKIE),
      csrfToken: cookie(secure ? "__Host-seonchak.csrf" : "seonchak.csrf"),
      callbackUrl: cookie("seonchak.back"),
    },
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    // Its own lines quote what was sent; our access log and fault log say what an operator needs.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
}

async function livingToken(services: Services, token: { identity?: Identity }) {
  const { identity } = token;
  if (
    !identity ||
    services.denyList.isDenied(identity.sessionId) ||
    !(await renewSession(services, identity.sessionId))
  ) {
    throw new Refusal("SESSION_ENDED");
  }
  return { identity };
}

function providersFor(services: Services, asked: RequestState) {
  return [
    CredentialsProvider({
      id: "student",
      credentials: {},
      authorize: (sent) =>
        told(services, asked, () => signInStudent(services, { ...read(signInInput, sent), ...asked })),
    }),
    CredentialsProvider({
      id: "admin",
      credentials: {},
      authorize: (sent) =>
        told(services, asked, () => signInAdmin(services, { ...read(adminSignInInput, sent), ...asked })),
    }),
  ];
}

/** Fields left empty in a form count as not sent. */
function read<Input extends z.ZodType>(schema: Input, sent: unknown): z.infer<Input> {
  const given = Object.entries(Object(sent)).filter(([, value]) => value !== "");
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new TRPCError({ code: "BAD_REQUEST", cause: parsed.error });
  return parsed.data;
}

/** Why it was refused reaches the page as the `error` of next-auth's answer: the refusal as JSON. */
async function told(
  services: Services,
  asked: RequestState,
  signIn: () => Promise<{ sessionId: string; identity: Identity }>,
) {
  try {
    const { sessionId, identity } = await signIn();
    return { id: sessionId, identity };
  } catch (error) {
    const refusal = refusalData(error, asked);
    if (refusal.reason === "INTERNAL") services.reportFault(error, { requestId: asked.requestId, path: "auth" });
    throw new Error(JSON.stringify(refusal));
  }
}
