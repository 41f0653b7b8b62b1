'use client';

import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import { ACTIVE } from '@/components/admin/editor/toolbar/menu-looks';
import type { OfferedLink } from '@/domain/links/linkable';
import { direction } from '@/i18n/languages';
import { CreateName } from './CreateName.client';
import { Line } from './Line.client';
import { useLinkSearch } from './use-link-search';

interface LinkTargetProps {
  host: EditorHost;
  /** What is typed: words to search for, or an address. */
  typed: string;
  problem: string | null;
  onTyped: (typed: string) => void;
  onChoose: (found: OfferedLink) => void;
}

/**
 * The field for the target of a link: an address, or words that search stories, names, places,
 * topics and collections while typing (APG combobox with a listbox).
 */
export function LinkTarget({ host, typed, problem, onTyped, onChoose }: LinkTargetProps) {
  const { words } = host;
  const [chosen, setChosen] = useState<OfferedLink | null>(null);
  const [active, setActive] = useState(-1);
  const { found, creates, isSearching, hasFailed, add } = useLinkSearch(host, typed);
  const id = useId();
  const optionId = (index: number) => `${id}-${index}`;
  const list = found ?? [];

  const keys = list.map(({ href }) => href).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list has no active option
  useEffect(() => setActive(-1), [keys]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function choose(link: OfferedLink) {
    setChosen(link);
    onChoose(link);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || list.length === 0) return;
    const next = { ArrowDown: active + 1, ArrowUp: Math.max(active, 0) - 1 }[event.key];
    const link = event.key === 'Enter' ? list[active] : undefined;
    if (next !== undefined) setActive((next + list.length) % list.length);
    if (link) choose(link);
    if (next !== undefined || link) event.preventDefault();
  }

  return (
    <>
      <Line
        name="address"
        label={words.linkTarget}
        hint={words.linkTargetHint}
        problem={problem}
        value={typed}
        onText={onTyped}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.target.select()}
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={list.length > 0}
        aria-controls={list.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={active < 0 ? undefined : optionId(active)}
      />
      <p role="status" className="faint">
        {chosen?.href === typed && <Name host={host} link={chosen} />}
        {hasFailed && words.linkSearchFailed}
        {isSearching && words.linkSearching}
        {found && !isSearching && host.say('linkSearchFound', { n: list.length })}
      </p>
      {list.length > 0 && (
        <div
          role="listbox"
          id={`${id}-list`}
          aria-label={words.linkTarget}
          className="grid max-h-[14rem] overflow-y-auto"
        >
          {list.map((link, index) => (
            <button
              key={link.href}
              type="button"
              role="option"
              id={optionId(index)}
              aria-selected={index === active}
              className={`cursor-pointer px-[0.625rem] py-[0.375rem] text-start leading-[1.4] ${index === active ? ACTIVE : 'hover:bg-accent hover:text-on-accent'}`}
              tabIndex={-1}
              // Keeps the focus in the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(link)}
            >
              <Name host={host} link={link} />
            </button>
          ))}
        </div>
      )}
      {creates && typed.trim() && (
        <CreateName
          host={host}
          address={creates}
          form={typed.trim()}
          onCreated={(name) => {
            add(name);
            choose(name);
          }}
        />
      )}
    </>
  );
}

function Name({ host, link }: { host: EditorHost; link: OfferedLink }) {
  const { name, language, hint, kind, isPublic } = link;
  return (
    <>
      <bdi lang={language} dir={direction(language)}>
        {name}
      </bdi>{' '}
      <small>{hint ?? host.say('linkKind', { kind, isPublic: String(isPublic) })}</small>
    </>
  );
}
