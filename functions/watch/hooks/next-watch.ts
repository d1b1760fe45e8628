import type { Connection } from '../../../shared/connections/connection.ts';
import { contactOf } from '../../../shared/connections/contact-of.ts';
import { troubleOf } from '../../../shared/operations/attempt-look.ts';
import type { HookReport, HookTrouble } from '../../../shared/operations/hook-report.ts';
import type { HookGap, HookWatch } from '../../../shared/store/hook-watch.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import { readable } from './readable.ts';
import type { MissedChanges } from './silence.ts';
import { isSilent, missedSince } from './silence.ts';
import { neverWords, silenceWords } from './wordings.ts';

/** What one look at the webhooks of a vendor came to. All instants are ISO. */
export interface Look {
  report: HookReport;
  before: HookWatch | undefined;
  connection: Pick<Connection, 'liveSince' | 'notify'>;
  /** When the last webhook was taken. */
  accepted: string | undefined;
  /** What sweeps found before webhooks told of it. */
  found: readonly MissedChanges[];
  now: Date;
}

/** Pure: what is known from now on, before any gap is filled. */
export function nextWatch(look: Look): HookWatch {
  const { report, before, accepted, found, now } = look;
  const { liveSince } = look.connection;
  const gap = gapOf(look);
  const mendedAt = gap?.to ?? before?.filled?.to;
  const missed = missedSince(before?.missed ?? [], found, { accepted, liveSince, mendedAt });
  const shown = report.look === 'unknown' ? (before?.look ?? 'seen') : report.look;
  const trouble = report.trouble ?? silence(shown, missed, look);
  const isSame = trouble?.code === before?.trouble?.code;
  const since = (isSame ? before?.trouble?.since : undefined) ?? now.toISOString();
  return {
    ...{ lookedAt: now.toISOString(), look: shown, missed },
    ...(trouble && { trouble: { ...trouble, since } }),
    ...(gap && { gap }),
    ...(before?.filled && { filled: before.filled }),
  };
}

/** Doubled webhooks lose nothing. One gap that follows another before that is filled makes it longer. */
function gapOf(look: Look): HookGap | undefined {
  const { report, before, now } = look;
  const faults = report.faults.filter((fault) => fault !== 'doubled');
  const isAsBefore = faults.length === 0 && (report.isBrokenOff || !before?.gap?.isOpen);
  if (isAsBefore) return before?.gap;
  const all = [...new Set([...(before?.gap?.faults ?? []), ...faults])];
  const gap = { from: gapFrom(look), to: now.toISOString(), faults: all, found: before?.gap?.found ?? 0 };
  return report.isBrokenOff ? { ...gap, isOpen: true } : gap;
}

/** As the vendor says; else when all was well last. */
function gapFrom({ report, before, accepted, connection, now }: Look): string {
  if (before?.gap) return before.gap.from;
  if (report.offSince !== undefined) return new Date(report.offSince).toISOString();
  const well = [before?.lookedAt, accepted].filter((at) => at !== undefined).toSorted();
  return well.at(-1) ?? connection.liveSince ?? now.toISOString();
}

function silence(
  shown: HookWatch['look'],
  missed: readonly string[],
  { report, accepted, connection }: Look,
): HookTrouble | undefined {
  if (shown === 'none' || !isSilent(missed, shown)) return undefined;
  const since = inEveryLanguage('since', (language) =>
    accepted === undefined ? say(neverWords, {}, language) : readable(accepted),
  );
  const details = { vendor: report.vendor, ...since, ...contactOf(connection) };
  return troubleOf('silent', silenceWords[shown], details);
}
