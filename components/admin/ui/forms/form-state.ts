/** What a posted form is answered with; it crosses from the server to the form in the browser. */
export interface FormState {
  /**
   * `idle`: not posted yet; `done`; `wrong`: a field is; `refused`: not allowed, or not possible as things are;
   * `signedOut`; `again`: the password has to be given again; `broken`: our fault.
   */
  status: 'idle' | 'done' | 'wrong' | 'refused' | 'signedOut' | 'reauthenticate' | 'broken';
  message?: string;
  /** What is wrong, per field; `#id` is a field of another form on the page, a path one of another page. */
  problems: Record<string, string>;
  /** What was typed, to fill the form again where no script kept it. */
  values: Record<string, string[]>;
  /** Shown beside the message this one time and never again, such as a link to pass on. */
  once?: string;
  /** Where to go next. */
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

/** A server action as a form posts to it. */
export type FormAction = (before: FormState, form: FormData) => Promise<FormState>;
