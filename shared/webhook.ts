import { createHash, timingSafeEqual } from 'node:crypto';
import type { HookKeys } from './secrets/hook-keys.ts';

/** A webhook as it came in. `body` is the raw text, header names are lower case. */
export interface RawWebhook {
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

/** What a webhook is about, in the vendor's own words. `recordId` is missing in test calls. */
export interface WebhookEvent {
  event: string;
  recordId?: string | undefined;
  /** The person whose record it is, where the body says so. */
  personId?: string | undefined;
  /** The vendor's time of the event; tells two events with the same body apart. */
  occurredAt?: string | undefined;
  /**
   * The record's own time of the change that the event is about, in epoch microseconds, or `gone`; absent where the event
   * is about something else, or does not say.
   */
  shows?: number | 'gone' | undefined;
}

/** How one vendor proves and words its webhooks. Nothing of the body is trusted beyond ids. */
export interface WebhookReader {
  /** `keys` are the vendor's part of what proves the webhooks of a connection. */
  isGenuine(webhook: RawWebhook, keys: HookKeys['vendors'][string] | undefined): boolean;
  /** Undefined when the body is not what the vendor sends. */
  read(webhook: RawWebhook): WebhookEvent | undefined;
}

/** Compares without telling by its duration where the difference lies, also for different lengths. */
export function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Whether one of the accepted secrets was given; always compares with all of them. */
export function isOneOf(given: string, accepted: readonly string[]): boolean {
  return accepted.map((secret) => isSameSecret(given, secret)).includes(true);
}
