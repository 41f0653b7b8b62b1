import { describe, expect, it } from 'vitest';
import { parseEventDate } from '@/domain/dates/edtf';
import { attachedIds } from '@/domain/documents/figures';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import { wordCount } from '@/domain/documents/plain/text-length';
import { IDENTIFIERS } from '@/domain/names/identifiers';
import { newFacts } from '@/domain/names/name';
import { nameProblems } from '@/domain/names/name-problems';
import { canonicalTag } from '@/i18n/languages';
import { readContent } from './content-files';
import { storedDate } from './stored-date';

const content = readContent('content');
const seeded = content.stories.filter(({ story }) => story.seed !== undefined);
const pages = content.stories.filter(
  ({ story }) => story.kind === 'page' && story.topics.length === 0,
);
const others = content.stories.filter(
  (folder) => folder.story.seed === undefined && !pages.includes(folder),
);
const EVERY_LANGUAGE = ['de', 'en', 'fa', 'fr', 'nl', 'ru', 'zh-Hans'];
const keys = new Set(content.stories.map(({ key }) => key));
const languagesOf = (folder: (typeof seeded)[number]) =>
  new Set(folder.texts.map((t) => t.language));
const inLanguage = (language: string) => seeded.filter((s) => languagesOf(s).has(language)).length;

describe('the sample archive', () => {
  it('has ninety stories under Communism, in the order of the model page, and twenty-three more elsewhere', () => {
    const byDate = [...seeded].sort((a, b) => b.story.published.localeCompare(a.story.published));
    expect(byDate.map(({ story }) => story.seed)).toEqual(
      Array.from({ length: 90 }, (_, i) => i + 1),
    );
    expect(seeded.every(({ story }) => story.topics.includes('communism'))).toBe(true);
    expect(others).toHaveLength(23);
    expect(others.some(({ story }) => story.topics.includes('communism'))).toBe(false);
    expect(content.topics.size).toBeGreaterThanOrEqual(8);
    expect(content.collections.size).toBe(8);
  });

  it('has each of the ninety in its original language, and translations', () => {
    expect(inLanguage('en')).toBe(83);
    expect(inLanguage('nl')).toBeGreaterThanOrEqual(44);
    for (const language of ['de', 'fr', 'ru', 'fa', 'zh-Hans']) {
      expect(inLanguage(language), language).toBeGreaterThanOrEqual(15);
    }
    for (const { story, texts, key } of seeded) {
      if (story.original === 'en') continue;
      expect(
        texts.map((text) => text.language),
        key,
      ).toEqual([story.original]);
    }
  });

  it('has six stories complete in seven languages, one in Persian alone, one in Spanish alone, one without a title, and shared titles', () => {
    const complete = others.filter((each) => EVERY_LANGUAGE.every((l) => languagesOf(each).has(l)));
    expect(complete).toHaveLength(6);
    const alone = (language: string) =>
      content.stories.filter((each) => [...languagesOf(each)].join() === language).length;
    expect(alone('fa')).toBe(1);
    expect(alone('es')).toBe(1);
    expect(seeded.filter(({ texts }) => texts.every(({ title }) => !title))).toHaveLength(1);
    const titles = seeded.flatMap(({ story, texts }) =>
      texts.filter((text) => text.name === story.original && text.title).map(({ title }) => title),
    );
    expect(titles.length - new Set(titles).size).toBeGreaterThanOrEqual(2);
  });

  it('has its pages in seven languages, with a table, a long word and a long address', () => {
    expect(pages.map(({ key }) => key)).toEqual(['about', 'accessibility', 'contact', 'privacy']);
    for (const page of pages) expect([...languagesOf(page)].sort()).toEqual(EVERY_LANGUAGE);
    const about = pages.flatMap(({ key, texts }) => (key === 'about' ? texts : []));
    for (const { markdown, name } of about) {
      const words = markdown.match(/[\p{L}]{80,}/gu) ?? [];
      const addresses = markdown.match(/https:[^\s)\]]{92,}/gu) ?? [];
      expect([words.length, addresses.length > 0], name).toEqual([1, true]);
      expect(read(markdown).content.some(({ type }) => type === 'table')).toBe(true);
    }
  });

  it('has a long read, a sound, a PDF, and an event with hours and a venue', () => {
    const long = content.stories.filter(({ texts }) =>
      texts.some(({ markdown, language }) => wordCount(read(markdown), language) >= 2_000),
    );
    expect(long.map(({ key }) => key)).toEqual(['eight-hours']);
    const files = content.stories.flatMap(({ story }) => story.attachments.map(({ file }) => file));
    expect(files.sort()).toEqual(['resolution-paris-1889.pdf', 'vsem.wav']);
    const shown = content.stories.flatMap(({ key, texts }) =>
      texts.flatMap(({ name, markdown }) =>
        attachedIds(read(markdown)).map((id) => `${key} ${name} ${id}`),
      ),
    );
    expect(shown.sort()).toEqual(['a-word-to-all en vsem.wav', 'a-word-to-all ru vsem.wav']);
    const visits = content.stories.flatMap(({ story }) => story.visit ?? []);
    expect(visits).toEqual([expect.objectContaining({ from: '19:30', to: '21:00' })]);
  });

  it('has 60 to 150 words per original, with a valid date', () => {
    for (const { key, story, texts } of seeded) {
      const original = texts.find((text) => text.name === story.original);
      const count = wordCount(read(original?.markdown ?? ''), story.original);
      expect(count, key).toBeGreaterThanOrEqual(60);
      expect(count, key).toBeLessThanOrEqual(150);
    }
    for (const { key, story } of content.stories) {
      if (story.date) expect(parseEventDate(story.date), key).not.toBeNull();
    }
  });

  it('uses single curly quotation marks in English', () => {
    for (const { key, texts } of content.stories) {
      for (const { name, language, title, markdown } of texts) {
        if (language !== 'en') continue;
        const own = markdown.replace(/:lang\[[^\]]*\]\{[^}]*\}/gu, '');
        expect(`${title}\n${own}`, `${key}/${name}`).not.toMatch(/['"“”]/u);
      }
    }
  });

  it('keeps a translation of the ninety as short as its original may be', () => {
    for (const { key, texts } of seeded) {
      for (const { name, language, markdown } of texts) {
        const body = markdown.replace(/^\[\^\d+\]:.*$/gmu, '').replace(/\[\^\d+\]/gu, '');
        if (['fa', 'zh-Hans'].includes(language)) continue;
        expect(wordCount(read(body), language), `${key}/${name}`).toBeLessThanOrEqual(150);
      }
    }
  });

  it('has a place in no other than a known one', () => {
    for (const [key, { parent, lat, lon }] of Object.entries(content.places)) {
      if (parent) expect(content.places, key).toHaveProperty([parent]);
      expect(lat === undefined, key).toBe(lon === undefined);
    }
  });

  it('has no errors: every link, image, place and topic exists', () => {
    for (const { story, texts, key } of content.stories) {
      for (const place of story.places) expect(content.places, key).toHaveProperty(place);
      for (const topic of story.topics) expect(content.topics.has(topic), key).toBe(true);
      for (const { markdown } of texts) read(markdown);
    }
    for (const { stories } of content.collections.values()) {
      for (const { key } of stories) expect(keys.has(key), key).toBe(true);
    }
  });
});

describe('the names of the sample', () => {
  const names = [...content.names];

  it('are at least 120, with forms in Latin, Cyrillic, Arabic and Han script', () => {
    expect(names.length).toBeGreaterThanOrEqual(120);
    const scripts = { Latin: 120, Cyrillic: 100, Arabic: 100, Han: 100 };
    for (const [script, least] of Object.entries(scripts)) {
      const letters = new RegExp(`\\p{Script=${script}}`, 'u');
      const written = names.filter(([, { forms }]) =>
        Object.values(forms).some(({ name }) => letters.test(name)),
      );
      expect(written.length, script).toBeGreaterThanOrEqual(least);
    }
  });

  it('have nothing wrong: dates, identifiers, what is kept of the living', () => {
    for (const [key, { relations, places, ...entry }] of names) {
      const kept = relations.flatMap(({ kind, to }) => {
        return kind === 'partOf' ? [] : [{ kind, toId: to }];
      });
      const dates = entry.dates && storedDate(entry.dates, key);
      const facts = { ...newFacts(entry.kind), ...entry, dates, relations: kept, placeIds: places };
      expect(nameProblems(facts, '2026-01-01'), key).toEqual({});
    }
  });

  it('lead to names, places and stories that exist, none to itself', () => {
    for (const [key, { relations, places, stories, variants, forms }] of names) {
      for (const { to } of relations) {
        expect(content.names.has(to), `${key}: ${to}`).toBe(true);
        expect(to).not.toBe(key);
      }
      for (const place of places) expect(content.places, key).toHaveProperty(place);
      for (const story of Object.values(stories).flat()) {
        expect(keys.has(story), `${key}: ${story}`).toBe(true);
      }
      for (const { language } of variants) expect(canonicalTag(language), key).toBe(language);
      for (const language of Object.keys(forms)) expect(EVERY_LANGUAGE, key).toContain(language);
    }
  });

  it('are each one: no two have an identifier or a preferred form in common', () => {
    const seen = new Map<string, string>();
    for (const [key, { forms, ...entry }] of names) {
      const own = [
        ...Object.entries(forms).map(([language, { name }]) => `${language} ${name}`),
        ...IDENTIFIERS.filter((each) => entry[each]).map((each) => `${each} ${entry[each]}`),
      ];
      for (const each of own) {
        expect(seen.get(each) ?? key, each).toBe(key);
        seen.set(each, key);
      }
    }
  });
});

function read(markdown: string) {
  return documentFromMarkdown(markdown, {
    figure: () => 'image',
    file: ({ src = '' }) => {
      const files = content.stories.flatMap(({ story }) => story.attachments);
      if (!files.some(({ file }) => file === src)) throw new Error(`There is no file ${src}.`);
      return src;
    },
    story: (key) => {
      if (!keys.has(key)) throw new Error(`There is no story ${key}.`);
      return `/id/${key}`;
    },
    name: (key) => {
      if (!content.names.has(key)) throw new Error(`There is no name ${key}.`);
      return `/id/${key}`;
    },
  });
}
