import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { messagesOf } from "../i18n/messages.ts";

type Tree = { [key: string]: string | Tree };

/** `{ "a.b": "text" }` of a nested file. */
function flatten(tree: Tree, prefix = ""): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") flat[prefix + key] = value;
    else Object.assign(flat, flatten(value, `${prefix}${key}.`));
  }
  return flat;
}

/** Names of ICU arguments and rich-text tags, sorted, once each. Braces alternate: argument, branch text, argument… */
function placeholders(message: string): string[] {
  const names = [...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`);
  let depth = 0;
  for (let at = 0; at < message.length; at += 1) {
    if (message[at] === "}") depth -= 1;
    if (message[at] !== "{") continue;
    depth += 1;
    const name = /^\{\s*(\w+)\s*[,}]/.exec(message.slice(at))?.[1];
    if (depth % 2 === 1 && name !== undefined) names.push(name);
  }
  return [...new Set(names)].sort();
}

function readNamespace(locale: string, file: string): Record<string, string> {
  const path = fileURLToPath(new URL(`${locale}/${file}`, import.meta.url));
  const tree: Tree = JSON.parse(readFileSync(path, "utf8"));
  return flatten(tree);
}

const files = readdirSync(fileURLToPath(new URL("ko", import.meta.url)));

test("every Korean file has an English one, and both are sent", () => {
  expect(readdirSync(fileURLToPath(new URL("en", import.meta.url)))).toEqual(files);
  const namespaces = files.map((file) =>
    file.replace(".json", "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
  );
  expect(Object.keys(messagesOf("ko")).sort()).toEqual([...namespaces].sort());
  expect(Object.keys(messagesOf("en")).sort()).toEqual([...namespaces].sort());
});

describe.each(files)("%s", (file) => {
  const ko = readNamespace("ko", file);
  const en = readNamespace("en", file);

  test("has the same keys in Korean and English", () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ko).sort());
  });

  test("has the same placeholders in Korean and English", () => {
    for (const [key, message] of Object.entries(ko)) {
      expect({ key, names: placeholders(en[key] ?? "") }).toEqual({ key, names: placeholders(message) });
    }
  });

  test("has no empty message", () => {
    for (const [key, message] of [...Object.entries(ko), ...Object.entries(en)]) {
      expect({ key, blank: message.trim() === "" }).toEqual({ key, blank: false });
    }
  });
});
