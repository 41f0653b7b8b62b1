/** Days from one `MM-DD` to another in a leap year, the short way round. */
function distance(a: string, b: string): number {
  const apart = Math.abs(dayOfYear(a) - dayOfYear(b));
  return Math.min(apart, 366 - apart);
}

function dayOfYear(day: string): number {
  return Math.round(Date.parse(`2000-${day}T00:00:00Z`) / 86_400_000);
}

/**
 * The nearer of two days (`MM-DD`) to a third, counting around the end of the year; on a tie the
 * later one.
 * @returns null when neither is given
 */
export function nearestDay(
  day: string,
  around: { previous: string | null; next: string | null },
): string | null {
  const { previous, next } = around;
  if (!previous || !next) return previous ?? next;
  return distance(day, previous) < distance(day, next) ? previous : next;
}

/** Days from one `MM-DD` to another, the short way round: negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  const apart = dayOfYear(to) - dayOfYear(from);
  if (apart > 183) return apart - 366;
  return apart < -183 ? apart + 366 : apart;
}
