import { bar, pathData, type Ring, roughen } from './geometry';
import { chanceFor, wobbleFor } from './seed';

/** Canvas of every plate, in pixels (4:3). */
export const WIDTH = 1200;
export const HEIGHT = 900;

/** The two inks. */
export const BLACK = '#17181A';
export const VIOLET = '#4B2A86';
/** The two paper colours: archive-box grey and white. */
export const PAPERS = ['#ECEEEB', '#FFFFFF'] as const;

export type Plate = 'black' | 'violet';

/** A sheet being printed. Later prints cover earlier ones; print violet first. */
export interface Sheet {
  /** Prints areas with a plate. */
  print(plate: Plate, rings: readonly Ring[]): void;
  /** Prints fine lines with smooth edges. */
  engrave(plate: Plate, lines: readonly Ring[]): void;
  /** Removes areas from a plate, so that the paper shows. */
  spare(plate: Plate, rings: readonly Ring[]): void;
  /** Prints open lines of constant width. */
  trace(plate: Plate, lines: readonly Ring[], thickness: number): void;
  /** The finished SVG. */
  finish(): string;
}

/** Imperfections of a print. */
export interface Care {
  /** Paper colour, one of PAPERS. */
  paper: string;
  /** Largest displacement of edges in pixels. */
  rough: number;
  /** Offset of the violet plate in pixels. */
  register: number;
  /** Number of spots without ink. */
  flecks: number;
}

function flecks(key: string, count: number): Ring[] {
  const chance = chanceFor(`${key}|flecks`);
  return Array.from({ length: count }, () => {
    const x = chance.between(0, WIDTH);
    const y = chance.between(0, HEIGHT);
    const length = chance.between(3, 15);
    return bar(x, y, length, chance.between(1.2, 3.2));
  });
}

/** Creates a sheet. The key is the seed of all random details. */
export function openSheet(key: string, care: Care): Sheet {
  const chance = chanceFor(`${key}|register`);
  const shift = [chance.offset(0.5, 1) * care.register, chance.offset(0.4, 1) * care.register];
  const wobbles = {
    black: wobbleFor(`${key}|black`, care.rough, 17),
    violet: wobbleFor(`${key}|violet`, care.rough, 23),
  };
  const groups: { plate: Plate; shapes: string[] }[] = [];
  const add = (plate: Plate, shape: string) => {
    const last = groups.at(-1);
    if (last?.plate === plate) last.shapes.push(shape);
    else groups.push({ plate, shapes: [shape] });
  };
  const fill = (plate: Plate, rings: readonly Ring[], colour: string) => {
    const data = pathData(roughen(rings, wobbles[plate], true), true);
    if (data !== '') add(plate, `<path fill="${colour}" d="${data}"/>`);
  };
  const inks = { black: BLACK, violet: VIOLET };
  const place = `translate(${shift.map((by) => Math.round(by)).join(' ')})`;
  return {
    print: (plate, rings) => fill(plate, rings, inks[plate]),
    engrave(plate, lines) {
      const data = pathData(lines, true);
      if (data !== '') add(plate, `<path fill="${inks[plate]}" d="${data}"/>`);
    },
    spare: (plate, rings) => fill(plate, rings, care.paper),
    trace(plate, lines, thickness) {
      const data = pathData(roughen(lines, wobbles[plate], false), false);
      if (data === '') return;
      const ink = `fill="none" stroke="${inks[plate]}" stroke-width="${thickness}"`;
      add(plate, `<path ${ink} stroke-linejoin="bevel" d="${data}"/>`);
    },
    finish() {
      fill('black', flecks(key, care.flecks), care.paper);
      const body = groups.map(({ plate, shapes }) =>
        plate === 'violet' ? `<g transform="${place}">${shapes.join('')}</g>` : shapes.join(''),
      );
      const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
      return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path fill="${care.paper}" d="M0 0H${WIDTH}V${HEIGHT}H0Z"/>${body.join('')}</svg>`;
    },
  };
}
