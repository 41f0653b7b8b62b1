import { expect, it } from 'vitest';
import { anchorText } from '@/domain/anchors/anchor-text';
import type { Block } from '@/domain/documents/document';
import { getStaffT } from '@/i18n/staff/translate';
import { blockLabels } from './block-labels';

it('paragraphs without words are told apart by kind, number and caption', () => {
  const content: Block[] = [
    { type: 'paragraph', content: [{ type: 'text', text: 'It began in Lawrence.' }] },
    { type: 'figure', attrs: { pictureId: 'a' } },
    { type: 'horizontalRule' },
    { type: 'figure', attrs: { pictureId: 'b', caption: 'The mill' } },
    { type: 'videoLink', attrs: { label: 'March', href: 'https://vimeo.com/1', pictureId: null } },
    { type: 'paragraph' },
  ];
  const blocks = content.map((block) => ({ hash: '', text: anchorText(block) }));
  const sheet = { document: { type: 'doc' as const, content }, blocks };
  expect(blockLabels(sheet, getStaffT('en'))).toEqual([
    'It began in Lawrence.',
    'Image 1',
    'Horizontal line 1',
    'Image 2: The mill',
    'Video 1: March',
    'Empty paragraph 1',
  ]);
});
