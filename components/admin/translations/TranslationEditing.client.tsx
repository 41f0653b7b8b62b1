'use client';

import { type ComponentProps, type ReactNode, useMemo, useRef, useState } from 'react';
import { EditorMore } from '@/components/admin/writing/editor-wire';
import { Desk, type DeskMore } from '@/components/admin/writing/TextEditing.client';
import { TextDesk } from '@/components/admin/writing/WritingArea.client';
import type { Source } from './rows/rows';
import { sourceRows } from './rows/source-rows';
import { BesideSheet } from './TranslationSheet.client';
import { type Beside, BesidePlace } from './translation-context';
import { BesideStore } from './translation-store';

type DeskProps = Omit<ComponentProps<typeof Desk>, 'more' | 'children'>;
type TextDeskProps = Omit<ComponentProps<typeof TextDesk>, 'beside' | 'children'>;

interface BesideDeskProps extends Omit<Beside, 'store' | 'isNew' | 'storyId' | 'language'> {
  given: Source;
  desk: DeskProps;
  textDesk: TextDeskProps;
  /** The source's title and subtitle, and its teaser, as they stand beside the fields. */
  headBeside: ReactNode;
  moreBeside: ReactNode;
  heading: ReactNode;
  /** Both sides as they are read where no script runs. */
  children: ReactNode;
}

/** The text desk with the source beside the translation. */
export function BesideDesk(props: BesideDeskProps) {
  const { given, desk, textDesk, headBeside, moreBeside, heading, children, ...shown } = props;
  const { storyId, language } = desk.place;
  const [store] = useState(() => new BesideStore(given));
  const [extensions] = useState(() => [sourceRows(store)]);
  const isBegun = useRef(desk.version > 0);
  const { from } = shown;
  const more = useMemo<DeskMore>(() => {
    return {
      read() {
        const inStep = [...store.read().pending.values()];
        return {
          ...(!isBegun.current && { madeFrom: from }),
          ...(inStep.length > 0 && { inStep }),
        };
      },
      onSaved(sent) {
        isBegun.current = true;
        const arrived = sent.inStep ?? [];
        const { pending } = store.read();
        const keys = [...pending].filter(([, change]) => arrived.includes(change));
        store.settle(keys.map(([key]) => key));
      },
    };
  }, [store, from]);
  const beside: Beside = {
    ...shown,
    ...{ store, storyId, language },
    isNew: () => !isBegun.current,
  };
  const slots = {
    head: headBeside,
    more: moreBeside,
    aroundBody: (body: ReactNode) => <BesideSheet>{body}</BesideSheet>,
  };
  return (
    <BesidePlace value={beside}>
      <EditorMore value={extensions}>
        <Desk {...desk} more={more}>
          {heading}
          <TextDesk {...textDesk} beside={slots}>
            {children}
          </TextDesk>
        </Desk>
      </EditorMore>
    </BesidePlace>
  );
}
