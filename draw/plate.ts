import type { DrawingKind } from '@/cli/setup/drawing';
import { drawBroadside, type Motif, motifOf } from './broadside';
import { drawCard } from './date-card';
import { drawMap } from './outline-map';
import { type PlateSubject, yearLabel } from './subject';
import { drawYear } from './year-strip';

function mappable(subject: PlateSubject): PlateSubject {
  const places = subject.places.filter(({ lat, lon }) => Number.isFinite(lat + lon));
  return { ...subject, places };
}

function kindDrawn(kind: DrawingKind, subject: PlateSubject): DrawingKind {
  const year = yearLabel(subject.years) !== '';
  const map = mappable(subject).places.length > 0;
  const can: Record<DrawingKind, boolean> = { map, year, broadside: true, card: true };
  const orders: Record<DrawingKind, readonly DrawingKind[]> = {
    map: ['map', 'year', 'broadside'],
    year: ['year', 'map', 'broadside'],
    broadside: ['broadside'],
    card: ['card'],
  };
  return orders[kind].find((candidate) => can[candidate]) ?? 'broadside';
}

/**
 * What an image will show, for its alternative text.
 * @returns the kind that will be drawn (a map without places becomes a year strip, and so on), the
 * year in numerals, '1922', '1921–1924', or '' when unknown, and what a broadside shows
 */
export function plateFacts(
  kind: DrawingKind,
  subject: PlateSubject,
): { kind: DrawingKind; year: string; motif: Motif } {
  return {
    kind: kindDrawn(kind, subject),
    year: yearLabel(subject.years),
    motif: motifOf(subject.key),
  };
}

/**
 * Draws an image for a story with two inks, black and violet. Equal subjects give equal bytes; a
 * card never becomes another kind.
 * @returns SVG of 1200 × 900 made of paths only, without text, fonts, style sheets or links
 */
export function drawPlate(kind: DrawingKind, subject: PlateSubject): string {
  switch (kindDrawn(kind, subject)) {
    case 'map':
      return drawMap(mappable(subject));
    case 'year':
      return drawYear(subject);
    case 'card':
      return drawCard(subject);
    case 'broadside':
      return drawBroadside(subject);
  }
}
