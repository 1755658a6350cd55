import { errorBody, exportTable } from "@seonchak/schema";
import { z } from "zod";
import packageJson from "../../../package.json" with { type: "json" };
import { WEB_COOKIE } from "../request/web-cookie.ts";
import type { RestRoute } from "../rest/rest-routes.ts";
import { restRoutes } from "../rest/rest-routes.ts";
import { appRouter } from "../trpc/root.ts";
import type { JsonSchema } from "./wire-schema.ts";
import { wireSchema } from "./wire-schema.ts";

const inputShape = z.looseObject({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

const errorMeanings: Record<string, string> = {
  400: "The input is wrong; `field` names where.",
  401: "Not signed in, or refused at signing in.",
  403: "Not allowed, or not at this time.",
  404: "There is no such thing.",
  409: "Taken, held or done by somebody else meanwhile.",
  413: "More than 64 kB.",
  415: "Not JSON.",
  429: "Too often; `retry-after` says when again.",
  500: "A fault of ours.",
  503: "A store is away; `retry-after` says when to try again.",
};
const answerMeanings: Record<number, string> = { 200: "Done.", 201: "Made.", 503: "A part is away." };

/** OpenAPI 3.1 of every REST call, made from the procedures' own schemas. */
export function openApiDocument(): JsonSchema {
  const schemas: JsonSchema = {};
  const define = (name: string, schema: JsonSchema) => {
    schemas[name] = schema;
  };
  define("Error", wireSchema(errorBody, "output", { name: "Error", define }));
  const paths: Record<string, JsonSchema> = {};
  for (const route of restRoutes(appRouter)) {
    for (const [i, path] of [route.rest.path, ...(route.rest.aliases ?? [])].entries()) {
      const at = path.replace(/:(\w+)/g, "{$1}");
      const alias = i === 0 ? "" : `_alias${i}`;
      paths[at] = { ...paths[at], [route.rest.method.toLowerCase()]: operationOf(route, { path, alias, define }) };
    }
  }
  paths["/admin/exports/{table}.csv"] = { get: tableFileOperation() };
  return {
    openapi: "3.1.0",
    info: {
      title: "Seonchak",
      version: packageJson.version,
      description:
        "First-come reservations of a student council. Times are ISO 8601 in UTC. Every answer carries `x-request-id`. Messages come in Korean or English (`Accept-Language`).",
    },
    servers: [{ url: "/api/v1" }],
    tags: ["Students", "Lockers", "Exams", "Council", "Administration", "Health"].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      responses: Object.fromEntries(
        Object.entries(errorMeanings).map(([status, meaning]) => [`Error${status}`, errorResponse(meaning)]),
      ),
      securitySchemes: {
        bearer: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "The access token, for 30 minutes.",
        },
        cookie: {
          type: "apiKey",
          in: "cookie",
          name: WEB_COOKIE,
          description: "The web session; changes also need our own Origin.",
        },
      },
    },
  };
}

type Operating = { path: string; alias: string; define(name: string, schema: JsonSchema): void };

function operationOf(route: RestRoute, { path, alias, define }: Operating): JsonSchema {
  const { rest, who } = route;
  const name = route.procedure.replaceAll(".", "_");
  const inPath = [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? "");
  const input = inputShape.parse(
    route.input ? wireSchema(route.input, "input", { name: `${name}_input`, define }) : {},
  );
  const output = wireSchema(rest.answer?.schema ?? route.output, "output", { name: `${name}_output`, define });
  define(`${name}_answer`, rest.message ? withMessage(output) : output);
  const answered = (rest.statuses ?? [200]).map((status) => [String(status), answerOf(status, `${name}_answer`)]);
  return {
    operationId: `${name}${alias}`,
    summary: rest.summary,
    tags: [rest.tag],
    ...(alias ? { deprecated: true } : {}),
    security: who === "anyone" ? [{}] : [{ bearer: [] }, { cookie: [] }],
    ...(who === "anyone" || who === "signedIn" ? {} : { description: whoMeaning(who) }),
    parameters: parametersOf(rest.method, inPath, input),
    ...bodyOf(rest.method, inPath, input),
    responses: { ...errorsOf(), ...Object.fromEntries(answered) },
  };
}

/** The one call that no procedure answers: a file of any length does not fit into JSON. */
function tableFileOperation(): JsonSchema {
  return {
    operationId: "admin_exports_file",
    summary: "A whole table as a CSV file, sent in parts.",
    tags: ["Administration"],
    security: [{ bearer: [] }, { cookie: [] }],
    description: whoMeaning("manager"),
    parameters: [{ name: "table", in: "path", required: true, schema: { enum: exportTable.options } }],
    responses: {
      ...errorsOf(),
      200: { description: "UTF-8 with BOM.", content: { "text/csv": { schema: { type: "string" } } } },
    },
  };
}

function whoMeaning(who: RestRoute["who"]): string {
  return who === "student" ? "For students." : `For administrators: ${who} or higher.`;
}

function parametersOf(
  method: string,
  inPath: string[],
  { properties, required }: z.infer<typeof inputShape>,
): JsonSchema[] {
  const path = inPath.map((name) => ({
    name,
    in: "path",
    required: true,
    schema: properties[name] ?? { type: "string" },
  }));
  const asked = method === "GET" ? Object.keys(properties).filter((name) => !inPath.includes(name)) : [];
  return [
    ...path,
    ...asked.map((name) => ({ name, in: "query", required: required.includes(name), schema: properties[name] })),
  ];
}

function bodyOf(method: string, inPath: string[], { properties, required }: z.infer<typeof inputShape>): JsonSchema {
  const names = method === "GET" ? [] : Object.keys(properties).filter((name) => !inPath.includes(name));
  if (names.length === 0) return {};
  const needed = required.filter((name) => names.includes(name));
  const schema = {
    type: "object",
    properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
    ...(needed.length > 0 ? { required: needed } : {}),
  };
  return { requestBody: { required: needed.length > 0, content: { "application/json": { schema } } } };
}

function withMessage(schema: JsonSchema): JsonSchema {
  const { properties, required } = inputShape.parse(schema);
  return { ...schema, properties: { message: { type: "string" }, ...properties }, required: ["message", ...required] };
}

function answerOf(status: number, name: string): JsonSchema {
  const description = answerMeanings[status] ?? "Done.";
  return { description, content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } } };
}

function errorsOf(): JsonSchema {
  return Object.fromEntries(
    Object.keys(errorMeanings).map((status) => [status, { $ref: `#/components/responses/Error${status}` }]),
  );
}

function errorResponse(description: string): JsonSchema {
  return { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } };
}
