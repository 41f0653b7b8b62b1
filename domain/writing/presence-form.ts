import { z } from 'zod';

const beat = z.object({
  sittingId: z.string().min(1).max(100),
  /** Something was typed recently: the page holds or wants the edit lock. */
  isWriting: z.boolean().default(false),
  /** The page is being closed. */
  isLeaving: z.boolean().default(false),
  /** The user takes the edit lock from another of their own pages. */
  takesOver: z.boolean().default(false),
  /** The response must contain the newest text. */
  wantsText: z.boolean().default(false),
});

/** The periodic presence report of an open page. */
export type Beat = z.infer<typeof beat>;

/** Reads a presence report from untrusted JSON; null when it is invalid. */
export function readBeat(json: unknown): Beat | null {
  const read = beat.safeParse(json);
  return read.success ? read.data : null;
}
