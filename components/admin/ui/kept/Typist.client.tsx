'use client';

import { createContext, type ReactNode, useEffect } from 'react';
import { forgetForms, forgetOldForms, type Store } from './form-store';

/** Id of whoever types on this page; empty for somebody on the way in. */
export const Typist = createContext('');

/** The archive's time zone, by which moments are told. */
export const ArchiveClock = createContext('UTC');

interface TypistProviderProps {
  person: string;
  timeZone: string;
  children: ReactNode;
}

/** Says who types, and takes away what they typed when they sign out. */
export function TypistProvider({ person, timeZone, children }: TypistProviderProps) {
  useEffect(() => {
    forgetOldForms(storeOf('any'), Date.now());
    const leave = ({ target }: SubmitEvent) => {
      if (isSignOut(target)) forgetForms(storeOf(person), person);
    };
    document.addEventListener('submit', leave);
    return () => document.removeEventListener('submit', leave);
  }, [person]);
  return (
    <ArchiveClock value={timeZone}>
      <Typist value={person}>{children}</Typist>
    </ArchiveClock>
  );
}

/** Whether somebody signs out with this form. */
export function isSignOut(form: EventTarget | null): boolean {
  return form instanceof HTMLFormElement && form.matches('[data-sign-out]');
}

/** Words of somebody who is not known yet end with the tab. A browser may have no storage, or refuse it. */
export function storeOf(person: string): Store | null {
  try {
    return person === '' ? window.sessionStorage : window.localStorage;
  } catch {
    return null;
  }
}
