import { expect, test } from '@jest/globals';
import { createWorkplace, names, nobody } from './awork-workplace.ts';

test('pages have ten rows unless asked otherwise and at most a thousand', async () => {
  const { send, person } = createWorkplace();
  for (let number = 0; number < 11; number += 1) person.createCompany(`Firma ${number}`);
  const heads = async (query: string) => {
    const { headers } = await send('GET', `/companies${query}`);
    return ['aw-page', 'aw-pagesize', 'aw-items', 'aw-totalitems'].map((name) => headers.get(name));
  };
  expect(await heads('')).toEqual(['1', '10', '10', '12']);
  expect(await heads('?page=2')).toEqual(['2', '10', '2', '12']);
  expect(await heads('?pageSize=5000')).toEqual(['1', '1000', '12', '12']);
});

test.each([
  ["name eq 'ACME & Co'", ['ACME & Co']],
  ["tolower(name) eq 'o''neill'", ["O'Neill"]],
  ["startswith(name,'A') and not endswith(name,'Co')", ['Alt']],
  ["substringof('eil',name) or name in ('Alt','Neu')", ["O'Neill", 'Alt']],
  ["(Name eq 'Alt' or name eq 'ACME & Co') and projectsCount ge 1", ['ACME & Co']],
  ["updatedOn ge datetime'2026-03-04T10:00' and createdOn lt today+1d", ['ACME & Co', "O'Neill", 'Alt']],
  ["createdOn gt datetime'2026-03-04T10:00:01'", []],
])('companies filtered by %s', async (filter, expected) => {
  const { list, person } = createWorkplace();
  for (const name of ["O'Neill", 'Alt']) person.createCompany(name);
  expect(names(await list(`/companies?filterby=${encodeURIComponent(filter)}`))).toEqual(expected);
});

test.each([
  `companyId eq '${nobody}'`,
  'name eq "ACME"',
  "updatedOn ge '2026-03-04'",
  "updatedOn ge datetime'2026-03-04T10:00:00Z'",
  "nmae eq 'ACME'",
  "name eq 'ACME' and",
])('a project filter by %s is refused', async (filter) => {
  const { send } = createWorkplace();
  const body = { code: 'invalid-filter-or-order' };
  const reply = await send('GET', `/projects?filterby=${encodeURIComponent(filter)}`);
  expect(reply).toMatchObject({ status: 400, body });
});

test('filters reach into nested models and collections, and a misspelt parameter returns everything', async () => {
  const { send, person, company } = createWorkplace();
  person.createProject({ name: 'Andere' });
  const total = async (query: string) => (await send('GET', query)).headers.get('aw-totalitems');
  const filter = (path: string, text: string) => total(`${path}?filterby=${encodeURIComponent(text)}`);
  expect(await filter('/projects', `companyId eq guid'${company.id}'`)).toBe('1');
  expect(await filter('/projects', "company/name eq 'ACME & Co'")).toBe('1');
  const byMail = "userContactInfos/any(c: c/value eq 'mia@nordagentur.example')";
  expect(await filter('/users', byMail)).toBe('1');
  expect(await total(`/projects?filter=${encodeURIComponent("name eq 'x'")}`)).toBe('2');
});

test('lists are ordered by several properties, and a blank after the comma is refused', async () => {
  const { list, send, person } = createWorkplace();
  person.createCompany('Alt');
  expect(names(await list('/companies?orderby=isExternal asc,Name desc'))).toEqual(['Alt', 'ACME & Co']);
  expect((await send('GET', '/companies?orderby=name asc, updatedOn')).status).toBe(400);
});

test('calls are counted by method and pattern', async () => {
  const { send, project, simulator } = createWorkplace();
  for (const id of [project.id, nobody]) await send('GET', `/projects/${id}`);
  expect(simulator.calls()).toEqual({ 'GET /projects/:projectId': 2 });
});
