/** The guide as it is in the files of `docs/editing`, read once per process. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_INTERFACE, type InterfaceLanguage } from '@/i18n/languages';
import { type GuidePage, PAGE_NAMES, type PageName } from './guide';
import { guidePageFrom } from './guide-markdown';

const FOLDER = path.join('docs', 'editing');

const read = new Map<InterfaceLanguage, readonly GuidePage[]>();

/** All pages in their order; one that is missing in the language is in English. */
export function readGuide(language: InterfaceLanguage): readonly GuidePage[] {
  const known = read.get(language);
  if (known) return known;
  const pages =
    language === DEFAULT_INTERFACE
      ? PAGE_NAMES.map((name) => englishPage(name))
      : readGuide(DEFAULT_INTERFACE).map((english) => translatedPage(english, language));
  read.set(language, pages);
  return pages;
}

function englishPage(name: PageName): GuidePage {
  const language = DEFAULT_INTERFACE;
  return { name, language, ...guidePageFrom(markdownOf(language, name)) };
}

/** The page in a language, with the fragments of the English one. */
function translatedPage(english: GuidePage, language: InterfaceLanguage): GuidePage {
  const { name, parts } = english;
  if (!existsSync(fileOf(language, name))) return english;
  const ids = parts.map(({ id }) => id);
  return { name, language, ...guidePageFrom(markdownOf(language, name), ids) };
}

function markdownOf(language: InterfaceLanguage, name: PageName): string {
  return readFileSync(fileOf(language, name), 'utf8');
}

function fileOf(language: InterfaceLanguage, name: PageName): string {
  return path.join(process.cwd(), FOLDER, language, `${name}.md`);
}
