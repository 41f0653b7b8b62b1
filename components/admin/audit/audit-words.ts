import type { AuditEntry } from '@/domain/audit/audit';
import { ALL_ROLES } from '@/domain/people/people';
import { languageName } from '@/i18n/languages';
import { isStaffKey, say } from '@/i18n/staff/say';
import { staffMessages } from '@/i18n/staff/translate';

/** The action as a sentence; an action without a message is shown by its database name. */
export function actionWords(action: string, language: string): string {
  const key = `audit.actions.${action}`;
  return isStaffKey(language, key) ? say(language, key) : action;
}

/** Every action that has a message, grouped by subject, in the order of the messages. */
export function knownActions(language: string): { noun: string; actions: string[] }[] {
  const { actions } = staffMessages(language, 'audit');
  return Object.entries(actions).map(([noun, verbs]) => ({
    noun,
    actions: Object.keys(verbs).map((verb) => `${noun}.${verb}`),
  }));
}

/** The details of an entry with their labels. Details without a label are left out. */
export function detailWords(entry: AuditEntry, language: string): [label: string, value: string][] {
  return Object.entries(entry.detail ?? {}).flatMap(([name, value]): [string, string][] => {
    const key = `audit.detail.${name}`;
    const words = valueWords(value, language);
    return isStaffKey(language, key) && words !== '' ? [[say(language, key), words]] : [];
  });
}

function valueWords(value: unknown, language: string): string {
  if (Array.isArray(value)) {
    const words = value
      .filter((each) => typeof each === 'string')
      .map((tag) => tagWords(tag, language));
    return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(words);
  }
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  if (typeof value !== 'string') return '';
  return ALL_ROLES.some((role) => role === value) ? say(language, `people.roles.${value}`) : value;
}

function tagWords(tag: string, language: string): string {
  return /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) ? languageName(tag, language) : tag;
}
