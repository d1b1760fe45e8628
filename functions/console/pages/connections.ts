import { html } from 'hono/html';
import type { Connection } from '../../../shared/connections/connection.ts';
import { connectorNames, vendorNames } from '../../../shared/vendor.ts';
import type { Language, Wording } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import { allConnections } from '../../ops/access/find-connection.ts';
import type { ConnectionState } from '../../ops/connection-state.ts';
import { connectionStates } from '../../ops/connection-state.ts';
import { byNeed, healthOf } from '../../ops/health/health.ts';
import type { Console } from '../context.ts';
import { healthTones, healthWords } from '../page/health-words.ts';
import type { Markup } from '../page/markup.ts';
import { ago } from '../page/moment.ts';
import { words as frame } from '../page/words.ts';
import { words as counted } from './connection/words.ts';

const words = {
  search: {
    en: 'Search by id or systems',
    de: 'Nach Kennung oder Systemen suchen',
    no: 'Søk etter kode eller systemer',
  },
  searchNow: { en: 'Search', de: 'Suchen', no: 'Søk' },
  none: {
    en: 'There is no connection here.',
    de: 'Hier gibt es keine Verbindung.',
    no: 'Her finnes ingen tilkobling.',
  },
  connection: { en: 'Connection', de: 'Verbindung', no: 'Tilkobling' },
  systems: { en: 'Systems', de: 'Systeme', no: 'Systemer' },
  health: { en: 'State', de: 'Zustand', no: 'Tilstand' },
  why: { en: 'Why', de: 'Grund', no: 'Grunn' },
  oldest: { en: 'Oldest open', de: 'Ältestes Offene', no: 'Eldste åpne' },
  compared: { en: 'Compared', de: 'Abgeglichen', no: 'Sammenlignet' },
  differences: {
    en: '{count} {count|difference|differences} ({when})',
    de: '{count} {count|Abweichung|Abweichungen} ({when})',
    no: '{count} avvik ({when})',
  },
  hooks: { en: 'Webhooks', de: 'Webhooks', no: 'Webhooks' },
  hooksWell: { en: 'well', de: 'in Ordnung', no: 'i orden' },
  hooksTroubled: { en: 'trouble: {names}', de: 'gestört: {names}', no: 'problem: {names}' },
  asked: {
    en: '{name} asks for the start',
    de: '{name} bittet um den Start',
    no: '{name} ber om start',
  },
  totalOne: { en: '1 connection: {list}', de: '1 Verbindung: {list}', no: '1 tilkobling: {list}' },
  total: {
    en: '{count} {count|connection|connections}: {list}',
    de: '{count} {count|Verbindung|Verbindungen}: {list}',
    no: '{count} {count|tilkobling|tilkoblinger}: {list}',
  },
} as const satisfies Record<string, Wording>;

const LIVE_SECONDS = 20;

/** `/`: every connection, for operators; whoever needs somebody most comes first. */
export function addConnectionsPage(app: Console): void {
  app.get('/', async (context) => {
    const { operator, page, language } = context.var;
    const typed = context.req.query('q')?.trim() ?? '';
    const all = await allConnections(operator);
    const states = await connectionStates(all.filter(matching(typed)), operator, 'light');
    const body = html`${searchForm(typed, language)} ${totals(states, language)}
    ${states.length === 0 ? html`<p>${say(words.none, {}, language)}</p>` : list(states.toSorted(byNeed), operator.now(), language)}`;
    return page(say(frame.connections, {}, language), body, 200, LIVE_SECONDS);
  });
}

function matching(typed: string): (connection: Connection) => boolean {
  const wanted = typed.toLowerCase();
  return ({ id, connector }) =>
    `${id} ${connector} ${connectorNames[connector]}`.toLowerCase().includes(wanted);
}

function searchForm(typed: string, language: Language): Markup {
  return html`<form method="get" action="/" role="search">
    <label for="q">${say(words.search, {}, language)}</label>
    <div class="row">
      <input type="text" id="q" name="q" value="${typed}" maxlength="200" />
      <button class="plain">${say(words.searchNow, {}, language)}</button>
    </div>
  </form>`;
}

function totals(states: readonly ConnectionState[], language: Language): Markup {
  const byHealth = Map.groupBy(states, healthOf);
  const parts = [...byHealth].map(
    ([health, its]) => `${its.length} ${say(healthWords[health], {}, language)}`,
  );
  const list = parts.join(' · ');
  const { length: count } = states;
  return html`<p class="quiet">
    ${say(count === 1 ? words.totalOne : words.total, { count, list }, language)}
  </p>`;
}

function list(states: readonly ConnectionState[], now: Date, language: Language): Markup {
  const headings = [
    ...[words.connection, words.systems, words.health, words.why, words.oldest],
    ...[words.compared, words.hooks],
  ];
  const title = say(frame.connections, {}, language);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${title}">
    <table>
      <thead>
        <tr>
          ${headings.map((heading) => html`<th scope="col">${say(heading, {}, language)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${states.map((state) => row(state, now, language))}
      </tbody>
    </table>
  </div>`;
}

function row(state: ConnectionState, now: Date, language: Language): Markup {
  const { id, connector, oldestOpenSince } = state;
  const health = healthOf(state);
  return html`<tr>
    <th scope="row"><a href="/connections/${id}">${id}</a></th>
    <td>${connectorNames[connector]}</td>
    <td class="${healthTones[health]}">${say(healthWords[health], {}, language)}</td>
    <td>${whyText(state, language)}</td>
    <td>${oldestOpenSince === null ? '' : ago(oldestOpenSince, now, language)}</td>
    ${watchedCells(state, now, language)}
  </tr>`;
}

/** As the watch saw it last; empty where it has not looked yet. */
function watchedCells({ watched }: ConnectionState, now: Date, language: Language): Markup {
  if (!watched)
    return html`<td></td>
      <td></td>`;
  const { reconciledAt, differences, troubledHooks } = watched;
  const when = reconciledAt === undefined ? '–' : ago(reconciledAt, now, language);
  const names = troubledHooks.map((vendor) => vendorNames[vendor]).join(', ');
  return html`<td class="${differences > 0 ? 'bad' : ''}">
      ${differences > 0 ? say(words.differences, { count: differences, when }, language) : when}
    </td>
    <td class="${names === '' ? '' : 'bad'}">
      ${names === '' ? say(words.hooksWell, {}, language) : say(words.hooksTroubled, { names }, language)}
    </td>`;
}

function whyText(
  { paused, parked, setAside, waiting, retrying, liveAsked, status }: ConnectionState,
  language: Language,
): string {
  if (paused) return paused.sentence;
  if (status === 'prepared' && liveAsked) return say(words.asked, { name: liveAsked.name }, language);
  const counts = [
    ['parked', parked],
    ['waiting', waiting],
    ['retrying', retrying],
    ['shelved', setAside],
  ] as const;
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${say(counted[name], {}, language)}: ${count}`)
    .join(' · ');
}
