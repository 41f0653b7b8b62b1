import { bar, disc, type Point, pointingBar, type Ring, rule, transform } from './geometry';
import { printTint } from './hatch';
import { type Chance, chanceFor } from './seed';
import { openSheet, PAPERS, type Plate, type Sheet, WIDTH } from './sheet';
import type { PlateSubject } from './subject';

interface Work {
  sheet: Sheet;
  chance: Chance;
}

const PLATES: readonly [Plate, Plate] = ['black', 'violet'];

/** One plate by chance, and the other. */
function plates({ chance }: Work): readonly [Plate, Plate] {
  const [one, other] = PLATES;
  return chance.next() < 0.5 ? [one, other] : [other, one];
}

/** A person in outline: head and body, standing on `foot`. */
function person(x: number, foot: number, height: number): Ring[] {
  const head = height * 0.15;
  const [shoulder, hem] = [height * 0.2, height * 0.13];
  return [
    disc(x, foot - height + head, head),
    [
      [x - shoulder, foot - height * 0.64],
      [x + shoulder, foot - height * 0.64],
      [x + hem, foot],
      [x - hem, foot],
    ],
  ];
}

/** A crowd in rows, the nearest largest; one person in the other ink. */
function crowd(work: Work): void {
  const { sheet, chance } = work;
  const [many, single] = plates(work);
  const chosen = Math.floor(chance.between(1, 5));
  [
    { foot: 420, height: 250, pitch: 105 },
    { foot: 640, height: 330, pitch: 140 },
    { foot: 905, height: 430, pitch: 190 },
  ].forEach(({ foot, height, pitch }, row) => {
    const start = 50 + (row % 2) * (pitch / 2);
    const count = Math.ceil((WIDTH - start + pitch / 2) / pitch);
    for (let at = 0; at < count; at += 1) {
      const rings = person(start + at * pitch, foot, height);
      const outline = transform(rings, [1.1, 0, 0, 1, -(start + at * pitch) * 0.1, 0]);
      for (const plate of PLATES) sheet.spare(plate, outline);
      sheet.print(row === 2 && at === chosen ? single : many, rings);
    }
  });
}

/** Flags on poles that lean one way, from low to high. */
function flags(work: Work): void {
  const { sheet, chance } = work;
  const [first, second] = plates(work);
  const lean = chance.offset(50, 90);
  const count = 5;
  for (let at = 0; at < count; at += 1) {
    const x = (lean > 0 ? 90 : 330) + at * 195;
    const top = 330 - at * 55 + chance.between(-20, 20);
    const cloth = 150 + chance.between(0, 40);
    const tip: Point = [x + lean, top];
    const down = (share: number): Point => [tip[0] - lean * share, top + (860 - top) * share];
    const [upper, lower] = [down(0.02), down(0.3)];
    const side = Math.sign(lean);
    sheet.print(at % 2 ? second : first, [
      [
        upper,
        [upper[0] + side * cloth, upper[1] + 26],
        [upper[0] + side * (cloth - 45), (upper[1] + lower[1]) / 2 + 16],
        [lower[0] + side * (cloth - 10), lower[1] + 26],
        lower,
      ],
    ]);
    sheet.print('black', [rule([x, 860], tip, 13)]);
  }
  sheet.print('black', [bar(40, 852, 1120, 22)]);
}

/** A wheel with teeth and spokes, and a smaller one that it drives. */
function wheels(work: Work): void {
  const { sheet, chance } = work;
  const [large, small] = plates(work);
  const left = chance.next() < 0.5;
  const wheel = (plate: Plate, x: number, y: number, radius: number, teeth: number) => {
    const step = (2 * Math.PI) / teeth;
    const rim: Point[] = Array.from({ length: teeth }, (_, at) => at * step).flatMap((angle) =>
      [-0.27, -0.17, 0.17, 0.27].map((share, corner): Point => {
        const reach = radius * (corner === 0 || corner === 3 ? 1 : 1.13);
        const turn = angle + share * step;
        return [x + reach * Math.cos(turn), y + reach * Math.sin(turn)];
      }),
    );
    sheet.print(plate, [rim]);
    sheet.spare(plate, [disc(x, y, radius * 0.76)]);
    for (let at = 0; at < 6; at += 1) {
      const turn = (at * Math.PI) / 6;
      const [across, down] = [Math.cos(turn) * radius * 0.8, Math.sin(turn) * radius * 0.8];
      sheet.print(plate, [rule([x - across, y - down], [x + across, y + down], radius * 0.08)]);
    }
    sheet.print(plate, [disc(x, y, radius * 0.2)]);
    sheet.spare(plate, [disc(x, y, radius * 0.08)]);
  };
  wheel(large, left ? 430 : 770, 450, 330, 24);
  wheel(small, left ? 925 : 275, 620, 180, 13);
}

/** Archive boxes on two boards, each with its label. */
function boxes(work: Work): void {
  const { sheet, chance } = work;
  const [most, few] = plates(work);
  for (const foot of [420, 850]) {
    let x = 60;
    while (x < 1040) {
      const width = Math.min(chance.between(110, 210), 1140 - x);
      const height = chance.between(270, 330);
      const plate = chance.next() < 0.25 ? few : most;
      sheet.print(plate, [bar(x, foot - height, width - 14, height)]);
      const label = bar(x + 24, foot - height + 50, width - 62, 84);
      sheet.spare(plate, [label]);
      sheet.print('black', [bar(x + 34, foot - height + 80, width - 82, 8)]);
      sheet.print('black', [bar(x + 34, foot - height + 104, (width - 82) * 0.6, 8)]);
      sheet.spare(plate, [disc(x + width / 2 - 7, foot - 60, 17)]);
      x += width;
    }
    sheet.print('black', [bar(30, foot, 1140, 24)]);
  }
}

/** A stack of printed sheets: lines of unequal length, each sheet paler, as in copies. */
function sheets(work: Work): void {
  const { sheet, chance } = work;
  const [ink, other] = plates(work);
  const right = chance.next() < 0.5 ? 1 : -1;
  for (let copy = 2; copy >= 0; copy -= 1) {
    const x = 340 + right * (copy - 1) * 190;
    const y = 60 + (2 - copy) * 60;
    for (const plate of PLATES) sheet.spare(plate, [bar(x - 14, y - 14, 548, 688)]);
    sheet.print('black', [bar(x, y, 520, 660)]);
    for (const plate of PLATES) sheet.spare(plate, [bar(x + 9, y + 9, 502, 642)]);
    const heading = bar(x + 50, y + 55, chance.between(250, 420), 62);
    if (copy === 2) printTint(sheet, [heading], chance, 'fine');
    else sheet.print(copy === 0 ? ink : other, [heading]);
    const lines = Array.from({ length: 13 }, (_, at) =>
      bar(x + 50, y + 160 + at * 35, at % 6 === 5 ? chance.between(120, 300) : 420, 9),
    );
    sheet.print('black', lines);
  }
}

/** Bars that point from both sides at a disc. */
function pointing(work: Work): void {
  const { sheet, chance } = work;
  const [bars, ball] = plates(work);
  const x = chance.between(500, 700);
  [130, 310, 590, 770].forEach((y, at) => {
    const from = at % 2 ? WIDTH + 20 : -20;
    const to = at % 2 ? x + chance.between(150, 230) : x - chance.between(150, 230);
    sheet.print(bars, [pointingBar(from, to, y, chance.between(60, 110))]);
  });
  sheet.print(ball, [disc(x, 450, 190)]);
}

const DRAW = { crowd, flags, wheels, boxes, sheets, pointing };

/** What a broadside shows. */
export type Motif = keyof typeof DRAW;

/** The motif of a story's broadside, chosen by its key. */
export function motifOf(key: string): Motif {
  return chanceFor(`${key}|motif`).pick([
    'crowd',
    'flags',
    'wheels',
    'boxes',
    'sheets',
    'pointing',
  ]);
}

/** Draws a poster without words, which readers of every language understand alike. */
export function drawBroadside({ key }: PlateSubject): string {
  const chance = chanceFor(`${key}|broadside`);
  const care = { paper: chance.pick(PAPERS), rough: 1.8, register: 7, flecks: 70 };
  const sheet = openSheet(key, care);
  DRAW[motifOf(key)]({ sheet, chance });
  return sheet.finish();
}
