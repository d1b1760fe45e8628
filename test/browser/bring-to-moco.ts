import type { servedPage } from '../unit/local-live/live-office.ts';

type ServedLive = Pick<Awaited<ReturnType<typeof servedPage>>, 'vendors' | 'links'>;

interface BroughtTime {
  /** Of the entry in awork. */
  sourceId: string;
  description: string;
  seconds: number;
}

/** As Tandem does: the record by a call in Lena’s name, then the link. */
export async function bringToMoco(
  { vendors, links }: ServedLive,
  { sourceId, description, seconds }: BroughtTime,
): Promise<void> {
  const { projects, users } = vendors.moco.state();
  const lena = users.find(({ firstname }) => firstname === 'Lena')?.id ?? 0;
  const project = projects.find(({ name }) => name === 'Website');
  vendors.moco.person.assignUser(project?.id ?? 0, lena);
  const body = {
    ...{ date: new Date().toISOString().slice(0, 10), seconds, description },
    ...{ project_id: project?.id, task_id: project?.tasks[0]?.id },
  };
  const answer = await vendors.moco.fetch(
    new Request('http://moco/api/v1/activities', {
      method: 'POST',
      headers: {
        ...{ authorization: 'Token token=moco-key', 'content-type': 'application/json' },
        'x-impersonate-user-id': String(lena),
      },
      body: JSON.stringify(body),
    }),
  );
  const { id } = (await answer.json()) as { id: number };
  const key = { connection: 'nordagentur', entity: 'time', sourceId };
  const claim = await links.claim({ key, leaseSeconds: 45 });
  if (claim.kind !== 'claimed') throw new Error('somebody else has it');
  const at = new Date().toISOString();
  const outcome = { kind: 'done', code: 'brought-in-line', details: {}, at } as const;
  await links.settle(claim.link, { targetId: String(id), outcome });
}
