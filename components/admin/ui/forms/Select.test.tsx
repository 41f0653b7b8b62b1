import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { uiWords } from '@/components/admin/frame/ui-words';
import { WordsProvider } from '@/components/admin/ui/Words.client';
import { FormContext } from './form-context';
import type { FormState } from './form-state';
import { Select } from './Select.client';

it('a choice that is gone stays chosen, so that it is refused and not replaced by the first one', () => {
  const values = { parent: ['gone'] };
  const state: FormState = { status: 'wrong', problems: { parent: 'It is gone.' }, values };
  const html = renderToStaticMarkup(
    <WordsProvider words={uiWords('en')}>
      <FormContext value={{ id: 'place', state, isSending: false }}>
        <Select name="parent" label="Part of" options={[{ value: '', label: 'Nothing' }]} />
      </FormContext>
    </WordsProvider>,
  );
  expect(html).toContain('<option value="gone" selected="">');
});
