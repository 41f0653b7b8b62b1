/** Why a file is not read as text. */
export type EncodingProblem = 'workbook' | 'encoding';

/** How the files of Excel (a ZIP archive) and of old Excel begin. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The text of a file in UTF-8, or in UTF-16 with a byte order mark. A guess at any other encoding
 * would spoil names without anybody noticing.
 */
export function decodeText(
  bytes: Uint8Array,
): { ok: true; text: string } | { ok: false; problem: EncodingProblem } {
  if (WORKBOOKS.some((head) => head.every((byte, at) => bytes[at] === byte))) {
    return { ok: false, problem: 'workbook' };
  }
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    // UTF-16 without a byte order mark is valid UTF-8 with a NUL beside each letter.
    return text.includes('\0') ? { ok: false, problem: 'encoding' } : { ok: true, text };
  } catch {
    return { ok: false, problem: 'encoding' };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
