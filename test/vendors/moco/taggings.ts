import { z } from 'zod';
import { accept, text } from './accept.ts';
import { demand } from './caller.ts';
import type { Office } from './office.ts';
import { findProject, tagProject } from './projects.ts';
import type { Call, Route } from './router.ts';

const tagging = z.object({ tags: z.union([z.array(text), text.transform((tag) => [tag])]) });

type Combine = (before: string[], named: string[]) => string[];

const combinations: Record<'PATCH' | 'PUT' | 'DELETE', Combine> = {
  PATCH: (before, named) => [...before, ...named],
  PUT: (_before, named) => named,
  DELETE: (before, named) => before.filter((tag) => !named.includes(tag)),
};

/** Each answers the new list of tags. */
export function taggingRoutes(office: Office): Route[] {
  const pattern = '/taggings/Project/:id';
  const find = (call: Call) => findProject(office, call.number('id'));
  const write = (combine: Combine) => (call: Call) => {
    demand(call.caller, 'projects');
    const named = accept(tagging, call.body, 'message').tags;
    const project = find(call);
    const tags = combine(project.tags, named);
    return Response.json(tagProject(office, call.caller, { project, tags }).tags);
  };
  const writes = Object.entries(combinations).map(([method, combine]) => {
    return { methods: [method], pattern, answer: write(combine) };
  });
  return [{ methods: ['GET'], pattern, answer: (call) => Response.json(find(call).tags) }, ...writes];
}
