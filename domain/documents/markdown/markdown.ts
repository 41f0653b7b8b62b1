import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { directive } from 'micromark-extension-directive';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Document, parseDocument } from '@/domain/documents/document';
import { blocksFrom } from './markdown-blocks';
import { type MarkdownOptions, type MarkdownReading, refusal } from './markdown-reading';

/**
 * The body of a text from Markdown: CommonMark with footnotes, tables and the directives
 * `:lang[…]{tag=}`, `:sup[…]`, `:sub[…]`, `:s[…]` (strikethrough), `:sc[…]` (small caps),
 * `:::lang{tag=}`, `:::pullquote`, `:::gallery{width=}` and `::figure{… caption= width= crop= focus=}`. Footnote texts move to their
 * references, further paragraphs of one are indented; `story:<key>` and `name:<key>` links and
 * figures are resolved by `options`. A colon before a letter in prose stays text.
 * @throws Error beginning with the line (of the Markdown given) for HTML, unknown directives,
 * unused footnotes and everything else that a document cannot contain, so that nothing is lost
 * silently
 */
export function documentFromMarkdown(markdown: string, options: MarkdownOptions): Document {
  const root = fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmTable(), directive()],
    mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), directiveFromMarkdown()],
  });
  const notes = notesIn(root);
  const reading: MarkdownReading = {
    markdown,
    options,
    notes,
    usedNotes: new Set(),
    insideNote: false,
  };
  const content = blocksFrom(root.children, reading);
  for (const [identifier, note] of notes) {
    if (!reading.usedNotes.has(identifier)) throw refusal(note, 'footnote that nothing refers to');
  }
  const parsed = parseDocument({
    type: 'doc',
    content: content.length ? content : [{ type: 'paragraph' }],
  });
  if (!parsed.ok) throw new Error(parsed.problems.join('; '));
  return parsed.document;
}

function notesIn(root: Root): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  const look = (node: Nodes) => {
    if (node.type === 'footnoteDefinition') {
      if (notes.has(node.identifier)) throw refusal(node, 'footnote defined twice');
      notes.set(node.identifier, node);
    }
    if ('children' in node) node.children.forEach(look);
  };
  look(root);
  return notes;
}
