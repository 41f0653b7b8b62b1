import { DEFAULT_INTERFACE, type InterfaceLanguage, isInterfaceLanguage } from '@/i18n/languages';
import type { Names } from './characters';

const FILES: Record<InterfaceLanguage, () => Promise<{ default: Names }>> = {
  en: () => import('@/i18n/staff/characters/en.json'),
  nl: () => import('@/i18n/staff/characters/nl.json'),
  de: () => import('@/i18n/staff/characters/de.json'),
  fr: () => import('@/i18n/staff/characters/fr.json'),
  ru: () => import('@/i18n/staff/characters/ru.json'),
  fa: () => import('@/i18n/staff/characters/fa.json'),
  'zh-Hans': () => import('@/i18n/staff/characters/zh-Hans.json'),
};

/** The names in one language, loaded when the dialog opens, so that no page has them all. */
export async function namesIn(language: string): Promise<Names> {
  const locale = isInterfaceLanguage(language) ? language : DEFAULT_INTERFACE;
  return (await FILES[locale]()).default;
}
