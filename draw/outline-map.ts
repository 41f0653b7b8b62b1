import { type Box, bar, disc, type Point, type Ring } from './geometry';
import { type Angle, dots, hatch } from './hatch';
import { fitLine, fitUpright, type Lettering, setLine } from './lettering';
import { markPlaces, markStyle } from './map-marks';
import { type MapView, viewOf } from './map-view';
import { type Chance, chanceFor } from './seed';
import { HEIGHT, openSheet, PAPERS, type Sheet, WIDTH } from './sheet';
import { type PlateSubject, yearLabel, yearTexts } from './subject';

interface Work {
  sheet: Sheet;
  chance: Chance;
  subject: PlateSubject;
}

/** Prints the land dark or hatched, in one of three styles; the sea is paper on every map. */
function printLand({ sheet, chance }: Work, view: MapView): void {
  const angle = chance.pick<Angle>([0, 45, 135, 90]);
  const pitch = angle % 90 === 0 ? 15 : 21;
  const way = chance.pick(['lines', 'flat', 'night'] as const);
  if (way === 'lines') {
    sheet.engrave('violet', hatch(view.land, { angle, pitch, thickness: 7 }, chance));
    sheet.trace('black', view.coast, 7);
  } else if (way === 'flat') {
    const water = { angle: 0, pitch: 12, thickness: 3.6, shore: 58 } as const;
    sheet.print('violet', view.land);
    sheet.engrave('black', hatch(view.land, water, chance));
    sheet.trace('black', view.coast, 5);
  } else {
    sheet.print('black', view.land);
    sheet.trace('violet', view.coast, 7);
  }
  sheet.trace('black', view.horizon, 9);
}

function figures(text: string, into: Box, upright: boolean, align: number): Lettering {
  const line = setLine(text);
  return upright ? fitUpright(line, into, 1.5, align) : fitLine(line, into, 1.5, align);
}

function quietCorner(marks: readonly Point[], width: number, height: number): Box {
  const corners = [
    { x: 0, y: 0 },
    { x: WIDTH - width, y: 0 },
    { x: 0, y: HEIGHT - height },
    { x: WIDTH - width, y: HEIGHT - height },
  ];
  const room = ({ x, y }: { x: number; y: number }) =>
    Math.min(
      ...marks.map((mark) => {
        const across = Math.max(x - mark[0], 0, mark[0] - x - width);
        const down = Math.max(y - mark[1], 0, mark[1] - y - height);
        return Math.hypot(across, down);
      }),
    );
  const [best] = corners.sort((one, other) => room(other) - room(one));
  return { x: best?.x ?? 0, y: best?.y ?? 0, width, height };
}

/** The map fills the sheet; the year is on a label in the emptiest corner. */
function whole(work: Work): void {
  const { sheet, chance, subject } = work;
  const frame = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  const view = viewOf(subject.places, frame, [
    chance.between(0.44, 0.56),
    chance.between(0.44, 0.56),
  ]);
  printLand(work, view);
  markPlaces(sheet, view.marks, frame, markStyle(view.marks.length, chance));
  const year = yearLabel(subject.years);
  if (!year) return;
  const wide = year.length > 5 ? 500 : 400;
  const { box } = fitLine(setLine(year), { x: 0, y: 0, width: wide - 60, height: 122 }, 1.4);
  const label = quietCorner(view.marks, wide, box.height + 56);
  const inside = { ...box, x: label.x + 30, y: label.y + 28 };
  sheet.spare('black', [bar(label.x - 16, label.y - 16, wide + 32, label.height + 32)]);
  sheet.print('black', [bar(label.x - 6, label.y - 6, wide + 12, label.height + 12)]);
  sheet.spare('black', fitLine(setLine(year), { ...inside, width: wide - 60 }, 1.4, 0.5).rings);
  if (subject.circa) {
    sheet.spare('black', dots([inside.x, inside.y + box.height + 10], wide - 60, 9));
  }
}

/** A band next to or below the map has the year as large as possible. */
function banded(work: Work): void {
  const { sheet, chance, subject } = work;
  const side = chance.pick(['left', 'right', 'foot', 'head'] as const);
  const standing = side === 'left' || side === 'right';
  const band: Box = standing
    ? { x: side === 'left' ? 0 : WIDTH - 290, y: 0, width: 290, height: HEIGHT }
    : { x: 0, y: side === 'head' ? 0 : HEIGHT - 250, width: WIDTH, height: 250 };
  const frame: Box = standing
    ? { x: side === 'left' ? 290 : 0, y: 0, width: WIDTH - 290, height: HEIGHT }
    : { x: 0, y: side === 'head' ? 250 : 0, width: WIDTH, height: HEIGHT - 250 };
  const view = viewOf(subject.places, frame, [0.5, 0.5]);
  printLand(work, view);
  markPlaces(sheet, view.marks, frame, markStyle(view.marks.length, chance));
  const room = { x: band.x + 26, y: band.y + 30, width: band.width - 52, height: band.height - 60 };
  const text = figures(yearLabel(subject.years), room, standing, 0.5);
  const reversed = chance.next() < 0.5;
  sheet.spare('black', [bar(band.x, band.y, band.width, band.height)]);
  if (reversed)
    sheet.print('black', [bar(band.x - 20, band.y - 20, band.width + 40, band.height + 40)]);
  else sheet.print('black', text.rings);
  if (reversed) sheet.spare('black', text.rings);
  const edge = side === 'left' ? 284 : side === 'right' ? WIDTH - 296 : 0;
  const level = side === 'head' ? 244 : HEIGHT - 256;
  sheet.print('black', [standing ? bar(edge, 0, 12, HEIGHT) : bar(0, level, WIDTH, 12)]);
  if (!subject.circa) return;
  const row = dots([room.x, band.y + band.height - 24], room.width, 11);
  if (reversed) sheet.spare('black', row);
  else sheet.print('black', row);
}

/** The map in a round window, the year huge behind its edge. */
function round(work: Work): void {
  const { sheet, chance, subject } = work;
  const left = chance.next() < 0.5;
  const middle: Point = [left ? 430 : 770, 450];
  const frame = { x: middle[0] - 400, y: 50, width: 800, height: 800 };
  const view = viewOf(subject.places, frame, [0.5, 0.5]);
  const texts = yearTexts(subject.years);
  printLand(work, view);
  markPlaces(sheet, view.marks, frame, markStyle(view.marks.length, chance));
  sheet.spare('black', [outside(middle, 400)]);
  sheet.print('black', [ringAround(middle, 408, 392)].flat());
  const strip = { x: left ? 880 : 30, y: 40, width: 290, height: 820 };
  const text = figures(texts.join('–'), strip, true, 0.5);
  sheet.print('black', text.rings);
  if (subject.circa) sheet.print('black', dots([strip.x, 872], strip.width, 11));
}

function outside(middle: Point, radius: number): Ring {
  const hole = disc(middle[0], middle[1], radius).toReversed();
  const [first = middle] = hole;
  const sheet = bar(-20, -20, WIDTH + 40, HEIGHT + 40);
  const [start = middle] = sheet;
  return [...sheet, start, first, ...hole.slice(1), first, start];
}

function ringAround(middle: Point, outer: number, inner: number): Ring[] {
  return [disc(middle[0], middle[1], outer), disc(middle[0], middle[1], inner).toReversed()];
}

/** Draws a map of the subject's places; there must be at least one. */
export function drawMap(subject: PlateSubject): string {
  const chance = chanceFor(`${subject.key}|map`);
  const care = { paper: chance.pick(PAPERS), rough: 1.6, register: 7, flecks: 60 };
  const work: Work = { sheet: openSheet(subject.key, care), chance, subject };
  const known = yearLabel(subject.years) !== '';
  chance.pick(known ? [whole, banded, round] : [whole, whole, round])(work);
  return work.sheet.finish();
}
