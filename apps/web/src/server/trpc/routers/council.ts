import { router } from "../init.ts";

export const councilRouter = router({});
