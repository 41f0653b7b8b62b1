import { z } from 'zod';

const beat = z.object({
  sittingId: z.string().min(1).max(100),
  /** Something was typed lately: the page holds the text, or wants it. */
  isWriting: z.boolean().default(false),
  /** The page goes away. */
  isLeaving: z.boolean().default(false),
  /** The person wants to write here rather than in another page of theirs. */
  takesOver: z.boolean().default(false),
  /** The page wants the newest text with the answer. */
  wantsText: z.boolean().default(false),
});

/** What an open page says of itself. */
export type Beat = z.infer<typeof beat>;

/** Reads it out of untrusted JSON; null when it is none. */
export function readBeat(json: unknown): Beat | null {
  const read = beat.safeParse(json);
  return read.success ? read.data : null;
}
