/** Longest message that is read; reports of mail servers have some kilobytes. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Reads a whole message. @throws Error for one that is too long */
export async function readMessage(input: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of input) {
    length += part.length;
    if (length > MOST_BYTES) throw new Error('The message is longer than 10 MB.');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
