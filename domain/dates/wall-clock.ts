/** Moments as clocks in a place show them: what `<input type="datetime-local">` holds. */

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/;

/** A moment that clocks of a place show, and whether they show it just once. */
export type ClockReading =
  | { is: 'once'; moment: number }
  /** Clocks are put forward over it: `moment` is as much later as they are put forward. */
  | { is: 'leftOut'; moment: number }
  /** Clocks are put back and show it again. */
  | { is: 'twice'; moment: number; again: number };

/**
 * What clocks of a time zone mean when they show this.
 * @param local `2026-11-22T14:30`
 * @returns null when that is no moment
 */
export function readClock(local: string, timeZone: string): ClockReading | null {
  const [, year, month, day, hour, minute] = SHAPE.exec(local)?.map(Number) ?? [];
  if (year === undefined || month === undefined || minute === undefined) return null;
  const asUtc = Date.UTC(year, month - 1, day, hour, minute);
  if (new Date(asUtc).getUTCMonth() !== month - 1 || (hour ?? 0) > 23 || minute > 59) return null;
  const before = asUtc - offsetAt(asUtc - 86_400_000, timeZone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, timeZone);
  const fits = [before, after].filter((moment) => moment + offsetAt(moment, timeZone) === asUtc);
  const [first, second] = fits;
  if (first === undefined) return { is: 'leftOut', moment: before };
  if (second === undefined || second === first) return { is: 'once', moment: first };
  return { is: 'twice', moment: first, again: second };
}

/**
 * The moment when clocks of a time zone show this. An hour that a clock change leaves out counts as the hour after it;
 * one that comes twice, as the first.
 * @param local `2026-11-22T14:30`
 * @returns milliseconds since 1970, or null when that is no moment
 */
export function momentOf(local: string, timeZone: string): number | null {
  return readClock(local, timeZone)?.moment ?? null;
}

/** What clocks of a time zone show at a moment: `2026-11-22T14:30`. */
export function wallClock(moment: number, timeZone: string): string {
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 16);
}

/** The day that it is in a time zone at a moment, as machines read it: `2026-11-22`. */
export function dayOn(moment: number, timeZone: string): string {
  return wallClock(moment, timeZone).slice(0, 10);
}

/** A moment as machines read it, with the clock of a time zone: `2026-11-22T14:30:00+01:00`. */
export function zonedMoment(moment: number, timeZone: string): string {
  const offset = offsetAt(moment, timeZone);
  const local = new Date(moment + offset).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  return `${local}${sign}${new Date(Math.abs(offset)).toISOString().slice(11, 16)}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const made =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(timeZone, made);
  return made;
}

function offsetAt(moment: number, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(moment / 1_000) * 1_000;
}
