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
      <div className="tab-list" role="tablist" aria-label={label} onKeyDown={go}>
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
          >
            {name}
            {count && <span className="font-normal text-faint"> {count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ id, content }) => (
        <div
          key={id}
          className="tab-panel"
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
