/** Reads what is typed in a form off the screen, and puts words back into it. */
import type { FieldValues } from './kept-form';

type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Parts of a form that are no fields, such as a list of what was picked, say what they hold by themselves. */
export interface Piece {
  value: string;
  base: string;
  put(value: string): void;
}

const NEVER_TYPED = new Set(['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset']);
/** Secrets, and consents that are given anew each time. */
const NEVER_KEPT = /password|code|^sure$|^acceptAdvice$|^sameName$/i;
/** Hidden fields that change from one showing of a form to the next, and do not say what it is about. */
const PASSING = /^\$|^(version|revisionId|was|order|group|back|username|pageLanguage|next|token)$/;

/** Everything in a form that can be typed or chosen, by a name of its own. */
export function readFields(form: HTMLFormElement, pieces: ReadonlyMap<string, Piece>): FieldValues {
  const own = [...pieces].map(([name, { value, base }]) => [`@${name}`, { value, base }] as const);
  const fields = [...keyed(form)].map(([key, field]) => {
    return [key, { value: shownIn(field), base: baseOf(field) }] as const;
  });
  return Object.fromEntries([...own, ...fields]);
}

/** Puts words back as if they had just been typed; first into the pieces, which bring fields of their own. */
export function putFields(
  form: HTMLFormElement,
  pieces: ReadonlyMap<string, Piece>,
  values: Record<string, string>,
): void {
  for (const [name, piece] of pieces) {
    const value = values[`@${name}`];
    if (value !== undefined && value !== piece.value) piece.put(value);
  }
  for (const [key, field] of keyed(form)) {
    const value = values[key];
    if (value !== undefined && value !== shownIn(field)) type(field, value);
  }
}

/** Names a form by what it is about: its id or label, and the hidden fields that say of what. */
export function formName(form: HTMLFormElement, name: string): string {
  const hidden = [...form.elements].filter(
    (each): each is HTMLInputElement =>
      each instanceof HTMLInputElement && each.type === 'hidden' && !PASSING.test(each.name),
  );
  const about = hidden.filter((each) => !each.hasAttribute('data-piece'));
  return [name, ...about.map((each) => `${each.name}=${each.value}`)].join('|');
}

/** The label of a field, for people. */
export function fieldLabel(form: HTMLFormElement, key: string): string {
  const field = [...keyed(form)].find(([each]) => each === key)?.[1];
  return field?.labels?.[0]?.textContent?.trim() ?? '';
}

/** Opens what is folded around fields, so that words that were put back are seen. */
export function bringToSight(form: HTMLFormElement, keys: readonly string[]): void {
  const fields = [...keyed(form)].filter(([key]) => keys.includes(key)).map(([, field]) => field);
  for (const each of [form, ...fields]) {
    for (let fold = each.closest('details'); fold; ) {
      fold.open = true;
      fold = fold.parentElement?.closest('details') ?? null;
    }
  }
}

/** Whether a secret or a file would go with the page. */
export function holdsUnkept(form: HTMLFormElement): boolean {
  return [...form.elements].some(
    (each) =>
      each instanceof HTMLInputElement &&
      /^(password|file)$/.test(each.type) &&
      !each.name.startsWith('reauthentication.') &&
      each.value !== '',
  );
}

function* keyed(form: HTMLFormElement): Generator<[key: string, field: TypedField]> {
  const seen = new Map<string, number>();
  for (const each of form.elements) {
    if (!isTyped(each)) continue;
    const name = isTick(each) ? `${each.name}=${each.value}` : each.name;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    yield [count > 1 ? `${name}#${count}` : name, each];
  }
}

function isTyped(each: Element): each is TypedField {
  if (each instanceof HTMLSelectElement) return each.name !== '';
  if (each instanceof HTMLTextAreaElement) return each.name !== '' && !each.readOnly;
  if (!(each instanceof HTMLInputElement) || each.name === '' || each.readOnly) return false;
  return !NEVER_TYPED.has(each.type) && !NEVER_KEPT.test(each.name);
}

function isTick(field: TypedField): field is HTMLInputElement {
  return field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type);
}

function shownIn(field: TypedField): string {
  if (isTick(field)) return field.checked ? 'yes' : '';
  if (!(field instanceof HTMLSelectElement)) return field.value;
  return [...field.selectedOptions].map((option) => option.value).join('\n');
}

/** As the server gave it; a field whose value its component keeps says so itself. */
function baseOf(field: TypedField): string {
  const { initial } = field.dataset;
  if (initial !== undefined) return initial;
  if (isTick(field)) return field.defaultChecked ? 'yes' : '';
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const chosen = [...field.options].filter((option) => option.defaultSelected);
  // A choice of one always shows something: the first, where nothing was chosen.
  const shown = chosen.length === 0 && !field.multiple ? [...field.options].slice(0, 1) : chosen;
  return shown.map((option) => option.value).join('\n');
}

/** React looks at values only that are set past its own bookkeeping. */
function type(field: TypedField, value: string): void {
  if (isTick(field)) {
    if (field.checked !== (value === 'yes')) field.click();
    return;
  }
  if (field instanceof HTMLSelectElement) {
    const chosen = value.split('\n');
    for (const option of field.options) option.selected = chosen.includes(option.value);
  } else {
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
  }
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
