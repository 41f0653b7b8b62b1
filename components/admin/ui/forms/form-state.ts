/** Answer to a posted form, sent from the server to the browser. */
export interface FormState {
  /**
   * `idle`: not posted yet; `done`; `wrong`: a field is invalid; `refused`: not permitted or not
   * possible now; `signedOut`; `again`: identity must be confirmed; `broken`: server error.
   */
  status: 'idle' | 'done' | 'wrong' | 'refused' | 'signedOut' | 'reauthenticate' | 'broken';
  message?: string;
  /** Error per field; `#id` is a field of another form on the page, a path one of another page. */
  problems: Record<string, string>;
  /** The posted values, to fill the form again without scripts. */
  values: Record<string, string[]>;
  /** Shown with the message only this time, such as a link to pass on. */
  once?: string;
  /** What is stored after details were saved while somebody goes on working in their form. */
  saved?: {
    /** The details as they are stored, to be sent back with the next change. */
    seen: string;
    /** Id of their version, which ascends with time. */
    version: string;
    /** Whether they are as they were sent, so that the form shows them already. */
    isAsSent: boolean;
  };
  /** Whether it came while somebody goes on typing, so that it takes no focus. */
  isQuiet?: boolean;
  /** Address to redirect to. */
  to?: string;
  /** What proves again who one is; it goes along with the form when that is sent again. */
  reauthentication?: Reauthentication;
}

/** How somebody is asked again who they are, in words. */
export interface Reauthentication {
  /** `elsewhere`: only a provider of sign-in can tell, at `href`. */
  asks: 'password' | 'code' | 'elsewhere';
  title: string;
  words: string;
  /** Of the field, or of the link. */
  label: string;
  confirm: string;
  href: string;
}

export const IDLE: FormState = { status: 'idle', problems: {}, values: {} };

/** A server action with the signature that forms use. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
