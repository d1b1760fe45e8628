import type { Meter } from '../quota/meter.ts';
import type { Vendor } from '../vendor.ts';
import type { ErrorDialect } from './error-dialect.ts';

/** What a run lends every vendor client. */
export interface ClientOptions {
  connection: string;
  meter: Meter;
  now(): Date;
  /** Epoch milliseconds after which nobody waits for an answer any more. */
  deadlineAt?: number;
  fetch?: typeof fetch;
  /** Told about top-level fields the vendor never documented. */
  onDrift(vendor: Vendor, fields: readonly string[]): void;
}

/** The same with what the vendor's client adds. */
export interface VendorHttpOptions extends ClientOptions {
  vendor: Vendor;
  /** With or without a slash at the end. */
  baseUrl: string;
  dialect: ErrorDialect;
  /** Headers that prove who we are, asked for at every call. */
  authorize(): Promise<Record<string, string>>;
}
