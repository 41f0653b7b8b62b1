import { centuryStrip, placeStrip } from './century-strip';
import { type Box, bar, type Ring } from './geometry';
import { dots, printTint } from './hatch';
import { fitLine, fitUpright, type Lettering, setLine } from './lettering';
import { type Chance, chanceFor } from './seed';
import { openSheet, PAPERS, type Sheet, WIDTH } from './sheet';
import { type PlateSubject, yearTexts } from './subject';

interface Work {
  sheet: Sheet;
  chance: Chance;
  texts: readonly string[];
  years: { from: number; to: number };
  circa: boolean;
}

function inked(text: string, into: Box, stretch = 1.35, align = 0): Lettering {
  return fitLine(setLine(text), into, stretch, align);
}

function pale({ sheet, chance }: Work, rings: readonly Ring[]): void {
  if (chance.next() < 0.5) sheet.print('violet', rings);
  else printTint(sheet, rings, chance);
}

function doubt({ sheet, circa }: Work, x: number, y: number, length: number): void {
  if (circa) sheet.print('black', dots([x, y], length, 15));
}

/** The year twice, with the strip between. */
function rows(work: Work): void {
  const { sheet, chance, texts, years } = work;
  const [first = '', last = first] = texts;
  const upper = inked(first, { x: 40, y: 36, width: 1120, height: 326 });
  const lower = inked(last, { x: 40, y: 552, width: 1120, height: 312 });
  const swap = chance.next() < 0.5;
  pale(work, (swap ? lower : upper).rings);
  const dark = swap ? upper : lower;
  sheet.print('black', dark.rings);
  const strip = placeStrip(centuryStrip(years, 1080, 44), 60, 436, false);
  sheet.print('violet', strip.notch);
  sheet.print('black', strip.scale);
  doubt(work, 60, 528, 1080);
}

/** Two digits above two digits at full width, with the strip upright next to them. */
function stacked(work: Work): void {
  const { sheet, chance, texts, years } = work;
  const [first = '', last = ''] = texts;
  const halves = last ? [first, last] : [first.slice(0, 2), first.slice(2)];
  const [top, height, gap] = [26, 410, 28];
  const right = chance.next() < 0.5;
  const x = right ? 24 : 236;
  const [upper, lower] = halves.map((text, index) =>
    inked(text, { x, y: top + index * (height + gap), width: 940, height }, 1.7, right ? 0 : 1),
  );
  if (!upper || !lower) return;
  const violetFirst = chance.next() < 0.5;
  const dark = violetFirst ? lower : upper;
  pale(work, (violetFirst ? upper : lower).rings);
  const strip = placeStrip(centuryStrip(years, 780, 44), right ? 1070 : 90, 840, true);
  sheet.print('violet', strip.notch);
  sheet.print('black', [...dark.rings, ...strip.scale]);
  doubt(work, lower.box.x, 440, lower.box.width);
}

/** The last two digits huge, the first two small next to the strip. */
function tail(work: Work): void {
  const { sheet, texts, years } = work;
  const [text = ''] = texts;
  const small = inked(text.slice(0, 2), { x: 60, y: 52, width: 330, height: 200 });
  const big = inked(text.slice(2), { x: 60, y: 310, width: 1090, height: 550 }, 1.2);
  const shift = Math.max(0, 1150 - big.box.width - big.box.x);
  const moved = big.rings.map((ring) => ring.map(([x, y]) => [x + shift, y] as const));
  const ghost = moved.map((ring) => ring.map(([x, y]) => [x - 26, y - 20] as const));
  pale(work, ghost);
  const strip = placeStrip(centuryStrip(years, 660, 44), 480, 118, false);
  sheet.print('violet', strip.notch);
  sheet.print('black', [...small.rings, ...moved, ...strip.scale]);
  doubt(work, small.box.x, 268, small.box.width);
}

/** White digits in a solid area of one plate, with the strip in the margin. */
function reversed(work: Work): void {
  const { sheet, chance, texts, years } = work;
  const [first = '', last = ''] = texts;
  const top = chance.next() < 0.5;
  const flat = chance.pick(['violet', 'black'] as const);
  const other = flat === 'violet' ? 'black' : 'violet';
  const edge = top ? 0 : 220;
  const y = edge + 40;
  sheet.print(flat, [bar(-30, edge - 30, WIDTH + 60, 740)]);
  if (last) {
    sheet.spare(flat, inked(first, { x: 30, y, width: 1140, height: 285 }, 1.2, 0.5).rings);
    sheet.spare(flat, inked(last, { x: 30, y: y + 315, width: 1140, height: 285 }, 1.2, 0.5).rings);
  } else {
    const figures = inked(first, { x: 24, y, width: 1152, height: 600 }, 1.75, 0.5);
    sheet.spare(flat, figures.rings);
    if (flat === 'black') printTint(sheet, figures.rings, chance);
  }
  const strip = placeStrip(centuryStrip(years, 1080, 44), 60, top ? 788 : 96, false);
  sheet.print(other, strip.notch);
  sheet.print('black', strip.scale);
  if (work.circa) sheet.spare(flat, dots([60, edge + (top ? 656 : 660)], 1080, 15));
}

/** The one or two years reading upwards in columns, with the strip between. */
function columns(work: Work): void {
  const { sheet, chance, texts, years } = work;
  const [first = '', last = first] = texts;
  const left = fitUpright(setLine(first), { x: 36, y: 36, width: 440, height: 828 }, 1.5);
  const right = fitUpright(setLine(last), { x: 724, y: 36, width: 440, height: 828 }, 1.5);
  const violetLeft = chance.next() < 0.5;
  pale(work, (violetLeft ? left : right).rings);
  const strip = placeStrip(centuryStrip(years, 780, 44), 580, 840, true);
  sheet.print('violet', strip.notch);
  sheet.print('black', [...(violetLeft ? right : left).rings, ...strip.scale]);
  if (work.circa) sheet.print('black', dots([500, 868], 200, 15));
}

/** Draws large numerals and the centuries with a notch. Needs known years. */
export function drawYear(subject: PlateSubject): string {
  const chance = chanceFor(`${subject.key}|year`);
  const care = { paper: chance.pick(PAPERS), rough: 1.8, register: 7, flecks: 60 };
  const sheet = openSheet(subject.key, care);
  const texts = yearTexts(subject.years);
  const years = subject.years ?? { from: 0, to: 0 };
  const work: Work = { sheet, chance, texts, years, circa: subject.circa };
  if (texts.length === 2) chance.pick([rows, stacked, reversed, columns])(work);
  else if (texts[0]?.length === 4 && years.from > 0) {
    chance.pick([rows, stacked, tail, reversed])(work);
  } else chance.pick([rows, reversed, columns])(work);
  return sheet.finish();
}
