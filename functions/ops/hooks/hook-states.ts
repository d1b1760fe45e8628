import type { Connection } from '../../../shared/connections/connection.ts';
import { hookVendors } from '../../../shared/operations/hook-events.ts';
import type { HookTrouble } from '../../../shared/operations/hook-report.ts';
import type { HookWatch } from '../../../shared/store/hook-watch.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import type { Language } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import { findDirections } from '../access/find-connection.ts';
import type { Operator } from '../operator.ts';
import { hookStateWords } from './wordings.ts';

/** What the webhooks of one vendor are like. */
export interface HookState {
  vendor: Vendor;
  /**
   * `arriving`, or `quiet` as none has come yet · `off` and not mended yet · `filling` what was missed is looked for ·
   * `none` are needed · `unwatched` nobody has looked yet · the rest needs somebody.
   */
  state: 'arriving' | 'quiet' | 'off' | 'filling' | 'none' | 'unwatched' | HookTrouble['code'];
  sentence: string;
  /** ISO instant; known to ten minutes. */
  lastDelivery: string | null;
  /** ISO instant since when it is so, where it is not well. */
  since: string | null;
}

/** The webhooks of every vendor of a connection that sends any, as the watch last saw them. */
export async function hookStates(
  { id, connector }: Pick<Connection, 'id' | 'connector'>,
  operator: Operator,
  language: Language = operator.language,
): Promise<HookState[]> {
  const definitions = findDirections(connector, undefined, operator).map(({ definition }) => definition);
  const states: HookState[] = [];
  for (const vendor of hookVendors(definitions)) {
    const watch = await operator.hookWatches.read(id, vendor);
    const { accepted } = await operator.hookNotes.last(id, vendor);
    states.push({ vendor, ...stateOf(watch, accepted, vendor, language), lastDelivery: accepted ?? null });
  }
  return states;
}

export function needsSomebody({ state }: HookState): boolean {
  return !Object.keys(hookStateWords).includes(state);
}

function stateOf(
  watch: HookWatch | undefined,
  accepted: string | undefined,
  vendor: Vendor,
  language: Language,
): Pick<HookState, 'state' | 'sentence' | 'since'> {
  const { trouble, gap } = watch ?? {};
  if (trouble)
    return { state: trouble.code, sentence: say(trouble.sentence, {}, language), since: trouble.since };
  const state = kindOf(watch, accepted);
  const sentence = say(hookStateWords[state], { vendor }, language);
  return { state, sentence, since: gap?.from ?? null };
}

function kindOf(watch: HookWatch | undefined, accepted: string | undefined): keyof typeof hookStateWords {
  // Of vendors that cannot be asked, deliveries tell.
  if (!watch) return accepted === undefined ? 'unwatched' : 'arriving';
  if (watch.look === 'none') return 'none';
  if (watch.gap) return watch.gap.isOpen ? 'off' : 'filling';
  return accepted === undefined ? 'quiet' : 'arriving';
}
