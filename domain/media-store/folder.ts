import { randomUUID } from 'node:crypto';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import {
  type Content,
  checkedName,
  isStoredName,
  type Listed,
  type MediaStore,
  type Part,
} from './store';

/** Media in a folder of this machine. */
export class MediaFolder implements MediaStore {
  readonly kind = 'folder';

  /** @param place absolute path; made at the first file */
  constructor(readonly place: string) {}

  /** The path of a stored file. */
  fileOf(name: string): string {
    return path.join(this.place, checkedName(name));
  }

  /** Written to a temporary file or linked to one, flushed to disk, then renamed. */
  async put(name: string, content: Content): Promise<void> {
    const target = this.fileOf(name);
    await mkdir(path.dirname(target), { recursive: true });
    if (!(content instanceof Uint8Array) && content.isSpare) {
      await flush(content.file);
      await this.moveIntoPlace(content.file, target);
      return;
    }
    const aside = `${target}.${randomUUID()}.part`;
    try {
      if (content instanceof Uint8Array) await write(aside, content);
      else await copy(content.file, aside);
      await this.moveIntoPlace(aside, target);
    } finally {
      // Renaming one hard link onto another of the same file leaves both, so one is removed.
      await rm(aside, { force: true });
    }
  }

  async size(name: string): Promise<number | null> {
    const found = await stat(this.fileOf(name)).catch(missing);
    return found?.isFile() ? found.size : null;
  }

  async read(name: string, part?: Part): Promise<Readable> {
    return createReadStream(this.fileOf(name), part);
  }

  async drop(name: string): Promise<void> {
    this.dropNow(name);
  }

  /** Whether a file exists; synchronous, so that a transaction can use it. */
  has(name: string): boolean {
    return isStoredName(name) && existsSync(this.fileOf(name));
  }

  /** Deletes a file synchronously, so that no transaction runs in between; may be missing. */
  dropNow(name: string): void {
    rmSync(this.fileOf(name), { force: true });
  }

  async *list(): AsyncIterable<Listed> {
    const folders = (await readdir(this.place).catch(missing)) ?? [];
    for (const folder of folders.filter((each) => /^[0-9a-f]{2}$/.test(each)).sort()) {
      const files = (await readdir(path.join(this.place, folder)).catch(missing)) ?? [];
      for (const name of files.map((each) => `${folder}/${each}`).sort()) {
        const found = isStoredName(name) && (await stat(this.fileOf(name)).catch(missing));
        if (found) yield { name, bytes: found.size, changedAt: found.mtimeMs };
      }
    }
  }

  /** Flushes both folders too, since a power cut loses files without a flushed directory entry. */
  private async moveIntoPlace(aside: string, target: string): Promise<void> {
    await rename(aside, target);
    await flush(path.dirname(target));
    await flush(this.place);
  }
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'w');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A hard link takes no space; other disks and file systems without hard links get a copy. */
async function copy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
  await flush(to);
}

async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A file that is not there is no error; any other error is one. */
function missing(error: unknown): null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return null;
  throw error;
}
