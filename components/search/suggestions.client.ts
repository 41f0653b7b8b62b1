/**
 * Suggestions while a reader types: the one script of readers' pages, which none of them needs.
 * Without it, or where an answer fails, the form searches as before. Nothing typed is kept.
 */

/** As `app/[locale]/search/suggest/route.ts` answers. */
interface Answer {
  /** How many there are, in a sentence. */
  said: string;
  found: { name: string; kind: string; href: string; lang?: string; dir?: string }[];
}

const PAUSE_MS = 120;
const LONGEST = 80;

document.querySelectorAll<HTMLFormElement>('search form').forEach((form, at) => {
  const field = form.querySelector<HTMLInputElement>('[name=q]');
  if (field) suggestTo(form, field, `suggested${at}`);
});

function suggestTo(form: HTMLFormElement, field: HTMLInputElement, id: string): void {
  const list = make('div', { id, class: 'suggested', role: 'listbox', hidden: '' });
  const said = make('p', { class: 'sr-only', role: 'status' });
  let options: HTMLElement[] = [];
  let active = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = new AbortController();

  set(field, {
    ...{ role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list' },
    ...{ 'aria-expanded': 'false', 'aria-controls': id },
  });
  // In the head of a page below the whole form, whose parts stand in a row.
  (field.parentElement === form ? form : field).after(list, said);
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) askSoon();
  });
  field.addEventListener('compositionend', askSoon);
  field.addEventListener('keydown', onKey);
  field.addEventListener('blur', close);
  form.addEventListener('submit', close);
  list.addEventListener('click', close);
  // The field keeps the focus.
  list.addEventListener('mousedown', (event) => event.preventDefault());

  function askSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE_MS);
  }

  async function ask(): Promise<void> {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    const typed = field.value.trim();
    if (!typed || typed.length > LONGEST) {
      close();
      return;
    }
    try {
      const address = `${form.action}/suggest?q=${encodeURIComponent(typed)}`;
      const answer = await fetch(address, { signal, credentials: 'omit' });
      if (answer.ok) show(await answer.json());
      else close();
    } catch {
      // Offline, or what was typed has changed: a reader who searches needs no suggestion.
      if (!signal.aborted) close();
    }
  }

  function show({ said: words, found }: Answer): void {
    if (document.activeElement !== field || found.length === 0) {
      close();
      return;
    }
    options = found.map(({ name, kind, href, ...tongue }, at) => {
      const option = make('a', { id: `${id}-${at}`, role: 'option', href, tabindex: '-1' });
      option.append(make('span', tongue, name), ' ', make('small', {}, kind));
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = false;
    set(list, { 'aria-label': words });
    set(field, { 'aria-expanded': 'true' });
    said.textContent = words;
    mark(-1);
  }

  function close(): void {
    clearTimeout(timer);
    asked.abort();
    list.hidden = true;
    said.textContent = '';
    set(field, { 'aria-expanded': 'false' });
    mark(-1);
  }

  function mark(at: number): void {
    active = at;
    for (const [each, option] of options.entries()) {
      set(option, { 'aria-selected': String(each === at) });
    }
    set(field, { 'aria-activedescendant': options[at]?.id ?? '' });
  }

  function onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.isComposing) return;
    if (list.hidden) {
      if (step) askSoon();
      return;
    }
    if (step) {
      // One place of the round is the field itself.
      const places = options.length + 1;
      mark(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && active >= 0) options[active]?.click();
    else return;
    event.preventDefault();
  }
}

function make(tag: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const element = document.createElement(tag);
  set(element, attributes);
  element.textContent = text;
  return element;
}

function set(element: Element, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
