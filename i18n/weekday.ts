const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;

/** Days of the week from Monday, as `weekdayName` counts them. */
export const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Such as "Monday". @param day 1 for Monday to 7 for Sunday */
export function weekdayName(day: number, language: string): string {
  const { format } = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return format(MONDAY + (day - 1) * DAY_MS);
}
