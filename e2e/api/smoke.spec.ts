import { slotsAreMade } from "../support/booking-presses.ts";
import { runCommand } from "../support/commands.ts";
import { storesOf, withDatabase } from "../support/stores.ts";
import { expect, test } from "../support/test.ts";

test("pnpm smoke walks lockers, exam places and tokens, says each step, and leaves nobody behind", async ({
  shared,
}) => {
  await slotsAreMade(shared.call);
  const { code, output, errors } = await runCommand(shared, ["smoke", shared.url]);
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expect(output).not.toContain("WRONG");
  for (const step of [
    "mock-exam: ask for a place",
    "lab-exam: ask for a place",
    "lab-exam: cancel it",
    "All as promised.",
  ])
    expect(output).toContain(step);
  const { databaseUrl } = await storesOf(shared);
  expect(
    await withDatabase(databaseUrl, async (prisma) => ({
      students: await prisma.student.count({ where: { name: "연기 시험", removedAt: null } }),
      bookings: await prisma.examBooking.count({ where: { name: "연기 시험", status: { not: "cancelled" } } }),
    })),
  ).toEqual({ students: 0, bookings: 0 });
});
