import type { FieldMatch, FindFields, FoundField } from './find-fields';

/**
 * The fields of a text on the page; those that it does not have are left out.
 * @param named their ids, with name and label, in the order of the page
 */
export function fieldsOnPage(
  named: readonly (Omit<FoundField, 'value'> & { id: string })[],
): FindFields {
  const elementOf = (name: string) => {
    const id = named.find((field) => field.name === name)?.id ?? '';
    const element = document.getElementById(id);
    const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
    return isField ? element : null;
  };
  let marked: HTMLElement | null = null;
  return {
    read: () =>
      named.flatMap(({ name, label }) => {
        const element = elementOf(name);
        return element ? [{ name, label, value: element.value }] : [];
      }),
    watch(listener) {
      const hear = ({ target }: Event) => {
        if (named.some(({ name }) => elementOf(name) === target)) listener();
      };
      document.addEventListener('input', hear);
      return () => document.removeEventListener('input', hear);
    },
    mark(match) {
      const next = match && elementOf(match.field.name);
      if (next === marked) return;
      marked?.removeAttribute('data-found');
      marked = next;
      marked?.setAttribute('data-found', '');
      marked?.scrollIntoView({ block: 'center' });
    },
    focus({ field, from, to }) {
      const element = elementOf(field.name);
      element?.focus();
      element?.setSelectionRange(from, to);
    },
    write(match, words) {
      const element = elementOf(match.field.name);
      if (element) put(element, match, words);
    },
  };
}

/** Types the words, unlike a new value, so that the browser can undo it; the focus returns. */
function put(
  element: HTMLTextAreaElement | HTMLInputElement,
  { from, to }: FieldMatch,
  words: string,
): void {
  const { activeElement } = document;
  element.focus({ preventScroll: true });
  element.setSelectionRange(from, to);
  const isTyped =
    words === ''
      ? document.execCommand('delete')
      : document.execCommand('insertText', false, words);
  if (!isTyped) {
    element.setRangeText(words, from, to, 'end');
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
}
