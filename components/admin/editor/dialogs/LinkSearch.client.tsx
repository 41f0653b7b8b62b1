'use client';

import { useEffect, useId, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import type { OfferedLink } from '@/domain/links/linkable';
import { direction } from '@/i18n/languages';
import { CreateName } from './CreateName.client';
import { type FoundLinkables, findLinkables } from './find-linkables';
import { Line } from './Line.client';

const PAUSE_MS = 250;

interface LinkSearchProps {
  host: EditorHost;
  address: string;
  /** The selected words, which are searched for at first. */
  selected: string;
  /** The address chosen at present. */
  chosen: string;
  onChoose: (found: OfferedLink) => void;
}

/** Search while typing for stories, names, places, topics and collections to link to. */
export function LinkSearch({ host, address, selected, chosen, onChoose }: LinkSearchProps) {
  const { words, language } = host;
  const [sought, setSought] = useState(selected);
  const [found, setFound] = useState<FoundLinkables | 'failed' | null>(null);
  const name = useId();

  useEffect(() => {
    if (!sought.trim()) {
      setFound(null);
      return;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      findLinkables(address, sought, language).then(
        (answer) => isOver || setFound(answer),
        () => isOver || setFound('failed'),
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [address, sought, language]);

  const list = found === 'failed' || found === null ? null : found.found;
  const creates = found === 'failed' || found === null ? null : found.creates;
  return (
    <>
      <Line
        label={words.linkSearch}
        hint={words.linkSearchHint}
        value={sought}
        onText={setSought}
        type="search"
        autoComplete="off"
        dir="auto"
        onKeyDown={(event) => {
          // Searching needs no Enter, which would submit the unfinished dialog.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
      />
      <p role="status" className="faint">
        {found === 'failed' && words.linkSearchFailed}
        {list && host.say('linkSearchFound', { n: list.length })}
      </p>
      {list && list.length > 0 && (
        <fieldset className="link-choice">
          <legend className="unseen">{words.linkSearch}</legend>
          {list.map((each) => (
            <label key={each.href}>
              <input
                type="radio"
                name={name}
                checked={each.href === chosen}
                onChange={() => onChoose(each)}
              />
              <span>
                <bdi lang={each.language} dir={direction(each.language)}>
                  {each.name}
                </bdi>{' '}
                <small className="faint">
                  {each.hint ??
                    host.say('linkKind', { kind: each.kind, isPublic: String(each.isPublic) })}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {creates && sought.trim() && (
        <CreateName
          host={host}
          address={creates}
          form={sought.trim()}
          onCreated={(name) => {
            setFound({ found: [name, ...(list ?? [])], creates: null });
            onChoose(name);
          }}
        />
      )}
    </>
  );
}
