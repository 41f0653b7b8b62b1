import type { FootnoteDefinition, Nodes } from 'mdast';

export interface MarkdownOptions {
  /** Given the attributes of a `::figure{…}`, the id of its image. May throw. */
  figure: (attributes: Record<string, string>) => string;
  /** The address that a `story:<key>` link leads to. May throw. */
  story: (key: string) => string;
}

/** What is known while one Markdown text is read. */
export interface MarkdownReading {
  markdown: string;
  options: MarkdownOptions;
  notes: Map<string, FootnoteDefinition>;
  usedNotes: Set<string>;
  insideNote: boolean;
}

/** The error for a node that the document has no place for; its message begins with the line. */
export function refusal(node: Nodes, reason: string): Error {
  return new Error(`Line ${node.position?.start.line ?? '?'}: ${reason}`);
}

/** The Markdown that a node was read from. */
export function sourceOf(node: Nodes, { markdown }: MarkdownReading): string {
  return markdown.slice(node.position?.start.offset, node.position?.end.offset);
}

/** Runs what may throw, and puts the line before its message. */
export function atLine<T>(node: Nodes, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusal(node, error instanceof Error ? error.message : String(error));
  }
}
