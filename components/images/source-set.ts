import type { Image } from '@/domain/images/image';

type ImageFile = Image['files'][number];

/** For `sizes`: the width of a phone's screen without margins (`--spacing-edge`). */
export const BETWEEN_EDGES = 'calc(100vw - 2.25rem)';

/** `srcset` of files that differ in width only. */
export function sourceSet(files: readonly ImageFile[]): string {
  return files.map((file) => `${file.src} ${file.width}w`).join(', ');
}

/** Files by type; the type that every browser supports comes last. */
export function filesByType(image: Image): { mime: string; files: ImageFile[] }[] {
  const order = ['image/avif', 'image/webp', 'image/png', 'image/jpeg'];
  const types = [...new Set(image.files.map((file) => file.mime))];
  types.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return types.map((mime) => ({ mime, files: image.files.filter((f) => f.mime === mime) }));
}
