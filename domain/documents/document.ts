import { problemWithSize } from './document-limits';
import type { Document } from './document-nodes';
import { documentSchema } from './document-schema';

export type * from './document-nodes';

/**
 * Version of the stored shape; goes beside each stored body. A change of shape raises it and brings a migration.
 * 2: super- and subscript; what was stored before stays as it is.
 */
export const SCHEMA_VERSION = 2;

const MAX_PROBLEMS = 20;

export type ParsedDocument = { ok: true; document: Document } | { ok: false; problems: string[] };

/**
 * Reads untrusted ProseMirror JSON as a story body. This is the sanitiser: only listed nodes, marks and attributes
 * pass, addresses only by `safeLink`, at most 20 levels, 20,000 nodes and 2 MB of text (`document-limits.ts`).
 * The document given back is a copy in normal form; reading it again gives the same. Never throws: what is wrong
 * comes back as at most 20 lines `path: reason`, meant for logs and tests rather than for editors.
 */
export function parseDocument(json: unknown): ParsedDocument {
  try {
    const oversize = problemWithSize(json);
    if (oversize) return { ok: false, problems: [oversize] };
    const parsed = documentSchema.safeParse(json);
    if (parsed.success) return { ok: true, document: parsed.data };
    const problems = parsed.error.issues.slice(0, MAX_PROBLEMS).map(({ path, message }) => {
      return `${path.map(String).join('.') || 'document'}: ${message.slice(0, 200)}`;
    });
    return { ok: false, problems };
  } catch (error) {
    // Not JSON at all: an object whose getters or traps throw.
    return { ok: false, problems: [`document: unreadable (${typeof error})`] };
  }
}
