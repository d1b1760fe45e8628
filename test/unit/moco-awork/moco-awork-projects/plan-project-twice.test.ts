import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Adoption } from '../../../../shared/vendors/awork/projects/adoption.ts';
import type { ProjectFacts } from '../../../../functions/moco-awork/moco-awork-projects/project-plan.ts';
import { planProject } from '../../../../functions/moco-awork/moco-awork-projects/plan-project.ts';
import type { AworkProject } from '../../../../shared/vendors/awork/records.ts';
import type { MocoProject } from '../../../../shared/vendors/moco/records.ts';
import { followPlan } from './follow-plan.ts';
import {
  aworkExample,
  linkedFacts,
  memberExample,
  mocoExample,
  newFacts,
  otherProjectId,
  personId,
  settings,
  summary,
  withAddress,
} from './project-examples.ts';

const day = fc.constantFrom(null, '2026-01-01', '2026-02-02');
const serviceItem = (id: number) =>
  fc.record({
    id: fc.constant(id),
    name: fc.constantFrom('A', 'B', settings.unassignedServiceItem[0]),
    active: fc.boolean(),
  });

const source: fc.Arbitrary<MocoProject> = fc
  .record({
    identifier: fc.constantFrom(null, 'P1'),
    name: fc.constantFrom('Relaunch', 'Umbau'),
    start_date: day,
    finish_date: day,
    // A customer may change, but a MOCO project is never without one.
    customer: fc.constantFrom<MocoProject['customer']>({ id: 31, name: 'Nord' }, { id: 32, name: 'Süd' }),
    active: fc.boolean(),
    tags: fc.constantFrom<string[]>(['Sync to awork'], []),
    tasks: fc.tuple(serviceItem(1), serviceItem(2)).map((items) => items),
    contracts: fc.constantFrom<MocoProject['contracts']>(
      [],
      [{ id: 1, user_id: 9, active: true, firstname: 'Jonas', lastname: 'Keller' }],
    ),
    leader: fc.constantFrom<MocoProject['leader']>(null, { id: 9, firstname: 'Lena', lastname: 'Brandt' }),
  })
  .map((changes) => mocoExample({ custom_properties: {}, ...changes }));

const target = fc
  .record({
    name: fc.constantFrom('P1 Relaunch', 'Von Hand'),
    startDate: day,
    dueDate: day,
    companyId: fc.constantFrom(null, '33333333-3333-4333-8333-000000000031', personId),
    members: fc.constantFrom<AworkProject['members']>(
      [],
      [memberExample(personId)],
      [memberExample(otherProjectId, true)],
      [memberExample(personId, true)],
    ),
  })
  .map((changes) => aworkExample(changes));

const people = fc.constantFrom(new Map<number, string>(), new Map([[9, personId]]));

const fresh: fc.Arbitrary<ProjectFacts> = fc
  .tuple(source, people, target, fc.nat(2))
  .map(([moco, persons, project, choice]) => {
    const adoptions: Adoption[] = [
      { kind: 'none' },
      { kind: 'project', project, url: 'u' },
      { kind: 'unconfirmed', project },
    ];
    return newFacts(choice === 1 ? withAddress(moco) : moco, {
      people: persons,
      adoption: adoptions[choice] ?? { kind: 'none' },
    });
  });

const linked: fc.Arbitrary<ProjectFacts> = fc
  .tuple(source, source, target, people, fc.boolean())
  .map(([moco, written, project, persons, ended]) =>
    linkedFacts(withAddress(moco), {
      written,
      data: { ended },
      changes: { people: persons, target: project },
    }),
  );

test.each([
  ['a new or adopted project', fresh],
  ['a linked project', linked],
])('planning %s twice changes nothing the second time', (_name, facts) => {
  fc.assert(
    fc.property(facts, (before) => {
      const after = followPlan(before, planProject(before, settings));
      expect(summary(planProject(after, settings))).toMatch(/^nothing: /);
    }),
    { numRuns: 300 },
  );
});

test('a plan for a project that is not wanted never writes to awork', () => {
  fc.assert(
    fc.property(linked, (facts) => {
      const off = { ...facts, source: facts.source && { ...facts.source, active: false } };
      const plan = planProject(off, settings);
      expect(plan.kind === 'nothing' || summary(plan)).toEqual(plan.kind === 'nothing' ? true : ['end-sync']);
    }),
  );
});

test('M5: no plan ever deletes anything', () => {
  fc.assert(
    fc.property(fc.oneof(fresh, linked), (facts) => {
      const plan = planProject(facts, settings);
      const steps = plan.kind === 'steps' ? plan.steps.map((step): string => step.do) : [];
      expect(steps.filter((step) => /delete|remove/.test(step))).toEqual([]);
    }),
  );
});
