import type { Person } from '@/domain/people/people';
import type { Role } from '@/domain/permissions/staff';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';

/** A role, with the languages of a translator: "Translator: Persian, Russian". */
export function roleWords(
  { role, languages }: { role: Role; languages: readonly string[] },
  language: string,
): string {
  const t = getStaffT(language);
  const name = t(`people.roles.${role}`);
  if (role !== 'translator' || languages.length === 0) return name;
  const names = languages.map((tag) => languageName(tag, language));
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(names);
  return t('people.translates', { role: name, languages: list });
}

/** The user's sign-in methods: "password, second factor". */
export function waysIn(person: Person, language: string): string {
  const t = getStaffT(language);
  const ways = [
    person.hasPassword && t('people.way.password'),
    person.hasProvider && t('people.way.provider'),
    person.hasSecondFactor && t('people.way.secondFactor'),
  ].filter((way) => way !== false);
  if (ways.length === 0) return t('people.way.none');
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(ways);
}
