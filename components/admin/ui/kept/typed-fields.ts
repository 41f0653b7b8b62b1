/** Reads and sets the fields of a form. */
import type { FieldValues } from './kept-form';

type TypedField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A part of a form that is not an input; it reads and restores its own value. */
export interface Piece {
  value: string;
  base: string;
  put(value: string): void;
}

const NEVER_TYPED = new Set(['hidden', 'password', 'file', 'submit', 'button', 'image', 'reset']);
/** Secrets, and confirmations that must be given each time. */
const NEVER_KEPT =
  /password|code|^sure$|^confirm$|^acceptAdvice$|^whileWritten$|^announce$|^sameName$/i;
/** Hidden fields that differ at each rendering and do not identify the form's subject. */
const PASSING =
  /^\$|^(version|revisionId|was|order|group|back|username|pageLanguage|next|token|seenDetails|editingSession|start)$/;

/** All fields of a form with values, by a unique name. */
export function readFields(form: HTMLFormElement, pieces: ReadonlyMap<string, Piece>): FieldValues {
  const own = [...pieces].map(([name, { value, base }]) => [`@${name}`, { value, base }] as const);
  const fields = [...keyed(form)].map(([key, field]) => {
    return [key, { value: shownIn(field), base: baseOf(field) }] as const;
  });
  return Object.fromEntries([...own, ...fields]);
}

let fillsIn = false;

/** Whether a form is being filled in right now: its events are trusted, though nobody typed. */
export function isFillingIn(): boolean {
  return fillsIn;
}

/** Sets values as if they were typed; pieces first, because they render fields. */
export function putFields(
  form: HTMLFormElement,
  pieces: ReadonlyMap<string, Piece>,
  values: Record<string, string>,
): void {
  fillsIn = true;
  try {
    for (const [name, piece] of pieces) {
      const value = values[`@${name}`];
      if (value !== undefined && value !== piece.value) piece.put(value);
    }
    for (const [key, field] of keyed(form)) {
      const value = values[key];
      if (value !== undefined && value !== shownIn(field)) type(field, value);
    }
  } finally {
    fillsIn = false;
  }
}

/** Identifies a form by its id or label and the hidden fields that identify its subject. */
export function formName(form: HTMLFormElement, name: string): string {
  const hidden = [...form.elements].filter(
    (each): each is HTMLInputElement =>
      each instanceof HTMLInputElement && each.type === 'hidden' && !PASSING.test(each.name),
  );
  const about = hidden.filter((each) => !each.hasAttribute('data-piece'));
  return [name, ...about.map((each) => `${each.name}=${each.value}`)].join('|');
}

export function fieldLabel(form: HTMLFormElement, key: string): string {
  const field = [...keyed(form)].find(([each]) => each === key)?.[1];
  return field?.labels?.[0]?.textContent?.trim() ?? '';
}

/** Opens collapsed sections around fields, so that restored input is visible. */
export function bringToSight(form: HTMLFormElement, keys: readonly string[]): void {
  const fields = [...keyed(form)].filter(([key]) => keys.includes(key)).map(([, field]) => field);
  for (const each of [form, ...fields]) {
    for (let fold = each.closest('details'); fold; ) {
      fold.open = true;
      fold = fold.parentElement?.closest('details') ?? null;
    }
  }
}

/** Whether leaving would lose a secret or a file, which are never kept. */
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

/** The server's value; a controlled field carries it in an attribute. */
function baseOf(field: TypedField): string {
  const { initial } = field.dataset;
  if (initial !== undefined) return initial;
  if (isTick(field)) return field.defaultChecked ? 'yes' : '';
  if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
  const chosen = [...field.options].filter((option) => option.defaultSelected);
  // A single select always shows an option: the first, where none was chosen.
  const shown = chosen.length === 0 && !field.multiple ? [...field.options].slice(0, 1) : chosen;
  return shown.map((option) => option.value).join('\n');
}

/** Uses the native setter, since React ignores values set through its own. */
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
