'use client';

import { useEffect, useRef } from 'react';

/** Arrow keys step through a select's options; the last one chosen within this time counts. */
const PAUSE_MS = 500;
/** Where the control is kept that applied the filters, to be focused on the next page. */
const LEFT = 'vitrine-filter';

/** Within a form of filters: applies them when one is chosen, and keeps the focus there. */
export function ApplyAsChosen() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    if (!form) return;
    focusLeft(form);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => clearTimeout(timer);
    const chosen = ({ target }: Pick<Event, 'target'>) => {
      if (!isChoice(target)) return;
      cancel();
      timer = setTimeout(() => {
        leave(form, target);
        form.requestSubmit();
      }, PAUSE_MS);
    };
    const typed = ({ target }: Event) => {
      if (!isChoice(target)) form.dataset.typed = '';
    };
    // The browser takes letters and choices before this runs, and fills them in again after going
    // back, where they must not be applied at once.
    const changed = [...form.elements].filter(isChanged);
    const isNewHere = navigationType() === 'navigate';
    if (!isNewHere || changed.some((each) => !isChoice(each))) {
      if (changed.length > 0) form.dataset.typed = '';
    } else {
      for (const each of changed) chosen({ target: each });
    }
    form.addEventListener('change', chosen);
    form.addEventListener('input', typed);
    // A link that was followed meanwhile wins.
    window.addEventListener('beforeunload', cancel);
    return () => {
      cancel();
      form.removeEventListener('change', chosen);
      form.removeEventListener('input', typed);
      window.removeEventListener('beforeunload', cancel);
    };
  }, []);
  return <span ref={place} hidden />;
}

type Choice = HTMLSelectElement | HTMLInputElement;

function isChoice(target: EventTarget | null): target is Choice {
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type);
}

/** Whether it has another value than the page was sent with. */
function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const initial = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex !== Math.max(initial, 0);
  }
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/** `navigate`, `reload` or `back_forward`. */
function navigationType(): string | undefined {
  const [entry] = performance.getEntriesByType('navigation');
  return entry instanceof PerformanceNavigationTiming ? entry.type : undefined;
}

function keyOf(control: Choice): string {
  return control instanceof HTMLSelectElement ? control.name : `${control.name}=${control.value}`;
}

function leave(form: HTMLFormElement, control: Choice): void {
  const isUnfolded = form.querySelector('details')?.open ?? false;
  const left = { path: window.location.pathname, key: keyOf(control), isUnfolded };
  try {
    window.sessionStorage.setItem(LEFT, JSON.stringify(left));
  } catch {
    // Without storage the focus is lost.
  }
}

function focusLeft(form: HTMLFormElement): void {
  try {
    const left = JSON.parse(window.sessionStorage.getItem(LEFT) ?? 'null');
    window.sessionStorage.removeItem(LEFT);
    if (left?.path !== window.location.pathname) return;
    const fold = form.querySelector('details');
    if (fold && left.isUnfolded) fold.open = true;
    const control = [...form.elements].find((each) => isChoice(each) && keyOf(each) === left.key);
    if (control instanceof HTMLElement) control.focus({ preventScroll: true });
  } catch {
    // Without storage, or with something else in it, nothing is focused.
  }
}
