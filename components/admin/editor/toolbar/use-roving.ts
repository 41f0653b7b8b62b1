import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect } from 'react';

/**
 * Roving tab index (APG toolbar): arrow keys follow the text direction, Home and End go to the
 * ends. Tools are the elements with `data-tool`.
 */
export function useRoving(row: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const tools = toolsIn(row.current);
    if (!tools.some((tool) => tool.tabIndex === 0)) tools[0]?.setAttribute('tabindex', '0');
  });

  function onKeyDown(event: KeyboardEvent) {
    const tools = toolsIn(row.current);
    const current = tools.findIndex((tool) => tool === event.target);
    if (current < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = target(event.key, current, tools.length, isRightToLeft(row.current));
    if (next === null) return;
    event.preventDefault();
    tools[next]?.focus();
  }

  function onFocus(event: FocusEvent) {
    const tools = toolsIn(row.current);
    if (!tools.some((tool) => tool === event.target)) return;
    for (const tool of tools) tool.tabIndex = tool === event.target ? 0 : -1;
  }

  return { onKeyDown, onFocus };
}

function toolsIn(row: HTMLElement | null): HTMLElement[] {
  return [...(row?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
}

function isRightToLeft(row: HTMLElement | null): boolean {
  return row !== null && getComputedStyle(row).direction === 'rtl';
}

function target(key: string, current: number, count: number, rightToLeft: boolean): number | null {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (current + 1) % count;
  if (key === back) return (current - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
