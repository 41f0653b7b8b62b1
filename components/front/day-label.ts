import { daysBetween } from '@/domain/calendar/nearest';

/** Days before and after today that count as this week. */
const WEEK = 6;

/** Key of the words that say how the day of a story is to today. */
export type DayLabel = 'today' | 'yesterday' | 'tomorrow' | 'thisWeek' | 'thisSeason';

/** How a day (`MM-DD`) is to today. */
export function dayLabel(today: string, day: string): DayLabel {
  const apart = daysBetween(today, day);
  if (apart === 0) return 'today';
  if (apart === -1) return 'yesterday';
  if (apart === 1) return 'tomorrow';
  return Math.abs(apart) <= WEEK ? 'thisWeek' : 'thisSeason';
}
