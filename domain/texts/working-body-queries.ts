import type { Queries } from '@/db/open';
import { findText } from '@/domain/access/text-access-queries';
import type { TextKey } from '@/domain/access/text-key';
import type { Document } from '@/domain/documents/document';
import { contentOf } from './text-content';
import { findWorkingRevision } from './working-text-queries';

const NOTHING: Document = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The body of the working revision; empty where there is none. */
export async function workingBody(write: Queries, at: TextKey): Promise<Document> {
  const written = await findWorkingRevision(write, await findText(write, at));
  return written ? contentOf(written).body : NOTHING;
}
