/** Converts between instants and the local time of `<input type="datetime-local">`. */

const SHAPE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/;

/** What a local time means in a time zone. */
export type ClockReading =
  | { is: 'once'; moment: number }
  /** The local time is skipped by a clock change: `moment` is shifted forward by as much. */
  | { is: 'leftOut'; moment: number }
  /** The local time occurs twice because clocks are put back. */
  | { is: 'twice'; moment: number; again: number };

/**
 * The instant of a local time in a time zone, with the cases of clock changes.
 * @param local `2026-11-22T14:30`
 * @returns null when it is no valid local time
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
 * The instant of a local time in a time zone. A time skipped by a clock change counts as the hour
 * after it; one that occurs twice, as the first.
 * @param local `2026-11-22T14:30`
 * @returns milliseconds since 1970, or null when it is no valid local time
 */
export function momentOf(local: string, timeZone: string): number | null {
  return readClock(local, timeZone)?.moment ?? null;
}

/** The local time of an instant in a time zone: `2026-11-22T14:30`. */
export function wallClock(moment: number, timeZone: string): string {
  return new Date(moment + offsetAt(moment, timeZone)).toISOString().slice(0, 16);
}

/** The date of an instant in a time zone, in ISO form: `2026-11-22`. */
export function dayOn(moment: number, timeZone: string): string {
  return wallClock(moment, timeZone).slice(0, 10);
}

/** An instant in ISO form with the offset of a time zone: `2026-11-22T14:30:00+01:00`. */
export function zonedMoment(moment: number, timeZone: string): string {
  const offset = offsetAt(moment, timeZone);
  const local = new Date(moment + offset).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  return `${local}${sign}${new Date(Math.abs(offset)).toISOString().slice(11, 16)}`;
}

/** Whether it is the name of a time zone (IANA). */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
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
