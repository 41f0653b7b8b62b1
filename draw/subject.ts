import type { StoryFolder } from '@/cli/setup/content-files';
import { parseEventDate, yearsOf } from '@/domain/dates/edtf';

/** What an image is drawn from. Years are astronomical (0 is 1 BC); degrees for places. */
export interface PlateSubject {
  /** The story's key; it seeds the drawing. */
  key: string;
  years: { from: number; to: number } | null;
  day: { month: number; day: number } | null;
  circa: boolean;
  places: { key: string; lat: number; lon: number }[];
}

/** Whole years, with a true minus sign before 0. */
export function yearText(year: number): string {
  const whole = Math.round(year);
  return whole < 0 ? `−${-whole}` : String(whole);
}

/** The years as one or two numerals, the earlier first; none when unknown. */
export function yearTexts(years: PlateSubject['years']): string[] {
  if (!years || !Number.isFinite(years.from) || !Number.isFinite(years.to)) return [];
  const ordered = [years.from, years.to].sort((one, other) => one - other).map(yearText);
  return [...new Set(ordered)];
}

/** '1922', '1921–1924', or '' when unknown. */
export function yearLabel(years: PlateSubject['years']): string {
  return yearTexts(years).join('–');
}

/** What the drawings of a story of the sample are made from. */
export function subjectOf(
  { key, story }: Pick<StoryFolder, 'key' | 'story'>,
  places: Record<string, { lat?: number; lon?: number }>,
): PlateSubject {
  const date = parseEventDate(story.date);
  return {
    key,
    years: date ? yearsOf(date) : null,
    day: date?.kind === 'day' ? { month: date.month, day: date.day } : null,
    circa: date?.circa ?? false,
    places: story.places.flatMap((name) => {
      const place = places[name];
      if (place?.lat === undefined || place.lon === undefined) return [];
      return { key: name, lat: place.lat, lon: place.lon };
    }),
  };
}
