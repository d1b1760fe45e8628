import { byGlobals } from './list-filters.ts';
import { type Office, stampNew } from './office.ts';
import { pageOf } from './paging.ts';
import { notFound } from './refusal.ts';
import type { Route } from './router.ts';

export function seedTaskTemplates(office: Office): void {
  if (office.taskTemplates.all().length > 0) return;
  office.account.taskTemplates.forEach((template, index) => {
    const unset = { description: null, revenue_category: null, index };
    office.taskTemplates.put({ ...unset, ...template, ...stampNew(office, 'taskTemplate') });
  });
}

export function taskTemplateRoutes(office: Office): Route[] {
  const all = '/account/task_templates';
  return [
    {
      methods: ['GET'],
      pattern: all,
      answer: (call) => pageOf(call, office.taskTemplates.all().filter(byGlobals(call.query)), (row) => row),
    },
    {
      methods: ['GET'],
      pattern: `${all}/:id`,
      answer: (call) => {
        const row = office.taskTemplates.get(call.number('id'));
        if (!row) throw notFound();
        return Response.json(row);
      },
    },
  ];
}
