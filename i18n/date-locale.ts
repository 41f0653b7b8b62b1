/**
 * The locale for dates: always the Gregorian calendar, like event dates and date fields; in English
 * the British order ("17 Nov 2026").
 * @param language of the interface, BCP 47
 */
export function dateLocale(language: string): string {
  return `${language === 'en' ? 'en-GB' : language}-u-ca-gregory`;
}
