import type { EditorImage, ImageSource } from './contract';

/** Only the fields of an image that the editor needs, to keep pages small. */
export function asEditorShows(image: EditorImage): EditorImage {
  const { id, src, width, height, focusX, focusY, alt, decorative, caption, credit, href } = image;
  return { id, src, width, height, focusX, focusY, alt, decorative, caption, credit, href };
}

/** undefined: not loaded yet; null: does not exist. */
type Known = EditorImage | null | undefined;

/** Cache of the text's images, loaded in batches and once each. */
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

  /** Calls back with the image, at once when it is loaded. Returns a function that stops. */
  watch(id: string, listener: (image: Known) => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    const known = this.#known.get(id);
    listener(known);
    if (known === undefined) this.#want(id);
    return () => listeners.delete(listener);
  }

  /** Adds images that another request returned, such as a search. */
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
      // Not loaded: the figure shows an error, and the document is unchanged.
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
