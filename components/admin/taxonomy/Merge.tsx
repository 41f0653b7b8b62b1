import { Button } from '@/components/admin/ui/Button';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { chosenName } from '@/domain/text-choice/chosen-name';
import { languageName } from '@/i18n/languages';
import { getStaffT } from '@/i18n/staff/translate';
import { type NamedPart, namedPath } from './named';
import { type Nested, parentOptions } from './parent-options';

interface Worded {
  language: string;
  name: string;
}

/** Effects of a merge. */
export interface Preview {
  into: { id: string; names: readonly Worded[] };
  stories: number;
  both: number;
  below: number;
  pids?: number;
  redirected: readonly Worded[];
  takenOver: readonly Worded[];
}

interface MergeProps {
  part: NamedPart;
  language: string;
  id: string;
  all: readonly (Nested & { withdrawnAt: number | null })[];
  preview: Preview | null;
  action: FormAction;
}

/** Merges a topic or collection into another, after a preview of the effects. */
export function Merge({ part, language, id, all, preview, action }: MergeProps) {
  const t = getStaffT(language);
  const others = all.filter((line) => line.withdrawnAt === null);
  if (others.length < 2) return null;
  const here = namedPath(part, id);
  return (
    <section className="section" id="merge">
      <SectionTitle>{t(`${part}.merge`)}</SectionTitle>
      <form method="get" action={`${here}#merge`} className="form">
        <p className="hint">{t(`${part}.mergeHint`)}</p>
        <Select
          name="into"
          label={t(`${part}.mergeInto`)}
          defaultValue={preview?.into.id ?? ''}
          options={[
            { value: '', label: t(`${part}.mergeChoose`) },
            ...parentOptions(others, new Set([id])),
          ]}
        />
        <Toolbar>
          <Button type="submit">{t(`${part}.showMerge`)}</Button>
        </Toolbar>
      </form>
      {preview && (
        <Form action={action} id="merging" className="form border-grave border-s-4 ps-[0.875rem]">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="into" value={preview.into.id} />
          <ul className="list-disc ps-[1.25rem]">
            {sentences(part, language, preview).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <Toolbar>
            <SubmitButton kind="grave">{t(`${part}.mergeNow`)}</SubmitButton>
            <a href={here} className="button is-quiet">
              {t(`${part}.cancel`)}
            </a>
          </Toolbar>
        </Form>
      )}
    </section>
  );
}

function sentences(part: NamedPart, language: string, preview: Preview): string[] {
  const t = getStaffT(language);
  const into = chosenName(preview.into.names, language)?.name ?? '';
  const list = new Intl.ListFormat(language);
  const languages = (names: readonly Worded[]) =>
    list.format(names.map((each) => languageName(each.language, language)));
  const { stories, both, below, pids = 0, redirected, takenOver } = preview;
  const moved = { languages: languages(redirected), into };
  const named = { languages: languages(takenOver), into };
  return [
    t(`${part}.mergeStories`, { count: stories, both, into }),
    ...(below > 0 ? [t(`${part}.mergeBelow`, { count: below, into })] : []),
    ...(pids > 0 ? [t('collections.mergePids', { count: pids, into })] : []),
    ...(redirected.length > 0 ? [t(`${part}.mergeAddresses`, moved)] : []),
    ...(takenOver.length > 0 ? [t(`${part}.mergeNames`, named)] : []),
    t(`${part}.mergeForGood`),
  ];
}
