/**
 * A moment in words, in the archive's own time: "22 Nov 2026, 14:02".
 * @param instant milliseconds since 1970
 * @param language of the interface, BCP 47
 * @param timeZone IANA name
 */
export function momentWords(instant: number, language: string, timeZone: string): string {
  const words = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
    hourCycle: 'h23',
  });
  return words.format(instant);
}
