import { expect, it } from 'vitest';
import { matches } from './matches';

it.each([
  ['', 'Heading 2'],
  ['head', 'Heading 2'],
  ['2', 'Heading 2'],
  ['two', 'Block of two'],
  ['block la', 'Block in another language'],
  ['uber', 'Überschrift 2'],
  ['ÜBER', 'Überschrift 2'],
  ['题', '标题 2'],
  ['تص', 'تصویر'],
  ['جدول', 'جدول table'],
])('%s finds %s', (query, text) => expect(matches(query, text)).toBe(true));

it.each([
  ['eading', 'Heading 2'],
  ['head x', 'Heading 2'],
  ['图', '标题 2'],
])('%s does not find %s', (query, text) => expect(matches(query, text)).toBe(false));
