import { router } from "./init.ts";
import { adminRouter } from "./routers/admin.ts";
import { authRouter } from "./routers/auth.ts";
import { councilRouter } from "./routers/council.ts";
import { examsRouter } from "./routers/exams.ts";
import { healthRouter } from "./routers/health.ts";
import { lockersRouter } from "./routers/lockers.ts";
import { meRouter } from "./routers/me.ts";
import { roundsRouter } from "./routers/rounds.ts";

/** Every procedure of the product; both doors serve exactly these (DESIGN 1.8). */
export const appRouter = router({
  auth: authRouter,
  council: councilRouter,
  me: meRouter,
  rounds: roundsRouter,
  lockers: lockersRouter,
  exams: examsRouter,
  admin: adminRouter,
  health: healthRouter,
});
export type AppRouter = typeof appRouter;
