import { commonReasons } from '../../../../shared/common-reasons.ts';
import type { UrgentRecord } from '../../../../shared/figures/figures.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { ConnectionState } from '../../../ops/connection-state.ts';
import type { Operator } from '../../../ops/operator.ts';
import { causeText } from '../../../ops/records/record-sentence.ts';
import { beginning } from '../../page/health-words.ts';
import { words as counted } from '../connection/words.ts';
import { words } from './words.ts';

/** Why a connection is as it is: what stopped it, who asks for its start, or what needs somebody most. */
export function whyText(
  state: ConnectionState,
  urgent: UrgentRecord | undefined,
  operator: Pick<Operator, 'connectors' | 'language'>,
): string {
  const { language } = operator;
  const { paused, status, liveAsked } = state;
  if (paused)
    return paused.code === commonReasons['connection-paused'].code
      ? say(words.pausedByHand, {}, language)
      : paused.sentence;
  if (status === 'prepared' && liveAsked) return say(words.asked, { name: liveAsked.name }, language);
  if (!urgent) return countsText(state, language) || (state.isBeginning ? say(beginning, {}, language) : '');
  const cause = causeText(urgent, operator);
  const more = (urgent.needs ? state.parked + state.needing : state[urgent.state]) - 1;
  return more > 0 ? say(words.andMore, { cause: cause.replace(/\.$/, ''), count: more }, language) : cause;
}

/** What is set aside, and what nobody has looked at yet. */
function countsText(state: ConnectionState, language: Language): string {
  const { parked, setAside, waiting, needing, retrying, differing } = state;
  const counts = [
    ['parked', parked + needing],
    ['waiting', waiting - needing],
    ['retrying', retrying],
    ['shelved', setAside],
    ['different', differing],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${say(counted[name], {}, language)}: ${count}`)
    .join(' · ');
}
