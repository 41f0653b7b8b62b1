'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { UnderstoodDate } from '@/components/admin/dates/understood-date';
import { PANEL } from '@/components/admin/ui/classes';
import { Field } from '@/components/admin/ui/forms/Field.client';
import { Form } from '@/components/admin/ui/forms/Form.client';
import type { FormAction, FormState } from '@/components/admin/ui/forms/form-state';
import { HiddenField } from '@/components/admin/ui/forms/HiddenField.client';
import { Select } from '@/components/admin/ui/forms/Select.client';
import { SubmitButton } from '@/components/admin/ui/forms/SubmitButton.client';
import { TextIdFields } from '@/components/admin/ui/forms/TextIdFields';
import { usePlainSave } from '@/components/admin/writing/PlainSave.client';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { textPath } from '@/domain/addresses/staff-address';
import type { Named } from '@/domain/stories/named';
import { EDITING_SESSION, SEEN_DETAILS } from '@/domain/stories/seen-details-field';
import type { EventCalendar, StoryKind } from '@/domain/stories/story-kind';
import { KINDS } from '@/domain/stories/story-kind';
import type { NameRole } from '@/domain/stories/story-name';
import { type Shelf, ShelfFields } from './CollectionFields.client';
import { type Cover, CoverField } from './CoverField.client';
import { DateField } from './DateField.client';
import { answerOfDetails } from './details-answer';
import { FACTS_FORM } from './details-form-id';
import { makersOf } from './makers';
import { NameFields } from './NameFields.client';
import { OccasionFields } from './OccasionFields.client';
import { PickList } from './PickList.client';
import { NewPlaceFields } from './PlaceFields.client';
import { sendDetails } from './send-details';
import { useSeenDetails } from './use-seen-details';

/** The details of a story. */
export interface DetailsShown {
  kind: StoryKind;
  originalLanguage: string;
  /** The same as stored, sent back with a change (`domain/stories/details-merge`). */
  seen: string;
  /** Id of the stored version, which ascends with time; empty where none was saved. */
  version: string;
  /** As typed. */
  eventDate: string;
  eventCalendar: EventCalendar;
  /** How the date was understood, in the interface language. */
  eventDateMeant: UnderstoodDate;
  source: string;
  sourceUrl: string;
  cover: Cover | null;
  topics: readonly Named[];
  names: Record<NameRole, readonly Named[]>;
  places: readonly Named[];
  shelves: readonly Shelf[];
  /** In the archive's time zone; empty when there is none. */
  startsAt: string;
  endsAt: string;
  venue: string;
}

interface FactsPanelProps {
  storyId: string;
  language: string;
  action: FormAction;
  facts: DetailsShown;
  /** Everything that can be chosen. */
  known: { topics: readonly Named[]; places: readonly Named[]; collections: readonly Named[] };
  languages: readonly { value: string; label: string }[];
  /** Whether the user may change the order of collections, and create one. */
  mayArrangeCollections: boolean;
  mayAddImages: boolean;
  mayAddNames: boolean;
  mayAddPlaces: boolean;
  mayAddTopics: boolean;
  /** Interface language of what is added by its name. */
  nameLanguage: string;
  /** Whether readers have the story, so that changes wait for a publication. */
  isPublic: boolean;
  /** Whether the text was sent for review or approved, with its details as they were then. */
  isSent: boolean;
  /** The text can be changed on this page too; without scripts they are one form. */
  isBesideText: boolean;
}

/** The details of a story that are the same in every language. They are saved by themselves. */
export function DetailsPanel(props: FactsPanelProps) {
  const { storyId, language, action, known, languages, isPublic } = props;
  const t = useTranslations();
  const router = useRouter();
  const { facts: desk } = useTextEditing();
  const { posted } = usePlainSave();
  const along = useMemo(() => ({ owner: 'text', answer: answerOfDetails(posted) }), [posted]);
  const address = textPath(storyId, language);
  const session = useRef('');
  const quietly = useMemo(() => {
    const send = sendDetails(`${address}/details`);
    return (before: FormState, form: FormData) => {
      session.current ||= crypto.randomUUID();
      form.set(EDITING_SESSION, session.current);
      return send(before, form);
    };
  }, [address]);
  const section = useRef<HTMLElement>(null);
  const isInUse = () => section.current?.contains(document.activeElement) ?? false;
  const { facts, seen, ...shown } = useSeenDetails(props.facts, isInUse);
  const [said, setSaid] = useState('');
  return (
    <section ref={section} className={PANEL} id="facts" aria-labelledby="facts-title">
      <h2 id="facts-title" tabIndex={-1}>
        {t('writing.facts.title')}
      </h2>
      <p role="status" className="form-status">
        {said}
      </p>
      <p className="hint">{isPublic ? t('writing.facts.wordsPublic') : t('writing.facts.words')}</p>
      <Form
        key={facts.seen}
        action={action}
        quietly={quietly}
        // Without scripts the answer finds its form by this address, even if its key is another by now.
        address={address}
        id={FACTS_FORM}
        handle={desk.form}
        along={props.isBesideText ? along : undefined}
        onTyped={desk.heard}
        onAnswer={({ status, message = '', saved }) => {
          if (status !== 'done' || !saved) return;
          if (saved.isAsSent) {
            shown.setSeen(saved);
            // What a publication would change is said beside its button.
            if (isPublic || props.isSent) router.refresh();
            return;
          }
          // Somebody else changed something: the form is shown anew, and says so.
          setSaid(message);
          shown.await();
          router.refresh();
        }}
      >
        <TextIdFields storyId={storyId} language={language} />
        <HiddenField name={SEEN_DETAILS} value={seen} />
        <Select
          name="kind"
          label={t('writing.facts.kind')}
          options={KINDS.map((kind) => ({ value: kind, label: t(`writing.kind.${kind}`) }))}
          defaultValue={facts.kind}
        />
        {languages.length > 1 && (
          <Select
            name="originalLanguage"
            label={t('writing.facts.originalLanguage')}
            options={languages}
            defaultValue={facts.originalLanguage}
          />
        )}
        <DateField
          typed={facts.eventDate}
          calendar={facts.eventCalendar}
          meant={facts.eventDateMeant}
        />
        <PickList
          name="topic"
          label={t('writing.facts.topics')}
          add={t('writing.facts.addTopic')}
          hint={t('writing.facts.topicsHint')}
          picked={facts.topics}
          known={known.topics}
          make={props.mayAddTopics ? makersOf(t, 'topic', props.nameLanguage) : []}
        />
        <NameFields names={facts.names} language={props.nameLanguage} mayAdd={props.mayAddNames} />
        <PickList
          name="place"
          label={t('writing.facts.places')}
          add={t('writing.facts.addPlace')}
          picked={facts.places}
          known={known.places}
          make={props.mayAddPlaces ? makersOf(t, 'place', props.nameLanguage) : []}
        />
        {props.mayAddPlaces && (
          <noscript>
            <NewPlaceFields />
          </noscript>
        )}
        <ShelfFields
          language={language}
          shelves={facts.shelves}
          known={known.collections}
          mayArrange={props.mayArrangeCollections}
          make={props.mayArrangeCollections ? makersOf(t, 'collection', props.nameLanguage) : []}
        />
        <CoverField cover={facts.cover} language={language} mayAdd={props.mayAddImages} />
        <Field
          name="source"
          label={t('writing.facts.source')}
          hint={t('writing.facts.sourceHint')}
          isOptional
          dir="auto"
          defaultValue={facts.source}
        />
        <Field
          name="sourceUrl"
          label={t('writing.facts.sourceUrl')}
          isOptional
          type="url"
          dir="ltr"
          defaultValue={facts.sourceUrl}
        />
        <OccasionFields {...facts} />
        <noscript>
          <SubmitButton kind="plain" name="do" value="details">
            {t('writing.facts.save')}
          </SubmitButton>
        </noscript>
      </Form>
    </section>
  );
}
