import { useContext, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { findForm, formKey, keepForm } from '@/components/admin/ui/kept/form-store';
import type { FieldValues } from '@/components/admin/ui/kept/kept-form';
import { storeOf, Typist } from '@/components/admin/ui/kept/Typist.client';
import type { ImageDescription } from '@/domain/images/description';
import type { OfferedImage } from '@/domain/images/library';
import { sendDescription } from './send-description';

/** An image with the description that is stored. */
export interface Described extends Omit<ImageDescription, 'credit'> {
  id: string;
  credit: string | null;
}

interface DescriptionGiven {
  image: Described;
  /** Content language of the alternative text. */
  language: string;
  /** A text to begin with, such as that of a Word file. */
  proposed?: string;
  onSaved(image: OfferedImage): void;
}

type State = 'typing' | 'saving' | { problem: string; signInAt: string | null };

/**
 * The description of an image while it is typed. It is kept in this browser until it is saved; a
 * page with an unsaved one asks before it is left.
 */
export function useDescription({ image, language, proposed = '', onSaved }: DescriptionGiven) {
  const t = useTranslations();
  const person = useContext(Typist);
  const { id, alt, decorative, credit } = image;
  const [was, setWas] = useState<ImageDescription>({ alt, decorative, credit: credit ?? '' });
  const key = formKey(person, window.location.pathname, `description ${id} ${language}`);
  const [kept] = useState(() => findForm(storeOf(person), key, Date.now()));
  const [isTyped, setIsTyped] = useState(kept !== null);
  const [given, setGiven] = useState<ImageDescription>(() =>
    kept ? restored(was, kept.fields) : { ...was, alt: was.alt || proposed },
  );
  const [state, setState] = useState<State>('typing');
  const latest = useRef(given);
  const isSaving = useRef(false);
  const isChanged = JSON.stringify(given) !== JSON.stringify(was);

  useEffect(() => {
    if (!isTyped || !isChanged) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [isTyped, isChanged]);

  function change(changed: Partial<ImageDescription>) {
    const next = { ...latest.current, ...changed };
    latest.current = next;
    setGiven(next);
    setIsTyped(true);
    setState('typing');
    keepForm(storeOf(person), key, { at: Date.now(), fields: fieldsOf(was, next) });
  }

  /** Saves what was changed. What somebody else saved meanwhile is overwritten at the second try. */
  async function save() {
    if (isSaving.current || !isChanged) return;
    isSaving.current = true;
    setState('saving');
    const sent = latest.current;
    const answer = await sendDescription(id, language, sent, was);
    isSaving.current = false;
    if (!answer.ok) {
      if (answer.stored) setWas(descriptionIn(answer.stored));
      const problem = answer.message || t('images.problem.network');
      return setState({ problem, signInAt: answer.signInAt });
    }
    keepForm(storeOf(person), key, null);
    onSaved(answer.image);
  }

  return { given, change, save, state, isChanged };
}

function descriptionIn({ alt, decorative, credit }: OfferedImage): ImageDescription {
  return { alt, decorative, credit };
}

function fieldsOf(was: ImageDescription, now: ImageDescription): FieldValues {
  return {
    alt: { value: now.alt, base: was.alt },
    credit: { value: now.credit, base: was.credit },
    decorative: { value: String(now.decorative), base: String(was.decorative) },
  };
}

function restored(was: ImageDescription, { alt, credit, decorative }: FieldValues) {
  return {
    alt: alt?.value ?? was.alt,
    credit: credit?.value ?? was.credit,
    decorative: decorative ? decorative.value === 'true' : was.decorative,
  };
}
