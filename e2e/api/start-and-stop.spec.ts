import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectInvariantsHold } from "../support/invariants.ts";
import { signUp } from "../support/people.ts";
import { pressesOf } from "../support/presses.ts";
import { familyOf, stillRunning } from "../support/processes.ts";
import { DATA_DIR_PREFIX, startAndFail } from "../support/product.ts";
import { numberAt } from "../support/read.ts";
import { expect, test } from "../support/test.ts";

test.describe.configure({ timeout: 120_000 });

test("Ctrl-C stops everything, and the next start has all the data", async ({ start }) => {
  const product = await start();
  const student = await signUp(product.call);
  const press = pressesOf(product.call, student);
  expect((await press.hold(501)).status).toBe(201);
  expect((await press.confirm(501)).status).toBe(200);
  const [, held] = [await signUp(product.call), await signUp(product.call)];
  expect((await pressesOf(product.call, held).hold(502)).status).toBe(201);

  const family = await familyOf(product.pid, product.dataDir);
  // The app, Redis, Postgres and its helpers.
  expect(family.length).toBeGreaterThan(5);
  expect(await product.stop()).toBe(0);
  expect(await stillRunning(family)).toEqual([]);

  const next = await start(product.same);
  const mine = await pressesOf(next.call, student).mine();
  expect(numberAt(mine.body, "locker", "locker_id")).toBe(501);
  expect(numberAt((await pressesOf(next.call, held).mine()).body, "hold", "locker_id")).toBe(502);
  expect(next.output()).not.toContain(String(next.env.ADMIN_PASSWORD));
  await expectInvariantsHold(next);
});

test("an app whose terminal has gone goes on, and still stops when it is asked to", async ({ start }) => {
  const product = await start({ env: { LOG_LEVEL: "info" } });
  const family = await familyOf(product.pid, product.dataDir);
  product.closeTerminal();
  for (let i = 0; i < 5; i++) expect((await product.call("/api/v1/rounds")).status).toBe(200);
  expect(await product.stop()).toBe(0);
  expect(await stillRunning(family)).toEqual([]);
});

test("a second start on a port in use names the port and ends with 1, and the first goes on", async ({ shared }) => {
  const dataDir = mkdtempSync(join(tmpdir(), DATA_DIR_PREFIX));
  const { code, output } = await startAndFail({ PORT: String(shared.port), DATA_DIR: dataDir });
  expect(code).toBe(1);
  expect(output).toContain(`Port ${shared.port} is already in use`);
  expect(await familyOf(0, dataDir)).toEqual([]);
  rmSync(dataDir, { recursive: true, force: true });
  expect((await shared.call("/api/v1/health")).body).toEqual({ status: "ok", db: "ok", redis: "ok" });
});

test("a second start on a data folder in use names who has it and ends with 1", async ({ shared }) => {
  const { code, output } = await startAndFail({ PORT: "0", DATA_DIR: shared.dataDir });
  expect(code).toBe(1);
  expect(output).toContain(`is in use by the Seonchak process ${shared.pid}`);
  expect((await shared.call("/api/v1/health")).status).toBe(200);
});
