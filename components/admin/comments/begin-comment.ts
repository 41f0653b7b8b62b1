import type { WordsTarget } from './sheet-words';

/** Opens a form for a comment, fills in what it is about, and puts the cursor in it. */
export function beginComment(form: HTMLElement | null, target: WordsTarget, suggests: boolean) {
  if (!(form instanceof HTMLFormElement)) return;
  const details = form.closest('details');
  if (details) details.open = true;
  put(form, 'position', String(target.position));
  put(form, 'start', String(target.start));
  put(form, 'words', target.words);
  const box = form.elements.namedItem('suggests');
  if (box instanceof HTMLInputElement && box.checked !== suggests) box.click();
  const field = form.elements.namedItem(suggests ? 'replacement' : 'body');
  if (suggests) put(form, 'replacement', target.words);
  if (!(field instanceof HTMLElement)) return;
  field.focus();
  if (suggests && field instanceof HTMLInputElement) field.select();
  form.scrollIntoView({ block: 'nearest' });
}

/** Sets a field as if it was typed into, so that the form keeps it. */
function put(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  const isField =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    field instanceof HTMLSelectElement;
  if (!isField || field.value === value) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
