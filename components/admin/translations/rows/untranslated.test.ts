import { expect, it } from 'vitest';
import type { Block } from '@/domain/documents/document';
import { countUntranslated } from './untranslated';

const paragraph = (words: string): Block => ({
  type: 'paragraph',
  ...(words && { content: [{ type: 'text', text: words }] }),
});
const hashed = (words: string) => ({ hash: words, block: paragraph(words) });
const source = ['The strike began.', 'It lasted a week.', 'Then it ended.'].map(hashed);
const given = { source, madeFrom: source };

it('counts the paragraphs of the source that a translation leaves empty or out', () => {
  const whole = ['De staking begon.', 'Zij duurde een week.', 'Toen was zij voorbij.'];
  expect(countUntranslated(given, whole.map(paragraph))).toBe(0);
  expect(countUntranslated(given, ['De staking begon.', '', ''].map(paragraph))).toBe(2);
  expect(countUntranslated(given, [])).toBe(3);
  const rule: Block = { type: 'horizontalRule' };
  const ruled = [...source, { hash: 'rule', block: rule }];
  const without = countUntranslated({ source: ruled, madeFrom: ruled }, whole.map(paragraph));
  expect(without, 'a line has no words').toBe(0);
});
