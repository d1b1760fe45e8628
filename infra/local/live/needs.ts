import type { Connection } from '../../../shared/connections/connection.ts';
import { connectionPath, recordPath } from '../../../shared/console-paths.ts';
import type { Link, Outcome } from '../../../shared/links/link.ts';
import type { LinkStore } from '../../../shared/links/link-store.ts';
import type { Details } from '../../../shared/wording.ts';
import type { Vendor } from '../../../shared/vendor.ts';
import type { LiveRecord, Trace } from './records/record.ts';
import type { Told } from './told.ts';
import { tell } from './told.ts';
import type { TracedLinks } from './traced-links.ts';

/** A record that is not on the other side yet, or a connection that stands still. */
export interface Need {
  key: string;
  kind: Outcome['kind'] | 'paused';
  what: Told;
  why: Told;
  /** Path in the console that explains it. */
  path?: string | undefined;
}

/** What it takes to say what is not through. */
export interface NeedSources {
  links: TracedLinks;
  open: Pick<LinkStore, 'listOpen'>;
  /** A reason in whatever language somebody reads. */
  say(code: string, details: Details): Told;
  findSource(vendor: Vendor, source: Trace): LiveRecord | undefined;
}

const MOST = 20;
const numbered = { en: 'The {word} {id}', de: '{word} {id}', no: '{word} {id}' };
const comparison = {
  en: 'A comparison of both sides',
  de: 'Ein Vergleich beider Seiten',
  no: 'En sammenligning av begge sider',
};
const connectionNamed = {
  en: 'The connection {id}',
  de: 'Die Verbindung {id}',
  no: 'Tilkoblingen {id}',
};

/** Oldest first. */
export async function readNeeds(sources: NeedSources): Promise<Need[]> {
  const connections = await sources.links.connections();
  const found = await Promise.all(connections.map((each) => needsOf(each, sources)));
  return found.flat().slice(0, MOST);
}

async function needsOf(connection: Connection, sources: NeedSources): Promise<Need[]> {
  const needs = pausedNeed(connection, sources);
  for await (const link of sources.open.listOpen(connection.id)) {
    if (link.outcome) needs.push(linkNeed(connection, link, link.outcome, sources));
    if (needs.length >= MOST) break;
  }
  return needs;
}

function pausedNeed({ id, paused }: Connection, { say }: NeedSources): Need[] {
  if (!paused) return [];
  const what = tell(connectionNamed, { id });
  const why = say(paused.code, paused.details);
  return [{ key: id, kind: 'paused', what, why, path: connectionPath(id) }];
}

function linkNeed(
  connection: Connection,
  { key }: Link,
  { kind, code, details }: Outcome,
  { links, say, findSource }: NeedSources,
): Need {
  const { entity, sourceId } = key;
  const definition = links.directionOf(connection, entity);
  const record = definition && findSource(definition.source.id, { entity, id: sourceId });
  const word = definition?.entityWords?.[entity];
  const named = word ? tell(numbered, { word: tell(word), id: sourceId }) : tell(comparison);
  return {
    key: `${connection.id}/${entity}/${sourceId}`,
    kind,
    what: record?.phrase ?? named,
    why: say(code, details),
    path: definition && recordPath(connection.id, { direction: definition.id, entity, id: sourceId }),
  };
}
