/** Where the files of media are kept: one interface for a folder and for a bucket. Pure. */
import type { Readable } from 'node:stream';

const NAME = /^[0-9a-f]{2}\/[0-9a-f]{32}\.[a-z0-9]{3,4}$/;

/** Bytes from `start` to `end`, both counted from 0 and both included. */
export interface Part {
  start: number;
  end: number;
}

/** The bytes to be stored, or the path of a file that has them. */
export type Content = Uint8Array | { file: string; isSpare?: boolean };

export interface Facts {
  /** SHA-256 of the content, in hex. */
  sha256: string;
  bytes: number;
  /** Media type. */
  type: string;
}

/** A stored file as a list has it. */
export interface Listed {
  name: string;
  bytes: number;
  /** When it was last written, in milliseconds. */
  changedAt: number;
}

/**
 * Every name is checked by `checkedName`; content never changes under a name. Methods of a bucket throw
 * StoreDown when it does not answer, after some attempts.
 */
export interface MediaStore {
  readonly kind: 'folder' | 'bucket';
  /** A path or an address, for messages. */
  readonly place: string;
  /**
   * Stores a file: it has its name only when all of it is safe on disk. A file with `isSpare` may be
   * moved away; any other stays.
   */
  put(name: string, content: Content, facts: Facts): Promise<void>;
  /** How many bytes a file has; null when it is missing. */
  size(name: string): Promise<number | null>;
  /** The bytes of a file or a part of it. The promise or the stream fails when it is missing. */
  read(name: string, part?: Part): Promise<Readable>;
  /** Deletes a file, which may be missing. */
  drop(name: string): Promise<void>;
  /** All files, without those that are being written, in the order of their names. */
  list(): AsyncIterable<Listed>;
}

/** The media store does not answer, or refuses; later it may do so again. Nothing was changed. */
export class StoreDown extends Error {
  override name = 'StoreDown';
}

/** A file that somebody asked for is not in the store. */
export class FileMissing extends Error {
  override name = 'FileMissing';
}

/** Whether something is the name of a stored file, such as `ab/0123….webp`. */
export function isStoredName(name: string): boolean {
  return NAME.test(name);
}

/**
 * A name, once it is known to be one: it becomes part of a path, or of an address that is signed, where
 * anything but plain letters, digits and slashes would be signed differently by different programs.
 * @throws Error for anything else
 */
export function checkedName(name: string): string {
  if (!NAME.test(name)) throw new Error(`${JSON.stringify(name)} is not the name of a media file.`);
  return name;
}

/** Whether a file with this SHA-256 belongs under a name, which is made of its first 34 digits. */
export function isNameOf(name: string, sha256: string): boolean {
  return name.startsWith(`${sha256.slice(0, 2)}/${sha256.slice(2, 34)}.`);
}
