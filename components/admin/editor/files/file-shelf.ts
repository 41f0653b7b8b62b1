import type { CopiedFile, EditorFile, FileSource } from './file-source';

/** undefined: not loaded yet; null: not attached to the story. */
type Known = EditorFile | null | undefined;

/** Cache of the story's files; the list is loaded when one is asked for that is not known. */
export class FileShelf {
  /** Null where no files can be inserted. */
  readonly source: FileSource | null;
  #known = new Map<string, EditorFile>();
  #listeners = new Map<string, Set<(file: Known) => void>>();
  #missing = new Set<string>();
  #copying = new Set<string>();
  #loading: Promise<void> | null = null;

  /** @param known files that came with the page */
  constructor(source: FileSource | null, known: readonly EditorFile[] = []) {
    this.source = source;
    this.keep(known);
  }

  /** Calls back with the file, at once when it is known. Returns a function that stops. */
  watch(id: string, listener: (file: Known) => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    const known = this.get(id);
    listener(known);
    if (known === undefined) void this.load();
    return () => listeners.delete(listener);
  }

  /** Whether it is known to be a file of the story, or is being copied to it. */
  has(id: string): boolean {
    return this.#known.has(id) || this.#copying.has(id);
  }

  get(id: string): Known {
    if (this.#copying.has(id)) return undefined;
    return this.#known.get(id) ?? (this.#missing.has(id) ? null : undefined);
  }

  /** Adds or replaces files, and tells those that show them. */
  keep(files: readonly EditorFile[]): void {
    for (const file of files) {
      this.#known.set(file.id, file);
      this.#tell(file.id);
    }
  }

  /** Gives the story a copy of a file of another one, which counts as being loaded meanwhile. */
  async copy(id: string): Promise<CopiedFile> {
    if (!this.source) return { ok: false, why: 'notAllowed', message: '' };
    this.#copying.add(id);
    this.#tell(id);
    const answer = await this.source.copy(id);
    this.#copying.delete(id);
    if (answer.ok) this.keep([answer.file]);
    else this.#missing.add(id);
    this.#tell(id);
    return answer;
  }

  /** Loads the list. A file that is not in it is missing, also when no answer came. */
  load(): Promise<void> {
    this.#loading ??= this.#fetch().finally(() => {
      this.#loading = null;
    });
    return this.#loading;
  }

  async #fetch(): Promise<void> {
    try {
      this.keep((await this.source?.list()) ?? []);
    } finally {
      for (const id of this.#listeners.keys()) {
        if (this.has(id)) continue;
        this.#missing.add(id);
        this.#tell(id);
      }
    }
  }

  #tell(id: string): void {
    for (const listener of this.#listeners.get(id) ?? []) listener(this.get(id));
  }
}
