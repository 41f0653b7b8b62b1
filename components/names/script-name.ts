import { languageName } from '@/i18n/languages';

/** Scripts that are named as a part of one language. */
const OF_A_LANGUAGE: Record<string, string> = { Hans: 'zh-Hans', Hant: 'zh-Hant' };

/** The name of a script in a language: "Cyrillic". @param script ISO 15924 */
export function scriptName(script: string, language: string): string {
  const tag = OF_A_LANGUAGE[script];
  if (tag) return languageName(tag, language);
  const names = new Intl.DisplayNames([language], { type: 'script' });
  return names.of(script) ?? script;
}
