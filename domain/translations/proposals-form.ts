import { z } from 'zod';
import { canonicalTag } from '@/i18n/languages';

const MOST_HASHES = 50;

const form = z.object({
  from: z
    .string()
    .max(100)
    .refine((tag) => canonicalTag(tag) === tag),
  hashes: z.array(z.string().min(1).max(64)).min(1).max(MOST_HASHES),
});

/** A request for proposals: blocks of the text in `from`, by their hashes. */
export type AskedProposals = z.infer<typeof form>;

/** Reads a request for proposals from untrusted JSON; null when invalid. At most 50 blocks. */
export function readProposalsForm(json: unknown): AskedProposals | null {
  const read = form.safeParse(json);
  return read.success ? read.data : null;
}
