import { isInterfaceLanguage } from '@/i18n/languages';

/**
 * The forms of a name or place that is added while a text is written. Pages and staff's forms are
 * in interface languages: in another language the form is a variant, and preferred in the language
 * of who adds it, until somebody gives it a better form there.
 * @param shown interface language of who adds it
 */
export function formsOfNew(name: string, language: string, shown: string) {
  if (isInterfaceLanguage(language)) return { preferred: language, variants: [] };
  return { preferred: shown, variants: [{ language, form: name, isTransliteration: false }] };
}
