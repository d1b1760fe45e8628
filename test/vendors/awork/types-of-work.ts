import * as z from 'zod';
import { type Actor, may } from './actor.ts';
import type { Awork } from './awork.ts';
import { optionalText, requiredName } from './form-fields.ts';
import { jsonResponse } from './json.ts';
import { listResponse } from './paging.ts';
import type { TypeOfWorkRow } from './records.ts';
import { missingPermission } from './refusal.ts';
import type { Routes } from './routes.ts';

const typeOfWorkForm = z.strictObject({
  name: requiredName,
  description: optionalText(140),
  icon: optionalText(100),
});

export function createTypeOfWork({ store, stamps }: Awork, actor: Actor, name: string): TypeOfWorkRow {
  const fields = { name, description: null, icon: 'work', isArchived: false };
  return store.typesOfWork.put({ ...stamps.created(actor.userId), ...fields });
}

export function addTypeOfWorkRoutes(routes: Routes, awork: Awork): void {
  const { typesOfWork } = awork.store;
  const present = ({ resourceVersion: _, ...type }: TypeOfWorkRow) => type;
  routes.add('GET', '/typeofwork', (call) => {
    const showArchived = call.query('showArchived') === 'true';
    return listResponse(
      awork,
      call,
      typesOfWork.all().filter(({ isArchived }) => showArchived || !isArchived),
      present,
    );
  });
  routes.add('POST', '/typeofwork', (call) => {
    if (!may(call.actor, 'task-manage-config:write'))
      throw missingPermission('task-manage-config:write is required.');
    return jsonResponse(present(createTypeOfWork(awork, call.actor, call.body(typeOfWorkForm).name)));
  });
}
