import type { EditorHost } from '@/components/admin/editor/host';

/**
 * Opens the form for an image's description in the text, once the image is loaded and if it has no
 * alternative text.
 * @param proposed alternative text to begin with
 */
export function askForDescription(host: EditorHost, imageId: string, proposed = ''): void {
  const { images, figureForms } = host;
  const stop = images.watch(imageId, (image) => {
    if (image === undefined) return;
    queueMicrotask(() => stop());
    if (image && !image.alt && !image.decorative) figureForms.open(imageId, { proposed });
  });
}
