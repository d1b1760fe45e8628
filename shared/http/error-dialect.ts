import type { QuotaReport } from '../quota/meter.ts';

/** How one vendor says things that HTTP leaves open. */
export interface ErrorDialect {
  /** The sentence, field or code in a refused call's body (its text where it is no JSON); empty when there is none. */
  problem(body: unknown): string;
  /** Whether a 400 or 409 only reports a simultaneous change. */
  isConflict(status: number, body: unknown): boolean;
  /** The vendor's own count, where its headers tell it. */
  quota(headers: Headers): QuotaReport | undefined;
  /** Its own refusals may be plain text. Elsewhere a 404 that is no JSON comes from something that stands before the vendor. */
  answersText?: true;
  /** Seconds to stay away after a 429 without `Retry-After`. */
  restSeconds(headers: Headers): number;
  /** The vendor's cheapest call that needs nothing but a valid key. Throws like any call when there is no answer. */
  credentialsWork(): Promise<boolean>;
}
