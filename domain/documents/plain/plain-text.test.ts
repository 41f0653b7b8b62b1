import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document } from '@/domain/documents/document';
import { everything, someDocument } from '@/domain/documents/document.fixtures';
import { firstWords, plainText, searchedText } from './plain-text';

const paragraphs = (...texts: string[]): Document => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

it('separates blocks by spaces, and leaves out footnotes, figures and pull quotes', () => {
  expect(plainText(everything)).toBe(
    'A heading Plain, bold2e and italic Правда one two three Quoted. Year 1917 روزنامه Papers Minutes A march A talk Said.',
  );
});

it('adds captions of this text where readers search', () => {
  const found = searchedText(everything);
  expect(found).toContain(plainText(everything));
  expect(found).toContain('Seen from the square.');
});

it('keeps words whole whose letters are raised, lowered, struck or small', () => {
  const text = (value: string, type?: 'subscript' | 'superscript' | 'strike' | 'smallCaps') => ({
    type: 'text' as const,
    text: value,
    ...(type && { marks: [{ type }] }),
  });
  const content = [
    ...[text('H'), text('2', 'subscript'), text('O le 1'), text('er', 'superscript')],
    ...[text(' L', undefined), text('enin', 'smallCaps'), text(' wr'), text('ong', 'strike')],
  ];
  expect(plainText({ type: 'doc', content: [{ type: 'paragraph', content }] })).toBe(
    'H2O le 1er Lenin wrong',
  );
});

it('is one line with single spaces', () => {
  fc.assert(
    fc.property(someDocument, (document) => {
      expect(plainText(document)).not.toMatch(/ {2}|\n|^ | $/);
    }),
  );
});

it('returns the first words where there is no title', () => {
  expect(firstWords(paragraphs('Short.'), 'en')).toBe('Short.');
  const long = firstWords(paragraphs('word '.repeat(30)), 'en');
  expect(long).toBe(`${'word '.repeat(12).trim()}…`);
  expect(firstWords(paragraphs('', 'The first.', 'The second.'), 'en')).toBe('The first.');
  expect(firstWords(paragraphs('他在北京读'.repeat(10)), 'zh-Hans')).toMatch(/^.{24,30}…$/u);
});
