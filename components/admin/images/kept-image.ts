/** An image that was chosen for something, as a form shows it. */
export interface ChosenImage {
  id: string;
  url: string;
  alt: string;
  width: number;
  height: number;
}

/** Reads a chosen image, or that there is none, out of what a browser kept. */
export function readChosen(kept: unknown): ChosenImage | null | undefined {
  if (kept === null) return null;
  const { id, url, alt, width = 0, height = 0 }: Partial<ChosenImage> = Object(kept);
  const isWhole = typeof id === 'string' && typeof url === 'string' && typeof alt === 'string';
  // Only an image of this site is shown again.
  if (!isWhole || !url.startsWith('/') || url.startsWith('//')) return undefined;
  return { id, url, alt, width: Number(width), height: Number(height) };
}
