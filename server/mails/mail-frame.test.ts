import { describe, expect, it } from 'vitest';
import { accentsOf, DEFAULT_STYLE } from '@/domain/house-style/house-style';
import { inFrame, type MailContent } from './mail-frame';

const LINK = { words: 'Confirm', href: 'https://stories.example/en/follow/x' };

const story = {
  title: 'حزب <توده>',
  teaser: 'Words & "more"',
  language: 'fa',
  href: 'https://stories.example/fa/stories/x?a=1&b=2',
  above: '',
  below: '',
  image: {
    src: 'https://stories.example/media/a.jpg',
    alt: 'A "flag"',
    width: 568,
    height: 300,
    language: 'en',
  },
};
const accents = accentsOf(DEFAULT_STYLE);
const content: MailContent = {
  accents,
  language: 'en',
  archive: 'Archive',
  title: 'Two new stories',
  hasHeading: true,
  parts: ['A paragraph.', story, { words: 'All stories', href: 'https://stories.example/en' }],
  foot: ['Because you follow it.', { words: 'Unsubscribe', href: 'https://stories.example/en/f' }],
};

describe('the frame of mails', () => {
  const { html, text } = inFrame(content);

  it('escapes whatever it is given', () => {
    expect(html).not.toContain('<توده>');
    expect(html).toContain('alt="A &#34;flag&#34;"');
    expect(html).toContain('href="https://stories.example/fa/stories/x?a=1&#38;b=2"');
  });

  it('gives words of another language their language and direction', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/);
    expect(html).toContain('lang="fa" dir="rtl">حزب');
    expect(inFrame({ ...content, language: 'fa' }).html).toContain('<body lang="fa" dir="rtl">');
  });

  it('is light or dark, one column, and loads nothing but the image', () => {
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html.match(/src="/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<link|@import|url\(|left|right/);
  });

  it('says the same as plain text', () => {
    expect(text).toBe(
      [
        'Two new stories',
        'A paragraph.',
        `${story.title}\n${story.teaser}\n${story.href}`,
        'All stories\nhttps://stories.example/en',
        '-- \nBecause you follow it.',
        'Unsubscribe\nhttps://stories.example/en/f\n',
      ].join('\n\n'),
    );
  });
});

it('a mail that asks for something shows its code large and its link as a button', () => {
  const parts = [
    'First & second.',
    { code: '123456' },
    { ...LINK, isButton: true },
    'After <that>.',
  ];
  const of = {
    language: 'fa',
    archive: 'A',
    accents,
    title: 'T',
    hasHeading: true,
    parts,
    foot: [],
  };
  const { html, text } = inFrame(of);
  expect(html).toContain('<p>First &#38; second.</p>');
  expect(html).toContain('<p class="code"><span dir="ltr">123456</span></p>');
  expect(html).toContain(`<a href="${LINK.href}" class="button">Confirm</a>`);
  expect(html).toContain('<p>After &#60;that&#62;.</p>');
  expect(html).toContain('<html lang="fa" dir="rtl">');
  expect(text).toContain('\n\n123456\n\nConfirm\nhttps://stories.example/en/follow/x\n\n');
});

it('an address that is shown as such runs from left to right in a Persian mail', () => {
  const href = 'https://stories.example/fa/write?about=/fa/stories/%D9%86%D8%A7%D9%86';
  const link = { words: decodeURI(href), href };
  const { html } = inFrame({ ...content, language: 'fa', parts: [link], foot: [link] });
  expect(html.match(/ dir="ltr">https:\S+نان<\/a>/g)).toHaveLength(2);
});

it('a quotation is escaped in HTML, and each of its lines is marked in plain text', () => {
  const { text, html } = inFrame({ ...content, parts: [{ quote: '<b>One</b>\n\nTwo' }] });
  expect(text).toContain('> <b>One</b>\n> \n> Two');
  expect(html).toContain('<blockquote dir="auto"><p>&#60;b&#62;One&#60;/b&#62;');
  expect(html).not.toContain('<b>One');
});
