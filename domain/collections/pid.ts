import type { PersistentIdentifier } from './collection';

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s\p{Cc}]+$/u;
const ARK = /^ark:\/?[0-9a-z]{5,9}\/[^\s\p{Cc}?#]+$/u;
const HANDLE = /^\d+(?:\.\d+)*\/[^\s\p{Cc}]+$/u;
const RESOLVERS =
  /^(?:https?:\/\/(?:dx\.)?doi\.org\/|https?:\/\/(?:www\.)?hdl\.handle\.net\/|hdl:|doi:)/i;
const ARK_RESOLVER = /^https?:\/\/[^/\s]+\/(?=ark:)/i;
const LONGEST = 300;

/**
 * Reads a persistent identifier with or without its resolver's address (DOI Handbook §2.2, RFC
 * 3651, draft-kunze-ark).
 * @returns null when it is no DOI, ARK or Handle
 */
export function readPid(text: string): PersistentIdentifier | null {
  const value = text.trim().replace(RESOLVERS, '').replace(ARK_RESOLVER, '');
  if (value.length > LONGEST) return null;
  if (DOI.test(value)) return { scheme: 'doi', value, url: `https://doi.org/${encodeURI(value)}` };
  if (ARK.test(value)) return { scheme: 'ark', value, url: `https://n2t.net/${encodeURI(value)}` };
  if (!HANDLE.test(value)) return null;
  return { scheme: 'handle', value, url: `https://hdl.handle.net/${encodeURI(value)}` };
}

/** Reads one persistent identifier per line; duplicates count once. @returns null when one is none */
export function readPids(text: string): PersistentIdentifier[] | null {
  const pids = new Map<string, PersistentIdentifier>();
  for (const line of filledLines(text)) {
    const pid = readPid(line);
    if (!pid) return null;
    pids.set(`${pid.scheme} ${pid.value}`, pid);
  }
  return [...pids.values()];
}

/** The first line that is no persistent identifier. */
export function unreadPid(text: string): string {
  return filledLines(text).find((line) => readPid(line) === null) ?? '';
}

function filledLines(text: string): string[] {
  return text.split('\n').flatMap((line) => line.trim() || []);
}
