import type { PageName, PageReader } from '../../../shared/sign-in/page.ts';
import type { BegunSignIn } from './begin-sign-in.ts';

/** Where the browser of the admin comes back to. */
export interface Door {
  redirectUri: string;
  /** The first callback that comes. Throws `sign-in-timed-out`. */
  callback(begun: BegunSignIn): Promise<Callback>;
  close(): Promise<void>;
}

export interface Callback {
  query: URLSearchParams;
  /** Tells the browser how it ended, where it still waits for that. */
  show(page: PageName): void;
}

export interface DoorOptions {
  reader: PageReader;
  waitMinutes: number;
}

/** The path below which vendors send browsers back; one for each, so that no answer is taken for another vendor's. */
export function callbackPath({ vendor }: Pick<PageReader, 'vendor'>): string {
  return `/sign-in/${vendor}`;
}
