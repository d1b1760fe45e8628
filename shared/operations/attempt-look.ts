import { contactOf } from '../connections/contact-of.ts';
import { Failure } from '../failure.ts';
import { sentence } from '../reason.ts';
import type { Vendor } from '../vendor.ts';
import type { Details, Wording } from '../wording.ts';
import { inLanguages, say } from '../wording.ts';
import type { HookFault, HookReport, HookTrouble } from './hook-report.ts';
import type { SetupContext } from './setup-context.ts';

/** Where faults are put before they are mended: what an answer that got lost came to is never known. */
export type SeenFaults = Set<HookFault>;

/** Whoever is refused is reported; whoever does not answer is asked again next time. */
export async function attemptLook(
  vendor: Vendor,
  { connection }: Pick<SetupContext, 'connection'>,
  work: (seen: SeenFaults) => Promise<Omit<HookReport, 'vendor' | 'faults'>>,
): Promise<HookReport> {
  const seen: SeenFaults = new Set();
  try {
    const report = await work(seen);
    return { vendor, ...report, faults: [...seen] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const broken = { vendor, faults: [...seen], isBrokenOff: true };
    if (error.reason.kind === 'retry') return { ...broken, look: 'unknown' };
    const details = { ...error.details, ...contactOf(connection) };
    const said = inLanguages((language) => sentence(error.reason, details, language));
    return { ...broken, look: 'seen', trouble: { code: 'refused', sentence: said } };
  }
}

export function troubleOf(code: HookTrouble['code'], wording: Wording, details: Details = {}): HookTrouble {
  const said = inLanguages((language) => say(wording, details, language));
  return { code, sentence: said };
}
