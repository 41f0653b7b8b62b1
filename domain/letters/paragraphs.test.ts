import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './paragraphs';

describe('The paragraphs of a letter', () => {
  it('are separated by empty lines, and keep their lines', () => {
    expect(paragraphsOf('Dear reader,\nhello.\n\n  \n\nYours\n')).toEqual([
      ['Dear reader,\nhello.'],
      ['Yours'],
    ]);
    expect(paragraphsOf('')).toEqual([]);
  });

  it('have web addresses as links, without the point that ends the sentence', () => {
    expect(paragraphsOf('See https://archive.example/x?a=1, and www.archive.example.')).toEqual([
      [
        'See ',
        { words: 'https://archive.example/x?a=1', href: 'https://archive.example/x?a=1' },
        ', and ',
        { words: 'www.archive.example', href: 'https://www.archive.example' },
        '.',
      ],
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'ann@archive.example',
    '/en/stories/x',
    'ftp://archive.example/x',
    'http://x',
  ])('leave %s as words', (address) => {
    expect(paragraphsOf(`See ${address}`)).toEqual([[`See ${address}`]]);
  });
});
