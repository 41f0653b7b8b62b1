import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction } from '@/components/admin/ui/forms/form-state';
import { SeenField } from '@/components/admin/ui/forms/SeenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import { SectionTitle } from '@/components/admin/ui/SectionTitle';
import { seenPrint } from '@/domain/forms/seen';
import { coordinatesText } from '@/domain/places/coordinates';
import { type PlaceFile, placeFacts } from '@/domain/places/place-file';
import { variantLines } from '@/domain/places/variant-lines';
import { getStaffT } from '@/i18n/staff/translate';
import { kindOptions } from './kind-options';

interface PlaceFactsFormProps {
  language: string;
  place: PlaceFile;
  action: FormAction;
}

/** What does not depend on the language: kind, coordinates, Wikidata id, other names. */
export function PlaceFactsForm({ language, place, action }: PlaceFactsFormProps) {
  const t = getStaffT(language);
  return (
    <section className="section">
      <SectionTitle>{t('places.facts')}</SectionTitle>
      <Form action={action} id="facts" label={t('places.facts')}>
        <input type="hidden" name="id" value={place.id} />
        <SeenField value={seenPrint(placeFacts(place))} />
        <Select
          name="kind"
          label={t('places.kind')}
          defaultValue={place.kind}
          options={kindOptions(language)}
        />
        <Field
          name="coordinates"
          label={t('places.coordinates')}
          hint={t('places.coordinatesHint')}
          defaultValue={coordinatesText(place)}
          isOptional
          dir="ltr"
        />
        <Field
          name="wikidata"
          label={t('places.wikidata')}
          hint={t('places.wikidataHint')}
          defaultValue={place.wikidata}
          isOptional
          dir="ltr"
        />
        <TextArea
          name="variants"
          label={t('places.variants')}
          hint={t('places.variantsHint')}
          defaultValue={variantLines(place.variants)}
          isOptional
          dir="ltr"
        />
        <SubmitButton kind="plain">{t('places.save')}</SubmitButton>
      </Form>
    </section>
  );
}
