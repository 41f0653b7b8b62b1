import type { ReactNode } from 'react';

export interface Tab {
  href: string;
  label: ReactNode;
  isHere: boolean;
  /** Tells tabs of one address apart. */
  id?: string;
  /** BCP 47, for a label in another language than the page. */
  language?: string;
}

/** Views of one object, each at its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.id ?? tab.href}>
            <a href={tab.href} lang={tab.language} aria-current={tab.isHere ? 'page' : undefined}>
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
