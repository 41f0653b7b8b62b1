import { eq } from 'drizzle-orm';
import type { Queries } from '@/db/open';
import { revision } from '@/db/schema/stories';
import { findText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { Document } from '@/domain/documents/document';
import { contentOf } from './text-content';

const NOTHING: Document = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The body of the working revision; empty where there is none. */
export async function workingBody(write: Queries, at: TextKey): Promise<Document> {
  const found = await findText(write, at);
  const [written] = await write
    .select()
    .from(revision)
    .where(eq(revision.id, found?.workingRevisionId ?? ''));
  return written ? contentOf(written).body : NOTHING;
}
