/** Days of the archive's year, as `MM-DD`; the 29th of February is one of them. */

/** The day that it is in a time zone at an instant (milliseconds since 1970). */
export function dayIn(timeZone: string, now: number): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('month')}-${part('day')}`;
}

/** The instant at which the day in a time zone ends, found by halving, so that clock changes need no rule. */
export function endOfDay(timeZone: string, now: number): number {
  const today = dayIn(timeZone, now);
  let inside = now;
  let outside = now + 26 * 3_600_000;
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (dayIn(timeZone, middle) === today) inside = middle;
    else outside = middle;
  }
  return outside;
}

/** Whether `MM-DD` is a day of a leap year's calendar. */
export function isDay(text: string): boolean {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (!month || !day) return false;
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  return date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
}
