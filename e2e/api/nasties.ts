import type { Ask } from "../support/http.ts";
import { newCard, signInBody } from "../support/people.ts";

export const LOGIN = "/api/v1/auth/login-or-register";
const HOLD = "/api/v1/lockers/101/hold";
const KIB = 1024;

/** What a stranger may send, and the status (and reason) that it must be answered with. */
type Nasty = { what: string; path: string; ask?: Ask; expected: string };

const card = signInBody(newCard());
const wrongCard = (field: string, value: unknown): Ask => ({ body: { ...card, [field]: value } });
const raw = (text: string | Buffer, headers: Record<string, string> = {}): Ask => ({ raw: text, headers });
const deep = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;

export const nasties: Nasty[] = [
  { what: "malformed JSON", path: LOGIN, ask: raw("{"), expected: "400 BAD_JSON" },
  { what: "JSON that is no object", path: LOGIN, ask: raw("[1,2]"), expected: "400 BAD_INPUT" },
  { what: "JSON null", path: LOGIN, ask: raw("null"), expected: "400 BAD_INPUT" },
  { what: "an empty body", path: LOGIN, ask: raw(""), expected: "400 BAD_INPUT" },
  { what: "bytes that are no UTF-8", path: LOGIN, ask: raw(Buffer.from([0xff, 0xfe, 0x7b])), expected: "400 BAD_JSON" },
  { what: "JSON a thousand deep", path: LOGIN, ask: raw(deep(1_000)), expected: "400 BAD_INPUT" },
  { what: "JSON ten thousand deep", path: LOGIN, ask: raw(deep(9_000)), expected: "400 BAD_INPUT" },
  { what: "a body of 65 kB", path: LOGIN, ask: raw("x".repeat(65 * KIB)), expected: "413 BODY_TOO_LARGE" },
  { what: "a body of 10 MB", path: LOGIN, ask: raw("x".repeat(10 * KIB * KIB)), expected: "413 BODY_TOO_LARGE" },
  {
    what: "a form",
    path: LOGIN,
    ask: raw("a=b", { "content-type": "application/x-www-form-urlencoded" }),
    expected: "415 UNSUPPORTED_MEDIA_TYPE",
  },
  {
    what: "a number as student number",
    path: LOGIN,
    ask: wrongCard("student_id", 2_023_321_234),
    expected: "400 BAD_INPUT",
  },
  { what: "nine digits", path: LOGIN, ask: wrongCard("student_id", "202332123"), expected: "400 BAD_INPUT" },
  { what: "Arabic digits", path: LOGIN, ask: wrongCard("student_id", "٢٠٢٣٣٢١٢٣٤"), expected: "400 BAD_INPUT" },
  { what: "an array as name", path: LOGIN, ask: wrongCard("name", ["홍길동"]), expected: "400 BAD_INPUT" },
  { what: "NUL in a name", path: LOGIN, ask: wrongCard("name", "홍\u0000길동"), expected: "400 BAD_INPUT" },
  { what: "a lone surrogate in a name", path: LOGIN, ask: wrongCard("name", "홍\ud800"), expected: "400 BAD_INPUT" },
  { what: "direction marks in a name", path: LOGIN, ask: wrongCard("name", "홍\u202e길동"), expected: "400 BAD_INPUT" },
  { what: "a name of 10 kB", path: LOGIN, ask: wrongCard("name", "가".repeat(3_000)), expected: "400 BAD_INPUT" },
  { what: "markup as name", path: LOGIN, ask: wrongCard("name", "<img src=x>"), expected: "400 BAD_INPUT" },
  { what: "SQL as phone", path: LOGIN, ask: wrongCard("phone_number", "' OR 1=1 --"), expected: "400 BAD_INPUT" },
  {
    what: "a prototype",
    path: LOGIN,
    ask: raw('{"__proto__":{"student_id":"2023321234"}}'),
    expected: "400 BAD_INPUT",
  },
  { what: "no such path", path: "/api/v1/nothing", expected: "404 NOT_FOUND" },
  { what: "no such path above", path: "/api/v2/lockers", expected: "404 NOT_FOUND" },
  { what: "the wrong method", path: LOGIN, ask: { method: "GET" }, expected: "405 METHOD_NOT_ALLOWED" },
  {
    what: "another wrong method",
    path: "/api/v1/lockers",
    ask: { method: "DELETE" },
    expected: "405 METHOD_NOT_ALLOWED",
  },
  { what: "TRACE", path: "/api/v1/lockers", ask: { method: "TRACE" }, expected: "405 METHOD_NOT_ALLOWED" },
  { what: "%ff in a path", path: "/api/v1/lockers/%ff/hold", ask: { method: "POST" }, expected: "400 BAD_INPUT" },
  { what: "NUL in a path", path: "/api/v1/lockers/%00/hold", ask: { method: "POST" }, expected: "400 BAD_INPUT" },
  { what: "%ff in a page's path", path: "/%ff", expected: "400 BAD_INPUT" },
  { what: "half an escape", path: "/api/v1/lockers/%f/hold", ask: { method: "POST" }, expected: "400 BAD_INPUT" },
  { what: "two slashes", path: "//example.com/lockers", expected: "400 BAD_INPUT" },
  { what: "a way up", path: "/api/v1/../../etc/passwd", expected: "404" },
  { what: "a posted page", path: "/lockers", ask: raw("{}"), expected: "405 METHOD_NOT_ALLOWED" },
  { what: "hold without a token", path: HOLD, ask: { method: "POST" }, expected: "401 UNAUTHENTICATED" },
  {
    what: "a token of nonsense",
    path: HOLD,
    ask: { method: "POST", token: "nonsense" },
    expected: "401 UNAUTHENTICATED",
  },
  {
    what: "a token that nobody signed",
    path: HOLD,
    ask: { method: "POST", token: "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0." },
    expected: "401 UNAUTHENTICATED",
  },
  {
    what: "a token of 8 kB",
    path: HOLD,
    ask: { method: "POST", token: "x".repeat(8 * KIB) },
    expected: "401 UNAUTHENTICATED",
  },
  {
    what: "Basic",
    path: "/api/v1/auth/me",
    ask: { headers: { authorization: "Basic YTpi" } },
    expected: "401 UNAUTHENTICATED",
  },
  {
    what: "a cookie of nonsense",
    path: "/api/v1/auth/me",
    ask: { headers: { cookie: "seonchak.session=a.b.c" } },
    expected: "401 UNAUTHENTICATED",
  },
  {
    what: "a refresh token of nonsense",
    path: "/api/v1/auth/refresh",
    ask: { body: { refresh_token: "x".repeat(40) } },
    expected: "401 REFRESH_REFUSED",
  },
  {
    what: "a refresh token that is a list",
    path: "/api/v1/auth/refresh",
    ask: { body: { refresh_token: [1] } },
    expected: "400 BAD_INPUT",
  },
  { what: "administrators' things", path: "/api/v1/admin/students", expected: "401 UNAUTHENTICATED" },
  {
    what: "a wrong password",
    path: "/api/v1/admin/auth/login",
    ask: { body: { email: "chair@council.test", password: "wrong" } },
    expected: "401 BAD_CREDENTIALS",
  },
  {
    what: "the test clock where it is off",
    path: "/api/v1/_test/clock",
    ask: { body: { advance_ms: 1 } },
    expected: "404 NOT_FOUND",
  },
  { what: "tRPC with nonsense", path: "/api/trpc/lockers.list?input=%7B", expected: "400" },
  { what: "tRPC's no such procedure", path: "/api/trpc/lockers.steal", ask: { body: {} }, expected: "404" },
  { what: "tRPC's path of nonsense", path: "/api/trpc/%E0%A4", expected: "400 BAD_INPUT" },
  {
    what: "tRPC with a thousand queries",
    path: `/api/trpc/${Array.from({ length: 1_000 }, () => "rounds.list").join(",")}?batch=1`,
    expected: "400",
  },
  {
    what: "the web session from nowhere",
    path: "/api/auth/callback/student",
    ask: { body: {} },
    expected: "403 BAD_ORIGIN",
  },
  { what: "a part of the web session that is not there", path: "/api/auth/providers", expected: "404 NOT_FOUND" },
];
