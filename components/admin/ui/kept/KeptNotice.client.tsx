'use client';

import { useContext } from 'react';
import { momentWords } from '@/components/admin/moment';
import { Button } from '@/components/admin/ui/Button';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { useWords } from '@/components/admin/ui/Words.client';
import type { Offered } from './form-keeper';
import { ArchiveClock } from './Typist.client';

interface KeptNoticeProps {
  offered: Offered;
  onTake(): void;
  onDiscard(): void;
}

/** Says that kept input is in the form again, or offers it where the form has changed since. */
export function KeptNotice({ offered, onTake, onDiscard }: KeptNoticeProps) {
  const words = useWords();
  const isOffered = offered.is === 'offered';
  const timeZone = useContext(ArchiveClock);
  const time = momentWords(offered.at, document.documentElement.lang, timeZone);
  const said = isOffered ? words.keptOffered : words.keptRestored;
  return (
    <div className="notice is-note kept" role="status" data-kept={offered.is}>
      <p>{said.replace('{time}', time)}</p>
      {isOffered && (
        <dl className="my-3 grid max-h-[20rem] gap-2 overflow-auto">
          {offered.words.map(({ label, value }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes
            <div key={at}>
              <dt className="font-display font-heavy">{label}</dt>
              <dd dir="auto" className="whitespace-pre-wrap wrap-anywhere">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Toolbar>
        {isOffered && (
          <Button kind="main" onClick={onTake}>
            {words.keptTake}
          </Button>
        )}
        <Button kind={isOffered ? 'plain' : 'quiet'} onClick={onDiscard}>
          {words.keptDiscard}
        </Button>
      </Toolbar>
    </div>
  );
}
