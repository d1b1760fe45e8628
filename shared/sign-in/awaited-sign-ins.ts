import type { Language } from '../wording.ts';
import type { Vendor } from '../vendor.ts';

/** A sign-in that somebody waits for elsewhere; its browser comes back to the ingress. */
export interface AwaitedSignIn {
  state: string;
  vendor: Vendor;
  /** Of the page that the browser shows. */
  language: Language;
  until: Date;
}

/** Hands the callback of a sign-in from the ingress to who waits for it. The code in it is worth nothing by itself. */
export interface AwaitedSignIns {
  expect(signIn: AwaitedSignIn): Promise<void>;
  /** Keeps the first callback; undefined where nobody waits or waited for it lately. */
  receive(callback: SignInCallback): Promise<Received | undefined>;
  /** The query of the callback, once it is there. */
  read(state: string): Promise<string | undefined>;
  forget(state: string): Promise<void>;
}

export interface SignInCallback {
  state: string;
  vendor: Vendor;
  query: string;
}

export interface Received {
  /** Not where it came before, or too late. */
  isTaken: boolean;
  language: Language;
}
