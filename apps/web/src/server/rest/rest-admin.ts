import type { RestMeta } from "./rest-meta.ts";

function call(method: RestMeta["method"], path: string, summary: string) {
  return { method, path: `/admin${path}`, tag: "Administration", summary } satisfies RestMeta;
}

/** Everything an administrator does is also a REST call. */
export const restAdmin = {
  overview: call("GET", "/overview", "The current round's numbers and the latest acts."),
  system: call("GET", "/system", "Health, invariants and the queue of history."),
  rounds: call("GET", "/rounds", "All rounds, drafts too."),
  openRound: call("POST", "/rounds/:round_id/open", "Open a round, now or at `opens_at`."),
  closeRound: call("POST", "/rounds/:round_id/close", "No further holds; live ones can be confirmed."),
  pauseRound: call("POST", "/rounds/:round_id/pause", "No holds until resumed; every open page shows the notice."),
  resumeRound: call("POST", "/rounds/:round_id/resume", "Take holds again."),
  lockers: call("GET", "/lockers", "Lockers with their holders, searched, sorted and paged."),
  setCondition: call("PUT", "/lockers/:locker_id/condition", "Say that a locker is available, broken or reserved."),
  previewReset: call("POST", "/resets/preview", "What a reset would do now, as numbers."),
  applyReset: call("POST", "/resets", "Empty what was previewed; can be undone for 24 hours."),
  resets: call("GET", "/resets", "The latest resets."),
  undoReset: call("POST", "/resets/:reset_id/undo", "Give back what a reset took, row by row."),
  students: call("GET", "/students", "Students, searched, sorted and paged."),
  readStudent: call("GET", "/students/:id", "One student with the phone number; the look is audited."),
  updateStudent: call("PATCH", "/students/:id", "Correct or block a student."),
  removeStudent: call("DELETE", "/students/:id", "Remove a student; gives everything back."),
  audit: call("GET", "/audit", "What administrators did."),
  exportTable: call("GET", "/exports/:table", "A table as CSV, within JSON."),
  endSessions: call("POST", "/sessions/end", "Sign out a whole group."),
  readAccount: call("GET", "/account", "The administrator who asks."),
  changePassword: call("POST", "/account/password", "Change my password; my other sessions end."),
  setUpSecondFactor: call("POST", "/account/second-factor", "A new secret, not in force until confirmed."),
  confirmSecondFactor: call("POST", "/account/second-factor/confirm", "Put the second factor in force."),
  removeSecondFactor: call("POST", "/account/second-factor/remove", "Remove the second factor."),
} satisfies Record<string, RestMeta>;
