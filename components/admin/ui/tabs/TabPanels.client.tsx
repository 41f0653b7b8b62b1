'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { tabAfter } from './tab-keys';

export interface TabPanel {
  /** Its tab has the id `{id}-tab`, its content `{id}-panel`. */
  id: string;
  label: string;
  /** A number behind the label, in the figures of the page; empty for none. */
  count?: string;
  /** Value of `aria-keyshortcuts`. */
  keys?: string;
  content: ReactNode;
}

interface TabPanelsProps {
  label: string;
  tabs: readonly TabPanel[];
  /** Id of the tab that is shown. */
  shown: string;
  onShow(id: string): void;
}

/** Its headings are of one size, whatever they are elsewhere. */
const TAB_PANEL =
  'wrap-anywhere px-edge pt-[1.25rem] pb-[2.5rem] focus-visible:-outline-offset-3 ' +
  'noscript:[&[hidden]]:block lg:scroll-mt-[6rem] [:where(&>*+*)]:mt-[1.75rem] ' +
  '[&[role]_h2]:text-large [&[role]_h2]:leading-[1.3] [&[role]_h2]:font-heavy';

/**
 * Tabs that show one part of a page at a time. For pages with an address of their own there is `Tabs`.
 * Everything is in the HTML, and without scripts all of it is shown.
 */
export function TabPanels({ label, tabs, shown, onShow }: TabPanelsProps) {
  function go(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const at = tabs.findIndex(({ id }) => id === shown);
    const to = tabAfter(event.key, { at, count: tabs.length, isRtl });
    const next = to === null ? undefined : tabs[to];
    if (!next) return;
    event.preventDefault();
    flushSync(() => onShow(next.id));
    document.getElementById(`${next.id}-tab`)?.focus();
  }

  return (
    <>
      <div
        className="sticky top-0 z-1 flex flex-wrap gap-x-4 border-line border-b bg-sheet px-edge noscript:hidden"
        role="tablist"
        aria-label={label}
        onKeyDown={go}
      >
        {tabs.map(({ id, label: name, count, keys }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${id}-tab`}
            aria-controls={`${id}-panel`}
            aria-selected={id === shown}
            aria-keyshortcuts={keys}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => onShow(id)}
            className={`min-h-[2.5rem] cursor-pointer border-b-3 py-[0.375rem] text-small hover:border-line focus-visible:-outline-offset-3 ${id === shown ? 'border-accent font-bold text-accent' : 'border-transparent'}`}
          >
            {name}
            {count && <span className="font-normal text-faint"> {count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          className={TAB_PANEL}
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-tab`}
          hidden={id !== shown}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it begins with a heading, so it is the next stop after its tab.
          tabIndex={0}
        >
          {content}
        </div>
      ))}
    </>
  );
}
