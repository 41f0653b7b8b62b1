import type { EditorPicture, PictureSource } from './contract';

/** What the editor needs of a picture, and no more, to be sent with a page. */
export function asEditorShows(picture: EditorPicture): EditorPicture {
  const { id, src, width, height, alt, decorative, caption, credit, href } = picture;
  return { id, src, width, height, alt, decorative, caption, credit, href };
}

/** undefined: not known yet; null: there is none with that id. */
type Known = EditorPicture | null | undefined;

/** Pictures that the text shows, asked for together and once. */
export class PictureShelf {
  readonly source: PictureSource;
  #known = new Map<string, EditorPicture | null>();
  #wanted = new Set<string>();
  #listeners = new Map<string, Set<(picture: Known) => void>>();

  /** @param known pictures that came with the page */
  constructor(source: PictureSource, known: readonly EditorPicture[] = []) {
    this.source = source;
    this.keep(known);
  }

  /** Calls back with the picture, at once when it is known. Gives back how to stop. */
  watch(id: string, listener: (picture: Known) => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    const known = this.#known.get(id);
    listener(known);
    if (known === undefined) this.#want(id);
    return () => listeners.delete(listener);
  }

  /** Pictures that came with an answer of another kind, such as a search. */
  keep(pictures: readonly EditorPicture[]): void {
    for (const picture of pictures) this.#tell(picture.id, picture);
  }

  get(id: string): Known {
    return this.#known.get(id);
  }

  #want(id: string): void {
    this.#wanted.add(id);
    if (this.#wanted.size === 1) queueMicrotask(() => void this.#fetch());
  }

  async #fetch(): Promise<void> {
    const ids = [...this.#wanted];
    this.#wanted.clear();
    let found: EditorPicture[];
    try {
      found = await this.source.byIds(ids);
    } catch {
      // Not known: the figure says that its picture cannot be shown, and the text stays as it is.
      found = [];
    }
    const byId = new Map(found.map((picture) => [picture.id, picture]));
    for (const id of ids) this.#tell(id, byId.get(id) ?? null);
  }

  #tell(id: string, picture: EditorPicture | null): void {
    this.#known.set(id, picture);
    for (const listener of this.#listeners.get(id) ?? []) listener(picture);
  }
}
