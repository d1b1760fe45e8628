import * as z from 'zod';
import type { FoundRecord } from '../../../operations/connector-operations.ts';
import type { Vendor } from '../../../vendor.ts';
import { isGuid } from '../guid.ts';
import { linkOfAworkProject } from '../projects/adoption.ts';
import type { AworkSearch } from './finding.ts';
import { projectRecord } from './finding.ts';
import { aworkFindWords } from './wordings.ts';

/** The project of `source` that an awork project is linked to. */
export async function findAworkProject(
  idOrKey: string,
  source: Vendor,
  search: AworkSearch,
): Promise<FoundRecord[]> {
  const { run, remark, ask } = search;
  const { awork } = run;
  const found = (sourceId: string) => {
    remark(aworkFindWords.linkedTo, { vendor: source, id: sourceId });
    return [projectRecord(sourceId)];
  };
  const known = isGuid(idOrKey) ? await linkOfAworkProject(idOrKey, run) : undefined;
  if (known) return found(known.key.sourceId);
  const asked = await ask('awork', () =>
    isGuid(idOrKey) ? awork.project(idOrKey) : awork.projectByKey(idOrKey),
  );
  if (!asked) return [];
  const project = asked.answer;
  if (!project) {
    remark(aworkFindWords.noProject, { text: idOrKey });
    return [];
  }
  const link = await linkOfAworkProject(project.id, run);
  if (link) return found(link.key.sourceId);
  remark(aworkFindWords.notLinked, { vendor: source, name: project.name });
  return [];
}

const labelled = z.object({ label: z.string().optional() });

/** Projects with that in their number, their name or their customer's, as we remember them, and as both vendors have them. */
export async function projectsByText(
  text: string,
  source: { vendor: Vendor; list: () => Promise<FoundRecord[]> },
  search: AworkSearch,
): Promise<FoundRecord[]> {
  const { run, ask } = search;
  const remembered: FoundRecord[] = [];
  for await (const { key, data } of run.links.list(run.connection.id, 'project'))
    if (isPartOf(text, labelled.safeParse(data).data?.label ?? ''))
      remembered.push(projectRecord(key.sourceId));
  const atSource = await ask(source.vendor, source.list);
  const inAwork = await ask('awork', () => linkedByAworkName(text, source.vendor, search));
  return [...remembered, ...(atSource?.answer ?? []), ...(inAwork?.answer ?? [])];
}

/** An awork project may have been renamed there, or have come from nowhere else. */
async function linkedByAworkName(
  text: string,
  vendor: Vendor,
  { run, remark }: AworkSearch,
): Promise<FoundRecord[]> {
  const found: FoundRecord[] = [];
  for (const { id, name } of await run.awork.projectsNamed(text.trim())) {
    const link = await linkOfAworkProject(id, run);
    if (link) found.push(projectRecord(link.key.sourceId));
    else remark(aworkFindWords.notLinked, { vendor, name });
  }
  return found;
}

export function isPartOf(text: string, label: string): boolean {
  const plain = (each: string) => each.replace(/\s+/g, ' ').trim().toLowerCase();
  return plain(label).includes(plain(text));
}
