'use client';

import { useContext } from 'react';
import { useTranslations } from 'use-intl/react';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { FormContext } from '@/components/admin/ui/forms/form-context';
import { TextArea } from '@/components/admin/ui/forms/TextArea.client';
import type { Named } from '@/domain/stories/named';
import { type Maker, PickList } from './PickList.client';

export interface Shelf extends Named {
  /** Position in the collection, from 1. */
  place: number;
  note: string;
}

interface ShelfFieldsProps {
  /** Language of the notes. */
  language: string;
  shelves: readonly Shelf[];
  known: readonly Named[];
  /** Whether the user may change the order of the collection. */
  mayArrange: boolean;
  make: readonly Maker[];
}

/** The collections of a story: its position in each, and its note. */
export function ShelfFields({ language, shelves, known, mayArrange, make }: ShelfFieldsProps) {
  const t = useTranslations();
  const { owner } = useContext(FormContext);
  return (
    <>
      <input type="hidden" name="collections" value="yes" form={owner} data-piece />
      <PickList
        name="collection"
        label={t('writing.facts.collections')}
        add={t('writing.facts.addCollection')}
        picked={shelves}
        known={known}
        make={make}
      >
        {({ id, name }) => {
          const shelf = shelves.find((each) => each.id === id);
          return (
            <Disclosure summary={t('writing.facts.shelfMore')}>
              <div className="grid flex-[1_0_100%] gap-2">
                {mayArrange && (
                  <Field
                    name={`shelfPlace-${id}`}
                    type="number"
                    min={1}
                    label={t('writing.facts.shelfPlace')}
                    title={name}
                    defaultValue={shelf?.place ?? ''}
                  />
                )}
                <TextArea
                  name={`shelfNote-${id}`}
                  label={t('writing.facts.shelfNote')}
                  rows={2}
                  lang={language}
                  dir="auto"
                  title={name}
                  defaultValue={shelf?.note ?? ''}
                />
              </div>
            </Disclosure>
          );
        }}
      </PickList>
    </>
  );
}
