import { isTimeZone } from '@/domain/dates/wall-clock';
import { normalEmail } from '@/domain/forms/email';
import * as field from '@/domain/forms/fields';
import { formReader } from '@/domain/forms/form-reader';
import { redirectTarget } from '@/domain/redirects/redirect';
import { INTERFACE_LANGUAGES, isInterfaceLanguage } from '@/i18n/languages';
import { type MenuEntry, MOST_ENTRIES } from './menu';
import type { SiteSettings } from './settings';

const LICENCE = /^(https?:\/\/[^\s]+\.[^\s]+)?$/;
const short = (most: number) => field.within(field.line, { most }, 'site.problem.tooLong');
/** A text in every interface language, of inputs such as `name.en`. */
const words = (input: string, most: number) =>
  field.from(
    `${input}.*`,
    field.inLanguages(short(most)).transform((typed, refuse) => {
      const there = Object.fromEntries(typed);
      for (const language of INTERFACE_LANGUAGES) {
        if (there[language] !== undefined) continue;
        const params = { said: 'frame.form.missing', input: `${input}.${language}` };
        refuse.addIssue({ code: 'custom', continue: true, params });
      }
      return Object.fromEntries(typed.filter(([, words]) => words));
    }),
  );

const licence = field.line.refine(
  (typed) => LICENCE.test(typed),
  field.says('site.problem.licence'),
);

const contact = field.line.refine(
  (typed) => typed === '' || normalEmail(typed) !== null,
  field.says('site.problem.contact'),
);

export type PostedSettings = Omit<SiteSettings, 'pinned' | 'menus'>;

/** Reads the settings that administrators change; a language without a name falls back to another's. */
export const readSettingsForm = formReader(
  {
    was: field.asTyped,
    names: words('name', 100),
    taglines: words('tagline', 300),
    languages: field.manyLines.transform((chosen) =>
      INTERFACE_LANGUAGES.filter((language) => chosen.includes(language)),
    ),
    defaultLanguage: field.stored(field.choice('en', ...INTERFACE_LANGUAGES)),
    timeZone: field.line.refine(isTimeZone, field.says('site.problem.timeZone')),
    licence: field.stored(licence),
    contact: field.stored(contact),
    showUntranslated: field.checkbox,
    showBehind: field.checkbox,
    showVersions: field.checkbox,
  },
  ({ names, languages, defaultLanguage: first }) => ({
    languages: languages.length === 0 && 'site.problem.noLanguage',
    defaultLanguage:
      languages.length > 0 && !languages.includes(first) && 'site.problem.defaultOff',
    [`name.${first}`]: !names[first] && 'site.problem.nameMissing',
  }),
);

/** Reads a new entry of a language's menu. @param siteUrl origin of this site */
export function menuEntryReader(siteUrl: string) {
  const href = field.line.transform((typed) => redirectTarget(typed, siteUrl) ?? '');
  return formReader(
    { language: field.line, label: short(100), target: field.line.transform(targetOf), href },
    ({ language, label, target, href }) => ({
      target: !isInterfaceLanguage(language) && 'site.problem.gone',
      href: !target && !href && 'site.problem.href',
      label: !target && !label && 'site.problem.labelMissing',
    }),
  );
}

const order = field
  .stored(field.order)
  .refine(
    (all) =>
      all.length <= MOST_ENTRIES && all.every((each) => /^[\w-]{12}(?:\.\d{1,2})?$/.test(each)),
    field.says('frame.malformed'),
  );

/** The order of the menu, one field `order` per entry (`/{key}`), and the entry to remove. */
export const readMenuOrder = formReader({
  ...{ language: field.line, order },
  ...{ move: field.line, remove: field.line },
});

/** The page, topic or collection to link to; null for an address. */
function targetOf(typed: string): Pick<MenuEntry, 'kind' | 'target'> | null {
  const [, kind, target = ''] = /^(page|topic|collection):(.*)$/.exec(typed) ?? [];
  return kind ? { kind: kind as MenuEntry['kind'], target } : null;
}
