import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { editorOf } from './writing-page';

export interface DroppedFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A PNG image that is not in the library yet. */
export async function newImage(name: string): Promise<DroppedFile> {
  const raw = { width: 64, height: 48, channels: 3 as const };
  const buffer = await sharp(randomBytes(64 * 48 * 3), { raw })
    .resize(640, 480)
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

/** Drops files on the paragraph with these words. */
export async function drop(page: Page, words: string, files: readonly DroppedFile[]) {
  const sent = files.map(({ name, mimeType, buffer }) => {
    return { name, mimeType, base64: buffer.toString('base64') };
  });
  await editorOf(page)
    .getByText(words)
    .evaluate((target, all) => {
      const dataTransfer = new DataTransfer();
      for (const { name, mimeType, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      const { left, top } = target.getBoundingClientRect();
      const at = { clientX: left + 4, clientY: top + 4 };
      const given = { dataTransfer, bubbles: true, cancelable: true, ...at };
      target.dispatchEvent(new DragEvent('drop', given));
    }, sent);
}
