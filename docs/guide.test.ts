import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GuideText } from '@/components/admin/help/GuideText';
import { readTypedDate } from '@/domain/dates/typed-date';
import { readTypedLife } from '@/domain/dates/typed-life';
import { type GuidePage, PAGE_NAMES } from '@/domain/guide/guide';
import { readGuide } from '@/domain/guide/guide-files';
import { guideTarget } from '@/domain/guide/guide-links';
import { guidePageFrom, plainText } from '@/domain/guide/guide-markdown';
import { GUIDE_OF_SCREENS, guideOf } from '@/domain/guide/screens';
import { PAGES } from '@/e2e/staff/surface';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/i18n/languages';
import { RETIRED } from '@/i18n/retired';
import { messagesIn, ROOT } from '@/testing/messages';

const FOLDER = path.join(ROOT, 'docs/editing');
const english = readGuide('en');

/** Parts of pages with examples of dates, by their fragment in English. */
const DATES = 'dates';
const LIVES = 'details-of-a-name';

describe.each(INTERFACE_LANGUAGES)('The guide in %s', (language) => {
  const guide = readGuide(language);

  it('has every page and no other', () => {
    const files = readdirSync(path.join(FOLDER, language)).sort();
    expect(files).toEqual(PAGE_NAMES.map((name) => `${name}.md`).sort());
    expect(guide.map((page) => page.language)).toEqual(PAGE_NAMES.map(() => language));
  });

  it('has the parts, lists, tables and links of the English pages', () => {
    expect(guide.map(shapeOf)).toEqual(english.map(shapeOf));
  });

  it('quotes only words of the screens', () => {
    const words = wordsOfScreens(language);
    expect(guide.flatMap((page) => unknownQuotes(page, words))).toEqual([]);
  });

  it('leads only to pages and parts that there are', () => {
    expect(guide.flatMap(deadLinks)).toEqual([]);
  });

  it('becomes HTML, with no sign of Markdown left', () => {
    for (const page of guide) {
      for (const { content } of page.parts) {
        const html = renderToStaticMarkup(
          createElement(GuideText, { page: page.name, nodes: content }),
        );
        const words = html.replace(/<kbd.*?<\/kbd>|<[^>]*>/g, '');
        expect(words, page.name).not.toMatch(/\*|\]\(|`|[{}]/);
      }
    }
  });

  it('has no retired word', () => {
    const found = guide.flatMap(({ name, title, parts }) => {
      const text = [title, ...parts.flatMap((part) => [part.heading, part.text])].join('\n');
      return RETIRED[language]
        .filter(({ word }) => word.test(text))
        .map(({ instead }) => `${name}: ${instead}`);
    });
    expect(found).toEqual([]);
  });

  it('gives examples of dates that are understood, but for the one that is not', () => {
    const dates = typedIn(guide, 'details', DATES);
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.filter((typed) => readTypedDate(typed).is !== 'date')).toEqual(['08/09/1921']);
    const lives = typedIn(guide, 'names', LIVES);
    expect(lives.length).toBeGreaterThan(2);
    expect(lives.filter((typed) => readTypedLife(typed).is !== 'date')).toEqual([]);
  });
});

describe('The screens of staff', () => {
  it('each link to a page of the guide', () => {
    const ours = Object.entries(PAGES).filter(([route, asks]) => {
      return asks !== 'wayIn' && !route.includes('[...') && !route.startsWith('/admin/help');
    });
    expect(ours.length).toBeGreaterThan(30);
    expect(ours.map(([route]) => route).filter((route) => guideOf(route) === null)).toEqual([]);
  });

  it('link to pages and parts that there are', () => {
    expect(GUIDE_OF_SCREENS.filter((url) => !leads(withFile(url), 'dashboard'))).toEqual([]);
    const linked = new Set(GUIDE_OF_SCREENS.map((url) => url.split('#')[0]));
    const general = ['first-steps', 'dashboard', 'details', 'publishing', 'keyboard', 'problems'];
    expect(PAGE_NAMES.filter((name) => !linked.has(name) && !general.includes(name))).toEqual([]);
  });
});

describe('A fault in the guide', () => {
  const page = (markdown: string): GuidePage => {
    return { name: 'board', language: 'en', ...guidePageFrom(`# Title\n\n${markdown}`) };
  };

  it('is found: a button that is called otherwise, a link, a missing part', () => {
    const faulty = page('Choose **Shred** or **Save**, see [this](nowhere.md) and [that](#gone).');
    expect(unknownQuotes(faulty, wordsOfScreens('en'))).toEqual(['board: Shred']);
    expect(deadLinks(faulty)).toEqual(['board: nowhere.md', 'board: #gone']);
    expect(shapeOf(faulty)).not.toEqual(shapeOf(page('Text.\n\n## Part\n\n- One.')));
    expect(guideOf('/admin/nowhere')).toBeNull();
  });
});

/** What pages of all languages have in common. */
function shapeOf({ name, parts }: GuidePage) {
  const shapes = parts.map(({ id, content }) => ({
    id,
    blocks: content.map((node) => [
      node.type,
      'children' in node && node.type !== 'paragraph' ? node.children.length : 0,
    ]),
    links: content.flatMap((node) => linksIn(node)).sort(),
  }));
  return { name, shapes };
}

function unknownQuotes({ name, parts }: GuidePage, words: ReadonlySet<string>): string[] {
  const quoted = parts.flatMap(({ content }) => content.flatMap((node) => nodesIn(node, 'strong')));
  return quoted
    .map((node) => labelOf(plainText(node)))
    .filter((label) => !words.has(label))
    .map((label) => `${name}: ${label}`);
}

/** Labels of the staff's site. */
function wordsOfScreens(language: InterfaceLanguage): Set<string> {
  const parts = readdirSync(path.join(ROOT, 'i18n/staff'), { withFileTypes: true });
  const folders = parts.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const words = folders.flatMap((part) => [...messagesIn(`i18n/staff/${part}`, language).values()]);
  return new Set(words.map(labelOf));
}

/** A label as it is quoted: without a colon at its end, whatever its spaces. */
function labelOf(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/\s?[:：]$/, '');
}

function deadLinks({ name, parts }: GuidePage): string[] {
  const links = parts.flatMap(({ content }) => content.flatMap(linksIn));
  return links.filter((url) => !leads(url, name)).map((url) => `${name}: ${url}`);
}

function leads(url: string, here: GuidePage['name']): boolean {
  const target = guideTarget(url, here);
  const page = english.find(({ name }) => name === target?.page);
  return page?.parts.some(({ id }) => id === target?.part) ?? false;
}

function withFile(url: string): string {
  const [page, part] = url.split('#');
  return part ? `${page}.md#${part}` : `${page}.md`;
}

function typedIn(guide: readonly GuidePage[], name: GuidePage['name'], part: string): string[] {
  const found = guide.find((page) => page.name === name)?.parts.find(({ id }) => id === part);
  return found?.content.flatMap((node) => nodesIn(node, 'inlineCode')).map(plainText) ?? [];
}

function linksIn(node: Nodes): string[] {
  return nodesIn(node, 'link').map((link) => ('url' in link ? link.url : ''));
}

function nodesIn(node: Nodes, type: Nodes['type']): Nodes[] {
  const inside = 'children' in node ? node.children.flatMap((each) => nodesIn(each, type)) : [];
  return node.type === type ? [node, ...inside] : inside;
}
