import type { EditorImage, ImageSource } from './contract';

/** What the editor needs of an image, and no more, to be sent with a page. */
export function asEditorShows(image: EditorImage): EditorImage {
  const { id, src, width, height, alt, decorative, caption, credit, href } = image;
  return { id, src, width, height, alt, decorative, caption, credit, href };
}

/** undefined: not known yet; null: there is none with that id. */
type Known = EditorImage | null | undefined;

/** Images that the text shows, asked for together and once. */
export class ImageShelf {
  readonly source: ImageSource;
  #known = new Map<string, EditorImage | null>();
  #wanted = new Set<string>();
  #listeners = new Map<string, Set<(image: Known) => void>>();

  /** @param known images that came with the page */
  constructor(source: ImageSource, known: readonly EditorImage[] = []) {
    this.source = source;
    this.keep(known);
  }

  /** Calls back with the image, at once when it is known. Gives back how to stop. */
  watch(id: string, listener: (image: Known) => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    const known = this.#known.get(id);
    listener(known);
    if (known === undefined) this.#want(id);
    return () => listeners.delete(listener);
  }

  /** Images that came with an answer of another kind, such as a search. */
  keep(images: readonly EditorImage[]): void {
    for (const image of images) this.#tell(image.id, image);
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
    let found: EditorImage[];
    try {
      found = await this.source.byIds(ids);
    } catch {
      // Not known: the figure says that its image cannot be shown, and the text stays as it is.
      found = [];
    }
    const byId = new Map(found.map((image) => [image.id, image]));
    for (const id of ids) this.#tell(id, byId.get(id) ?? null);
  }

  #tell(id: string, image: EditorImage | null): void {
    this.#known.set(id, image);
    for (const listener of this.#listeners.get(id) ?? []) listener(image);
  }
}
