'use client';

import { type ComponentProps, type ReactNode, useMemo, useRef, useState } from 'react';
import { EditorMore } from '@/components/admin/writing/editor-wire';
import { TextEditing, type TextEditingExtras } from '@/components/admin/writing/TextEditing.client';
import { WritingArea } from '@/components/admin/writing/WritingArea.client';
import type { Source } from './rows/rows';
import { sourceRows } from './rows/source-rows';
import { TranslationSheet } from './TranslationSheet.client';
import { TranslationContext, type TranslationValue } from './translation-context';
import { TranslationStore } from './translation-store';

type DeskProps = Omit<ComponentProps<typeof TextEditing>, 'more' | 'children'>;
type TextDeskProps = Omit<ComponentProps<typeof WritingArea>, 'beside' | 'children'>;

interface TranslationEditingProps
  extends Omit<TranslationValue, 'store' | 'isNew' | 'storyId' | 'language'> {
  given: Source;
  desk: DeskProps;
  textDesk: TextDeskProps;
  /** The source's fields above its body, and those below, to show next to the fields. */
  sourceHead: ReactNode;
  sourceMore: ReactNode;
  heading: ReactNode;
  /** Both sides for reading without scripts. */
  children: ReactNode;
}

/** The editing area with the source next to the translation. */
export function TranslationEditing(props: TranslationEditingProps) {
  const { given, desk, textDesk, sourceHead, sourceMore, heading, children, ...shown } = props;
  const { storyId, language } = desk.place;
  const [store] = useState(() => new TranslationStore(given));
  const [extensions] = useState(() => [sourceRows(store)]);
  const isBegun = useRef(desk.version > 0);
  const { from } = shown;
  const more = useMemo<TextEditingExtras>(() => {
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
  const beside: TranslationValue = {
    ...shown,
    ...{ store, storyId, language },
    isNew: () => !isBegun.current,
  };
  const slots = {
    head: sourceHead,
    more: sourceMore,
    aroundBody: (body: ReactNode) => <TranslationSheet>{body}</TranslationSheet>,
  };
  return (
    <TranslationContext value={beside}>
      <EditorMore value={extensions}>
        <TextEditing {...desk} more={more}>
          {heading}
          <WritingArea {...textDesk} beside={slots}>
            {children}
          </WritingArea>
        </TextEditing>
      </EditorMore>
    </TranslationContext>
  );
}
