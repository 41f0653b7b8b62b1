/** Finds the paragraph and the reason why a document cannot be stored, for an error message. */

import { MAX_DEPTH, problemWithSize } from './document-limits';
import { documentSchema } from './document-schema';
import { shortened } from './plain/shortened';

export interface BlockProblem {
  /** Position in the body, from 0. */
  block: number;
  why:
    | 'link'
    | 'label'
    | 'language'
    | 'caption'
    | 'figureWidth'
    | 'crop'
    | 'galleryLong'
    | 'tooDeep'
    | 'unknown';
  words: string;
  /** The rejected value: an address, a label, a language tag; else empty. */
  value: string;
}

const SHOWN = 60;
const BY_MESSAGE: Record<string, BlockProblem['why']> = {
  'address not allowed': 'link',
  'label empty or too long': 'label',
  'lang is not a language tag': 'language',
  'caption too long': 'caption',
  'figure width': 'figureWidth',
  crop: 'crop',
  'gallery too long': 'galleryLong',
};

/**
 * The first block that cannot be stored; null when the fault is not in a single block, such as a
 * text that is too long.
 */
export function blockProblem(json: unknown): BlockProblem | null {
  const { content } = Object(json);
  if (!Array.isArray(content)) return null;
  for (const [block, node] of content.entries()) {
    const alone = { type: 'doc', content: [node] };
    const size = problemWithSize(alone);
    if (size !== null) {
      const why = size.includes(`deeper than ${MAX_DEPTH}`) ? 'tooDeep' : null;
      return why && { block, why, words: '', value: '' };
    }
    const [issue] = documentSchema.safeParse(alone).error?.issues ?? [];
    if (!issue) continue;
    const why = BY_MESSAGE[issue.message] ?? 'unknown';
    const found = issue.path.reduce((value: unknown, key) => Object(value)[key], alone);
    const given = why === 'language' ? Object(found).lang : found;
    const value = why !== 'unknown' && typeof given === 'string' ? shown(given) : '';
    return { block, why, words: shown(textIn(node)), value };
  }
  return null;
}

function shown(text: string): string {
  return shortened(text.trim(), SHOWN);
}

/** Recursion is safe, because the depth was checked before. */
function textIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(textIn).join('');
  const { text, content } = Object(node);
  return typeof text === 'string' ? text : content === undefined ? '' : textIn(content);
}
