const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/**
 * The size of a file: "1.2 MB".
 * @param language BCP 47 tag
 */
export function fileSize(bytes: number, language: string): string {
  const isLarge = bytes >= MEGABYTE / 2;
  const amount = isLarge ? bytes / MEGABYTE : Math.max(1, bytes / KILOBYTE);
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(amount);
}
