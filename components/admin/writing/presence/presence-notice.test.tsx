import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { MergeView } from '@/components/admin/writing/autosave/MergeView.client';
import type { TheirText } from '@/components/admin/writing/autosave/save-request';
import { opened, type Saving } from '@/components/admin/writing/autosave/saving';
import { textOf } from '@/components/admin/writing/autosave/text-content.fixtures';
import {
  type ChangedDetails,
  TextEditingContext,
  type TextEditingValue,
} from '@/components/admin/writing/text-editing-context';
import type { TextContent } from '@/domain/texts/text-content';
import {
  DECISIONS,
  type Decision,
  IDLE_MS,
  LOCKED_MS,
  type TextPresence,
  type Writer,
} from '@/domain/writing/edit-lock';
import { mergeOf } from '@/domain/writing/merge';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/i18n/languages';
import { partMessages } from '@/i18n/staff/translate';
import { DecisionNotice } from './DecisionNotice.client';
import { DetailsNotice } from './DetailsNotice.client';
import { PresenceNotice, PresentReaders } from './PresenceNotice.client';

const MARIA: Writer = { name: 'Maria', isYou: false, since: 1_000, stoppedAt: null };
const QUIET: TextPresence = {
  version: 1,
  savedAt: 1_000,
  savedBy: 'Maria',
  isHolding: false,
  writer: null,
  readers: [],
  decision: null,
  details: null,
};

function drawn(
  children: ReactNode,
  {
    locale = 'en',
    hold,
    around = QUIET,
    changed = null,
  }: {
    locale?: InterfaceLanguage;
    hold?: Saving<TheirText>['hold'];
    around?: TextPresence;
    changed?: ChangedDetails | null;
  } = {},
): string {
  const saving: Saving<TheirText> = { ...opened(1, 0), ...(hold && { hold }) };
  const nothing = () => undefined;
  const desk: TextEditingValue = {
    saving,
    problems: {},
    facts: {
      form: { current: null },
      standing: 'saved',
      savedAt: 0,
      problem: null,
      version: { current: null },
      changed,
      tell: nothing,
      heard: nothing,
      save: async () => null,
    },
    cover: undefined,
    showCover: nothing,
    around,
    typed: nothing,
    ask: nothing,
    saveAs: async () => true,
    flush: async () => true,
    holdsUnsaved: () => false,
    decide: nothing,
    goOnHere: async () => undefined,
    writeHere: nothing,
    renew: nothing,
    readBase: () => textOf(),
    text: { current: textOf() },
    turn: 0,
    put: nothing,
    typedInto: nothing,
    slug: '',
    addressProblem: null,
    checks: [],
    decided: around.decision,
    readRevision: () => '',
    words: 0,
    characters: 0,
    focusBlock: nothing,
    markBlock: nothing,
    replaceWords: () => false,
  };
  return renderToStaticMarkup(
    <MessagesProvider
      locale={locale}
      timeZone="Europe/Amsterdam"
      messages={partMessages(locale, ['presence', 'writing'])}
    >
      <TextEditingContext value={desk}>{children}</TextEditingContext>
    </MessagesProvider>,
  );
}

describe.each(INTERFACE_LANGUAGES)('Others in a text, in %s', (locale) => {
  it('are named while they edit, read or have stopped', () => {
    const writing = drawn(<PresenceNotice />, { locale, hold: { is: 'theirs', by: MARIA } });
    expect(writing).toContain('data-presence="writing"');
    expect(writing).toContain('Maria');
    expect(writing).not.toContain('<button');
    const left = drawn(<PresenceNotice />, {
      locale,
      hold: { is: 'left', by: { ...MARIA, stoppedAt: 9 } },
    });
    expect(left).toContain('data-presence="left"');
    expect(left).toContain('<button');
    const readers = [
      { name: 'Ben', isYou: false },
      { name: 'Zoë', isYou: false },
    ];
    const reading = drawn(<PresentReaders />, { locale, around: { ...QUIET, readers } });
    expect(reading).toContain('Ben');
    expect(reading).toContain('Zoë');
  });
});

describe.each(INTERFACE_LANGUAGES)('A decision about an open text, in %s', (locale) => {
  const said = (is: Decision['is'], isYou = false) => {
    const decision = { id: is, is, by: 'Edith', isYou, at: 1_000 };
    return drawn(<DecisionNotice />, { locale, around: { ...QUIET, decision } });
  };

  it('is announced with who made it, unless that was the same user', () => {
    for (const is of DECISIONS) {
      expect(said(is)).toMatch(/role="status".*Edith/);
      expect(said(is, true)).not.toContain('Edith');
    }
    expect(drawn(<DecisionNotice />, { locale })).toContain('role="status"');
  });
});

describe.each(INTERFACE_LANGUAGES)('Details that were changed elsewhere, in %s', (locale) => {
  const said = (more: { isYou?: boolean; show?: () => void; version?: string } = {}) => {
    const { isYou = false, show = null, version = '2' } = more;
    const details = { version: '2', by: 'Edith', isYou, at: 1_000 };
    const fields = ['topicIds', 'source'] as const;
    const notice = <DetailsNotice storyId="s" language="en" />;
    const around = { ...QUIET, details };
    return drawn(notice, { locale, around, changed: { version, fields, show } });
  };

  it('are named with who changed them, and can be shown', () => {
    const words = partMessages(locale, ['writing']).writing?.facts;
    expect(said()).toMatch(/role="status".*Edith/);
    expect(words?.topics).toBeTruthy();
    expect(said()).toContain(words?.topics);
    expect(said()).toContain(words?.source);
    expect(said()).toContain('/history/details');
    expect(said()).not.toContain('<button');
    expect(said({ show: () => undefined })).toContain('<button');
    expect(said({ isYou: true })).not.toContain('Edith');
  });

  it('are not attributed to an earlier save', () => {
    expect(said({ version: '3' })).not.toContain('Edith');
  });
});

describe('The notice about others', () => {
  it('is empty where nobody else is there', () => {
    expect(drawn(<PresenceNotice />)).not.toContain('data-presence');
  });

  it('says when a text that somebody edits can be taken over', () => {
    const said = drawn(<PresenceNotice />, { hold: { is: 'theirs', by: MARIA } });
    expect(said).toContain('You can take over as soon as they close the page');
    // The times in the sentence.
    expect([LOCKED_MS, IDLE_MS + LOCKED_MS]).toEqual([60_000, 360_000]);
  });

  it("offers a newer saved text, and taking over from the user's other page", () => {
    expect(drawn(<PresenceNotice />, { around: { ...QUIET, version: 2 } })).toContain(
      'Show the saved version',
    );
    const hold = { is: 'theirs', by: { ...MARIA, isYou: true } } as const;
    expect(drawn(<PresenceNotice />, { hold })).toContain('Take over editing');
  });
});

describe('A merge of two texts', () => {
  const shown = (mine: TextContent, theirs: TextContent, isHeld = false) =>
    drawn(
      <MergeView
        merge={mergeOf(textOf('One.', 'Two.'), mine, theirs)}
        name="Maria"
        language="fa"
        dir="rtl"
        isHeld={isHeld}
        onTake={() => undefined}
      />,
    );

  it('names the author of each part, and can be saved unless somebody is editing', () => {
    const fits = shown(textOf('One by me.', 'Two.'), textOf('One.', 'Two by her.'));
    expect(fits).toContain('By you');
    expect(fits).toContain('By Maria');
    expect(fits).toContain('<p lang="fa" dir="rtl"><mark>Two by her.</mark></p>');
    expect(fits).not.toContain('disabled');
    expect(shown(textOf('One.'), textOf('One.', 'Two.', 'Three.'), true)).toContain('disabled');
  });

  it('asks about conflicts', () => {
    const clash = shown(textOf('One by me.', 'Two.'), textOf('One by her.', 'Two.'));
    expect(clash.match(/type="radio"/g)).toHaveLength(3);
    expect(clash).toContain('One by me.');
    expect(clash).toContain('One by her.');
    expect(clash).toContain('disabled');
  });
});
