import { expect, it } from 'vitest';
import { cardHash, isDrawable, type ShareCard } from './card';

const card: ShareCard = {
  language: 'en',
  title: 'The reply',
  archive: 'Archive',
  label: '1926',
  image: { src: '/media/aa/a.webp', focusX: 0.5, focusY: 0.5, isWhole: false },
  accent: '#4b2a86',
};

it('names a card by everything that it shows', () => {
  const hashes = [
    card,
    { ...card, title: 'The answer' },
    { ...card, language: 'nl' },
    { ...card, label: '1927' },
    { ...card, accent: '#005500' },
    { ...card, image: null },
  ].map(cardHash);
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(cardHash({ ...card })).toBe(hashes[0]);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{12}$/);
});

it('can be drawn with the letters that the fonts have', () => {
  const titles = [
    'Strike',
    'Łódź, Ōsaka',
    'Забастовка',
    'اعتصاب',
    '第一国际',
    'かな カナ',
    '1 May ☭ “x” – №',
  ];
  for (const title of titles) expect(isDrawable({ ...card, title }), title).toBe(true);
  for (const title of ['ἀναρχία', 'Der Bund (דער בונד)', '노동', 'हड़ताल', 'Գործադուլ']) {
    expect(isDrawable({ ...card, title }), title).toBe(false);
  }
});
