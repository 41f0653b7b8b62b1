'use client';

import { useEffect, useId, useState } from 'react';
import type { EditorHost } from '@/components/admin/editor/host';
import type { Linkable } from '@/domain/links/linkable';
import { direction } from '@/i18n/languages';
import { findLinkables } from './find-linkables';
import { Line } from './Line.client';

const PAUSE_MS = 250;

interface LinkSearchProps {
  host: EditorHost;
  address: string;
  /** The address chosen at present. */
  chosen: string;
  onChoose: (found: Linkable) => void;
}

/** Search while typing for stories, topics and collections to link to. */
export function LinkSearch({ host, address, chosen, onChoose }: LinkSearchProps) {
  const { words, language } = host;
  const [sought, setSought] = useState('');
  const [found, setFound] = useState<Linkable[] | 'failed' | null>(null);
  const name = useId();

  useEffect(() => {
    if (!sought.trim()) {
      setFound(null);
      return;
    }
    let isOver = false;
    const timer = setTimeout(() => {
      findLinkables(address, sought, language).then(
        (list) => isOver || setFound(list),
        () => isOver || setFound('failed'),
      );
    }, PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [address, sought, language]);

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
        {Array.isArray(found) && host.say('linkSearchFound', { n: found.length })}
      </p>
      {Array.isArray(found) && found.length > 0 && (
        <fieldset className="link-choice">
          <legend className="unseen">{words.linkSearch}</legend>
          {found.map((each) => (
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
                  {host.say('linkKind', { kind: each.kind, isPublic: String(each.isPublic) })}
                </small>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}
