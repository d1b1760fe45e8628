import { expect, test } from '@jest/globals';
import { parseProjectAddress, projectUrl } from '../../../shared/vendors/awork/projects/project-address.ts';
import { projectId, workspaceUrl } from './moco-awork-projects/project-examples.ts';

test.each([
  [projectId, { id: projectId }],
  [` ${projectId.toUpperCase()} `, { id: projectId }],
  [`${workspaceUrl}/projects/${projectId}`, { id: projectId }],
  [`${workspaceUrl}/projects/${projectId}/tasks/list?view=1#top`, { id: projectId }],
  [`https://app.awork.com/projects/${projectId}`, { id: projectId }],
  [`https://awork.com/projects/${projectId}`, { id: projectId }],
  [`https://nordagentur.awork.io/projects/${projectId}`, { id: projectId }],
  [`https://NORDAGENTUR.awork.com/projects/NIKE`, { key: 'NIKE' }],
  [`${workspaceUrl}/projects/NIKE-2/details`, { key: 'NIKE-2' }],
  [`${workspaceUrl}/projects/NIKE%5F2`, { key: 'NIKE_2' }],
])('M6: %s is read', (text, expected) => {
  expect(parseProjectAddress(text, workspaceUrl)).toEqual(expected);
});

test.each([
  'NIKE',
  'awork',
  `https://andere.awork.com/projects/${projectId}`,
  `https://andere.awork.io/projects/${projectId}`,
  `https://awork.com.example.org/projects/${projectId}`,
  `https://evil-awork.com/projects/${projectId}`,
  `${workspaceUrl}/tasks/${projectId}`,
  `${workspaceUrl}/projects/`,
  `${workspaceUrl}/projects/100%`,
  `${workspaceUrl}/`,
])('M6: %s is no address of a project here', (text) => {
  expect(parseProjectAddress(text, workspaceUrl)).toBeUndefined();
});

test('M3: the address we write is read back as the same project', () => {
  expect(projectUrl(`${workspaceUrl}/`, projectId)).toBe(`${workspaceUrl}/projects/${projectId}`);
  expect(parseProjectAddress(projectUrl(workspaceUrl, projectId), workspaceUrl)).toEqual({ id: projectId });
});
