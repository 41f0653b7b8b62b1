import { bar, disc, type Ring, rule, transform } from './geometry';
import { dots } from './hatch';
import { type Lettering, setLine } from './lettering';
import { chanceFor } from './seed';
import { openSheet, PAPERS, type Sheet, WIDTH } from './sheet';
import { type PlateSubject, yearLabel } from './subject';

function dateText({ day, years }: PlateSubject): string {
  const parts = day ? [String(day.day), String(day.month)] : [];
  return [...parts, yearLabel(years)].filter(Boolean).join(' · ');
}

function numerals(text: string, x: number, baseline: number, widest: number): Lettering {
  const { rings, box } = setLine(text, 400);
  const scale = Math.min(0.168, widest / (box.width || 1));
  const placed = transform(rings, [scale, 0, 0, scale, x - box.x * scale, baseline]);
  return { rings: placed, box: { ...box, width: box.width * scale } };
}

function cardEdge(sheet: Sheet, tab: number): void {
  const outline: Ring = [
    [50, 110],
    [tab, 110],
    [tab + 14, 60],
    [tab + 286, 60],
    [tab + 300, 110],
    [WIDTH - 50, 110],
    [WIDTH - 50, 850],
    [50, 850],
  ];
  sheet.spare('black', [outline]);
  sheet.trace('black', [[...outline, [50, 110]]], 3);
}

/** Draws an index card with date, year or nothing: a restrained image for deaths and camps. */
export function drawCard(subject: PlateSubject): string {
  const chance = chanceFor(`${subject.key}|card`);
  const sheet = openSheet(subject.key, { paper: PAPERS[0], rough: 0.7, register: 2, flecks: 0 });
  cardEdge(sheet, chance.pick([90, 450, 810]));
  const heading = chance.pick([300, 330, 360]);
  const pitch = chance.pick([66, 72, 78]);
  const lines: Ring[] = [];
  for (let y = heading + pitch; y < 815; y += pitch) lines.push(rule([50, y], [1150, y], 2.4));
  const margin = chance.pick([170, 190, 210]);
  sheet.print('violet', [rule([margin, 112], [margin, 848], 2.4)]);
  sheet.print('black', lines);
  sheet.print('black', [bar(50, heading, 1100, 4), bar(50, heading + 10, 1100, 2.4)]);
  const text = dateText(subject);
  const date = numerals(text, margin + 34, heading - 40, 1080 - margin);
  sheet.print('black', date.rings);
  if (subject.circa && text) {
    sheet.print('black', dots([margin + 34, heading - 22], date.box.width, 6));
  }
  const hole = disc(600, 784, 30);
  sheet.spare('black', [disc(600, 784, 33)]);
  sheet.trace('black', [[...hole, ...hole.slice(0, 1)]], 3);
  return sheet.finish();
}
