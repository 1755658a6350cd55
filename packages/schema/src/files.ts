import { z } from "zod";

/** Characters of one file that an administrator brings; the door allows as many bytes. */
export const FILE_TEXT_MAX = 8_000_000;
export const fileText = z.string().min(1, { error: "fileEmpty" }).max(FILE_TEXT_MAX, { error: "fileTooLarge" });

/** Why a line of a file could not be taken apart, before anyone asked what it says. */
export const unreadableReason = z.enum(["too_many_cells", "cell_too_long", "unprintable"]);
export type UnreadableReason = z.infer<typeof unreadableReason>;
