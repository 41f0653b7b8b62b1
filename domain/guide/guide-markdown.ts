/** Reads a page of the guide from Markdown. */
import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { GuidePart } from './guide';

interface ReadPage {
  title: string;
  summary: string;
  parts: GuidePart[];
}

/**
 * Title, first paragraph and parts of a page.
 * @param ids fragments of its parts in their order; without them they are made of the headings
 * @throws Error when it does not begin with a title and a paragraph
 */
export function guidePageFrom(markdown: string, ids?: readonly string[]): ReadPage {
  const { children } = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const [title, summary] = children;
  if (title?.type !== 'heading' || title.depth !== 1 || summary?.type !== 'paragraph') {
    throw new Error('A page of the guide begins with a title and a paragraph.');
  }
  const parts: GuidePart[] = [];
  for (const { heading, content } of divided(children.slice(1))) {
    const id = heading && (ids?.[parts.length] ?? fragmentOf(heading));
    const shown = content.filter((node) => searchWordsIn(node) === null);
    const searchWords = content.flatMap((node) => searchWordsIn(node) ?? []).join(', ');
    parts.push({
      ...{ id, heading, searchWords },
      content: shown,
      text: shown.map(plainText).join('\n'),
    });
  }
  return { title: plainText(title), summary: plainText(summary), parts };
}

/** The words of `<!-- search: `words` -->`; null for other nodes. */
function searchWordsIn(node: RootContent): string | null {
  if (node.type !== 'html') return null;
  return /^<!-- search: `([^`]+)` -->$/u.exec(node.value)?.[1] ?? null;
}

/** What a node says, without marks; rows and items on lines of their own. */
export function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isOfBlocks = ['list', 'listItem', 'table', 'tableRow', 'blockquote'].includes(node.type);
  return node.children.map(plainText).join(isOfBlocks ? '\n' : '');
}

function divided(nodes: readonly RootContent[]): { heading: string; content: RootContent[] }[] {
  const parts: { heading: string; content: RootContent[] }[] = [{ heading: '', content: [] }];
  for (const node of nodes) {
    if (node.type === 'heading') parts.push({ heading: plainText(node), content: [] });
    else parts.at(-1)?.content.push(node);
  }
  return parts;
}

/** As GitHub makes it, so that links also work in the files. */
function fragmentOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s+/g, '-');
}
