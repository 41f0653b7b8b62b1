import { type Box, bar, pointingBar, type Ring } from './geometry';
import { printTint } from './hatch';
import { fitLine, fitUpright, type Lettering, setLine } from './lettering';
import { type Chance, chanceFor } from './seed';
import { openSheet, PAPERS, type Plate, type Sheet, WIDTH } from './sheet';
import { type PlateSubject, yearLabel } from './subject';

interface Work {
  sheet: Sheet;
  chance: Chance;
  words: readonly string[];
  /** '' when unknown. */
  year: string;
}

function inked(text: string, into: Box, stretch = 1.8, align = 0): Lettering {
  return fitLine(setLine(text), into, stretch, align);
}

/** Rules from thick to thin. */
function ladder(x: number, y: number, width: number, height: number): Ring[] {
  const count = Math.max(2, Math.round(height / 27));
  const thickness = (index: number) => 4 + 17 * (1 - index / (count - 1));
  const inks = Array.from({ length: count }, (_, index) => thickness(index));
  const gap = (height - inks.reduce((sum, thick) => sum + thick, 0)) / (count - 1);
  let at = y - gap;
  return inks.map((thick, index) => {
    at += gap + (index > 0 ? thickness(index - 1) : 0);
    return bar(x, at, width, thick);
  });
}

function imprint({ sheet, year }: Work, x: number, y: number, align: number): void {
  if (year) sheet.print('black', inked(year, { x, y, width: 330, height: 62 }, 1, align).rings);
}

/** Two solid areas, one per plate, with the words left white. */
function slabs(work: Work): void {
  const { sheet, chance, words } = work;
  const [first = '', second = ''] = words;
  const alone = inked(first, { x: 0, y: 0, width: 1104, height: 520 }, 2.1).box.height + 120;
  const cut = second ? chance.pick([380, 450, 520]) : Math.max(300, alone);
  const order: readonly [Plate, Plate] =
    chance.next() < 0.5 ? ['violet', 'black'] : ['black', 'violet'];
  sheet.print(order[0], [bar(-20, -20, WIDTH + 40, cut + 20)]);
  const inside = { x: 48, width: 1104 };
  const upper = inked(first, { ...inside, y: 44, height: cut - 88 }, 2.1, 0.5);
  sheet.spare(order[0], upper.rings);
  if (second) {
    sheet.print(order[1], [bar(-20, cut + 22, WIDTH + 40, 900 - cut)]);
    const lower = { ...inside, y: cut + 62, height: 900 - cut - 106 };
    sheet.spare(order[1], inked(second, lower, 2.1, 0.5).rings);
    return;
  }
  const middle = (cut + 900) / 2;
  const room = 900 - cut - 90;
  const tip = chance.pick([640, 760, 880]);
  sheet.print(order[1], [pointingBar(48, tip, middle, Math.min(room, 190))]);
  sheet.print('black', ladder(tip + 50, middle - room / 2, 1102 - tip, room));
}

/** One word repeated down the sheet, each copy paler, as in hectograph prints. */
function copies(work: Work): void {
  const { sheet, chance, words } = work;
  const [word = ''] = [...words].sort((one, other) => other.length - one.length);
  const wide = inked(word, { x: 40, y: 0, width: 1120, height: 250 }, 1.6);
  const count =
    word.length > 10 ? 3 : Math.max(3, Math.min(4, Math.floor(860 / (wide.box.height + 28))));
  const pitch = 860 / count;
  const height = Math.min(pitch - 26, wide.box.height * 2);
  const up = chance.next() < 0.5;
  for (let copy = count - 1; copy >= 0; copy -= 1) {
    const y = 34 + (up ? count - 1 - copy : copy) * pitch;
    const { rings, box } = inked(word, { x: 40, y, width: 1120, height }, 2.2, 0);
    const gap = pitch - box.height;
    if (gap > 60) sheet.print('black', [bar(40, y + box.height + gap / 2 - 4, 1120, 8)]);
    if (copy === 0) sheet.print('black', rings);
    else if (copy === 1) sheet.print('violet', rings);
    else printTint(sheet, rings, chance, copy > 2 || word.length > 10 ? 'bare' : gradeOf(word));
  }
}

/** Words reading upwards in columns, rules, and a bar pointing at them. */
function towers(work: Work): void {
  const { sheet, chance, words, year } = work;
  const [first = '', second = ''] = words;
  const left = chance.next() < 0.5;
  const main = { x: left ? 36 : 764, y: 36, width: 400, height: 828 };
  const tower = fitUpright(setLine(first), main, 2.6);
  const ghost = tower.rings.map((ring) => ring.map(([x, y]) => [x + 11, y - 9] as const));
  sheet.print('violet', ghost);
  const x = left ? 500 : 36;
  if (second) {
    const next = fitUpright(
      setLine(second),
      { x: left ? 800 : 36, y: 36, width: 364, height: 828 },
      2.2,
    );
    printTint(sheet, next.rings, chance, gradeOf(second));
    const gap = left ? 520 : 460;
    sheet.print('black', [bar(gap, 36, 22, 828), bar(gap + 200, 36, 8, 828)]);
    if (year) {
      const between = { x: gap + 48, y: 36, width: 126, height: 828 };
      sheet.print('black', fitUpright(setLine(year), between, 1.3).rings);
    }
  } else {
    sheet.print('violet', [pointingBar(left ? 1164 : 36, left ? 500 : 700, 450, 150)]);
    sheet.print('black', [...ladder(x, 60, 664, 220), ...ladder(x, 640, 664, 220)]);
  }
  sheet.print('black', tower.rings);
}

/** Words at full width between rules, printed twice with the plates out of register. */
function bars(work: Work): void {
  const { sheet, chance, words } = work;
  const [first = '', second = ''] = words;
  const apart = [chance.offset(10, 18), chance.offset(9, 15)] as const;
  let below = 122;
  const foot = 760;
  const each = second ? 290 : 420;
  sheet.print('black', [bar(40, 40, 1120, 26), bar(40, 78, 1120, 7)]);
  [first, second].filter(Boolean).forEach((word, index) => {
    const into = { x: 50, y: 122 + index * (each + 24), width: 1100, height: each };
    const { rings, box } = inked(word, into, 2.2, 0);
    below = box.y + box.height + 44;
    const second = rings.map((ring) => ring.map(([x, y]) => [x + apart[0], y + apart[1]] as const));
    sheet.print('violet', second);
    sheet.print('black', rings);
  });
  if (foot - below > 90) sheet.print('black', ladder(40, below, 1120, foot - below - 30));
  const right = chance.next() < 0.5;
  sheet.print('violet', [pointingBar(right ? 40 : 1160, right ? 780 : 420, foot + 52, 84)]);
  imprint(work, right ? 830 : 40, foot + 21, right ? 1 : 0);
  sheet.print('black', [bar(40, 872, 1120, 7)]);
}

function gradeOf(word: string): 'broad' | 'fine' {
  return word.length > 6 ? 'fine' : 'broad';
}

/** Without words: only rules and pointing bars. */
function blank({ sheet, chance }: Work): void {
  sheet.print('violet', [pointingBar(40, chance.between(800, 1160), 450, 240)]);
  sheet.print('black', [...ladder(40, 60, 1120, 220), ...ladder(40, 640, 1120, 220)]);
}

/** Draws the broadside from the chosen words of the title; there may be none. */
export function drawBroadside(subject: PlateSubject, words: readonly string[]): string {
  const chance = chanceFor(`${subject.key}|broadside`);
  const care = { paper: chance.pick(PAPERS), rough: 1.8, register: 7, flecks: 70 };
  const sheet = openSheet(subject.key, care);
  const work: Work = { sheet, chance, words, year: yearLabel(subject.years) };
  const long = words.some((word) => word.length > 11);
  if (words.length === 0) blank(work);
  else chance.pick(long ? [slabs, copies] : [slabs, copies, towers, bars])(work);
  return sheet.finish();
}
