/**
 * What dates are worded by: by the Gregorian calendar in every language, as event dates are and as the fields of a form
 * ask for them; English ones the British way, as everywhere on the site ("17 Nov 2026").
 * @param language of the interface, BCP 47
 */
export function dateLocale(language: string): string {
  return `${language === 'en' ? 'en-GB' : language}-u-ca-gregory`;
}
