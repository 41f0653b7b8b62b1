import { describe, expect, it } from 'vitest';
import type { Block } from '@/domain/documents/document';
import { everything } from '@/domain/documents/document.fixtures';
import { getStaffT } from '@/i18n/staff/translate';
import { blockInWords, figureWords } from './figure-words';

const t = getStaffT('en');
const named = (id: string) => (id === 'p1' ? 'A map' : 'Else');
const [full, gallery] = [everything.content.at(-1), everything.content[7]] as [Block, Block];

describe('the use of images in words', () => {
  it('names width, crop, focal point and a missing caption', () => {
    expect(figureWords(full, t, named)).toBe(
      'image: A map · as wide as the page · cropped to 16:9 · focal point 25 %, 50 %',
    );
    expect(figureWords(gallery, t, named)).toBe(
      'wider than the text; image: Else · cropped to 1:1 · no caption; image: Else',
    );
  });

  it('stands beside the caption where changes are merged', () => {
    expect(blockInWords(full, t)).toBe(
      '(image) · Seen from the square. · as wide as the page · cropped to 16:9 · focal point 25 %, 50 %',
    );
    const plain: Block = { type: 'figure', attrs: { pictureId: 'p1' } };
    expect([figureWords(plain, t), blockInWords(plain, t)]).toEqual(['', '(image)']);
  });
});
