import { html } from 'hono/html';
import type { HistoryEntry } from '../../../../shared/history/history.ts';
import type { Language, Wording } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { commonReasons } from '../../../../shared/common-reasons.ts';
import type { ConnectionState } from '../../../ops/connection-state.ts';
import { nameOf } from '../../../ops/history/list-history.ts';
import { isOfKeys } from '../../../ops/connections/pause-state.ts';
import { healthOf } from '../../../ops/health/health.ts';
import {
  beginning,
  differingStill,
  healthSentences,
  healthTones,
  healthWords,
} from '../../page/health-words.ts';
import type { Markup } from '../../page/markup.ts';
import { ago, momentText } from '../../page/moment.ts';
import { keysLink } from '../keys/link.ts';
import { words } from './words.ts';

interface Shown {
  state: ConnectionState;
  language: Language;
  now: Date;
  contact: string | undefined;
  /** What comes next, where it has not started. */
  next: Markup | undefined;
  /** Who paused it last and why, for those who may know. */
  pause: HistoryEntry | undefined;
}

/** How it is, in one word, one sentence, and the counts behind it. */
export function summary({ state, language, now, contact, next, pause }: Shown): Markup {
  const health = healthOf(state);
  const facts = countsOf(state, now, language);
  return html`<div class="note ${healthTones[health]}">
      <p>
        <span class="word">${say(healthWords[health], {}, language)}.</span>
        ${next ? '' : say(sentenceOf(state), { count: state.differing }, language)}
      </p>
      ${next && html`<p>${next}</p>`}
      ${state.paused && html`<p>${pauseText(state.paused, { contact, pause }, language)}</p>`}
      ${state.paused && isOfKeys(state.paused) ? html`<p>${keysLink({ connection: state, language })}</p>` : ''}
    </div>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>`;
}

/** What is counted says more than that it has begun. */
function sentenceOf(state: ConnectionState): Wording {
  const health = healthOf(state);
  const isCounted = health !== 'waiting' || state.waiting + state.retrying > 0;
  if (state.isBeginning && !isCounted) return beginning;
  return health === 'in-step' && state.differing > 0 ? differingStill : healthSentences[health];
}

function countsOf(state: ConnectionState, now: Date, language: Language): [string, string | number][] {
  const { done, parked, setAside, waiting, needing, retrying, differing, remembered } = state;
  const { oldestOpenSince } = state;
  const numbers = [
    ['arrived', done],
    ['parked', parked + needing],
    ['waiting', waiting - needing],
    ['retrying', retrying],
    ...(differing > 0 ? ([['different', differing]] as const) : []),
    ...(setAside > 0 ? ([['shelved', setAside]] as const) : []),
    ...(remembered > 0 ? ([['remembered', remembered]] as const) : []),
  ] as const;
  const counts = numbers.map(([name, count]): [string, number] => [say(words[name], {}, language), count]);
  if (oldestOpenSince === null) return counts;
  return [...counts, [say(words.oldest, {}, language), ago(oldestOpenSince, now, language)]];
}

function pauseText(
  { code, at, sentence }: NonNullable<ConnectionState['paused']>,
  known: Pick<Shown, 'contact' | 'pause'>,
  language: Language,
): string {
  const why = code === commonReasons['connection-paused'].code ? onPurpose(known, language) : sentence;
  return `${why} (${say(words.since, { at: momentText(at, language) }, language)})`;
}

function onPurpose({ contact, pause }: Pick<Shown, 'contact' | 'pause'>, language: Language): string {
  if (!pause) return say(words.pausedByOperator, contact === undefined ? {} : { contact }, language);
  const { who, reason = '' } = pause;
  return say(words.pausedBy, { who: nameOf(who), reason }, language).trim();
}
