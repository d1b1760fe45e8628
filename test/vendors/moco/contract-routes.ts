import { demand } from './caller.ts';
import { createContract, deleteContract, findContract, showContract, updateContract } from './contracts.ts';
import { updatedAfter } from './list-filters.ts';
import type { Office } from './office.ts';
import { pageOf } from './paging.ts';
import { findProject } from './projects.ts';
import type { ContractRow } from './records.ts';
import type { Call, Route } from './router.ts';

const all = '/projects/:projectId/contracts';
const one = `${all}/:id`;

export function contractRoutes(office: Office): Route[] {
  const find = (call: Call) => findContract(office, call.number('id'), call.number('projectId'));
  const show = (row: ContractRow) => Response.json(showContract(office, row));
  const create = (call: Call) => {
    demand(call.caller, 'projects');
    const project = findProject(office, call.number('projectId'));
    return show(createContract(office, call.caller, { project, body: call.body }));
  };
  const update = (call: Call) => {
    demand(call.caller, 'projects');
    return show(updateContract(office, call.caller, { contract: find(call), body: call.body }));
  };
  const remove = (call: Call) => {
    demand(call.caller, 'projects');
    deleteContract(office, call.caller, find(call));
    return new Response(null, { status: 204 });
  };
  return [
    { methods: ['GET'], pattern: all, answer: (call) => list(office, call) },
    { methods: ['POST'], pattern: all, answer: create },
    { methods: ['GET'], pattern: one, answer: (call) => show(find(call)) },
    { methods: ['PUT', 'PATCH'], pattern: one, answer: update },
    { methods: ['DELETE'], pattern: one, answer: remove },
  ];
}

/** Documented: only people who are active. */
function list(office: Office, call: Call): Response {
  const rows = office.contracts
    .having(findProject(office, call.number('projectId')).id)
    .filter((row) => office.users.get(row.user_id)?.active)
    .filter(updatedAfter(call.query));
  return pageOf(call, rows, (row) => showContract(office, row));
}
