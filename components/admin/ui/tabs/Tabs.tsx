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
    <nav aria-label={label} className="[&+form]:mt-[1.25rem]">
      <ul className="flex flex-wrap gap-x-6 border-line border-b">
        {tabs.map((tab) => (
          <li key={tab.id ?? tab.href}>
            <a
              href={tab.href}
              lang={tab.language}
              aria-current={tab.isHere ? 'page' : undefined}
              className={`inline-block min-w-6 border-b-3 py-[0.375rem] no-underline ${tab.isHere ? 'border-accent text-accent' : 'border-transparent hover:border-line'}`}
            >
              {tab.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
