/** A year, month or day as EDTF. Years are astronomical: 0 is 1 BCE. */
export function dayText(year: number, month?: number, day?: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const sign = year < 0 ? '-' : '';
  const parts = [sign + String(Math.abs(year)).padStart(4, '0')];
  if (month !== undefined) parts.push(two(month));
  if (day !== undefined) parts.push(two(day));
  return parts.join('-');
}
