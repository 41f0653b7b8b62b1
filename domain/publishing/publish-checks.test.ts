import { expect, it } from 'vitest';
import type { Block, Document } from '@/domain/documents/document';
import { leftOutImage } from '@/domain/documents/image-mark';
import { otherScriptRun } from '@/domain/documents/plain/script-runs';
import { publishChecks } from './publish-checks';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const heading = (level: 2 | 3 | 4): Block => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text: 'A' }],
});
const facts = {
  unworded: [],
  gone: [],
  filesGone: [],
  unwordedFiles: [],
  coverImageId: null,
  brokenLinks: [],
};

function codes(content: Block[], over = {}, title = 'T', language = 'en'): string[] {
  const body: Document = { type: 'doc', content };
  return publishChecks({ language, title, body }, { ...facts, ...over }).map(
    (check) => `${check.code} ${check.block} ${check.blocks}`,
  );
}

it('a text with everything passes', () => {
  expect(codes([heading(2), paragraph('Words'), heading(3), heading(2)])).toEqual([]);
});

it('names what is missing and where', () => {
  expect(codes([{ type: 'paragraph' }], {}, ' ')).toEqual([
    'titleMissing null false',
    'bodyEmpty null true',
  ]);
  expect(codes([heading(3), paragraph('x'), heading(4), heading(2), heading(4)])).toEqual([
    'headingSkipped 0 false',
    'headingSkipped 4 false',
  ]);
});

it('requires the alternative text of every image, including the cover', () => {
  const lacks = { unworded: ['b', 'c'], gone: ['gone'] };
  const figure = (imageId: string) => ({ type: 'figure' as const, attrs: { pictureId: imageId } });
  const gallery: Block = { type: 'gallery', content: [figure('b'), figure('gone')] };
  expect(codes([figure('a'), gallery], { ...lacks, coverImageId: 'c' })).toEqual([
    'altMissing null true',
    'altMissing 1 true',
    'imageGone 1 true',
  ]);
});

it('warns of audio and video without words, and refuses a file that the story does not have', () => {
  const file = (attachmentId: string): Block => ({ type: 'attachedFile', attrs: { attachmentId } });
  const video = { id: 'v', kind: 'video' as const, name: 'A march' };
  const lacks = { filesGone: ['gone'], unwordedFiles: [video] };
  expect(codes([file('v'), file('pdf'), file('gone')], lacks)).toEqual([
    'fileUnworded 0 false',
    'fileGone 2 true',
  ]);
  expect(codes([file('pdf')], lacks)).toEqual([]);
});

it('warns of a video on another site that has no still', () => {
  const href = 'https://vimeo.com/76979871';
  const video = (pictureId: string | null): Block => ({
    type: 'videoLink',
    attrs: { href, label: 'A talk', pictureId },
  });
  expect(codes([video('p'), video(null)])).toEqual(['stillMissing 1 false']);
  expect(codes([video('p')], { unworded: ['p'] })).toEqual(['altMissing 0 true']);
});

it('requires the alternative text of an image once, however often it is shown', () => {
  const figure = { type: 'figure' as const, attrs: { pictureId: 'b' } };
  const lacks = { unworded: ['b'], coverImageId: 'b' };
  expect(codes([figure, paragraph('x'), figure], lacks)).toEqual(['altMissing 0 true']);
});

it('warns of each place of an image that could not be pasted, also in tables and footnotes', () => {
  const mark = leftOutImage('A march');
  const note = { type: 'footnote' as const, content: [{ type: 'text' as const, text: mark }] };
  const split: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'x [\u{1f5bc} A ' },
      { type: 'text', text: 'march]', marks: [{ type: 'bold' }] },
      note,
    ],
  };
  const list: Block = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(`y${leftOutImage('')}`)] }],
  };
  expect(codes([paragraph('x'), split, list])).toEqual([
    'imageLeftOut 1 false',
    'imageLeftOut 2 false',
  ]);
  const body: Document = { type: 'doc', content: [split] };
  expect(publishChecks({ language: 'en', title: 'T', body }, facts)[0]?.values).toEqual({
    words: '[\u{1f5bc} A march]',
  });
});

it('finds unmarked words in another script', () => {
  const russian = { type: 'language' as const, attrs: { lang: 'ru', dir: 'ltr' as const } };
  const marked: Block = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Правда', marks: [russian] }],
  };
  const passage: Block = {
    type: 'passage',
    attrs: { lang: 'fa', dir: 'rtl' },
    content: [paragraph('سلام')],
  };
  expect(codes([marked, passage, paragraph('The paper Правда said')])).toEqual([
    'passageUnmarked 2 false',
  ]);
});

it('knows the scripts that languages are written with', () => {
  expect(otherScriptRun('Он сказал: «правда — это сила», да', 'en')).toEqual({
    words: 'Он сказал: «правда — это сила», да',
    script: 'Cyrl',
  });
  expect(otherScriptRun('کارل مارکس (Karl Marx) نوشت', 'fa')).toBeNull();
  expect(otherScriptRun('马克思 (Karl Marx) 和 IISH', 'zh-Hans')).toBeNull();
  expect(otherScriptRun('他说 workers of the world unite 了', 'zh-Hans')?.script).toBe('Latn');
  expect(otherScriptRun('東京のラジオ', 'ja')).toBeNull();
  expect(otherScriptRun('Café naïve, 1917 – № 5 €', 'fr')).toBeNull();
  expect(otherScriptRun('The letter α', 'en')).toBeNull();
});

it('names broken links', () => {
  const link: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: '/en/stories/no' } }] },
    ],
  };
  expect(codes([link], { brokenLinks: ['/en/stories/no'] })).toEqual(['linkBroken 0 false']);
});
