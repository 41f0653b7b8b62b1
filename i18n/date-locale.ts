/**
 * What dates are worded by: English ones the British way, as everywhere on the site ("17 Nov 2026"). Plain `en` would
 * word them the American way.
 * @param language of the interface, BCP 47
 */
export function dateLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
