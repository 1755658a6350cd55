import { randomUUID } from "node:crypto";
import type { Actor, Deps } from "@seonchak/domain";
import { hashPassword } from "@seonchak/domain/accounts/password";
import { phoneFields } from "@seonchak/domain/accounts/phone";
import type { AdminRole, StudentId } from "@seonchak/schema";
import { studentId } from "@seonchak/schema";

/** What a student signs in with, and who that is. */
export type TestStudent = {
  studentId: StudentId;
  studentNumber: string;
  name: string;
  phoneNumber: string;
  cohort: string | null;
};
/** An administrator as the procedures name one who acts, with the password that signs in. */
export type TestAdmin = Actor & { password: string };

export type People = {
  student(overrides?: Partial<TestStudent>): Promise<TestStudent>;
  /** So many students, written at once. */
  students(count: number): Promise<TestStudent[]>;
  admin(role?: AdminRole): Promise<TestAdmin>;
};

const FIRST_NUMBER = 2_026_000_000;
const PASSWORD = "a password of tests";
// Hashing is slow on purpose; every administrator of a test run has the same password.
let passwordHash: Promise<string> | null = null;

export function createPeople(deps: Deps): People {
  let made = 0;
  const next = (overrides: Partial<TestStudent> = {}): TestStudent => {
    made += 1;
    const digits = String(made).padStart(8, "0");
    const own = { studentNumber: String(FIRST_NUMBER + made), name: `학생 ${made}`, phoneNumber: `010${digits}` };
    return { studentId: studentId.parse(randomUUID()), cohort: null, ...own, ...overrides };
  };
  return {
    async student(overrides) {
      const student = next(overrides);
      await insert(deps, [student]);
      return student;
    },
    async students(count) {
      const students = Array.from({ length: count }, () => next());
      await insert(deps, students);
      return students;
    },
    async admin(role = "owner") {
      passwordHash ??= hashPassword(PASSWORD);
      const adminId = randomUUID();
      const email = `${role}-${adminId.slice(0, 8)}@council.test`;
      await deps.prisma.administrator.create({ data: { id: adminId, email, role, passwordHash: await passwordHash } });
      return {
        adminId,
        email,
        role,
        sessionId: randomUUID(),
        requestId: `test-${adminId.slice(0, 8)}`,
        password: PASSWORD,
      };
    },
  };
}

async function insert(deps: Deps, students: TestStudent[]): Promise<void> {
  await deps.prisma.student.createMany({
    data: students.map(({ studentId: id, phoneNumber, ...rest }) => ({
      id,
      ...rest,
      ...phoneFields(deps.secrets, phoneNumber),
      consentSource: "council",
    })),
  });
}
