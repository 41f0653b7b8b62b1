/** The checklist before publishing. Pure, so that the editor can show it while somebody writes. */
import type { AttachmentKind } from '@/domain/attachments/attachment';
import type { Block, Document, Inline, NoteInline } from '@/domain/documents/document';
import { attachedIds, figureIds } from '@/domain/documents/figures';
import { LEFT_OUT_IMAGE } from '@/domain/documents/image-mark';
import { bodyLinks } from '@/domain/documents/links/document-links';
import { isBlank } from '@/domain/documents/plain/clean-text';
import { plainText } from '@/domain/documents/plain/plain-text';
import { otherScriptRun } from '@/domain/documents/plain/script-runs';
import { childBlocks, eachBlock, eachInline } from '@/domain/documents/walk';

export type CheckCode =
  | 'isTemplate'
  | 'titleMissing'
  | 'bodyEmpty'
  | 'altMissing'
  | 'imageGone'
  | 'fileGone'
  | 'fileUnworded'
  | 'stillMissing'
  | 'imageLeftOut'
  | 'headingSkipped'
  | 'passageUnmarked'
  | 'linkBroken';

export interface PublishCheck {
  code: CheckCode;
  /** Whether it prevents publishing; otherwise it is a warning. */
  blocks: boolean;
  /** Index of the body's block; null for title and cover image. */
  block: number | null;
  /**
   * Values for the message: `passageUnmarked` words and script (ISO 15924), `linkBroken` href,
   * `headingSkipped` level and after, `altMissing` and `imageGone` imageId,
   * `fileUnworded` kind and name, `stillMissing` label, `imageLeftOut` words.
   */
  values: Record<string, string | number>;
}

/** What the checklist needs beside the text, serializable for pages. */
export interface CheckedDetails {
  /** Images without alternative text in the text's language. */
  unworded: readonly string[];
  /** Images that were deleted from the library. */
  gone: readonly string[];
  /** Files that the text shows and the story does not have. */
  filesGone: readonly string[];
  /** Audio without transcript, and video without transcript and captions, in the text's language. */
  unwordedFiles: readonly { id: string; kind: AttachmentKind; name: string }[];
  coverImageId: string | null;
  /** The story is a template. */
  isTemplate?: boolean;
  /** Internal links without a target. */
  brokenLinks: readonly string[];
}

const FORBIDS: ReadonlySet<CheckCode> = new Set([
  'isTemplate',
  'bodyEmpty',
  'altMissing',
  'imageGone',
  'fileGone',
]);

/** All open points of the checklist, in the order of the text; each image is named once. */
export function publishChecks(
  text: { language: string; title: string; body: Document },
  facts: CheckedDetails,
): PublishCheck[] {
  const found: PublishCheck[] = [];
  const add = (code: CheckCode, block: number | null, values: PublishCheck['values'] = {}) => {
    found.push({ code, blocks: FORBIDS.has(code), block, values });
  };
  const asked = new Set<string>();
  const imageCheck = (imageId: string, block: number | null) => {
    if (asked.has(imageId)) return;
    asked.add(imageId);
    if (facts.gone.includes(imageId)) add('imageGone', block, { imageId });
    if (facts.unworded.includes(imageId)) add('altMissing', block, { imageId });
  };
  const inText = figureIds(text.body);
  if (facts.isTemplate) add('isTemplate', null);
  if (isBlank(text.title)) add('titleMissing', null);
  const { coverImageId } = facts;
  if (coverImageId && !inText.includes(coverImageId)) imageCheck(coverImageId, null);
  const hasMedia = inText.length > 0 || attachedIds(text.body).length > 0;
  if (isBlank(plainText(text.body)) && !hasMedia) add('bodyEmpty', null);
  let after = 1;
  for (const [index, block] of text.body.content.entries()) {
    for (const inner of eachBlock([block])) {
      if (inner.type !== 'heading') continue;
      const { level } = inner.attrs;
      if (level > after + 1) add('headingSkipped', index, { level, after });
      after = level;
    }
    for (const id of figureIds({ content: [block] })) imageCheck(id, index);
    for (const id of attachedIds({ content: [block] })) {
      if (facts.filesGone.includes(id)) add('fileGone', index);
      const unworded = facts.unwordedFiles.find((file) => file.id === id);
      if (unworded) add('fileUnworded', index, { kind: unworded.kind, name: unworded.name });
    }
    for (const inner of eachBlock([block])) {
      if (inner.type !== 'videoLink' || inner.attrs.pictureId !== null) continue;
      add('stillMissing', index, { label: inner.attrs.label });
    }
    for (const words of leftOutImages(block)) add('imageLeftOut', index, { words });
    const run = unmarkedRun(block, text.language);
    if (run) add('passageUnmarked', index, { ...run });
  }
  for (const { href, block } of bodyLinks(text.body)) {
    if (facts.brokenLinks.includes(href)) add('linkBroken', block, { href });
  }
  return found;
}

/** Each different mark of an image that could not be pasted, as it is written. */
function leftOutImages(block: Block): Set<string> {
  const texts = eachBlock([block]).map((inner) =>
    eachInline(inner).map((node) => (node.type === 'text' ? node.text : '\n')),
  );
  return new Set(texts.flatMap((text) => text.join('').match(LEFT_OUT_IMAGE) ?? []));
}

/** The first words in another script without a language mark; passages are marked as a whole. */
function unmarkedRun(block: Block, language: string): { words: string; script: string } | null {
  if (block.type === 'passage') return null;
  if (block.type === 'paragraph' || block.type === 'heading') {
    return otherScriptRun(unmarkedText(block.content ?? []), language);
  }
  for (const child of childBlocks(block)) {
    const run = unmarkedRun(child, language);
    if (run) return run;
  }
  return null;
}

/** The text of inline nodes, without parts marked as another language. */
function unmarkedText(inlines: readonly (Inline | NoteInline)[]): string {
  return inlines
    .map((node) => {
      if (node.type === 'footnote') return ` \n${unmarkedText(node.content ?? [])}\n `;
      if (node.type === 'paragraphBreak') return '\n';
      const isMarked = node.marks?.some((mark) => mark.type === 'language') ?? false;
      return node.type === 'text' && !isMarked ? node.text : '\n';
    })
    .join('');
}
