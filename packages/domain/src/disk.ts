import { statfs } from "node:fs/promises";

export type DiskSpace = { freeBytes: number; totalBytes: number };

/** Where this installation's data lies. Null: on machines that we cannot look into, as with a managed Postgres. */
export type Disk = { readSpace(): Promise<DiskSpace | null> };

export const unseenDisk: Disk = { readSpace: async () => null };

/** The disk below a folder. */
export function diskBelow(folder: string): Disk {
  return {
    async readSpace() {
      const { bavail, blocks, bsize } = await statfs(folder);
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
    },
  };
}
