/** A figure in which the image is being described. */
export interface FigureForm {
  imageId: string;
  /** The element within the figure that contains the form. */
  place: HTMLElement;
  /** Moves the cursor behind the figure. */
  leave(): void;
}

/** The forms that are open in the text's figures, for the component that renders them. */
export class FigureForms {
  #forms: readonly FigureForm[] = [];
  #asked = new Map<string, { proposed: string; hasFocus: boolean }>();
  #listeners = new Set<() => void>();
  #watchers = new Set<() => void>();

  /** Opens the form in each figure of this image. @param proposed alternative text to begin with */
  open(imageId: string, { proposed = '', hasFocus = false } = {}): void {
    this.#asked.set(imageId, { proposed, hasFocus });
    for (const look of this.#watchers) look();
  }

  close(imageId: string): void {
    this.#asked.delete(imageId);
    for (const look of this.#watchers) look();
  }

  asked(imageId: string): { proposed: string; hasFocus: boolean } | null {
    return this.#asked.get(imageId) ?? null;
  }

  /** Calls back when a form is opened or closed. Returns a function that stops. */
  watch(look: () => void): () => void {
    this.#watchers.add(look);
    return () => this.#watchers.delete(look);
  }

  add(form: FigureForm): void {
    this.#change([...this.#forms, form]);
  }

  remove(place: HTMLElement): void {
    this.#change(this.#forms.filter((form) => form.place !== place));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): readonly FigureForm[] => this.#forms;

  #change(forms: readonly FigureForm[]): void {
    this.#forms = forms;
    for (const listener of this.#listeners) listener();
  }
}
