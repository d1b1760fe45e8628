import type { Chronicle } from './chronicle.ts';
import type { Office } from './office.ts';

export function responsibleFor(projectId: string, { awork }: Pick<Office, 'awork'>): string | null {
  const members = awork.state().projectMembers;
  return members.find((each) => each.projectId === projectId && each.isResponsible)?.userId ?? null;
}

/** Lets somebody make another person responsible, or nobody, and remembers it. */
export function choose(
  projectId: string,
  userId: string | null,
  office: Office,
  { choices, read }: Chronicle,
): void {
  const before = responsibleFor(projectId, office);
  if (before === userId) throw new Error('it is so already');
  office.awork.person.setResponsible(projectId, userId);
  const last = choices.get(projectId);
  const followsOurs = last?.followsOurs === true || before !== (last?.userId ?? null);
  choices.set(projectId, { userId, followsOurs, isUnsure: isBeingWritten(projectId, office) });
  read.delete(projectId);
}

/** Somebody who is begun to be made responsible, and not seen to be it yet. */
function isBeingWritten(projectId: string, { links }: Office): boolean {
  return links.items().some(({ entity, targetId, data }) => {
    const { unchosen = [] } = (data ?? {}) as { unchosen?: readonly string[] };
    return entity === 'project' && targetId === projectId && unchosen.length > 0;
  });
}

/** Notices a choice that is made between our last look at the project and our write. */
export function noticingOvertaken(send: typeof fetch, { choices, read }: Chronicle): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const [, id = '', act] = /awork\.com\/api\/v1\/projects\/([^/?]+)(?:\/(\w+))?$/.exec(request.url) ?? [];
    if (request.method === 'GET' && act === undefined) read.add(id);
    const choice = choices.get(id);
    const isLate = choice && !read.has(id) && act?.endsWith('projectmember');
    if (isLate && /"isResponsible":true/.test(await request.clone().text())) choice.isUnsure = true;
    return send(request);
  };
}
