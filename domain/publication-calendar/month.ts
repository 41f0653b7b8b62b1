/** Months of the publication calendar, as kept in its address. */

export interface Month {
  year: number;
  /** From 1 to 12. */
  month: number;
}

/** The years that the calendar shows. */
export const YEARS = { first: 1970, last: 2199 };

const SHAPE = /^(\d{4})-(\d\d)$/;

/** The month of an address (`2026-11`), else that of today. @param today `2026-11-30` */
export function readMonth(typed: string, today: string): Month {
  const [, year = 0, month = 0] = SHAPE.exec(typed)?.map(Number) ?? [];
  const isThere = year >= YEARS.first && year <= YEARS.last && month >= 1 && month <= 12;
  return isThere ? { year, month } : { year: Number(today.slice(0, 4)), month: monthOf(today) };
}

/** The month so many months later; null beyond the years shown. */
export function monthAfter({ year, month }: Month, months: number): Month | null {
  const at = year * 12 + month - 1 + months;
  const later = { year: Math.floor(at / 12), month: (at % 12) + 1 };
  return later.year < YEARS.first || later.year > YEARS.last ? null : later;
}

/** `2026-11`. */
export function monthParam({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The days of a month: `2026-11-01` and so on. */
export function daysOf(of: Month): string[] {
  const last = new Date(Date.UTC(of.year, of.month, 0)).getUTCDate();
  return Array.from(
    { length: last },
    (_, at) => `${monthParam(of)}-${String(at + 1).padStart(2, '0')}`,
  );
}

/** The days of a month in weeks; nulls before the first day and after the last. */
export function weeksOf(of: Month, firstWeekday: number): (string | null)[][] {
  const days = daysOf(of);
  const before = (weekday(days[0] ?? '') - firstWeekday + 7) % 7;
  const cells = [...Array<null>(before).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The first day of the week where a language is at home: Saturday in Iran, elsewhere Monday. */
export function firstWeekdayOf(language: string): number {
  return language.startsWith('fa') ? 6 : 1;
}

/** Every day of a leap year as `MM-DD`, by month. */
export function daysOfYear(): string[][] {
  return Array.from({ length: 12 }, (_, at) =>
    daysOf({ year: 2000, month: at + 1 }).map((day) => day.slice(5)),
  );
}

function weekday(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}
