import { problemWithSize } from './document-limits';
import type { Document } from './document-nodes';
import { documentSchema } from './document-schema';

export type * from './document-nodes';

/**
 * Version of the stored format, stored with each body. A change of the format raises it and needs a
 * migration, unless older bodies stay valid, as they do so far. Version 2 added super- and
 * subscript, version 3 strikethrough and small caps, version 4 paragraphs of footnotes, version 5
 * caption, width and crop of a figure and the width of a gallery, version 6 attached files, videos on other
 * sites, and dates and access of archival items.
 */
export const SCHEMA_VERSION = 6;

const MAX_PROBLEMS = 20;

export type ParsedDocument = { ok: true; document: Document } | { ok: false; problems: string[] };

/**
 * Reads untrusted ProseMirror JSON as the body of a text. This is the sanitiser: only listed nodes,
 * marks and attributes pass, addresses only by `safeLink`, at most 20 levels, 20,000 nodes and 2 MB
 * of text (`document-limits.ts`). Returns a copy in normal form; reading it again gives the same.
 * Never throws: problems are returned as at most 20 lines `path: reason`, for logs and tests rather
 * than for editors.
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
    // Not JSON: an object whose getters or proxy traps throw.
    return { ok: false, problems: [`document: unreadable (${typeof error})`] };
  }
}
