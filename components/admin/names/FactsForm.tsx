import type { ReactNode } from 'react';
import { dateWords } from '@/components/admin/dates/date-words';
import { lifeForm, lifeWords } from '@/components/admin/dates/life-form';
import { TypedDateField } from '@/components/admin/dates/TypedDateField.client';
import { understoodLife } from '@/components/admin/dates/understood-life';
import { LABEL } from '@/components/admin/ui/classes';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { PickList } from '@/components/admin/writing/details/PickList.client';
import { AUTHORITIES } from '@/components/names/authorities';
import { IDENTIFIER_EXAMPLES, IDENTIFIERS } from '@/domain/names/identifiers';
import type { RelationKind } from '@/domain/names/name';
import { factsPrint, type NameFile } from '@/domain/names/name-file';
import type { Named } from '@/domain/stories/named';
import { getStaffT } from '@/i18n/staff/translate';
import { kindOptions } from './kind-options';

export interface KnownNames {
  /** What the name can be made a member or founder of. */
  names: readonly Named[];
  /** What it is related to. */
  related: readonly Named[];
  places: readonly Named[];
}

interface FactsFormProps {
  language: string;
  file: NameFile;
  known: KnownNames;
  /** The field that chooses the image. */
  picture: ReactNode;
  action: FormAction;
}

/** What does not depend on a language. */
export function FactsForm({ language, file, known, picture, action }: FactsFormProps) {
  const t = getStaffT(language);
  const { facts } = file;
  const dates = lifeForm(facts, language);
  const life = lifeWords(facts.kind, language);
  const related = (kind: RelationKind) => {
    const ids = facts.relations.filter((each) => each.kind === kind).map(({ toId }) => toId);
    return picked(ids, known.related);
  };
  return (
    <section className="section" aria-labelledby="facts-title">
      <SectionTitle id="facts-title">{t('names.facts')}</SectionTitle>
      <Form action={action} id="facts">
        <input type="hidden" name="id" value={file.id} />
        <SeenField value={factsPrint(facts)} />
        <Select
          name="kind"
          label={t('names.kind')}
          defaultValue={facts.kind}
          options={kindOptions(language)}
        />
        <TypedDateField
          name="dates"
          typed={dates}
          calendar="gregorian"
          locale={language}
          meant={understoodLife(dates, life, language)}
          words={{ ...dateWords(language, t('names.dates')), hint: t('names.datesHint') }}
          life={life}
        />
        <PickList
          name="memberOf"
          label={t('names.memberOf')}
          add={t('names.addMemberOf')}
          picked={related('memberOf')}
          known={known.names}
          sendsRest
        />
        <PickList
          name="founderOf"
          label={t('names.founderOf')}
          add={t('names.addFounderOf')}
          picked={related('founderOf')}
          known={known.names}
          sendsRest
        />
        <PickList
          name="place"
          label={t('names.places')}
          add={t('names.addPlace')}
          picked={picked(facts.placeIds, known.places)}
          known={known.places}
          sendsRest
        />
        <fieldset className="fields">
          <legend className={`${LABEL} mb-1`}>{t('names.identifiers')}</legend>
          <p className="hint">{t('names.identifiersHint')}</p>
          {IDENTIFIERS.map((each) => (
            <Field
              key={each}
              name={each}
              label={AUTHORITIES[each]}
              hint={t('names.example', { example: IDENTIFIER_EXAMPLES[each] })}
              defaultValue={facts[each]}
              dir="ltr"
              spellCheck={false}
              isOptional
            />
          ))}
        </fieldset>
        {picture}
        <TextArea
          name="ground"
          label={t('names.ground')}
          hint={t('names.groundHint')}
          defaultValue={facts.ground}
          rows={2}
          dir="auto"
          isOptional
        />
        <SubmitButton>{t('names.saveFacts')}</SubmitButton>
      </Form>
    </section>
  );
}

/** Those with these ids, in their order. */
function picked(ids: readonly string[], known: readonly Named[]): Named[] {
  return ids.flatMap((id) => {
    const found = known.find((each) => each.id === id);
    return found ?? [];
  });
}
