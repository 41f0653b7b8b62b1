import type { MessageKey, Parsed } from '@/domain/forms/form';
import { line, several } from '@/domain/forms/form-words';
import { redirectTarget } from '@/domain/redirects/redirect';
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '@/i18n/languages';
import { type MenuEntry, MOST_ENTRIES } from './menu';
import type { SiteSettings } from './settings';

const MOST_NAME = 100;
const MOST_TAGLINE = 300;

/** The settings that administrators change. */
export type PostedSettings = Omit<SiteSettings, 'pinned' | 'menus'>;

/** Reads the settings; a language without a name falls back to another's. */
export function readSettingsForm(form: FormData): Parsed<PostedSettings> {
  const problems: Record<string, MessageKey> = {};
  const worded = (field: 'name' | 'tagline', most: number) =>
    Object.fromEntries(
      INTERFACE_LANGUAGES.flatMap((language) => {
        const words = line(form, `${field}.${language}`);
        if ([...words].length > most) {
          problems[`${field}.${language}`] = ['site.problem.tooLong', { most }];
        }
        return words ? [[language, words]] : [];
      }),
    );
  const names = worded('name', MOST_NAME);
  const taglines = worded('tagline', MOST_TAGLINE);
  const chosen = several(form, 'languages');
  const languages = INTERFACE_LANGUAGES.filter((language) => chosen.includes(language));
  const wanted = line(form, 'defaultLanguage');
  const defaultLanguage = isInterfaceLanguage(wanted) ? wanted : 'en';
  if (languages.length === 0) problems.languages = 'site.problem.noLanguage';
  else if (!languages.includes(defaultLanguage)) {
    problems.defaultLanguage = 'site.problem.defaultOff';
  }
  if (!names[defaultLanguage]) problems[`name.${defaultLanguage}`] = 'site.problem.nameMissing';
  const timeZone = line(form, 'timeZone');
  if (!isTimeZone(timeZone)) problems.timeZone = 'site.problem.timeZone';
  const licence = line(form, 'licence');
  if (licence && !/^https?:\/\/[^\s]+\.[^\s]+$/.test(licence)) {
    problems.licence = 'site.problem.licence';
  }
  const showUntranslated = form.get('showUntranslated') === 'on';
  const showBehind = form.get('showBehind') === 'on';
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const words = { names, taglines, licence, timeZone };
  return {
    ok: true,
    value: { ...words, languages, defaultLanguage, showUntranslated, showBehind },
  };
}

export const MOST_PINNED = 12;

/** A new entry of a language's menu. */
export function readMenuEntry(
  form: FormData,
  siteUrl: string,
): Parsed<{ language: string; entry: MenuEntry }> {
  const language = line(form, 'language');
  const [kind = '', ...rest] = line(form, 'target').split(':');
  const label = line(form, 'label');
  const problems: Record<string, MessageKey> = {};
  if (!isInterfaceLanguage(language)) problems.target = 'site.problem.gone';
  if ([...label].length > MOST_NAME) problems.label = ['site.problem.tooLong', { most: MOST_NAME }];
  const entry: MenuEntry =
    kind === 'page' || kind === 'topic' || kind === 'collection'
      ? { kind, target: rest.join(':'), label }
      : { kind: 'address', target: redirectTarget(line(form, 'href'), siteUrl) ?? '', label };
  if (entry.kind === 'address') {
    if (!entry.target) problems.href = 'site.problem.href';
    if (!label) problems.label = 'site.problem.labelMissing';
  }
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, value: { language, entry } };
}

/** The order of the menu, one field `order` per entry (`/{number}`), and the entry to remove. */
export function readMenuOrder(
  form: FormData,
): Parsed<{ language: string; numbers: number[]; move: string; remove: number | null }> {
  const numbers = several(form, 'order').map((each) => Number(each.slice(1)));
  const remove = line(form, 'remove');
  const isRight = numbers.length <= MOST_ENTRIES && numbers.every(Number.isInteger);
  if (!isRight) return { ok: false, problems: {} };
  const language = line(form, 'language');
  const move = line(form, 'move');
  return {
    ok: true,
    value: { language, numbers, move, remove: remove ? Number(remove) : null },
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
