/** Name of a file below `/media/`. @param hash SHA-256 of its content, in hex */
export function mediaName(hash: string, ending: string): string {
  return `${hash.slice(0, 2)}/${hash.slice(2, 34)}.${ending}`;
}
