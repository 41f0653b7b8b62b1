import type { Sharp } from 'sharp';

/** Networks leave out larger images. */
const MOST_BYTES = 250_000;
const QUALITIES = [82, 64, 45, 30];

/** A share image as JPEG, in the best quality that is small enough. */
export async function shareJpeg(image: Sharp): Promise<Buffer> {
  let file = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    file = await image.clone().jpeg({ quality }).toBuffer();
    if (file.length <= MOST_BYTES) break;
  }
  return file;
}
