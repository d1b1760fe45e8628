import type { Awork } from './awork.ts';
import { findProject } from './find-project.ts';
import { jsonResponse, noContent } from './json.ts';
import { multiStatusResponse } from './multi-status.ts';
import { listResponse } from './paging.ts';
import { presentMember, presentProject, presentProjectStatus, presentTaskStatus } from './present-project.ts';
import { runProjectBatch } from './project-batch.ts';
import { addTags, linkTaskField, setProjectFields } from './project-extras.ts';
import * as forms from './project-forms.ts';
import { setProjectKey } from './project-keys.ts';
import { addMember, removeMember, updateMember } from './project-members.ts';
import { changeProjectStatus, createProject, deleteProject, putProject } from './projects.ts';
import type { ProjectRow } from './records.ts';
import { found } from './refusal.ts';
import type { Call, Routes } from './routes.ts';

export function addProjectRoutes(routes: Routes, awork: Awork): void {
  const { projects } = awork.store;
  const present = (project: ProjectRow) => presentProject(awork, project);
  const find = (call: Call) => findProject(awork, call);
  routes.add('GET', '/projects', (call) => listResponse(awork, call, projects.all(), present));
  routes.add('POST', '/projects', (call) =>
    jsonResponse(present(createProject(awork, call.actor, call.body(forms.projectForm)))),
  );
  routes.add('POST', '/projects/batch/:operation', (call) =>
    multiStatusResponse(
      runProjectBatch(awork, call.actor, call.param('operation'), call.body(forms.projectBatchForm)),
    ),
  );
  routes.add('GET', '/projects/key/:projectKey', (call) => {
    const [project] = projects.where('projectKey', call.param('projectKey').toUpperCase());
    return jsonResponse(present(found(project, 'project')));
  });
  routes.add('GET', '/projects/:projectId', (call) => jsonResponse(present(find(call))));
  routes.add('PUT', '/projects/:projectId', (call) =>
    jsonResponse(present(putProject(awork, call.actor, find(call), call.body(forms.projectPutForm)))),
  );
  routes.add('POST', '/projects/:projectId/delete', (call) => {
    const { deleteTimeTrackings } = call.body(forms.projectDeleteForm);
    deleteProject(awork, call.actor, find(call), deleteTimeTrackings);
    return noContent();
  });
  addProjectOperations(routes, awork);
  addMemberRoutes(routes, awork);
}

function addProjectOperations(routes: Routes, awork: Awork): void {
  const { projectStatuses, taskStatuses } = awork.store;
  const find = (call: Call) => findProject(awork, call);
  routes.add('POST', '/projects/:projectId/changestatus', (call) => {
    const { projectStatusId } = call.body(forms.projectStatusForm);
    changeProjectStatus(awork, call.actor, find(call), projectStatusId);
    return noContent();
  });
  routes.add('POST', '/projects/:projectId/setprojectkey', (call) => {
    const { projectKey } = call.body(forms.projectKeyForm);
    return jsonResponse(presentProject(awork, setProjectKey(awork, call.actor, find(call), projectKey)));
  });
  routes.add('POST', '/projects/:projectId/addtags', (call) =>
    jsonResponse(addTags(awork, call.actor, find(call), call.body(forms.tagsForm))),
  );
  routes.add('POST', '/projects/:projectId/setcustomfields', (call) => {
    setProjectFields(awork, call.actor, find(call), call.body(forms.customFieldsForm));
    return noContent();
  });
  routes.add('POST', '/projects/:projectId/linkcustomfielddefinition', (call) => {
    const { customFieldDefinitionId } = call.body(forms.linkFieldForm);
    linkTaskField(awork, call.actor, find(call), customFieldDefinitionId);
    return noContent();
  });
  routes.add('GET', '/projects/:projectId/projectstatuses', (call) =>
    jsonResponse(projectStatuses.where('workflowId', find(call).workflowId).map(presentProjectStatus)),
  );
  routes.add('GET', '/projects/:projectId/taskstatuses', (call) =>
    jsonResponse(taskStatuses.where('workflowId', find(call).workflowId).map(presentTaskStatus)),
  );
}

function addMemberRoutes(routes: Routes, awork: Awork): void {
  const find = (call: Call) => findProject(awork, call);
  routes.add('GET', '/projects/:projectId/members', (call) => {
    const rows = awork.store.projectMembers.where('projectId', find(call).id);
    return listResponse(awork, call, rows, (member) => presentMember(awork, member));
  });
  routes.add('POST', '/projects/:projectId/addprojectmember', (call) => {
    const member = addMember(awork, call.actor, find(call), call.body(forms.memberForm));
    return jsonResponse(presentMember(awork, member));
  });
  routes.add('POST', '/projects/:projectId/updateprojectmember', (call) => {
    const member = updateMember(awork, call.actor, find(call), call.body(forms.memberForm));
    return jsonResponse(presentMember(awork, member));
  });
  routes.add('POST', '/projects/:projectId/removeprojectmember', (call) => {
    removeMember(awork, call.actor, find(call), call.body(forms.memberRemoveForm).userId);
    return noContent();
  });
}
