import { ATTACHMENT_ENDINGS, IMAGE_ENDINGS } from './file-type';

const TYPES = new Map<string, string>([
  ...Object.entries({ ...IMAGE_ENDINGS, ...ATTACHMENT_ENDINGS }).map(
    ([mime, ending]): [string, string] => [ending, mime],
  ),
  ['vtt', 'text/vtt; charset=utf-8'],
  // Logos, cleaned when they were taken in.
  ['svg', 'image/svg+xml'],
]);

/** The media type of a file, from its ending. */
export function typeOfMedium(name: string): string {
  return TYPES.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
}
