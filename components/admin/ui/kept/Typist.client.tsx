'use client';

import { createContext, type ReactNode, useEffect } from 'react';
import { forgetForms, forgetOldForms, type Store } from './form-store';

/** Id of the current user; empty when nobody is signed in. */
export const Typist = createContext('');

/** The archive's time zone, for times shown. */
export const ArchiveClock = createContext('UTC');

interface TypistProviderProps {
  person: string;
  timeZone: string;
  children: ReactNode;
}

/** Sets the current user, and deletes their kept input when they sign out. */
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

/** Whether the form signs the user out. */
export function isSignOut(form: EventTarget | null): boolean {
  return form instanceof HTMLFormElement && form.matches('[data-sign-out]');
}

/** Input of unknown users ends with the tab. Null when the browser has no storage or refuses it. */
export function storeOf(person: string): Store | null {
  try {
    return person === '' ? window.sessionStorage : window.localStorage;
  } catch {
    return null;
  }
}
