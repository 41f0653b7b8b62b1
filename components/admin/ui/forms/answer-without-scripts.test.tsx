/** Without scripts an answer must find its form on a page that is made anew from what is stored now. */
import type { ReactElement } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { uiWords } from '@/components/admin/frame/ui-words';
import { FactsForm } from '@/components/admin/names/FactsForm';
import { VariantsForm } from '@/components/admin/names/VariantsForm';
import { PlaceFactsForm } from '@/components/admin/places/PlaceFactsForm';
import { MessagesProvider } from '@/components/admin/ui/MessagesProvider.client';
import { WordsProvider } from '@/components/admin/ui/Words.client';
import { newFacts } from '@/domain/names/name';
import type { NameFile } from '@/domain/names/name-file';
import { partMessages } from '@/i18n/staff/translate';
import type { FormAction, FormState } from './form-state';

const SAID = 'Somebody else has changed this.';
const REFUSED: FormState = { status: 'refused', message: SAID, problems: {}, values: {} };

/** As a server action looks to React. */
const action = Object.assign(async (): Promise<FormState> => REFUSED, {
  $$FORM_ACTION: (name: string) => ({ name, method: 'POST', encType: '', data: new FormData() }),
  $$IS_SIGNATURE_EQUAL: () => true,
  bind: (): FormAction => action,
}) as FormAction;

async function html(page: ReactElement, key?: string, answer = REFUSED): Promise<string> {
  const words = uiWords('en');
  const shown = (
    <WordsProvider words={words}>
      <MessagesProvider locale="en" messages={partMessages('en', ['writing'])}>
        {page}
      </MessagesProvider>
    </WordsProvider>
  );
  const formState = key === undefined ? undefined : ([answer, key, 'id', 0] as never);
  return new Response(await renderToReadableStream(shown, { formState })).text();
}

/** What React sends along to find the form of an answer. */
function keyOf(page: string): string {
  const sent = /name="\$ACTION_KEY" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return sent.replaceAll('&quot;', '"');
}

const file = (dates: string, form: string): NameFile => ({
  ...{ id: 'n', parentId: null, withdrawnAt: null, withdrawalReason: '', names: [], stories: 0 },
  facts: { ...newFacts('person'), dates },
  variants: [{ language: 'en', form, isTransliteration: false }],
});

const place = (wikidata: string) => ({
  ...{ id: 'p', kind: 'town' as const, parentId: null, latitude: null, longitude: null, wikidata },
  ...{ withdrawnAt: null, withdrawalReason: '', names: [], variants: [], stories: 0 },
});

const known = { names: [], related: [], places: [] };
const FORMS: Record<string, (stored: string) => ReactElement> = {
  "a name's facts": (stored) => (
    <FactsForm
      language="en"
      file={file(stored, 'A')}
      known={known}
      picture={null}
      action={action}
    />
  ),
  'variant forms': (stored) => (
    <VariantsForm language="en" file={file('', stored)} action={action} />
  ),
  "a place's facts": (stored) => (
    <PlaceFactsForm language="en" place={place(stored)} action={action} />
  ),
};

for (const [what, form] of Object.entries(FORMS)) {
  it(`${what}: the refusal is shown although somebody else has changed them`, async () => {
    const key = keyOf(await html(form('1871/1919')));
    expect(await html(form('1871/1920'), key)).toContain(SAID);
  });
}

it('variant forms that were typed below those that somebody else removed are still there', async () => {
  const page = (forms: string[]) => {
    const variants = forms.map((form) => ({ language: 'en', form, isTransliteration: false }));
    return <VariantsForm language="en" file={{ ...file('', ''), variants }} action={action} />;
  };
  const key = keyOf(await html(page(['A', 'B', 'C'])));
  const typed = ['A', 'B', 'C', '', '', 'Typed'];
  const values = Object.fromEntries(typed.map((form, at) => [`form.${at}`, [form]]));
  expect(await html(page([]), key, { ...REFUSED, values })).toContain('value="Typed"');
});
