/** Words for each list that searches: one that some rows have, and one that none has. */
export const searches: Record<string, { hits: string; misses: string }> = {
  "admin.audit.list": { hits: "owner-7@", misses: "nobody@nowhere" },
  "admin.bookings.list": { hits: "준비반 123", misses: "아무도 아님" },
  "admin.lockers.list": { hits: "123", misses: "아무도 아님" },
  "admin.lockers.owners": { hits: "학생 19", misses: "아무도 아님" },
  "admin.roster.list": { hits: "학생 123", misses: "아무도 아님" },
  "admin.students.list": { hits: "학생 123", misses: "아무도 아님" },
};
