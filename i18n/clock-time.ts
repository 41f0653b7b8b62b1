/**
 * A length of time as players show it: "3:25", "1:02:05".
 * @param language BCP 47 tag
 */
export function clockTime(seconds: number, language: string): string {
  const digits = (least: number) =>
    new Intl.NumberFormat(language, { minimumIntegerDigits: least, useGrouping: false });
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const parts = hours > 0 ? [hours, minutes, seconds % 60] : [minutes, seconds % 60];
  return parts.map((part, n) => digits(n === 0 ? 1 : 2).format(part)).join(':');
}
