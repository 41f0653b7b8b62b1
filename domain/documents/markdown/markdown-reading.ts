import type { FootnoteDefinition, Nodes } from 'mdast';

export interface MarkdownOptions {
  /** The id of a figure's image, from the attributes of `::figure{…}`. May throw. */
  figure: (attributes: Record<string, string>) => string;
  /** The id of an attachment, from the attributes of `::file{…}`. May throw. */
  file?: (attributes: Record<string, string>) => string;
  /** The address that a `story:<key>` link leads to. May throw. */
  story: (key: string) => string;
  /** The address that a `name:<key>` link leads to. May throw. */
  name?: (key: string) => string;
}

/** The state of reading one Markdown text. */
export interface MarkdownReading {
  markdown: string;
  options: MarkdownOptions;
  notes: Map<string, FootnoteDefinition>;
  usedNotes: Set<string>;
  insideNote: boolean;
}

/** An error whose message begins with the node's line. */
export function refusal(node: Nodes, reason: string): Error {
  return new Error(`Line ${node.position?.start.line ?? '?'}: ${reason}`);
}

/** The Markdown source of a node. */
export function sourceOf(node: Nodes, { markdown }: MarkdownReading): string {
  return markdown.slice(node.position?.start.offset, node.position?.end.offset);
}

/** Runs `work` and puts the node's line before the message of an error it throws. */
export function atLine<T>(node: Nodes, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refusal(node, error instanceof Error ? error.message : String(error));
  }
}
